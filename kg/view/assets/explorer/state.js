// What the reader sees, and the link that says it.

const TABS = ["graph", "map", "timeline", "table", "cascade"];

const state = {
  tab: "graph",
  node: -1,
  edge: -1,
  article: -1,
  focus: false,
  depth: 1,
  pathTo: -1,
  directive: -1,
  pins: new Set(),
};

const listeners = new Map();

function on(event, listener) {
  listeners.set(event, [...(listeners.get(event) || []), listener]);
}

function emit(event) {
  for (const listener of listeners.get(event) || []) listener();
}

// Changes what is seen and keeps the step, so that "back" undoes it.
function go(change) {
  Object.assign(state, change);
  history.pushState(null, "", linkOf());
  emit("state");
}

function select(node, change = {}) {
  go({ node, edge: -1, article: -1, pathTo: -1, ...change });
  if (node >= 0) announce(`${graph.label(node)}, ${termLabel(graph.className(node))}`);
}

function selectEdge(edge) {
  go({ edge, article: -1 });
  announce(edgeSentence(edge));
}

function edgeSentence(edge) {
  const ends = [graph.source[edge], graph.target[edge]].map((node) => graph.label(node));
  return `${ends[0]} – ${graph.edgeLabel(edge)} – ${ends[1]}`;
}

const hex = (key) => key.toString(16).padStart(8, "0");

const keyText = (node) => hex(graph.nodeKey[node]);

// Where a key stands in a column of keys, -1 where it does not.
function indexOfKey(keys, text) {
  return text && /^[0-9a-f]{1,8}$/.test(text) ? keys.indexOf(parseInt(text, 16)) : -1;
}

const keyNode = (text) => indexOfKey(graph.nodeKey, text);

// An edge is named by its ends and its relation, which outlive a new build.
function edgeKey(edge) {
  return [keyText(graph.source[edge]), graph.header.predicates[graph.predicate[edge]], keyText(graph.target[edge])].join("~");
}

function keyEdge(text) {
  const [source, predicate, target] = (text || "").split("~");
  const from = keyNode(source), to = keyNode(target);
  if (from < 0 || to < 0) return -1;
  for (let edge = graph.outStart[from]; edge < graph.outStart[from + 1]; edge++) {
    if (graph.target[edge] === to && graph.header.predicates[graph.predicate[edge]] === predicate) return edge;
  }
  return -1;
}

function linkOf() {
  const link = new URLSearchParams();
  if (state.tab !== "graph") link.set("tab", state.tab);
  if (state.node >= 0) link.set("n", keyText(state.node));
  if (state.edge >= 0) link.set("e", edgeKey(state.edge));
  if (state.article >= 0) link.set("a", hex(graph.articleKey[state.article]));
  if (state.focus) link.set("focus", String(state.depth));
  if (state.pathTo >= 0) link.set("to", keyText(state.pathTo));
  if (state.directive >= 0) link.set("d", keyText(state.directive));
  if (state.pins.size) link.set("pin", [...state.pins].map(keyText).join("."));
  filters.write(link);
  if (camera.moved) link.set("at", [camera.x, camera.y].map(Math.round).concat(camera.zoom.toFixed(3)).join(","));
  return `#${link}`;
}

function readLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  state.tab = TABS.includes(link.get("tab")) ? link.get("tab") : "graph";
  state.node = keyNode(link.get("n"));
  state.edge = keyEdge(link.get("e"));
  state.article = indexOfKey(graph.articleKey, link.get("a"));
  state.focus = link.has("focus") && state.node >= 0;
  state.depth = link.get("focus") === "2" ? 2 : 1;
  state.pathTo = keyNode(link.get("to"));
  state.directive = keyNode(link.get("d"));
  state.pins = new Set((link.get("pin") || "").split(".").map(keyNode).filter((node) => node >= 0));
  filters.read(link);
  const at = (link.get("at") || "").split(",").map(Number);
  if (at.length === 3 && at.every(Number.isFinite) && at[2] > 0) camera.jump(...at);
}

// Moving about and filtering are no steps to go back to, but belong into the link.
let linkTimer = 0;
function keepLink() {
  clearTimeout(linkTimer);
  linkTimer = setTimeout(() => history.replaceState(null, "", linkOf()), 250);
}

function openLink() {
  readLink();
  filters.apply();
  emit("state");
}
