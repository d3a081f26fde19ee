// The legend, which is the class filter, and everything else that can be left out.

class Sidebar {
  constructor() {
    this.root = $("filters");
    on("language", () => this.build());
    on("theme", () => this.build());
    on("filter", () => this.refresh());
    on("state", () => this.refresh());
  }

  build() {
    this.boxes = [];
    const open = [...this.root.querySelectorAll("details")].map((details) => details.open);
    fill(this.root, this.summary(), this.legend(), this.kinds(), this.places(), this.sources(), this.works(), this.stances());
    this.root.querySelectorAll("details").forEach((details, index) => { if (open.length) details.open = open[index]; });
    this.refresh();
  }

  summary() {
    this.hidden = el("p", { class: "shown", role: "status" });
    this.reset = el("button", { type: "button", class: "reset", onclick: () => this.clear() }, t("reset"));
    this.pins = el("div", {});
    return [el("div", { class: "summary" }, this.hidden, this.reset), this.pins];
  }

  clear() {
    const { articles } = filters;
    filters.clear();
    filters.set({ articles });
    this.build();
  }

  section(title, open, ...children) {
    return el("details", { open }, el("summary", {}, title), ...children);
  }

  // `count()` is asked anew whenever the filters change.
  box(label, count, icon, names, name) {
    const input = el("input", { type: "checkbox", onchange: () => filters.toggle(names(), name) });
    const number = el("span", { class: "count" });
    this.boxes.push(() => {
      input.checked = !names().has(name);
      number.textContent = formatNumber(count());
    });
    return el("label", { class: "row" }, input, icon, el("span", { class: "name" }, label), number);
  }

  legend() {
    const order = graph.classes.map((name, index) => [name, index]);
    order.sort((a, b) => (config.order[a[0]] ?? 99) - (config.order[b[0]] ?? 99));
    const rows = order.map(([name, index]) => this.box(termLabel(name), () => filters.classCount[index], classIcon(name), () => filters.hiddenClasses, name));
    const marks = el("p", { class: "note" }, glyphIcon("triangle", looks("Activity").colour, true), t("dashed"));
    return this.section(t("classes"), true, ...rows, marks);
  }

  kinds() {
    if (!graph.kinds.length) return null;
    const counts = countBy(graph.nodeKind, 256);
    const order = graph.kinds.map((name, index) => [name, index]).sort((a, b) => counts[b[1]] - counts[a[1]]);
    return this.section(t("kinds"), false, ...order.map(([name, index]) => this.box(termLabel(name), () => filters.kindCount[index], null, () => filters.hiddenKinds, name)));
  }

  places() {
    if (!graph.placeNames.count) return this.section(t("places"), false, el("p", { class: "note" }, t("no-places")));
    const chosen = el("div", {});
    const field = this.choice("filter-place", t("choose-place"), {
      find: (text) => placeRows(text),
      choose: (row) => choosePlace(row.value),
    });
    this.boxes.push(() => fill(chosen, filters.place > 0 && this.chip(graph.placeLine(filters.place), () => choosePlace(0))));
    return this.section(t("places"), true, field, chosen);
  }

  sources() {
    const chosen = el("div", {});
    const article = this.choice("filter-article", t("choose-article"), {
      find: (text) => articleRows(text),
      choose: (row) => filters.set({ article: row.value }),
    });
    const publisher = graph.publishers.some(Boolean) && this.choice("filter-publisher", t("choose-publisher"), {
      find: (text) => publisherRows(text),
      choose: (row) => filters.set({ publisher: row.value }),
    });
    const switchRow = el("label", { class: "row" },
      el("input", { type: "checkbox", checked: filters.articles, onchange: (event) => filters.set({ articles: event.target.checked }) }),
      glyphIcon("page", theme.colours.muted), el("span", { class: "name" }, t("show-articles")), el("span", { class: "count" }, formatNumber(graph.articleCount)));
    this.boxes.push(() => fill(chosen,
      filters.article >= 0 && this.chip(graph.titles.at(filters.article) || t("untitled"), { article: -1 }),
      filters.publisher >= 0 && this.chip(graph.publishers[filters.publisher], { publisher: -1 })));
    return this.section(t("sources"), false, article, publisher, chosen, switchRow);
  }

