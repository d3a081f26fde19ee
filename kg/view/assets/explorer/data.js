// The graph as typed arrays, read from the block in the page.

const PLANNED = 1, IS_PLACE = 2, INFERRED = 4, STANCE_BITS = 3, NO_KIND = 255;

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

async function unzipped(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function readBlock() {
  const element = $("block");
  const bytes = bytesOf(element.textContent);
  const gzip = element.dataset.encoding === "gzip";
  // The text is as large as the data; a large page does not need it twice.
  element.remove();
  return gzip ? unzipped(bytes) : bytes;
}

// Puts numbers together whose bytes lie plane by plane.
function fromPlanes(bytes, count, width) {
  const whole = new Uint8Array(count * width);
  for (let plane = 0; plane < width; plane++) {
    const start = plane * count;
    for (let i = 0, at = plane; i < count; i++, at += width) whole[at] = bytes[start + i];
  }
  return width === 2 ? new Uint16Array(whole.buffer) : new Uint32Array(whole.buffer);
}

function readColumns(bytes) {
  const size = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)));
  const columns = {};
  for (const [name, kind, offset, count] of header.columns) {
    const width = { u8: 1, text: 1, u16: 2, u32: 4 }[kind];
    const part = bytes.subarray(4 + size + offset, 4 + size + offset + count * width);
    columns[name] = width === 1 ? part : fromPlanes(part, count, width);
  }
  return { header, columns };
}

// Where each stretch begins, from the lengths; one more than there are stretches.
function starts(lengths) {
  const result = new Uint32Array(lengths.length + 1);
  for (let i = 0, sum = 0; i < lengths.length; i++) result[i + 1] = sum += lengths[i];
  return result;
}

// A loop, because a callback for each of millions is many times slower.
function scaled(steps, from, step) {
  const result = new Float32Array(steps.length);
  for (let i = 0; i < steps.length; i++) result[i] = from + steps[i] * step;
  return result;
}

class Texts {
  constructor(columns, name) {
    this.bytes = columns[name];
    this.start = starts(columns[`${name}.length`]);
    // A name may begin with what looks like a byte order mark; positions count it.
    this.decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    this.kept = new Map();
  }

  get count() { return this.start.length - 1; }

  at(index) {
    let text = this.kept.get(index);
    if (text === undefined) {
      text = this.decoder.decode(this.bytes.subarray(this.start[index], this.start[index + 1]));
      if (this.kept.size > 50000) this.kept.clear();
      this.kept.set(index, text);
    }
    return text;
  }
}

class Graph {
  constructor({ header, columns }) {
    // A small graph has a second picture for screens that are higher than wide.
    this.picture = columns["node.tall.x"] && window.innerHeight > window.innerWidth ? "tall." : "";
    this.header = header;
    this.nodeCount = header.nodes;
    this.edgeCount = header.edges;
    this.articleCount = header.articles;
    this.readNodes(columns, header);
    this.readEdges(columns);
    this.readArticles(columns, header);
    this.readPlaces(columns);
    this.readRegions(columns);
    this.readTimes();
  }

  readNodes(columns, header) {
    this.labels = new Texts(columns, "node.label");
    this.nodeKey = columns["node.key"];
    this.nodeClass = columns["node.class"];
    this.nodeKind = columns["node.kind"];
    this.nodeFlags = columns["node.flags"];
    this.nodePlace = columns["node.place"];
    this.nodeDate = columns["node.date"];
    this.articleStart = starts(columns["node.articles.length"]);
    this.nodeArticles = columns["node.articles"];
    const [left, top, step] = header.box;
    this.x = scaled(columns[`node.${this.picture}x`], left, step);
    this.y = scaled(columns[`node.${this.picture}y`], top, step);
    this.classes = header.classes;
    this.kinds = header.kinds;
    this.activityClass = header.classes.indexOf("Activity");
    this.doing = header.predicates.indexOf("carriedOutBy");
  }

