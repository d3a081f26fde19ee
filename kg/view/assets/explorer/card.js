// What is known of the thing that is selected, and the sentences that say it.

const FIRST_ROWS = 8, FIRST_SENTENCES = 5, CONTEXT = 260;

class Card {
  constructor() {
    this.root = $("card");
    this.body = $("card-body");
    for (const event of ["state", "language", "theme"]) on(event, () => this.show());
  }

  // What has to be loaded is put into its place later: the rest is there at once.
  show() {
    const open = state.article >= 0 || state.edge >= 0 || state.node >= 0 || this.list;
    this.root.hidden = !open;
    document.body.classList.toggle("with-card", Boolean(open));
    if (!open) return;
    fill(this.body, this.content());
    this.body.scrollTop = 0;
  }

  content() {
    if (state.article >= 0) return articleCard(state.article);
    if (state.edge >= 0) return edgeCard(state.edge);
    if (this.list && state.node < 0) return listCard(this.list);
    return nodeCard(state.node);
  }

  // Shows a list of nodes, as chosen on the map or the timeline.
  showList(title, nodes, action = null) {
    this.list = { title, nodes, action };
    go({ node: -1, edge: -1, article: -1, focus: false, pathTo: -1 });
  }

  close() {
    this.list = null;
    go({ node: -1, edge: -1, article: -1, focus: false, pathTo: -1 });
    announce(t("closed"));
  }
}

const button = (label, onclick, attributes = {}) => el("button", { type: "button", onclick, ...attributes }, label);

function nodeButton(node) {
  return button([classIcon(graph.className(node), graph.isPlanned(node)), el("span", {}, graph.label(node))], () => select(node), { class: "link" });
}

function heading(icon, title, ...lines) {
  return [el("h2", { tabindex: "-1" }, icon, el("span", {}, title)), ...lines.filter(Boolean).map((line) => el("p", { class: "sub" }, line))];
}

// A section that fills itself as soon as what it needs is loaded.
function later(load) {
  const section = el("section", {});
  load().then((content) => fill(section, content), (error) => fill(section, problem(error)));
  return section;
}

function nodeCard(node) {
  const kind = graph.kindName(node), place = graph.nodePlace[node];
  const marks = graph.isPlanned(node) ? ` (${termLabel("planned")})` : "";
  const head = heading(classIcon(graph.className(node), graph.isPlanned(node)), graph.label(node),
    termLabel(graph.className(node)) + (kind ? ` · ${termLabel(kind)}` : "") + marks,
    place ? graph.placeLine(place) : "",
    [formatDate(graph.nodeDate[node]), t("articles", formatNumber(graph.articlesOf(node).length))].filter(Boolean).join(" · "));
  return [...head, nodeActions(node), pathPart(), later(async () => [isPlaceNode(node) && await unitPart(node), await detailPart(node)]), ...relationParts(node), activitiesPart(node), articlesPart(node)];
}

// What was done in a place or in one inside it: in its villages, or by its bodies.
function activitiesPart(node) {
  const place = graph.nodePlace[node];
  if (!place || !isPlaceNode(node)) return null;
  const rows = activitiesIn(place), linked = new Set(graph.edgesOf(node).map((edge) => graph.otherEnd(edge, node)));
  // Where all of it took place right here, the relations have said so.
  if (rows.every((activity) => linked.has(activity))) return null;
  const row = (activity) => el("div", { class: "row" }, nodeButton(activity), setting(activity, node));
  return el("section", {}, el("h3", {}, t("activities-here"), " ", el("span", { class: "count" }, formatNumber(rows.length))), longList(rows, FIRST_ROWS, row));
}

// Who did an activity, where and when, less what the card of `node` says itself.
function setting(activity, node = -1) {
  const date = formatDate(graph.nodeDate[activity]);
  if (graph.nodeClass[activity] !== graph.activityClass) return date && el("span", { class: "date" }, ` ${date}`);
  const around = node >= 0 ? graph.nodePlace[node] : 0, path = graph.placePath(graph.nodePlace[activity]);
  const where = path.slice(0, path.includes(around) ? path.indexOf(around) : 2).map((step) => graph.placeNames.at(step - 1)).join(", ");
  const who = graph.doersOf(activity).filter((doer) => doer !== node).map((doer) => graph.label(doer)).join(", ");
  return el("span", { class: "relation" }, [who, where, date].filter(Boolean).map((part) => ` · ${part}`));
}

// The activities in a place that can be seen, the latest first.
function activitiesIn(place) {
  const inside = graph.placesIn(place), rows = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    if (graph.nodeClass[node] === graph.activityClass && filters.visible[node] && inside[graph.nodePlace[node]]) rows.push(node);
  }
  return rows.sort((a, b) => graph.from[b] - graph.from[a] || a - b);
}

