// When things were: a histogram to drag over, and two sliders for the keyboard.

class Brush {
  constructor() {
    this.root = $("brush");
    this.canvas = $("histogram");
    this.first = $("brush-from");
    this.last = $("brush-to");
    this.low = Infinity;
    this.high = 0;
    for (let node = 0; node < graph.nodeCount; node++) {
      if (graph.from[node] && graph.from[node] < this.low) this.low = graph.from[node];
      if (graph.to[node] > this.high) this.high = graph.to[node];
    }
    on("language", () => this.build());
    on("theme", () => this.draw());
    on("filter", () => this.draw());
    new ResizeObserver(() => this.draw()).observe(this.root);
    this.listen();
  }

  get empty() { return this.high === 0; }

  listen() {
    for (const slider of [this.first, this.last]) slider.addEventListener("input", () => this.slide(slider));
    let begin = null;
    this.canvas.addEventListener("pointerdown", (event) => {
      begin = this.monthAt(event.offsetX);
      this.canvas.setPointerCapture(event.pointerId);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (begin !== null) this.set(begin, this.monthAt(event.offsetX));
    });
    this.canvas.addEventListener("pointerup", (event) => {
      // A click without a drag takes the choice back.
      if (begin !== null && begin === this.monthAt(event.offsetX)) this.set(this.low, this.high);
      begin = null;
    });
  }

  build() {
    fill($("brush-empty"), this.empty ? t("no-dates") : "");
    this.root.classList.toggle("empty", this.empty);
    for (const [slider, label] of [[this.first, t("from")], [this.last, t("to")]]) {
      Object.assign(slider, { min: this.empty ? 0 : this.low, max: this.high });
      slider.disabled = this.empty;
      slider.setAttribute("aria-label", label);
    }
    this.draw();
  }

  monthAt(x) {
    const month = this.low + Math.floor(x / this.canvas.clientWidth * (this.high - this.low + 1));
    return Math.min(this.high, Math.max(this.low, month));
  }

  slide(moved) {
    let from = Number(this.first.value), to = Number(this.last.value);
    if (from > to) { if (moved === this.first) to = from; else from = to; }
    this.set(from, to);
  }

  set(a, b) {
    const from = Math.min(a, b), to = Math.max(a, b);
    const whole = from === this.low && to === this.high;
    filters.set(whole ? { from: 0, to: 0 } : { from, to });
    announce(whole ? t("all-time") : `${formatMonth(from)} – ${formatMonth(to)}`);
  }

  // How many nodes fall into each bar; what lasts several months counts where it begins.
  bars(count) {
    const bars = new Uint32Array(count), span = this.high - this.low + 1;
    for (let node = 0; node < graph.nodeCount; node++) {
      if (graph.from[node]) bars[Math.floor((graph.from[node] - this.low) / span * count)]++;
    }
    return bars;
  }

  draw() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const from = filters.from || this.low, to = filters.to || this.high;
    if (!this.empty) Object.assign(this.first, { value: from }), Object.assign(this.last, { value: to });
    $("brush-label").textContent = this.empty ? "" : `${formatMonth(from)} – ${formatMonth(to)}`;
    this.first.setAttribute("aria-valuetext", this.empty ? "" : formatMonth(from));
    this.last.setAttribute("aria-valuetext", this.empty ? "" : formatMonth(to));
    if (!width || !height || this.empty) return;
    const scale = Math.min(2, window.devicePixelRatio || 1);
    Object.assign(this.canvas, { width: width * scale, height: height * scale });
    const context = this.canvas.getContext("2d");
    context.scale(scale, scale);
    const span = this.high - this.low + 1, count = Math.min(span, Math.floor(width / 4));
    if (this.barCount !== count) Object.assign(this, { barCount: count, kept: this.bars(count) });
    const most = Math.sqrt(Math.max(...this.kept));
    this.kept.forEach((value, index) => {
      const month = this.low + index * span / count;
      const inside = month + span / count > from && month <= to;
      // Roots, or one busy month would flatten all others.
      const high = value ? Math.max(2, Math.sqrt(value) / most * (height - 2)) : 0;
      context.fillStyle = inside ? theme.colours.marked : theme.colours.faded;
      context.fillRect(index * width / count, height - high, Math.max(1, width / count - 1), high);
    });
  }
}
