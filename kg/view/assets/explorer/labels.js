// Names beside things: the important first, none on top of another.

// From this priority on a name may lie over glyphs.
const IMPORTANT = 70;

class Labels {
  constructor(width, height) {
    this.width = width;
    this.cell = 48;
    this.columns = Math.ceil(width / this.cell) + 2;
    this.rows = Math.ceil(height / this.cell) + 2;
    this.cells = new Map();
    this.waiting = [];
  }

  add(priority, text, x, y, style, offset = 0) {
    if (text) this.waiting.push({ priority, text, x, y, style, offset });
  }

  // Keeps a rectangle free, whatever its cells hold already; a `soft` one gives way to an important name.
  take(box, soft = false) {
    box.soft = soft;
    this.eachCell(box, (key) => {
      const boxes = this.cells.get(key);
      if (boxes) boxes.push(box); else this.cells.set(key, [box]);
      return true;
    });
  }

  eachCell([x0, y0, x1, y1], visit) {
    const { cell } = this;
    for (let row = Math.floor(y0 / cell); row <= Math.floor(y1 / cell); row++) {
      for (let column = Math.floor(x0 / cell); column <= Math.floor(x1 / cell); column++) {
        if (!visit(row * 4096 + column)) return false;
      }
    }
    return true;
  }

  isFree(box, important) {
    const apart = (other) => (important && other.soft) || other[2] <= box[0] || other[0] >= box[2] || other[3] <= box[1] || other[1] >= box[3];
    return this.eachCell(box, (key) => (this.cells.get(key) || []).every(apart));
  }

  paint(painter, most) {
    this.waiting.sort((a, b) => b.priority - a.priority);
    let painted = 0;
    for (const label of this.waiting) {
      if (painted >= most) return;
      if (this.place(painter, label)) painted++;
    }
  }

  // Below the thing, else above, else beside it; the name of a region stays on the screen.
  place(painter, { priority, text, x, y, style, offset }) {
    const { size = 12, weight = "" } = style;
    const half = textWidth(text, size, weight) / 2, high = size * 0.62;
    const aside = offset + half + 3, inside = Math.min(Math.max(x, half + 3), Math.max(half + 3, this.width - half - 3));
    const spots = offset ? [[x, y + offset + high], [x, y - offset - high], [x + aside, y], [x - aside, y]]
      : [[inside, y], [inside, y + 2.4 * high], [inside, y - 2.4 * high]];
    const boxOf = ([cx, cy]) => [cx - half - 1, cy - high, cx + half + 1, cy + high];
    const fits = ([cx]) => !offset || (cx > half && cx < this.width - half);
    let spot = spots.find((at) => fits(at) && this.isFree(boxOf(at)));
    if (!spot && priority >= IMPORTANT) spot = spots.find((at) => fits(at) && this.isFree(boxOf(at), true));
    if (!spot) return false;
    this.take(boxOf(spot));
    painter.text(text, ...spot, style);
    return true;
  }
}
