// The country with what was done where: a circle on each place's centre, cut by kind of activity.

// The frame reaches to 115° E, so that both archipelagos are in it.
const FRAME = [101.8, 6.6, 115.2, 23.6];
const COMMUNES_FROM = 3.2, DISTRICTS_FROM = 1.5, FEW_PLACES = 60;

class MapPicture {
  constructor() {
    this.hits = { nodes: [], edges: [], regions: [], articles: [] };
    this.shape = config.outline.rings.map((ring) => ring.map(([lon, lat]) => [mapX(lon / 100), mapY(lat / 100)]));
    this.atPlace = null;
  }

  get box() { return (filters.place && this.placeBox()) || this.wholeBox(); }

  placeBox() {
    const inside = graph.placesIn(filters.place);
    const places = [...this.counted().keys()].filter((place) => inside[place]);
    if (!places.length) return null;
    return widened(places.map((place) => mapX(graph.placeLon[place - 1])), places.map((place) => mapY(graph.placeLat[place - 1])), 12, 45);
  }

  wholeBox() { return [mapX(FRAME[0]), mapY(FRAME[3]), mapX(FRAME[2]), mapY(FRAME[1])]; }

  counted() {
    if (!this.atPlace) this.count();
    return this.atPlace;
  }

  // The activities that can be seen, at their place and at every larger one with a known centre.
  count() {
    this.atPlace = new Map();
    this.lost = 0;
    for (let node = 0; node < graph.nodeCount; node++) {
      if (graph.nodeClass[node] !== graph.activityClass || !filters.visible[node]) continue;
      const known = graph.placePath(graph.nodePlace[node]).filter((place) => graph.placeKnown[place - 1]);
      if (!known.length) this.lost++;
      known.forEach((place, index) => {
        const here = this.atPlace.get(place) || { nodes: [], own: 0 };
        here.nodes.push(node);
        if (index === 0) here.own++;
        this.atPlace.set(place, here);
      });
    }
  }

  // The smallest level that can be told apart at this distance; a place whose activities name nothing smaller stays.
  shown(zoom) {
    const scale = zoom * 100 / 60;
    const deepest = this.atPlace.size <= FEW_PLACES || scale > COMMUNES_FROM ? 4 : scale > DISTRICTS_FROM ? 2 : 1;
    return [...this.atPlace].flatMap(([place, here]) => {
      const level = graph.placeLevel[place - 1];
      if (level > deepest) return [];
      const count = level === deepest ? here.nodes.length : here.own;
      return count ? [{ place, count, nodes: here.nodes }] : [];
    });
  }

  paint(painter, view) {
    this.hits = { nodes: [], edges: [], regions: [], articles: [] };
    this.counted();
    const { colours } = theme, labels = new Labels(view.width, view.height);
    for (const ring of this.shape) painter.polygon(ring.map(([x, y]) => [view.screenX(x), view.screenY(y)]), colours.land, colours.coast);
    this.paintIslands(painter, view, labels);
    const legend = $("map-legend");
    labels.take([legend.offsetLeft, legend.offsetTop, legend.offsetLeft + legend.offsetWidth, legend.offsetTop + legend.offsetHeight]);
    const circles = this.shown(view.zoom), most = Math.max(1, ...circles.map((circle) => circle.count));
    this.crowded = circles.length > 25;
    circles.sort((a, b) => b.count - a.count);
    // The chosen place, or the smallest around it that is shown.
    const path = graph.placePath(filters.place || (state.node >= 0 ? graph.nodePlace[state.node] : 0));
    this.chosen = path.find((place) => circles.some((circle) => circle.place === place)) || 0;
    for (const circle of circles) this.paintCircle(painter, view, labels, circle, most);
    if (this.lost) labels.add(1e7, t("no-centre", formatNumber(this.lost)), view.width / 2, view.height - 14, { size: 12, colour: colours.muted, halo: colours.background });
    labels.paint(painter, 150);
  }

  label(place, count) {
    const name = shortened(bareName(graph.placeNames.at(place - 1)), 26), time = graph.timeMark(place);
    return `${name}${time && ` (${time})`} ${formatNumber(count)}`;
  }

