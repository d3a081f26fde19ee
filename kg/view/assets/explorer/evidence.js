// The sentences behind an edge, in their article, with the words marked.

function edgeCard(edge) {
  const ends = el("p", { class: "statement" }, nodeButton(graph.source[edge]), el("span", { class: "relation" }, ` ${graph.edgeLabel(edge)} → `), nodeButton(graph.target[edge]));
  const marks = graph.edgeMarks(edge).map((mark) => el("span", { class: `mark ${mark}` }, termLabel(mark)));
  const back = state.node >= 0 && el("div", { class: "actions" }, button(t("back-to", shortened(graph.label(state.node), 40)), () => go({ edge: -1 })));
  const evidence = graph.evidenceOf(edge);
  const said = evidence.length ? sentenceList(evidence) : el("p", { class: "note" }, t("no-sentence"));
  return [...heading(null, t("statement"), ""), ends, marks, back, el("h3", {}, t("said-in"), " ", el("span", { class: "count" }, formatNumber(evidence.length))), said];
}

// Loads a few sentences at a time, each article's together.
function sentenceList(evidence) {
  const list = el("div", {}), rows = [...evidence];
  let shown = 0;
  const more = button("", () => grow(), { class: "more" });
  const grow = () => {
    more.remove();
    const next = rows.slice(shown, shown + FIRST_SENTENCES);
    shown += next.length;
    list.append(...next.map((row) => later(() => sentence(row))));
    if (shown < rows.length) {
      more.textContent = t("more", formatNumber(rows.length - shown));
      list.append(more);
    }
  };
  grow();
  return list;
}

async function sentence(row) {
  const article = graph.articleOfEvidence(row);
  const { source, url, text, spans } = await shards.article(article);
  const [start, stop, rule, stance] = spans[row - graph.evidenceOfArticle[article]];
  const quote = el("blockquote", {}, aroundQuote(text, start, stop));
  const title = button(graph.titles.at(article) || t("untitled"), () => go({ article }), { class: "link" });
  const where = el("p", { class: "source" }, title, el("span", { class: "date" }, ` ${articleHint(article)}`));
  const marks = stance !== "asserted" && el("span", { class: `mark ${stance}` }, termLabel(stance));
  const copy = button(t("copy-citation"), () => copyCitation(text.slice(start, stop), article, url || source));
  return el("article", {}, quote, where, el("p", { class: "source" }, marks, sourceLink(url, source), " ", el("span", { class: "rule", title: t("rule") }, rule), " ", copy));
}

// The marked words with enough before and after to understand them, cut at blanks.
function aroundQuote(text, start, stop) {
  let from = Math.max(0, start - CONTEXT), to = Math.min(text.length, stop + CONTEXT);
  const before = text.slice(from, start), after = text.slice(stop, to);
  from += Math.max(before.lastIndexOf("\n\n") + 1, from > 0 ? before.indexOf(" ") + 1 : 0);
  const end = after.indexOf("\n\n");
  to = end >= 0 ? stop + end : to < text.length ? stop + Math.max(0, after.lastIndexOf(" ")) : to;
  return [from > 0 && text.slice(from - 2, from).trim() ? "… " : "", text.slice(from, start).trimStart(), el("mark", {}, text.slice(start, stop)), text.slice(stop, to).trimEnd(), to < text.length ? " …" : ""];
}

// Only web addresses become links; a path of the build machine is just named.
function sourceLink(url, source) {
  if (/^https?:\/\//i.test(url)) return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, t("source"));
  return el("span", { class: "rule" }, source);
}

async function copyCitation(quote, article, source) {
  const parts = [graph.titles.at(article), graph.publishers[graph.articlePublisher[article]], formatDate(graph.articleDate[article]), source];
  const text = `“${quote.replace(/\s+/g, " ").trim()}” (${parts.filter(Boolean).join(", ")})`;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", {}, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  announce(t("copied"));
  toast(t("copied"));
}

function toast(text) {
  const box = $("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { box.hidden = true; }, 2500);
}

// A whole article: its text with every quoted stretch marked, and the things it names.
function articleCard(article) {
  const head = heading(glyphIcon("page", theme.colours.muted), graph.titles.at(article) || t("untitled"), articleHint(article));
  const named = [];
  for (let node = 0; node < graph.nodeCount; node++) if (graph.articlesOf(node).includes(article)) named.push(node);
  const actions = el("div", { class: "actions" },
    button(t("only-this-article"), () => filters.set({ article })),
    (state.node >= 0 || state.edge >= 0) && button(t("back"), () => go({ article: -1 })));
  const names = el("section", {}, el("h3", {}, t("names"), " ", el("span", { class: "count" }, formatNumber(named.length))), longList(named, 12, (node) => el("div", { class: "row" }, nodeButton(node))));
  return [...head, actions, later(() => articleText(article)), names];
}

async function articleText(article) {
  const { source, url, text, spans } = await shards.article(article);
  return [el("p", { class: "source" }, sourceLink(url, source)), el("div", { class: "text" }, markedText(text, spans))];
}

function markedText(text, spans) {
  const parts = [];
  let at = 0;
  for (const [start, stop] of spans) {
    if (stop <= at) continue;
    parts.push(text.slice(at, Math.max(at, start)), el("mark", {}, text.slice(Math.max(at, start), stop)));
    at = stop;
  }
  return [...parts, text.slice(at)];
}
