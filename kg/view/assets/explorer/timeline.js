// Activities by type and time: a bubble for each type and stretch of time, a click lists what is in it.

const MOST_COLUMNS = 48;

class Timeline {
  constructor() {
    this.root = $("timeline");
    this.shown = false;
    for (const event of ["filter", "state", "language"]) on(event, () => this.show());
  }

  show() {
    if (state.tab !== "timeline") return;
    const cells = this.cells();
    if (!cells.size) {
      fill(this.root, el("p", { class: "empty-note" }, t("no-dated-activities")));
      return;
    }
    const steps = [...new Set([...cells.keys()].map((key) => Number(key.split(" ")[1])))].sort((a, b) => a - b);
    const columns = [];
    for (let step = steps[0]; step <= steps[steps.length - 1]; step++) columns.push(step);
    fill(this.root, this.undatedNote(), el("table", {}, this.head(columns), this.body(cells, columns)));
    // What happened last is what one comes for.
    if (!this.shown) requestAnimationFrame(() => { this.root.scrollLeft = this.root.scrollWidth; });
    this.shown = true;
  }

  // Months, quarters, years or decades, whichever the width can hold.
  get size() {
    const span = brush.high - brush.low + 1;
    return [1, 3, 12, 60, 120].find((size) => span / size <= MOST_COLUMNS) || 1200;
  }

  cells() {
    const cells = new Map(), { size } = this;
    this.undated = 0;
    for (let node = 0; node < graph.nodeCount; node++) {
      if (graph.nodeClass[node] !== graph.activityClass || !filters.visible[node]) continue;
      if (!graph.from[node]) { this.undated++; continue; }
      const key = `${graph.nodeKind[node]} ${Math.floor(graph.from[node] / size)}`;
      const cell = cells.get(key);
      if (cell) cell.push(node); else cells.set(key, [node]);
    }
    return cells;
  }

  undatedNote() {
    return el("p", { class: "note" }, t("timeline-note"), this.undated ? ` ${t("undated", formatNumber(this.undated))}` : "");
  }

  head(columns) {
    return el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("column-type")), columns.map((step) => el("th", { scope: "col", class: "when" }, this.columnLabel(step)))));
  }

  columnLabel(step) {
    const { size } = this, month = step * size;
    if (size === 1) return formatMonth(month);
    if (size === 3) return `${t("quarter")}${month % 12 / 3 + 1}/${Math.floor(month / 12)}`;
    return String(Math.floor(month / 12)) + (size > 12 ? "–" : "");
  }

  body(cells, columns) {
    const kinds = [...new Set([...cells.keys()].map((key) => Number(key.split(" ")[0])))];
    const total = (kind) => columns.reduce((sum, step) => sum + (cells.get(`${kind} ${step}`)?.length || 0), 0);
    const most = Math.max(...[...cells.values()].map((cell) => cell.length));
    const sorted = kinds.map((kind) => [kind, total(kind)]).sort((a, b) => b[1] - a[1]);
    return el("tbody", {}, sorted.map(([kind, count]) => el("tr", {},
      el("th", { scope: "row" }, kind === NO_KIND ? t("other") : termLabel(graph.kinds[kind]), " ", el("span", { class: "count" }, formatNumber(count))),
      columns.map((step) => el("td", {}, this.bubble(cells.get(`${kind} ${step}`), kind, step, most))))));
  }

  bubble(nodes, kind, step, most) {
    if (!nodes) return null;
    const title = `${kind === NO_KIND ? t("other") : termLabel(graph.kinds[kind])}, ${this.columnLabel(step)}`;
    const label = `${title}: ${nodes.length}`;
    const open = () => { card.showList(title, nodes); this.reveal(label); };
    const bubble = button(nodes.length > 1 ? formatNumber(nodes.length) : "", open, { class: "bubble", title: label, "aria-label": label });
    bubble.style.setProperty("--size", `${Math.round(12 + 22 * Math.sqrt(nodes.length / most))}px`);
    return bubble;
  }

  // The list beside the table takes its width: what was clicked stays in sight.
  reveal(label) {
    requestAnimationFrame(() => {
      const bubble = [...this.root.querySelectorAll(".bubble")].find((each) => each.title === label);
      bubble?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }
}