  readEdges(columns) {
    const { nodeCount, edgeCount } = this;
    this.outStart = starts(columns["node.out"]);
    this.target = columns["edge.target"];
    this.source = new Uint32Array(edgeCount);
    for (let node = 0; node < nodeCount; node++) this.source.fill(node, this.outStart[node], this.outStart[node + 1]);
    this.predicate = columns["edge.predicate"];
    this.edgeFlags = columns["edge.flags"];
    this.role = columns["edge.role"];
    this.evidenceStart = starts(columns["edge.evidence.length"]);
    this.edgeEvidence = columns["edge.evidence"];
    this.readIncoming();
  }

  // The edges that end in a node, by counting sort.
  readIncoming() {
    const count = new Uint32Array(this.nodeCount);
    for (const node of this.target) count[node]++;
    this.inStart = starts(count);
    this.incoming = new Uint32Array(this.edgeCount);
    const next = this.inStart.slice();
    for (let edge = 0; edge < this.edgeCount; edge++) this.incoming[next[this.target[edge]]++] = edge;
  }

  readArticles(columns, header) {
    this.titles = new Texts(columns, "article.title");
    this.articleKey = columns["article.key"];
    this.articleDate = columns["article.date"];
    this.articlePublisher = columns["article.publisher"];
    this.evidenceOfArticle = starts(columns["article.evidence"]);
    this.publishers = header.publishers;
  }

  readPlaces(columns) {
    this.placeNames = new Texts(columns, "place.name");
    this.placeKey = columns["place.key"];
    this.placeLevel = columns["place.level"];
    this.placeParent = columns["place.parent"];
    this.placeSince = columns["place.since"];
    this.placeUntil = columns["place.until"];
    this.placeLat = Float64Array.from(columns["place.lat"], (value) => value / 1e4 - 90);
    this.placeLon = Float64Array.from(columns["place.lon"], (value) => value / 1e4 - 180);
    this.placeKnown = columns["place.known"];
    this.becameNode = columns["became.node"];
    this.becameNames = new Texts(columns, "became.name");
  }

  readRegions(columns) {
    const far = 2 ** 30;
    this.regionNames = new Texts(columns, "region.name");
    this.regionCount = this.regionNames.count;
    this.regionParent = columns["region.parent"];
    this.regionPlace = columns["region.place"];
    this.regionStart = columns["region.start"];
    this.regionOwn = columns["region.own"];
    this.regionStop = columns["region.stop"];
    this.regionX = Float64Array.from(columns[`region.${this.picture}x`], (value) => value - far);
    this.regionY = Float64Array.from(columns[`region.${this.picture}y`], (value) => value - far);
    this.regionRadius = columns["region.radius"];
    this.regionChildren = Array.from({ length: this.regionCount + 1 }, () => []);
    for (let region = 0; region < this.regionCount; region++) this.regionChildren[this.regionParent[region]].push(region);
    this.unplacedFrom = this.regionChildren[0].reduce((last, region) => Math.max(last, this.regionStop[region]), 0);
  }

  // When a node was, in months: its own date, else the dates of the articles that name it; 0 where there is none.
  readTimes() {
    this.from = new Uint16Array(this.nodeCount);
    this.to = new Uint16Array(this.nodeCount);
    for (let node = 0; node < this.nodeCount; node++) {
      const date = this.nodeDate[node];
      if (monthOf(date)) {
        this.from[node] = monthOf(date);
        this.to[node] = monthOf(date, true);
      } else this.readArticleTimes(node);
    }
  }

  readArticleTimes(node) {
    for (let at = this.articleStart[node]; at < this.articleStart[node + 1]; at++) {
      const date = this.articleDate[this.nodeArticles[at]], month = monthOf(date);
      if (!month) continue;
      if (!this.from[node] || month < this.from[node]) this.from[node] = month;
      this.to[node] = Math.max(this.to[node], monthOf(date, true));
    }
  }

  regionName(region) { return this.regionNames.at(region) || t("general"); }

  label(node) { return this.labels.at(node); }