  works() {
    const chosen = el("div", {});
    const field = (key, name, label) => graph.classes.includes(name) && this.choice(`filter-${key}`, label, {
      find: (text) => nodeRows(text, 20, (node) => graph.className(node) === name),
      choose: (row) => filters.set({ [key]: row.value }),
    });
    this.boxes.push(() => fill(chosen, ["directive", "campaign"].map((key) => filters[key] >= 0 && this.chip(graph.label(filters[key]), { [key]: -1 }))));
    return this.section(t("works"), false, field("directive", "Directive", t("choose-directive")), field("campaign", "Campaign", t("choose-campaign")), chosen);
  }

  stances() {
    const counts = countBy(graph.edgeFlags.map((flags) => flags & STANCE_BITS), 4);
    const rows = graph.header.stances.map((name, index) => [name, counts[index]]).filter(([, count]) => count);
    const inferred = graph.edgeFlags.reduce((sum, flags) => sum + (flags & INFERRED ? 1 : 0), 0);
    if (inferred) rows.push(["inferred", inferred]);
    return this.section(t("stances"), false, ...rows.map(([name, count]) => this.box(termLabel(name), () => count, null, () => filters.hiddenStances, name)));
  }

  choice(id, label, options) {
    const input = el("input", { type: "search", id, placeholder: label, "aria-label": label });
    const list = el("ul", { id: `${id}-list`, class: "options", hidden: true });
    const choose = (row) => { input.value = ""; options.choose(row); };
    new Combobox(input, list, { opensEmpty: true, ...options, choose });
    return el("div", { class: "choice" }, input, list);
  }

  // `off` is what to set, or what to do.
  chip(label, off) {
    const onclick = () => (typeof off === "function" ? off() : filters.set(off));
    return el("button", { type: "button", class: "chip", title: t("remove-filter"), onclick }, shortened(label, 60), " ✕");
  }

  refresh() {
    if (!this.hidden) return;
    const hidden = filters.hidden;
    this.hidden.textContent = t("shown", formatNumber(graph.nodeCount - hidden)) + (hidden ? ` · ${t("hidden", formatNumber(hidden))}` : "");
    this.reset.hidden = !filters.active;
    for (const update of this.boxes) update();
    fill(this.pins, state.pins.size > 0 && el("h3", {}, t("pinned")), [...state.pins].map((node) => el("div", { class: "row" }, nodeButton(node))));
    $("hidden-badge").textContent = hidden ? t("hidden", formatNumber(hidden)) : "";
    $("hidden-badge").hidden = !hidden;
  }
}

function countBy(column, size) {
  const counts = new Uint32Array(size);
  for (const value of column) counts[value]++;
  return counts;
}

function placeRows(text) {
  const query = fold(text).trim(), rows = [];
  for (let level = 1; level <= 3 && rows.length < 60; level++) {
    for (let place = 1; place <= graph.placeNames.count && rows.length < 60; place++) {
      if (graph.placeLevel[place - 1] !== level) continue;
      const name = graph.placeNames.at(place - 1);
      if (fold(name).includes(query)) rows.push({ value: place, label: graph.placeTitle(place), hint: graph.placeLine(graph.placeParent[place - 1]) });
    }
  }
  return rows;
}

function articleRows(text) {
  const query = fold(text).trim(), rows = [];
  for (let article = graph.articleCount - 1; article >= 0 && rows.length < 30; article--) {
    const title = graph.titles.at(article) || t("untitled");
    if (fold(title).includes(query)) rows.push({ value: article, label: title, hint: articleHint(article) });
  }
  return rows;
}

function articleHint(article) {
  return [graph.publishers[graph.articlePublisher[article]], formatDate(graph.articleDate[article])].filter(Boolean).join(" · ");
}

function publisherRows(text) {
  const query = fold(text).trim();
  return graph.publishers.map((name, value) => ({ value, label: name })).filter((row) => row.label && fold(row.label).includes(query)).slice(0, 30);
}
