// Where one looks: the point in the middle of the stage, and how many pixels a unit is.

const calm = matchMedia("(prefers-reduced-motion: reduce)");

class Camera {
  constructor(low, high) {
    Object.assign(this, { x: 0, y: 0, zoom: 1, low, high, width: 1, height: 1, moved: false, flight: 0 });
  }

  screenX(x) { return (x - this.x) * this.zoom + this.width / 2; }

  screenY(y) { return (y - this.y) * this.zoom + this.height / 2; }

  worldX(x) { return (x - this.width / 2) / this.zoom + this.x; }

  worldY(y) { return (y - this.height / 2) / this.zoom + this.y; }

  get box() {
    return [this.worldX(0), this.worldY(0), this.worldX(this.width), this.worldY(this.height)];
  }

  jump(x, y, zoom) {
    cancelAnimationFrame(this.flight);
    Object.assign(this, { x, y, zoom: this.clamp(zoom), moved: true });
  }

  clamp(zoom) { return Math.min(this.high, Math.max(this.low, zoom)); }

  pan(dx, dy) { this.jump(this.x - dx / this.zoom, this.y - dy / this.zoom, this.zoom); }

  // Zooms so that what is under (sx, sy) stays there.
  zoomAt(factor, sx, sy) {
    const x = this.worldX(sx), y = this.worldY(sy), zoom = this.clamp(this.zoom * factor);
    this.jump(x - (sx - this.width / 2) / zoom, y - (sy - this.height / 2) / zoom, zoom);
  }

  fitting([x0, y0, x1, y1], margin = 24) {
    const zoom = Math.min((this.width - 2 * margin) / Math.max(1e-6, x1 - x0), (this.height - 2 * margin) / Math.max(1e-6, y1 - y0));
    return [(x0 + x1) / 2, (y0 + y1) / 2, this.clamp(zoom)];
  }

  fit(box, margin) {
    this.jump(...this.fitting(box, margin));
    this.moved = false;
  }

  fly(x, y, zoom, redraw) {
    cancelAnimationFrame(this.flight);
    if (calm.matches) {
      this.jump(x, y, zoom);
      redraw();
      return;
    }
    const from = [this.x, this.y, Math.log(this.zoom)], to = [x, y, Math.log(this.clamp(zoom))];
    const begin = performance.now();
    const step = (now) => {
      const done = Math.min(1, Math.max(0, (now - begin) / 320)), eased = 1 - (1 - done) ** 3;
      const at = from.map((value, i) => value + (to[i] - value) * eased);
      Object.assign(this, { x: at[0], y: at[1], zoom: Math.exp(at[2]), moved: true });
      redraw();
      if (done < 1) this.flight = requestAnimationFrame(step);
    };
    this.flight = requestAnimationFrame(step);
  }
}
