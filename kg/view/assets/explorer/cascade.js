// How a directive goes down: what it rests on, who issued it, what carries it out, who works under it and how.

class Cascade {
  constructor() {
    this.root = $("cascade-tree");
    this.list = $("cascade-list");
    for (const event of ["state", "filter", "language", "theme"]) on(event, () => this.show());
    this.field = $("cascade-filter");
    this.field.addEventListener("input", () => this.showList());
  }

  show() {
    if (state.tab !== "cascade") return;
    this.directives = [];
    for (let node = 0; node < graph.nodeCount; node++) if (graph.className(node) === "Directive" && filters.visible[node]) this.directives.push(node);
    this.directives.sort((a, b) => graph.degree(b) - graph.degree(a) || a - b);
    this.showList();
    const chosen = state.directive >= 0 ? state.directive : this.directives[0] ?? -1;
    fill(this.root, chosen < 0 ? el("p", { class: "empty-note" }, t("no-directives")) : this.tree(chosen));
  }

  showList() {
    const query = fold(this.field.value).trim();
    const rows = this.directives.filter((node) => fold(graph.label(node)).includes(query));
    fill(this.list, longList(rows, 40, (node) => button([el("span", {}, graph.label(node)), el("span", { class: "count" }, formatNumber(graph.degree(node)))],
      () => go({ directive: node }), { class: "link", "aria-current": node === state.directive ? "true" : null })));
  }

  // The edges of one relation that end in or start from a node.
  edges(node, predicate, outward) {
    return graph.edgesOf(node).filter((edge) => filters.edgeVisible(edge)
      && graph.header.predicates[graph.predicate[edge]] === predicate && (graph.source[edge] === node) === outward);
  }

  tree(chosen) {
    let top = chosen;
    const above = new Set([chosen]);
    for (let edge; (edge = this.edges(top, "basedOn", true).find((up) => !above.has(graph.target[up]))) !== undefined;) {
      top = graph.target[edge];
      above.add(top);
    }
    return el("ul", { class: "tree" }, this.directive(top, chosen, new Set(), null));
  }

  directive(node, chosen, seen, edge) {
    seen.add(node);
    const issuers = this.edges(node, "issuedBy", true).map((up) => graph.label(graph.target[up]));
    const line = [issuers.join(", "), formatDate(graph.nodeDate[node])].filter(Boolean).join(" · ");
    const below = this.edges(node, "basedOn", false).filter((down) => !seen.has(graph.source[down]));
    const bodies = this.edges(node, "implements", false), acts = this.edges(node, "under", false);
    return el("li", { class: node === chosen ? "chosen" : null },
      el("div", { class: "row" }, nodeButton(node), line && el("span", { class: "date" }, ` ${line}`), edge !== null && this.saying(edge)),
      el("ul", {},
        below.map((down) => this.directive(graph.source[down], chosen, seen, down)),
        bodies.length > 0 && this.group(t("carried-by"), bodies),
        grouped(acts, kindOfDoing).map(([kind, edges]) => this.group(termLabel(kind) || t("other"), edges))));
  }

  saying(edge) {
    return button(t("sentences", formatNumber(graph.evidenceOf(edge).length)), () => selectEdge(edge), { class: "say" });
  }

  group(title, edges) {
    const rows = longList(edges, 30, (edge) => el("div", { class: "row" }, nodeButton(graph.source[edge]), this.doers(graph.source[edge]), graph.edgeMarks(edge).map((mark) => el("span", { class: `mark ${mark}` }, termLabel(mark))), this.saying(edge)));
    return el("li", {}, el("details", { open: edges.length <= 6 }, el("summary", {}, `${title} `, el("span", { class: "count" }, formatNumber(edges.length))), rows));
  }

  doers(node) {
    const doers = this.edges(node, "carriedOutBy", true).map((edge) => graph.label(graph.target[edge]));
    return doers.length ? el("span", { class: "date" }, ` ${doers.join(", ")}`) : null;
  }
}

function kindOfDoing(edge) {
  return graph.kindName(graph.source[edge]) || graph.className(graph.source[edge]);
}
