// Search without diacritics over every name.

const FOLD_STEP = 20000;
const MOST_CANDIDATES = 4000;

class Search {
  constructor() {
    this.parts = [];
    this.next = 0;
  }

  // Folds another stretch of names; the page does this when it has nothing else to do.
  prepare() {
    if (this.next >= graph.nodeCount) return false;
    const stop = Math.min(graph.nodeCount, this.next + FOLD_STEP);
    const { bytes, start, decoder } = graph.labels;
    const offsets = new Uint32Array(stop - this.next + 1);
    const whole = decoder.decode(bytes.subarray(start[this.next], start[stop]));
    const texts = [];
    // Cutting one decoded string is far quicker than decoding each name, as long as every byte is a letter or
    // the lengths are kept in letters; so each name is folded on its own and the pieces are joined.
    let at = 0, length = 0;
    for (let node = this.next; node < stop; node++) {
      const letters = lettersIn(bytes, start[node], start[node + 1]);
      const text = fold(whole.substr(at, letters)).replace(/\n/g, " ");
      at += letters;
      offsets[node - this.next] = length;
      length += text.length + 1;
      texts.push(text);
    }
    offsets[stop - this.next] = length;
    this.parts.push({ first: this.next, offsets, text: `${texts.join("\n")}\n` });
    this.next = stop;
    return true;
  }

  folded(node) {
    const part = this.parts[Math.floor(node / FOLD_STEP)], index = node - part.first;
    return part.text.slice(part.offsets[index], part.offsets[index + 1] - 1);
  }

  // The nodes whose name holds every word, the best first; `test` leaves some out.
  find(query, most, test = () => true) {
    while (this.prepare());
    const scores = new Map();
    for (const whole of spellings(query)) {
      const words = whole.split(" ");
      const longest = words.reduce((best, word) => (word.length > best.length ? word : best));
      for (const node of this.candidates(words, longest, test)) {
        scores.set(node, Math.max(this.score(node, whole), scores.get(node) ?? -Infinity));
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map((pair) => pair[0]);
  }

  // Former communes whose area is today in one whose own name holds every word, with that one.
  former(query) {
    this.today ||= Array.from(graph.becameNode, (_, index) => fold(graph.becameNames.at(index).split(",")[0]));
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    return [...this.today.keys()].filter((index) => words.every((word) => this.today[index].includes(word)))
      .map((index) => [graph.becameNode[index], graph.becameNames.at(index)]);
  }

  candidates(words, longest, test) {
    const found = [];
    for (const part of this.parts) {
      let at = part.text.indexOf(longest);
      while (at >= 0 && found.length < MOST_CANDIDATES) {
        const index = stretchOf(part.offsets, at), node = part.first + index;
        const text = part.text.slice(part.offsets[index], part.offsets[index + 1]);
        if (test(node) && words.every((word) => text.includes(word))) found.push(node);
        at = part.text.indexOf(longest, part.offsets[index + 1]);
      }
    }
    return found;
  }

  // A name that begins with the query, then one that holds it as a phrase; often reported before rare.
  score(node, whole) {
    const text = this.folded(node), at = text.indexOf(whole);
    const place = at === 0 ? 8 : at > 0 && text[at - 1] === " " ? 5 : at > 0 ? 3 : 0;
    const body = graph.nodeClass[node] === graph.activityClass ? 0 : 1.5;
    return place + body + Math.log2(1 + graph.articlesOf(node).length) + Math.log2(1 + graph.degree(node)) / 2 - text.length / 200;
  }
}

// The folded query as it is, with its abbreviations written out, and with what they stand for abbreviated.
const ABBREVIATIONS = config.abbreviations.map((pair) => pair.map((text) => ` ${fold(text)} `));

function spellings(query) {
  const asked = fold(query).split(/\s+/).filter(Boolean).join(" ");
  if (!asked) return [];
  let full = ` ${asked} `, short = full;
  for (const [form, meaning] of ABBREVIATIONS) {
    full = full.replaceAll(form, meaning);
    short = short.replaceAll(meaning, form);
  }
  return [...new Set([asked, full.trim(), short.trim()])];
}

// How many UTF-16 units the UTF-8 bytes from `start` to `stop` are.
function lettersIn(bytes, start, stop) {
  let count = 0;
  for (let i = start; i < stop; i++) {
    const byte = bytes[i];
    if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}

function stretchOf(offsets, at) {
  let low = 0, high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle] <= at) low = middle; else high = middle;
  }
  return low;
}

// The parts of a text that match, for showing why it was found.
function highlighted(text, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const folded = [...text.normalize("NFC")].map((letter) => fold(letter));
  const plain = folded.join("");
  // Only where folding keeps the length do positions mean the same in both.
  if (plain.length !== text.length) return [text];
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) marked.fill(1, at, at + word.length);
  }
  const parts = [];
  for (let start = 0, stop = 0; start < text.length; start = stop) {
    while (stop < text.length && marked[stop] === marked[start]) stop++;
    parts.push(marked[start] ? el("b", {}, text.slice(start, stop)) : text.slice(start, stop));
  }
  return parts;
}