function isPlaceNode(node) { return (graph.nodeFlags[node] & IS_PLACE) !== 0; }

function nodeActions(node) {
  const pinned = state.pins.has(node);
  const actions = [
    button(state.focus ? t("leave-focus") : t("focus"), () => go({ focus: !state.focus, pathTo: -1 }), { "aria-pressed": String(state.focus) }),
    state.focus && state.pathTo < 0 && button(state.depth === 2 ? t("one-step") : t("two-steps"), () => go({ depth: 3 - state.depth })),
    state.focus && focusPicture.missed?.size > 0 && button(t("more", formatNumber(focusPicture.missed.size)), () => { focusPicture.most += NEIGHBOURS; emit("state"); }),
    button(t("find-path"), () => openPathField()),
    button(pinned ? t("unpin") : t("pin"), () => togglePin(node), { "aria-pressed": String(pinned) }),
    isPlaceNode(node) && graph.nodePlace[node] > 0 && placeButton(graph.nodePlace[node]),
    graph.className(node) === "Directive" && button(t("cascade"), () => go({ tab: "cascade", directive: node })),
    button("Turtle", () => exportSelection("ttl")),
    button("JSON-LD", () => exportSelection("jsonld")),
  ];
  return el("div", { class: "actions" }, actions.filter(Boolean));
}

function placeButton(place) {
  const alone = filters.place === place;
  const toggle = () => {
    choosePlace(alone ? 0 : place);
    card.show();
  };
  return button(t(alone ? "every-place" : "only-this-place"), toggle, { "aria-pressed": String(alone) });
}

function togglePin(node) {
  const pins = new Set(state.pins);
  if (!pins.delete(node)) pins.add(node);
  go({ pins });
}

function openPathField() {
  $("path-field").hidden = false;
  $("path-to").focus();
}

function pathPart() {
  const input = el("input", { type: "search", id: "path-to", placeholder: t("path-to"), "aria-label": t("path-to") });
  const list = el("ul", { id: "path-list", class: "options", hidden: true });
  new Combobox(input, list, { find: (text) => nodeRows(text, 12), choose: (row) => go({ pathTo: row.value, focus: true, edge: -1 }) });
  const field = el("div", { id: "path-field", class: "choice", hidden: state.pathTo < 0 }, input, list);
  if (state.pathTo < 0) return field;
  const path = shortestPath(state.node, state.pathTo);
  const steps = path ? path.map((edge) => statementRow(edge, -1)) : [el("p", {}, t("no-path", graph.label(state.pathTo)))];
  return el("section", {}, field, el("h3", {}, t("path", graph.label(state.pathTo))), ...steps, button(t("leave-path"), () => go({ pathTo: -1 })));
}

// What is known of a place beside what articles say: its code, its time, what it became, what went into it.
async function unitPart(node) {
  const [, , unit] = await shards.node(node);
  if (!unit) return [];
  const [code, became, madeOf, candidates] = unit, place = graph.nodePlace[node] - 1;
  const time = code && periodText(graph.placeSince[place], graph.placeUntil[place]);
  const whole = became.filter((row) => !row[4]), parts = became.filter((row) => row[4]);
  return [el("h3", {}, t("unit")),
    code && fact(t("unit-code"), code), code && fact(t("unit-time"), time),
    unitRows("unit-became", whole), unitRows(whole.length ? "unit-became-partly" : "unit-became-several", parts),
    unitRows("unit-made-of", madeOf.filter((row) => !row[4])), unitRows("unit-made-partly-of", madeOf.filter((row) => row[4])),
    candidates.length > 0 && el("p", { class: "note" }, t("unit-candidates")), unitRows("", candidates, true)];
}

function fact(title, ...content) {
  return el("div", { class: "row" }, title && el("span", { class: "relation" }, title), " ", content);
}

// A few units in one row, many in a list; `timed` says when each stands.
function unitRows(key, rows, timed = false) {
  const title = key && t(key);
  const named = rows.map(([other, name, since, until]) => {
    const label = timed || graph.renamed.has(name.split(",")[0]) ? `${name} (${periodText(since, until)})` : name;
    return other >= 0 ? button(label, () => select(other), { class: "link" }) : label;
  });
  if (rows.length < 2) return named.map((name) => fact(title, name));
  return [title && fact(title), longList(named, FIRST_ROWS, (name) => el("div", { class: "row member" }, name))];
}

