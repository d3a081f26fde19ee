// The picture of everything: regions, opened as one comes near, with what is in them.

// A region is drawn closed while it is smaller than this on the screen (pixels).
const OPEN_RADIUS = 46;
// What a frame may hold while things move, and when they are still.
const BUDGET = { moving: { nodes: 2200, edges: 1600, labels: 70 }, still: { nodes: 7000, edges: 9000, labels: 220 } };
// Milliseconds that painting may take of a sixtieth of a second.
const FRAME_TIME = 9;
const NODE_SPACE = 26;
const MANY_MARKED = 80;
const FEW_EDGES = 120, NEAR = 0.85;

class Overview {
  constructor() {
    this.hits = { nodes: [], edges: [], regions: [], articles: [] };
    this.drawn = new Uint32Array(graph.nodeCount);
    this.frame = 0;
    this.share = 1;
    this.busiest = 1;
    for (let node = 0; node < graph.nodeCount; node++) this.busiest = Math.max(this.busiest, graph.degree(node));
  }

  get box() { return (filters.place && this.placeBox()) || this.wholeBox(); }

  // Around what lies in the chosen place, not nearer than its names can be read.
  placeBox() {
    const inside = graph.placesIn(filters.place), xs = [], ys = [];
    for (let node = 0; node < graph.nodeCount; node++) {
      if (!filters.visible[node] || !inside[graph.nodePlace[node]]) continue;
      xs.push(graph.x[node]);
      ys.push(graph.y[node]);
    }
    return xs.length ? widened(xs, ys, 110, 260) : null;
  }

  wholeBox() {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const grow = (x, y, r) => {
      box[0] = Math.min(box[0], x - r); box[1] = Math.min(box[1], y - r);
      box[2] = Math.max(box[2], x + r); box[3] = Math.max(box[3], y + r);
    };
    for (const region of graph.regionChildren[0]) grow(graph.regionX[region], graph.regionY[region], graph.regionRadius[region]);
    for (let node = graph.unplacedFrom; node < graph.nodeCount; node++) grow(graph.x[node], graph.y[node], 40);
    return graph.nodeCount ? box : [-100, -100, 100, 100];
  }

  paint(painter, view, still) {
    const begin = performance.now();
    this.paintAll(painter, view, still);
    if (!still) this.adapt(performance.now() - begin);
  }

  // A slow machine shows less while things move, so that they move smoothly.
  adapt(took) {
    if (took > FRAME_TIME) this.share = Math.max(0.25, this.share * 0.85);
    else if (took < FRAME_TIME / 2) this.share = Math.min(1, this.share * 1.05);
  }

  budgetOf(still) {
    if (still) return BUDGET.still;
    const { nodes, edges, labels } = BUDGET.moving;
    return { nodes: nodes * this.share, edges: edges * this.share, labels: labels * this.share };
  }

  paintAll(painter, view, still) {
    Object.assign(this, { painter, view, colours: theme.colours, budget: this.budgetOf(still) });
    this.frame++;
    this.hits = { nodes: [], edges: [], regions: [], articles: [] };
    this.labels = new Labels(view.width, view.height);
    this.world = view.box;
    this.open = [];
    for (const region of graph.regionChildren[0]) this.paintRegion(region, 0);
    this.gatherNodes();
    this.paintEdges();
    this.paintNodes();
    if (filters.articles) articleLayer.paint(this);
    this.paintMarked();
    if (still && graph.nodeCount && !this.nodes.length && !this.hits.regions.length) this.paintNothing();
    this.labels.paint(painter, this.budget.labels);
  }

  paintNothing() {
    const text = t(filters.hidden === graph.nodeCount ? "all-hidden" : "nothing-here");
    this.labels.add(1e7, text, this.view.width / 2, this.view.height / 2, { size: 14, colour: this.colours.muted, halo: this.colours.background });
  }

  paintRegion(region, depth) {
    const seen = filters.sum[graph.regionStop[region]] - filters.sum[graph.regionStart[region]];
    const x = this.view.screenX(graph.regionX[region]), y = this.view.screenY(graph.regionY[region]);
    const radius = graph.regionRadius[region] * this.view.zoom;
    if (!seen || x + radius < 0 || y + radius < 0 || x - radius > this.view.width || y - radius > this.view.height) return;
    if (radius < OPEN_RADIUS && graph.nodeCount > 400) this.paintClosed(region, x, y, radius, seen, depth);
    else this.paintOpen(region, x, y, radius, depth);
  }

  paintClosed(region, x, y, radius, seen, depth) {
    const activities = filters.activitySum[graph.regionStop[region]] - filters.activitySum[graph.regionStart[region]];
    this.painter.disc(x, y, Math.max(1.5, radius), { fillColour: this.colours.closed, alpha: 0.35 + 0.5 * Math.min(1, activities / seen) });
    this.hits.regions.push([region, x, y, radius]);
    if (radius < 7) return;
    const size = Math.max(11, Math.min(15, radius / 2.6));
    const style = { size, weight: depth ? "" : "600", colour: this.colours.text, halo: this.colours.background };
    this.labels.add(900 + radius - depth * 100, this.regionLabel(region, activities), x, y, style);
  }

