// The few strokes that pictures are made of, on a canvas or as SVG.

// Each shape as corners on a circle of radius 1; a dot has none.
const SHAPES = {
  square: [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]],
  diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  triangle: [[0, -1.1], [1.05, 0.8], [-1.05, 0.8]],
  triangleDown: [[0, 1.1], [-1.05, -0.8], [1.05, -0.8]],
  hexagon: [0, 1, 2, 3, 4, 5].map((i) => [1.05 * Math.cos(i * Math.PI / 3), 1.05 * Math.sin(i * Math.PI / 3)]),
  star: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => {
    const radius = i % 2 ? 0.52 : 1.25, angle = i * Math.PI / 5 - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }),
  page: [[-0.75, -1], [0.35, -1], [0.75, -0.55], [0.75, 1], [-0.75, 1]],
};

const FONT = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
const widths = new Map();
const measuring = document.createElement("canvas").getContext("2d");

function textWidth(text, size, weight) {
  const key = `${weight}${size}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20000) widths.clear();
    measuring.font = `${weight} ${size}px ${FONT}`;
    width = measuring.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

class CanvasPainter {
  // `scale`: pixels for each of the picture; by default as many as the screen has.
  constructor(canvas, scale = 0) {
    this.canvas = canvas;
    this.chosen = scale;
    this.context = canvas.getContext("2d", { alpha: false });
    this.sprites = new Map();
  }

  begin(width, height, background) {
    const scale = this.chosen || Math.min(2, window.devicePixelRatio || 1);
    if (this.canvas.width !== Math.round(width * scale) || this.canvas.height !== Math.round(height * scale)) {
      this.canvas.width = Math.round(width * scale);
      this.canvas.height = Math.round(height * scale);
    }
    if (this.scale !== scale || this.background !== background) this.sprites.clear();
    Object.assign(this, { scale, background });
    this.context.setTransform(scale, 0, 0, scale, 0, 0);
    this.context.fillStyle = background;
    this.context.fillRect(0, 0, width, height);
  }

  disc(x, y, radius, { fillColour, lineColour, width = 1, alpha = 1 }) {
    const { context } = this;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (fillColour) {
      context.globalAlpha = alpha;
      context.fillStyle = fillColour;
      context.fill();
      context.globalAlpha = 1;
    }
    if (lineColour) this.stroke(lineColour, width, []);
  }

  wedge(x, y, radius, from, to, colour) {
    const { context } = this;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, from, to);
    context.closePath();
    context.fillStyle = colour;
    context.fill();
  }

  stroke(colour, width, dash) {
    const { context } = this;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.stroke();
  }

  // Many lines of one kind at once: [x1, y1, x2, y2, x1 …].
  lines(ends, colour, width, dash = []) {
    if (!ends.length) return;
    const { context } = this;
    context.beginPath();
    for (let i = 0; i < ends.length; i += 4) {
      context.moveTo(ends[i], ends[i + 1]);
      context.lineTo(ends[i + 2], ends[i + 3]);
    }
    this.stroke(colour, width, dash);
  }

  polygon(points, fillColour, lineColour, width = 1) {
    const { context } = this;
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.closePath();
    if (fillColour) {
      context.fillStyle = fillColour;
      context.fill();
    }
    if (lineColour) this.stroke(lineColour, width, []);
  }

  // Glyphs are drawn once for each look and size, then copied: that is what thousands of them can bear.
  glyph(shape, colour, x, y, radius, hollow) {
    const size = Math.max(2, Math.round(radius * 2) / 2);
    const key = `${shape}${colour}${size}${hollow}`;
    let sprite = this.sprites.get(key);
    if (!sprite) this.sprites.set(key, sprite = this.sprite(shape, colour, size, hollow));
    const side = sprite.width / this.scale;
    this.context.drawImage(sprite, x - side / 2, y - side / 2, side, side);
  }

  sprite(shape, colour, radius, hollow) {
    const side = Math.ceil((radius * 2.6 + 4) * this.scale);
    const sprite = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const context = sprite.getContext("2d");
    context.scale(this.scale, this.scale);
    context.translate(side / this.scale / 2, side / this.scale / 2);
    context.beginPath();
    if (SHAPES[shape]) for (const [x, y] of SHAPES[shape]) context.lineTo(x * radius, y * radius);
    else context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.closePath();
    context.fillStyle = hollow ? this.background : colour;
    context.fill();
    context.lineWidth = hollow ? 1.5 : 1;
    context.strokeStyle = hollow ? colour : this.background;
    if (hollow) context.setLineDash([2.5, 2]);
    context.stroke();
    return sprite;
  }

  text(text, x, y, { size = 12, weight = "", colour, halo, align = "center" }) {
    const { context } = this;
    context.font = `${weight} ${size}px ${FONT}`;
    context.textAlign = align;
    context.textBaseline = "middle";
    if (halo) {
      context.setLineDash([]);
      context.lineJoin = "round";
      context.lineWidth = 3;
      context.strokeStyle = halo;
      context.strokeText(text, x, y);
    }
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
  // Control characters are not allowed in XML, however they are written.
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
const short = (value) => String(Math.round(value * 10) / 10);

class SvgPainter {
  begin(width, height, background) {
    this.background = background;
    this.parts = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" font-family="${FONT.replaceAll("'", "&#39;")}">`,
      `<rect width="100%" height="100%" fill="${background}"/>`,
    ];
  }

  disc(x, y, radius, { fillColour = "none", lineColour = "none", width = 1, alpha = 1 }) {
    this.parts.push(`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fillColour}" fill-opacity="${alpha}" stroke="${lineColour}" stroke-width="${width}"/>`);
  }

  wedge(x, y, radius, from, to, colour) {
    const at = (angle) => `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    if (to - from > 6.28) this.disc(x, y, radius, { fillColour: colour });
    else this.parts.push(`<path d="M${short(x)} ${short(y)}L${at(from)}A${short(radius)} ${short(radius)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}z" fill="${colour}"/>`);
  }

  lines(ends, colour, width, dash = []) {
    let path = "";
    for (let i = 0; i < ends.length; i += 4) path += `M${short(ends[i])} ${short(ends[i + 1])}L${short(ends[i + 2])} ${short(ends[i + 3])}`;
    if (path) this.parts.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash.join(" ") || "none"}"/>`);
  }

  polygon(points, fillColour, lineColour, width = 1) {
    const list = points.map(([x, y]) => `${short(x)},${short(y)}`).join(" ");
    this.parts.push(`<polygon points="${list}" fill="${fillColour || "none"}" stroke="${lineColour || "none"}" stroke-width="${width}"/>`);
  }

  glyph(shape, colour, x, y, radius, hollow) {
    const looks = hollow
      ? `fill="${this.background}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="2.5 2"`
      : `fill="${colour}" stroke="${this.background}"`;
    if (!SHAPES[shape]) this.parts.push(`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${looks}/>`);
    else {
      const list = SHAPES[shape].map((corner) => `${short(x + corner[0] * radius)},${short(y + corner[1] * radius)}`).join(" ");
      this.parts.push(`<polygon points="${list}" ${looks}/>`);
    }
  }

  text(text, x, y, { size = 12, weight = "", colour, halo, align = "center" }) {
    const anchor = { center: "middle", left: "start", right: "end" }[align];
    const outline = halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : "";
    this.parts.push(`<text x="${short(x)}" y="${short(y)}" dy=".35em" font-size="${size}" font-weight="${weight || 400}" text-anchor="${anchor}" fill="${colour}"${outline}>${escaped(text)}</text>`);
  }

  end() { return `${this.parts.join("\n")}\n</svg>\n`; }
}

// A glyph as a small drawing in the page, for legends and lists.
function glyphIcon(shape, colour, hollow = false) {
  const namespace = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(namespace, "svg");
  icon.setAttribute("viewBox", "-10 -10 20 20");
  icon.setAttribute("class", "glyph");
  icon.setAttribute("aria-hidden", "true");
  const drawn = document.createElementNS(namespace, SHAPES[shape] ? "polygon" : "circle");
  if (SHAPES[shape]) drawn.setAttribute("points", SHAPES[shape].map((corner) => corner.map((value) => short(value * 7.5)).join(",")).join(" "));
  else drawn.setAttribute("r", "7");
  drawn.setAttribute("fill", hollow ? "none" : colour);
  drawn.setAttribute("stroke", colour);
  drawn.setAttribute("stroke-width", "2");
  if (hollow) drawn.setAttribute("stroke-dasharray", "3 2");
  icon.append(drawn);
  return icon;
}

function classIcon(name, hollow = false) {
  const { shape, colour } = looks(name);
  return glyphIcon(shape, colour, hollow);
}
