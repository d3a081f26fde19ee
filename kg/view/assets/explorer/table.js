// Everything as rows: sortable, filterable, and readable without seeing a picture.

const PAGE = 100;
const COLUMNS = ["name", "class", "type", "doer", "place", "date", "articles", "relations"];

class Table {
  constructor() {
    this.sorted = { column: "relations", down: true };
    this.page = 0;
    this.body = el("tbody", {});
    this.field = $("table-filter");
    this.field.addEventListener("input", () => { this.page = 0; this.rows = null; this.show(); });
    for (const event of ["filter", "language"]) on(event, () => { this.rows = null; this.page = 0; this.show(); });
    on("state", () => this.show());
  }

  cell(node, column) {
    switch (column) {
      case "name": return graph.label(node);
      case "class": return termLabel(graph.className(node));
      case "type": return termLabel(graph.kindName(node));
      case "doer": return graph.doersOf(node).map((doer) => graph.label(doer)).join("; ");
      case "place": return graph.nodePlace[node] ? graph.placeLine(graph.nodePlace[node]) : "";
      case "date": return formatDate(graph.nodeDate[node]);
      case "articles": return formatNumber(graph.articlesOf(node).length);
      default: return formatNumber(graph.degree(node));
    }
  }

  // What rows are ordered by: numbers as numbers, texts as Vietnamese sorts them.
  value(column) {
    switch (column) {
      case "date": return (node) => graph.nodeDate[node];
      case "articles": return (node) => graph.articlesOf(node).length;
      case "relations": return (node) => graph.degree(node);
      case "name": return (node) => search.folded(node);
      default: return (node) => this.cell(node, column);
    }
  }

  find() {
    const query = this.field.value.trim();
    if (query) return search.find(query, MOST_CANDIDATES, (node) => filters.visible[node]);
    const rows = [];
    for (let node = 0; node < graph.nodeCount; node++) if (filters.visible[node]) rows.push(node);
    return rows;
  }

  sort() {
    while (search.prepare());
    const value = this.value(this.sorted.column), keys = [];
    for (const node of this.rows) keys[node] = value(node);
    const collator = new Intl.Collator("vi");
    const compare = typeof keys[this.rows[0]] !== "string" ? (a, b) => a - b
      // A collator takes seconds for a million names.
      : this.rows.length < 20000 ? collator.compare : (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    const sign = this.sorted.down ? -1 : 1;
    this.rows.sort((a, b) => sign * compare(keys[a], keys[b]) || a - b);
  }

  visibleRows() {
    if (!this.rows) {
      this.rows = this.find();
      this.sort();
    }
    return this.rows;
  }

  show() {
    if (state.tab !== "table") return;
    const rows = this.visibleRows(), pages = Math.max(1, Math.ceil(rows.length / PAGE));
    this.page = Math.min(this.page, pages - 1);
    fill($("table-head"), el("tr", {}, COLUMNS.map((column) => this.headCell(column))));
    fill($("table-body"), rows.slice(this.page * PAGE, (this.page + 1) * PAGE).map((node) => this.row(node)));
    $("table-count").textContent = t("things", formatNumber(rows.length));
    fill($("table-pages"),
      button(t("previous"), () => this.turn(-1), { disabled: this.page === 0 }),
      el("span", {}, t("page", formatNumber(this.page + 1), formatNumber(pages))),
      button(t("next"), () => this.turn(1), { disabled: this.page >= pages - 1 }));
  }

  turn(step) {
    this.page += step;
    this.show();
    $("table-scroll").scrollTop = 0;
  }

  headCell(column) {
    const sorted = this.sorted.column === column;
    const direction = sorted ? (this.sorted.down ? "descending" : "ascending") : "none";
    const arrow = sorted ? (this.sorted.down ? " ▾" : " ▴") : "";
    return el("th", { scope: "col", "aria-sort": direction }, button(t(`column-${column}`) + arrow, () => this.order(column)));
  }

  order(column) {
    const numeric = ["date", "articles", "relations"].includes(column);
    this.sorted = { column, down: this.sorted.column === column ? !this.sorted.down : numeric };
    this.page = 0;
    this.sort();
    this.show();
  }

  row(node) {
    const cells = COLUMNS.map((column) => (column === "name" ? el("th", { scope: "row" }, nodeButton(node)) : el("td", { class: column }, this.cell(node, column))));
    return el("tr", { "aria-selected": String(node === state.node) }, cells);
  }

  csv() {
    const quote = (text) => {
      // A spreadsheet would run what begins like a formula.
      const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
      return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    const lines = [COLUMNS.map((column) => t(`column-${column}`)), ...this.visibleRows().map((node) => COLUMNS.map((column) => this.csvCell(node, column)))];
    return lines.map((line) => line.map(quote).join(",")).join("\r\n") + "\r\n";
  }

  csvCell(node, column) {
    if (column === "date") return isoDate(graph.nodeDate[node]);
    if (column === "articles") return String(graph.articlesOf(node).length);
    return column === "relations" ? String(graph.degree(node)) : this.cell(node, column);
  }
}