  regionLabel(region, activities) {
    const name = bareRegion(region, graph.regionName(region));
    return activities ? `${shortened(name, 28)} ${formatNumber(activities)}` : shortened(name, 28);
  }

  paintOpen(region, x, y, radius, depth) {
    this.painter.disc(x, y, radius, { fillColour: this.colours.region[depth % 2], lineColour: this.colours.regionLine });
    this.hits.regions.push([region, x, y, radius]);
    const size = depth ? 12 : 14;
    const style = { size, weight: "600", colour: this.colours.regionText, halo: this.colours.background };
    const top = Math.max(size, y - radius + size);
    // The name stays in sight while one is inside, but a region that only peeps in keeps its name to itself.
    const { width, height } = this.view, inside = Math.hypot(x - width / 2, y - height / 2) < radius;
    if (radius < width && (inside || (x > 0 && x < width && y > -radius / 2))) this.labels.add(2000 - depth * 100, this.openLabel(region, radius, size), x, top, style);
    this.open.push(region);
    for (const child of graph.regionChildren[region + 1]) this.paintRegion(child, depth + 1);
  }

  // The whole name where there is room above the region, else the name alone.
  openLabel(region, radius, size) {
    const name = shortened(graph.regionName(region), 46);
    return textWidth(name, size, "600") > Math.max(110, radius * 2.7) ? bareRegion(region, name.split(",")[0]) : name;
  }

  // The nodes of the open regions, the important ones first where there is no room for all.
  gatherNodes() {
    this.nodes = [];
    const between = graph.nodeCount - graph.unplacedFrom;
    if (between) this.gather(graph.unplacedFrom, between, Infinity);
    for (const region of this.open) {
      const space = NODE_SPACE * this.view.zoom;
      // A node may not shrink below four pixels across; then only some are shown.
      const share = Math.min(1, (space / 4.5) ** 2);
      this.gather(graph.regionStart[region], graph.regionOwn[region], Math.ceil(graph.regionOwn[region] * share) + 12);
    }
  }

  gather(start, count, most) {
    const [x0, y0, x1, y1] = this.world;
    let taken = 0;
    for (let node = start; node < start + count && taken < most && this.nodes.length < this.budget.nodes; node++) {
      if (!filters.visible[node]) continue;
      taken++;
      const x = graph.x[node], y = graph.y[node];
      if (x < x0 || x > x1 || y < y0 || y > y1) continue;
      this.nodes.push(node);
      this.drawn[node] = this.frame;
    }
  }

