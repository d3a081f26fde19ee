// A canvas that one moves about on: wheel, drag, pinch, keys; the picture on it says what lies where.

const STILL_AFTER = 140;
const CLICK_SLOP = 5;

class Stage {
  // `picture()` returns what is painted, with `paint(painter, camera, still)`, `hits` and `box`.
  constructor(canvas, view, picture, { click, hover }) {
    Object.assign(this, { canvas, view, picture, click, hover, pointers: new Map(), pending: 0, stillTimer: 0, moving: false });
    this.painter = new CanvasPainter(canvas);
    this.listen();
    new ResizeObserver(() => this.resize()).observe(canvas.parentElement);
  }

  listen() {
    const { canvas } = this;
    canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    canvas.addEventListener("pointerdown", (event) => this.down(event));
    canvas.addEventListener("pointermove", (event) => this.move(event));
    for (const type of ["pointerup", "pointercancel"]) canvas.addEventListener(type, (event) => this.up(event));
    canvas.addEventListener("pointerleave", () => this.hover(null));
    canvas.addEventListener("dblclick", (event) => this.zoom(2, event.offsetX, event.offsetY));
    canvas.addEventListener("keydown", (event) => this.key(event));
  }

  resize() {
    const { clientWidth, clientHeight } = this.canvas.parentElement;
    if (!clientWidth || !clientHeight) return;
    const first = this.view.width === 1;
    Object.assign(this.view, { width: clientWidth, height: clientHeight });
    if (first || !this.view.moved) this.view.fit(this.picture().box);
    this.redraw();
  }

  // Painted at most once a frame: less while things move, all of it once they are still.
  redraw(moving = false) {
    if (moving) {
      this.moving = true;
      clearTimeout(this.stillTimer);
      this.stillTimer = setTimeout(() => { this.moving = false; this.redraw(); }, STILL_AFTER);
    }
    if (!this.pending) this.pending = requestAnimationFrame(() => this.paint());
  }

  paint() {
    this.pending = 0;
    if (!this.canvas.parentElement.clientWidth) return;
    this.painter.begin(this.view.width, this.view.height, theme.colours.background);
    this.picture().paint(this.painter, this.view, !this.moving);
  }

  fit() {
    this.view.fly(...this.view.fitting(this.picture().box), () => this.redraw(true));
    this.view.moved = false;
  }

  zoom(factor, x = this.view.width / 2, y = this.view.height / 2) {
    this.view.zoomAt(factor, x, y);
    this.redraw(true);
    keepLink();
  }

  wheel(event) {
    event.preventDefault();
    // A wheel counts lines or pixels, a pad sends many small steps.
    const step = event.deltaY * (event.deltaMode === 1 ? 30 : 1);
    this.zoom(Math.exp(-Math.max(-240, Math.min(240, step)) * 0.0022), event.offsetX, event.offsetY);
  }

  down(event) {
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    if (this.pointers.size === 1) this.travelled = 0;
  }

  move(event) {
    const last = this.pointers.get(event.pointerId), now = [event.offsetX, event.offsetY];
    if (!last) {
      this.hover(this.hitAt(...now), ...now);
      return;
    }
    if (this.pointers.size === 2) this.pinch(event.pointerId, now);
    else {
      this.travelled += Math.abs(now[0] - last[0]) + Math.abs(now[1] - last[1]);
      if (this.travelled > CLICK_SLOP) this.view.pan(now[0] - last[0], now[1] - last[1]);
    }
    this.pointers.set(event.pointerId, now);
    this.redraw(true);
  }

  pinch(id, now) {
    const [other] = [...this.pointers].filter(([key]) => key !== id).map(([, point]) => point);
    const last = this.pointers.get(id);
    const apart = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]);
    this.travelled = Infinity;
    this.view.zoomAt(apart(now) / Math.max(1, apart(last)), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
  }

  up(event) {
    const point = this.pointers.get(event.pointerId);
    this.pointers.delete(event.pointerId);
    if (!point) return;
    if (event.type === "pointerup" && this.travelled <= CLICK_SLOP) {
      this.canvas.focus({ preventScroll: true });
      this.click(this.hitAt(...point));
    } else keepLink();
  }

  // The nearest thing under a point: a node before an article, that before an edge, that before a region.
  hitAt(x, y) {
    const { hits } = this.picture();
    const node = nearest(hits.nodes, x, y, 6);
    if (node !== null) return { kind: "node", index: node };
    const article = nearest(hits.articles, x, y, 4);
    if (article !== null) return { kind: "article", index: article };
    const edge = nearestLine(hits.edges, x, y, 6);
    if (edge !== null) return { kind: "edge", index: edge };
    const around = hits.regions.filter(([, cx, cy, radius]) => Math.hypot(x - cx, y - cy) <= radius);
    return around.length ? { kind: "region", index: around[around.length - 1][0] } : null;
  }

  key(event) {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step && !event.shiftKey && this.walk(event.key)) event.preventDefault();
    else if (step) {
      event.preventDefault();
      this.view.pan(...step);
      this.redraw(true);
    } else if (event.key === "+" || event.key === "=") this.zoom(1.4);
    else if (event.key === "-") this.zoom(1 / 1.4);
    else if (event.key === "0") this.fit();
  }

  // Arrows go from the selected thing to the nearest one in that direction; a picture may leave that out.
  walk() { return false; }
}

function nearest(points, x, y, slack) {
  let best = null, closest = Infinity;
  for (const [index, px, py, radius] of points) {
    const far = Math.hypot(x - px, y - py);
    if (far <= radius + slack && far - radius < closest) [best, closest] = [index, far - radius];
  }
  return best;
}

function nearestLine(lines, x, y, slack) {
  let best = null, closest = slack;
  for (const [index, x1, y1, x2, y2] of lines) {
    const dx = x2 - x1, dy = y2 - y1;
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    const far = Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
    if (far < closest) [best, closest] = [index, far];
  }
  return best;
}

// The point of a list that lies nearest in the direction of an arrow key.
function nearestToward(points, from, key) {
  const [ux, uy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  let best = null, closest = Infinity;
  for (const [index, x, y] of points) {
    const along = (x - from[0]) * ux + (y - from[1]) * uy, aside = Math.abs((x - from[0]) * uy - (y - from[1]) * ux);
    if (along > 3 && along + 2 * aside < closest) [best, closest] = [index, along + 2 * aside];
  }
  return best;
}