  // What stands beside a glyph: an activity's type says more in less room than the words of the article.
  shortLabel(node, length) {
    const kind = this.nodeKind[node], label = this.label(node);
    if (kind !== NO_KIND && label.length > 24) return termLabel(this.kinds[kind]);
    return shortened(label, length);
  }

  className(node) { return this.classes[this.nodeClass[node]]; }

  kindName(node) { return this.nodeKind[node] === NO_KIND ? "" : this.kinds[this.nodeKind[node]]; }

  isPlanned(node) { return (this.nodeFlags[node] & PLANNED) !== 0; }

  degree(node) {
    return this.outStart[node + 1] - this.outStart[node] + this.inStart[node + 1] - this.inStart[node];
  }

  articlesOf(node) { return this.nodeArticles.subarray(this.articleStart[node], this.articleStart[node + 1]); }

  evidenceOf(edge) { return this.edgeEvidence.subarray(this.evidenceStart[edge], this.evidenceStart[edge + 1]); }

  articleOfEvidence(evidence) {
    let low = 0, high = this.articleCount;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.evidenceOfArticle[middle] <= evidence) low = middle; else high = middle;
    }
    return low;
  }

  stance(edge) { return this.header.stances[this.edgeFlags[edge] & STANCE_BITS]; }

  isInferred(edge) { return (this.edgeFlags[edge] & INFERRED) !== 0; }

  isDashed(edge) { return this.isInferred(edge) || this.stance(edge) === "planned"; }

  edgesOf(node) {
    const edges = [];
    for (let edge = this.outStart[node]; edge < this.outStart[node + 1]; edge++) edges.push(edge);
    for (let at = this.inStart[node]; at < this.inStart[node + 1]; at++) edges.push(this.incoming[at]);
    return edges;
  }

  otherEnd(edge, node) { return this.source[edge] === node ? this.target[edge] : this.source[edge]; }

  edgeLabel(edge) { return this.header.roles[this.role[edge]] || termLabel(this.header.predicates[this.predicate[edge]]); }

  edgeMarks(edge) {
    const marks = this.stance(edge) === "asserted" ? [] : [this.stance(edge)];
    return this.isInferred(edge) ? [...marks, "inferred"] : marks;
  }

  // Whether an edge leads from an activity to who did it.
  isDoer(edge) { return this.predicate[edge] === this.doing; }

  doersOf(node) {
    const doers = [];
    for (let edge = this.outStart[node]; edge < this.outStart[node + 1]; edge++) if (this.isDoer(edge)) doers.push(this.target[edge]);
    return doers;
  }

  placePath(place) {
    const path = [];
    for (; place; place = this.placeParent[place - 1]) path.push(place);
    return path;
  }

  // Which places lie in one, itself included; a larger place stands before what is in it.
  placesIn(around) {
    const inside = new Uint8Array(this.placeNames.count + 1);
    for (let place = 1; place < inside.length; place++) {
      inside[place] = place === around || inside[this.placeParent[place - 1]] ? 1 : 0;
    }
    return inside;
  }

  // The name, with its time where units of that name stand at different ones.
  placeTitle(place) {
    const name = this.placeNames.at(place - 1), time = this.timeMark(place);
    return time ? `${name} (${time})` : name;
  }

  timeMark(place) {
    return place && this.renamed.has(this.placeNames.at(place - 1)) ? shortPeriod(this.placeSince[place - 1], this.placeUntil[place - 1]) : "";
  }

  // The names of places that stand at more than one time.
  get renamed() {
    if (this.renamedNames) return this.renamedNames;
    const times = new Map();
    this.renamedNames = new Set();
    for (let place = 0; place < this.placeNames.count; place++) {
      if (this.placeLevel[place] > 3) continue;
      const name = this.placeNames.at(place), time = this.placeSince[place] * 1e8 + this.placeUntil[place];
      if (times.has(name) && times.get(name) !== time) this.renamedNames.add(name);
      times.set(name, time);
    }
    return this.renamedNames;
  }

  placeLine(place) {
    return this.placePath(place).map((step) => (step === place ? this.placeTitle(step) : this.placeNames.at(step - 1))).join(", ");
  }

}