  paintEdges() {
    const plain = [], far = [], dashed = [];
    const { view } = this;
    let count = 0;
    for (const node of this.nodes) {
      for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1] && count < this.budget.edges; edge++) {
        const other = graph.target[edge];
        if (this.drawn[other] !== this.frame || !filters.edgeSaid(edge)) continue;
        const ends = [view.screenX(graph.x[node]), view.screenY(graph.y[node]), view.screenX(graph.x[other]), view.screenY(graph.y[other])];
        const long = Math.abs(ends[0] - ends[2]) + Math.abs(ends[1] - ends[3]) > 420;
        (graph.isDashed(edge) ? dashed : long ? far : plain).push(...ends);
        this.hits.edges.push([edge, ...ends]);
        count++;
      }
    }
    const colour = marked.any ? this.colours.farEdge : this.colours.edge;
    this.painter.lines(far, this.colours.farEdge, 0.7);
    this.painter.lines(plain, colour, 1);
    this.painter.lines(dashed, colour, 1.2, [5, 4]);
    if (count <= FEW_EDGES && view.zoom >= NEAR) this.addEdgeLabels();
  }

  // Near and few, lines are named too, where nothing else wants the room.
  addEdgeLabels() {
    const style = { size: 10.5, colour: marked.any ? this.colours.fadedText : this.colours.muted, halo: this.colours.background };
    for (const [edge, x1, y1, x2, y2] of this.hits.edges) {
      this.labels.add(1, shortened(graph.edgeLabel(edge), 24), (x1 + x2) / 2, (y1 + y2) / 2, style);
    }
  }

  radiusOf(node) {
    const importance = Math.sqrt(graph.degree(node) / this.busiest);
    const base = graph.nodeClass[node] === graph.activityClass ? 5 : 6;
    // A small graph has room for glyphs that can be told apart from afar.
    const least = graph.nodeCount <= 4000 ? 0.75 : 0.35;
    return Math.max(2, Math.min(1.25, Math.max(least, this.view.zoom * 1.2)) * (base + 7 * importance));
  }

  paintNodes() {
    for (const node of this.nodes) {
      if (marked.has(node)) continue;
      const { shape, colour } = looks(graph.className(node));
      const x = this.view.screenX(graph.x[node]), y = this.view.screenY(graph.y[node]), radius = this.radiusOf(node);
      this.painter.glyph(shape, marked.any ? this.colours.faded : colour, x, y, radius, graph.isPlanned(node));
      this.hits.nodes.push([node, x, y, radius]);
      if (radius < 3) continue;
      this.labels.take([x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8], true);
      this.addLabel(node, x, y, radius);
    }
  }

  addLabel(node, x, y, radius) {
    const isActivity = graph.nodeClass[node] === graph.activityClass;
    const priority = (state.pins.has(node) ? 4000 : 0) + graph.degree(node) + (isActivity ? 0 : 60);
    const colour = marked.any ? this.colours.fadedText : this.colours.text;
    const style = { size: isActivity ? 11 : 12, weight: state.pins.has(node) ? "600" : "", colour, halo: this.colours.background };
    this.labels.add(priority, graph.shortLabel(node, this.view.zoom >= NEAR ? 44 : 30), x, y, style, radius + 1);
  }

  // What is selected lies on top of everything, also where its neighbours had no room.
  paintMarked() {
    if (!marked.any) return;
    const plain = [], dashed = [];
    for (const edge of marked.edges) {
      const ends = [graph.source[edge], graph.target[edge]].flatMap((node) => [this.view.screenX(graph.x[node]), this.view.screenY(graph.y[node])]);
      (graph.isDashed(edge) ? dashed : plain).push(...ends);
      this.hits.edges.push([edge, ...ends]);
    }
    // Hundreds of lines from one thing would cover what they lead to.
    const width = marked.edges.length > MANY_MARKED ? 0.5 : 1.6;
    this.painter.lines(plain, this.colours.marked, width);
    this.painter.lines(dashed, this.colours.marked, width, [6, 4]);
    for (const node of marked.nodes) this.paintMarkedNode(node);
  }

  paintMarkedNode(node) {
    if (!filters.visible[node] && node !== state.node) return;
    const { shape, colour } = looks(graph.className(node));
    const x = this.view.screenX(graph.x[node]), y = this.view.screenY(graph.y[node]);
    const many = marked.nodes.size > MANY_MARKED && node !== state.node;
    const radius = many ? this.radiusOf(node) : Math.max(5, this.radiusOf(node));
    if (node === state.node) this.painter.disc(x, y, radius + 5, { lineColour: this.colours.marked, width: 2.5 });
    this.painter.glyph(shape, colour, x, y, radius, graph.isPlanned(node));
    this.labels.take([x - radius, y - radius, x + radius, y + radius], true);
    const style = { size: 12, weight: node === state.node ? "600" : "", colour: this.colours.text, halo: this.colours.background };
    if (!many || radius > 5) this.labels.add(node === state.node ? 1e6 : 3000 + graph.degree(node), graph.shortLabel(node, 44), x, y, style, radius + 1);
    this.hits.nodes.push([node, x, y, radius]);
  }
}

// A unit's name without the word for its kind, which a number cannot do without ("Quận 8").
function bareName(name) {
  return name.replace(/^(tỉnh|huyện|quận|xã|phường|thành phố|thị xã|thị trấn|đặc khu) (?!\d)/i, "");
}

// What lies in no place is called after a body, whose name is left whole ("Huyện ủy", "Xã đoàn").
function bareRegion(region, name) {
  const place = graph.regionPlace[region], time = graph.timeMark(place);
  return place ? bareName(name) + (time && ` (${time})`) : name;
}

// The box around points with a margin, at least so many units to each side of its middle.
function widened(xs, ys, margin, least) {
  const side = (values) => {
    // One by one, because a call takes only so many arguments.
    const low = values.reduce((a, b) => Math.min(a, b)), high = values.reduce((a, b) => Math.max(a, b));
    const middle = (low + high) / 2, half = Math.max(least, (high - low) / 2 + margin);
    return [middle - half, middle + half];
  };
  const [x0, x1] = side(xs), [y0, y1] = side(ys);
  return [x0, y0, x1, y1];
}

// What belongs to the selection: the node with its neighbours, the edge with its ends, or the path.
class Marked {
  constructor() { this.update(); }

  update() {
    this.nodes = new Set();
    this.edges = [];
    if (state.pathTo >= 0 && state.node >= 0) this.addPath();
    else if (state.edge >= 0) this.addEdge(state.edge);
    else if (state.node >= 0) this.addNeighbours(state.node);
  }

  get any() { return this.nodes.size > 0; }

  get box() {
    const xs = [...this.nodes].map((node) => graph.x[node]), ys = [...this.nodes].map((node) => graph.y[node]);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }

  has(node) { return this.nodes.has(node); }

  addEdge(edge) {
    this.edges.push(edge);
    this.nodes.add(graph.source[edge]).add(graph.target[edge]);
    if (state.node >= 0) this.nodes.add(state.node);
  }

  addNeighbours(node) {
    this.nodes.add(node);
    for (const edge of graph.edgesOf(node)) {
      if (this.edges.length >= 400) return;
      if (!filters.edgeVisible(edge)) continue;
      this.edges.push(edge);
      this.nodes.add(graph.otherEnd(edge, node));
    }
  }

  addPath() {
    this.nodes.add(state.node);
    for (const edge of shortestPath(state.node, state.pathTo) || []) this.addEdge(edge);
  }
}