  paintIslands(painter, view, labels) {
    const { colours } = theme;
    for (const group of config.outline.islands) {
      for (const [lon, lat] of group.points) {
        painter.disc(view.screenX(mapX(lon / 100)), view.screenY(mapY(lat / 100)), 2, { fillColour: colours.coast, lineColour: colours.coast });
      }
      const style = { size: 12, weight: "italic", colour: colours.muted, halo: colours.background };
      const [lon, lat] = group.label;
      labels.add(1e6, group[language.now], view.screenX(mapX(lon / 100)), view.screenY(mapY(lat / 100)), style);
    }
  }

  paintCircle(painter, view, labels, { place, count, nodes }, most) {
    const { colours } = theme;
    const x = view.screenX(mapX(graph.placeLon[place - 1])), y = view.screenY(mapY(graph.placeLat[place - 1]));
    const radius = 4 + (this.crowded ? 11 : 19) * Math.sqrt(count / most);
    if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) return;
    let angle = -Math.PI / 2;
    for (const [group, share] of shares(nodes)) {
      painter.wedge(x, y, radius, angle, angle + share * 2 * Math.PI, groupColour(group));
      angle += share * 2 * Math.PI;
    }
    const chosen = place === this.chosen;
    painter.disc(x, y, radius, { lineColour: chosen ? colours.marked : colours.background, width: chosen ? 3 : 1 });
    this.hits.nodes.push([place, x, y, radius]);
    // Names give way to circles, their own included; a corner of a circle's box is free.
    labels.take([x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8], true);
    const style = { size: 11.5, colour: colours.text, halo: colours.background };
    labels.add(chosen ? 1e6 : count, this.label(place, count), x, y, style, radius + 1);
  }
}

// A degree is 60 units each way; at these latitudes a degree east is a little shorter, which the eye forgives.
const mapX = (lon) => (lon - 108) * 60 * 0.96;
const mapY = (lat) => (16 - lat) * 60;

function groupColour(group) {
  const row = config.groups[group];
  return row ? (theme.dark ? lighter(row.colour) : row.colour) : theme.colours.muted;
}

function groupOf(node) { return config.groupOf[graph.kindName(node)] || ""; }

function shares(nodes) {
  const counts = new Map();
  for (const node of nodes) counts.set(groupOf(node), (counts.get(groupOf(node)) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([group, count]) => [group, count / nodes.length]);
}

class MapTab {
  constructor() {
    this.picture = new MapPicture();
    this.camera = new Camera(0.2, 60);
    this.stage = new Stage($("map-canvas"), this.camera, () => this.picture, {
      click: (hit) => hit && hit.kind === "node" && this.open(hit.index),
      hover: (hit, x, y) => showTip(hit && hit.kind === "node" ? graph.placeLine(hit.index) : "", x, y, $("map")),
    });
    this.stage.walk = (key) => this.walk(key);
    this.at = 0;
    on("filter", () => { this.picture.atPlace = null; this.update(); });
    for (const event of ["state", "theme", "language"]) on(event, () => this.update());
    $("map-canvas").addEventListener("keydown", (event) => { if (event.key === "Enter" && this.at) this.open(this.at); });
  }

  update() {
    if (state.tab !== "map") return;
    fill($("map-legend"), this.legend().map(({ shape, colour, text }) => el("li", {}, glyphIcon(shape, colour), text)));
    $("map-empty").textContent = this.picture.atPlace.size ? "" : t("no-places-on-map");
    this.stage.resize();
    this.stage.redraw();
  }

  // What the colours of the circles mean.
  legend() {
    const used = [...new Set([...this.picture.counted().values()].flatMap((here) => here.nodes.map(groupOf)))];
    return used.sort().map((group) => ({ shape: "dot", colour: groupColour(group), text: config.groups[group] ? config.groups[group][language.now] : t("other") }));
  }

  open(place) {
    const { nodes } = this.picture.atPlace.get(place);
    card.showList(graph.placeLine(place), nodes, { label: t("only-this-place"), run: () => choosePlace(place) });
  }

  walk(key) {
    const points = this.picture.hits.nodes, here = points.find(([place]) => place === this.at) || [0, this.camera.width / 2, this.camera.height / 2];
    const next = nearestToward(points, [here[1], here[2]], key);
    if (next === null) return false;
    this.at = next;
    const point = points.find(([place]) => place === next);
    showTip(graph.placeLine(next), point[1], point[2], $("map"));
    announce(`${graph.placeLine(next)}: ${t("activities", formatNumber(this.picture.atPlace.get(next).nodes.length))}`);
    return true;
  }
}