// What is said of a node beside its edges: dates, figures, numbers.
async function detailPart(node) {
  const [, details] = await shards.node(node);
  const rows = details.map(([predicate, value, evidence, stance]) => {
    const text = predicate === "activityType" ? termLabel(value) : readable(value);
    return sayingRow([el("span", { class: "relation" }, termLabel(predicate)), " ", text], evidence, stance === "asserted" ? [] : [stance]);
  });
  return rows.length ? [el("h3", {}, t("facts")), rows] : [];
}

// An ISO date as people write it; anything else as it is.
function readable(value) {
  if (!/^(\d{4}(-\d\d){0,2}|--\d\d(-\d\d)?)$/.test(value)) return value;
  const [year, month = 0, day = 0] = value.startsWith("--") ? [0, ...value.slice(2).split("-")] : value.split("-");
  return formatDate(Number(year) * 10000 + Number(month) * 100 + Number(day));
}

function problem(error) {
  return el("p", { class: "problem", role: "alert" }, error.message);
}

// The edges of a node by relation and direction, the fullest group first.
function relationParts(node) {
  const titleOf = (edge) => {
    const predicate = graph.header.predicates[graph.predicate[edge]];
    return graph.source[edge] === node ? termLabel(predicate) : inverseLabel(predicate);
  };
  return grouped(graph.edgesOf(node).filter((edge) => filters.edgeVisible(edge)), titleOf).map(([title, edges]) => {
    const rows = edges.map((edge) => [edge, graph.otherEnd(edge, node)]).sort((a, b) => graph.from[b[1]] - graph.from[a[1]]);
    return el("section", {}, el("h3", {}, `${title} `, el("span", { class: "count" }, formatNumber(edges.length))), longList(rows, FIRST_ROWS, ([edge]) => statementRow(edge, node)));
  });
}

// A list that shows its beginning and the rest on demand, a hundred at a time.
function longList(rows, first, draw) {
  const list = el("div", {});
  let shown = 0;
  const more = button("", () => grow(100), { class: "more" });
  const grow = (count) => {
    more.remove();
    list.append(...rows.slice(shown, shown + count).map(draw));
    shown = Math.min(rows.length, shown + count);
    if (shown < rows.length) {
      more.textContent = t("more", formatNumber(rows.length - shown));
      list.append(more);
    }
  };
  grow(first);
  return list;
}

// A statement with the thing at its other end; its sentences open below it.
function statementRow(edge, node) {
  const other = node < 0 ? graph.target[edge] : graph.otherEnd(edge, node);
  const before = node < 0 ? [nodeButton(graph.source[edge]), el("span", { class: "relation" }, ` ${graph.edgeLabel(edge)} `)] : [];
  const role = node >= 0 && graph.header.roles[graph.role[edge]];
  const content = [...before, nodeButton(other), role && el("span", { class: "relation" }, ` ${role}`), setting(other, node)];
  return sayingRow(content, graph.evidenceOf(edge), graph.edgeMarks(edge), () => selectEdge(edge));
}

function sayingRow(content, evidence, marks, choose = null) {
  const sentences = el("div", { class: "sentences", hidden: true });
  const toggle = button(t("sentences", formatNumber(evidence.length)), () => {
    sentences.hidden = !sentences.hidden;
    toggle.setAttribute("aria-expanded", String(!sentences.hidden));
    if (!sentences.childElementCount) fill(sentences, sentenceList(evidence));
  }, { class: "say", "aria-expanded": "false" });
  return el("div", { class: "row" }, content, marks.map((mark) => el("span", { class: `mark ${mark}` }, termLabel(mark))),
    evidence.length > 0 && toggle, choose && button("⇢", choose, { class: "say", title: t("show-edge"), "aria-label": t("show-edge") }), sentences);
}

function articlesPart(node) {
  const articles = [...graph.articlesOf(node)].sort((a, b) => graph.articleDate[b] - graph.articleDate[a]);
  if (!articles.length) return null;
  return el("section", {}, el("h3", {}, t("reported-in"), " ", el("span", { class: "count" }, formatNumber(articles.length))), longList(articles, FIRST_ROWS, articleButton));
}

function articleButton(article) {
  const label = [el("span", {}, graph.titles.at(article) || t("untitled")), el("span", { class: "date" }, ` ${articleHint(article)}`)];
  return el("div", { class: "row" }, button([glyphIcon("page", theme.colours.muted), el("span", {}, label)], () => go({ article }), { class: "link" }));
}

function listCard({ title, nodes, action }) {
  const rows = longList(nodes, 60, (node) => el("div", { class: "row" }, nodeButton(node), setting(node)));
  return [...heading(null, title, t("things", formatNumber(nodes.length))), action && el("div", { class: "actions" }, button(action.label, action.run)), rows];
}
