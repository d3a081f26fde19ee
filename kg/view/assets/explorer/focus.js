// One thing in the middle and what it is linked with around it: drawn for itself, so that every name has room.

const FIRST_RING = 150, RING = 165, NEIGHBOURS = 40, SECOND = 160;

class FocusPicture {
  constructor() {
    this.hits = { nodes: [], edges: [], regions: [], articles: [] };
    this.most = NEIGHBOURS;
    this.places = new Map();
  }

  get box() {
    const xs = [...this.places.values()];
    const side = (pick, index) => pick(...xs.map((point) => point[index]));
    return [side(Math.min, 0) - 110, side(Math.min, 1) - 50, side(Math.max, 0) + 110, side(Math.max, 1) + 50];
  }

  // Chooses what to show and where.
  arrange() {
    this.places = new Map([[state.node, [0, 0]]]);
    this.edges = [];
    this.missed = new Set();
    if (state.pathTo >= 0) this.arrangePath();
    else this.arrangeRings();
    this.edges = [...new Set(this.edges)];
  }

  arrangePath() {
    this.edges = shortestPath(state.node, state.pathTo) || [];
    let node = state.node;
    this.edges.forEach((edge, index) => {
      node = graph.otherEnd(edge, node);
      // A gentle zigzag keeps long names apart.
      this.places.set(node, [(index + 1) * 190, index % 2 ? 0 : 70]);
    });
  }

  arrangeRings() {
    const tree = this.grow(state.node, this.most, new Set([state.node]));
    if (state.depth === 2) {
      const seen = new Set([state.node, ...tree.map((branch) => branch.node)]);
      const each = Math.max(2, Math.floor(SECOND / Math.max(1, tree.length)));
      for (const branch of tree) branch.inner = this.grow(branch.node, each, seen);
    }
    this.spread(tree);
    this.addInnerEdges();
  }

  // The neighbours of a node by relation, so that what is alike lies together.
  grow(node, most, seen) {
    const branches = [];
    for (const edge of graph.edgesOf(node)) {
      const other = graph.otherEnd(edge, node);
      if (!filters.edgeVisible(edge)) continue;
      if (seen.has(other)) continue;
      if (branches.length >= most) { this.missed.add(other); continue; }
      seen.add(other);
      branches.push({ node: other, edge, inner: [] });
    }
    const order = (branch) => `${graph.header.predicates[graph.predicate[branch.edge]]} ${graph.kindName(branch.node)}`;
    return branches.sort((a, b) => order(a).localeCompare(order(b)));
  }

  spread(tree) {
    const weight = (branch) => Math.max(1, branch.inner.length * 0.8);
    const whole = tree.reduce((sum, branch) => sum + weight(branch), 0) || 1;
    const radius = Math.max(FIRST_RING, whole * 9);
    let angle = -Math.PI / 2;
    tree.forEach((branch, index) => {
      const share = 2 * Math.PI * weight(branch) / whole, middle = angle + share / 2;
      // In a crowded ring every other one stands further out.
      const out = radius + (tree.length > 14 && index % 2 ? 95 : 0);
      this.put(branch.node, middle, out);
      branch.inner.forEach((leaf, i) => {
        this.put(leaf.node, angle + share * (i + 0.5) / branch.inner.length, out + RING + (i % 2 ? 70 : 0));
      });
      angle += share;
    });
  }

  put(node, angle, radius) {
    // Names are wide: an ellipse gives them room on the left and right.
    this.places.set(node, [Math.cos(angle) * radius * 1.25, Math.sin(angle) * radius * 0.85]);
  }

  addInnerEdges() {
    for (const node of this.places.keys()) {
      for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge++) {
        if (this.places.has(graph.target[edge]) && filters.edgeVisible(edge)) this.edges.push(edge);
      }
    }
  }

  paint(painter, view) {
    this.hits = { nodes: [], edges: [], regions: [], articles: [] };
    this.view = view;
    const labels = new Labels(view.width, view.height);
    this.paintEdges(painter, labels);
    for (const [node, [x, y]] of this.places) this.paintNode(painter, labels, node, view.screenX(x), view.screenY(y));
    labels.paint(painter, 400);
  }

  paintEdges(painter, labels) {
    const { colours } = theme, plain = [], dashed = [], chosen = [];
    for (const edge of this.edges) {
      const ends = [graph.source[edge], graph.target[edge]].flatMap((node) => {
        const [x, y] = this.places.get(node);
        return [this.view.screenX(x), this.view.screenY(y)];
      });
      (edge === state.edge ? chosen : graph.isDashed(edge) ? dashed : plain).push(...ends);
      this.hits.edges.push([edge, ...ends]);
      const style = { size: 10.5, colour: colours.muted, halo: colours.background };
      labels.add(edge === state.edge ? 9000 : 5, this.edgeText(edge), (ends[0] + ends[2]) / 2, (ends[1] + ends[3]) / 2, style);
    }
    painter.lines(plain, colours.edge, 1.2);
    painter.lines(dashed, colours.edge, 1.4, [5, 4]);
    painter.lines(chosen, colours.marked, 2.5);
  }

  edgeText(edge) {
    const marks = graph.edgeMarks(edge).map(termLabel);
    return shortened(graph.edgeLabel(edge), 24) + (marks.length ? ` (${marks.join(", ")})` : "");
  }

  paintNode(painter, labels, node, x, y) {
    const { shape, colour } = looks(graph.className(node)), { colours } = theme;
    const radius = node === state.node ? 12 : 8;
    if (node === state.node) painter.disc(x, y, radius + 5, { lineColour: colours.marked, width: 2.5 });
    painter.glyph(shape, colour, x, y, radius, graph.isPlanned(node));
    labels.take([x - radius, y - radius, x + radius, y + radius]);
    const bold = node === state.node || state.pins.has(node);
    const style = { size: 12, weight: bold ? "600" : "", colour: colours.text, halo: colours.background };
    labels.add(bold ? 1e6 : 100 + graph.degree(node), graph.shortLabel(node, 40), x, y, style, radius + 1);
    this.hits.nodes.push([node, x, y, radius]);
  }
}

// The edges of a shortest way over what can be seen, null where there is none.
function shortestPath(from, to) {
  const via = new Int32Array(graph.nodeCount).fill(-1);
  const queue = new Uint32Array(graph.nodeCount);
  const seen = new Uint8Array(graph.nodeCount);
  let last = 1;
  queue[0] = from;
  seen[from] = 1;
  for (let at = 0; at < last && !seen[to]; at++) {
    const node = queue[at];
    for (const edge of graph.edgesOf(node)) {
      const other = graph.otherEnd(edge, node);
      if (seen[other] || !filters.edgeVisible(edge)) continue;
      seen[other] = 1;
      via[other] = edge;
      queue[last++] = other;
    }
  }
  if (!seen[to]) return null;
  const path = [];
  for (let node = to; node !== from; node = graph.otherEnd(via[node], node)) path.unshift(via[node]);
  return path;
}
