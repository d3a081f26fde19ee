// What can be taken away: the view as a picture, the table, the statements of the selection.

function baseName() {
  return fold(config.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "graph";
}

function currentStage() { return state.tab === "map" ? mapTab.stage : stage; }

// Pixels of a picture for each of the screen: on a slide it is shown larger.
const FINENESS = 3;
const LEGEND_LINE = 22, LEGEND_GAP = 18, LEGEND_EDGE = 16;

function exportPng() {
  const canvas = document.createElement("canvas");
  paintWithLegend(new CanvasPainter(canvas, FINENESS));
  canvas.toBlob((blob) => download(`${baseName()}.png`, "image/png", [blob]), "image/png");
}

function svgText() {
  const painter = new SvgPainter();
  paintWithLegend(painter);
  return painter.end();
}

// What is seen, and below it what its colours and shapes mean.
function paintWithLegend(painter) {
  const { view, picture } = currentStage(), { colours } = theme;
  // Nothing has been seen of a tab that was not open yet.
  if (view.width === 1) {
    Object.assign(view, { width: 1200, height: 750 });
    view.fit(picture().box);
  }
  // A first time for what there is to explain, which says how high the whole is.
  painter.begin(view.width, view.height, colours.background);
  picture().paint(painter, view, true);
  const rows = legendRows(view.width);
  if (!rows.length) return;
  const bottom = view.height + rows.length * LEGEND_LINE + LEGEND_EDGE;
  painter.begin(view.width, bottom, colours.background);
  picture().paint(painter, view, true);
  painter.polygon([[0, view.height], [view.width, view.height], [view.width, bottom], [0, bottom]], colours.background);
  rows.forEach((row, index) => {
    const y = view.height + LEGEND_EDGE / 2 + (index + 0.5) * LEGEND_LINE;
    for (const { shape, colour, hollow, text, x } of row) {
      painter.glyph(shape, colour, x + 7, y, 7, hollow);
      painter.text(text, x + 20, y, { size: 13, colour: colours.text, align: "left" });
    }
  });
}

function legendRows(width) {
  const rows = [];
  let row = null, x = LEGEND_EDGE;
  for (const entry of state.tab === "map" ? mapTab.legend() : classLegend()) {
    const wide = 20 + textWidth(entry.text, 13, "") + LEGEND_GAP;
    if (!row || x + wide > width) {
      rows.push(row = []);
      x = LEGEND_EDGE;
    }
    row.push({ ...entry, x });
    x += wide;
  }
  return rows;
}

function classLegend() {
  const nodes = currentStage().picture().hits.nodes.map(([node]) => node);
  const names = [...new Set(nodes.map((node) => graph.className(node)))].sort((a, b) => (config.order[a] ?? 99) - (config.order[b] ?? 99));
  const rows = names.map((name) => ({ shape: looks(name).shape, colour: looks(name).colour, text: termLabel(name) }));
  const planned = nodes.some((node) => graph.isPlanned(node)) && looks("Activity");
  return planned ? [...rows, { shape: planned.shape, colour: planned.colour, hollow: true, text: t("dashed") }] : rows;
}

function exportSvg() { download(`${baseName()}.svg`, "image/svg+xml", [svgText()]); }

// The mark at the beginning tells a spreadsheet that this is UTF-8.
function exportCsv() { download(`${baseName()}.csv`, "text/csv;charset=utf-8", ["\ufeff", table.csv()]); }

// The edges that are shown for the selection: of the edge, of the focus or path, else of the node.
function selectedEdges() {
  if (state.edge >= 0) return [state.edge];
  if (state.focus) return focusPicture.edges;
  return state.node >= 0 ? graph.edgesOf(state.node).filter((edge) => filters.edgeVisible(edge)) : [];
}

async function selectedThings() {
  const edges = selectedEdges(), nodes = new Set(state.node >= 0 ? [state.node] : []);
  for (const edge of edges) nodes.add(graph.source[edge]).add(graph.target[edge]);
  const rows = new Map();
  for (const node of nodes) {
    const [iri, details] = await shards.node(node);
    rows.set(node, { iri, details });
  }
  return { rows, edges };
}

async function exportSelection(kind) {
  try {
    const things = await selectedThings();
    if (!things.rows.size) { toast(t("select-first")); return; }
    if (kind === "ttl") download(`${baseName()}.ttl`, "text/turtle;charset=utf-8", [turtleOf(things)]);
    else download(`${baseName()}.jsonld`, "application/ld+json;charset=utf-8", [jsonLdOf(things)]);
  } catch (error) {
    toast(error.message);
  }
}

const RDFS = "http://www.w3.org/2000/01/rdf-schema#", XSD = "http://www.w3.org/2001/XMLSchema#";

// Only what may stand between angle brackets; anything else would break out of them.
const iriRef = (iri) => `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
const literal = (text) => `"${text.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`;
const localName = (name) => (/^[A-Za-z][\w-]*$/.test(name) ? `dv:${name}` : iriRef(config.ontology + encodeURIComponent(name)));

function dateType(value) {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return "date";
  if (/^\d{4}-\d\d$/.test(value)) return "gYearMonth";
  return /^\d{4}$/.test(value) ? "gYear" : null;
}

function isDateProperty(predicate) { return predicate === "issuedOn" || predicate === "occurredOn"; }

function turtleOf({ rows, edges }) {
  const lines = [`@prefix dv: <${config.ontology}> .`, `@prefix rdfs: <${RDFS}> .`, `@prefix xsd: <${XSD}> .`, ""];
  for (const [node, { iri, details }] of rows) {
    const parts = [`a ${localName(graph.className(node))}`, `rdfs:label ${literal(graph.label(node))}@vi`];
    for (const [predicate, value] of details) {
      const type = isDateProperty(predicate) && dateType(value);
      parts.push(`${localName(predicate)} ${literal(value)}${type ? `^^xsd:${type}` : ""}`);
    }
    for (const edge of edges) {
      if (graph.source[edge] === node && isFact(edge)) parts.push(`${localName(graph.header.predicates[graph.predicate[edge]])} ${iriRef(rows.get(graph.target[edge]).iri)}`);
    }
    lines.push(`${iriRef(iri)} ${parts.join(" ;\n    ")} .`, "");
  }
  return lines.join("\n");
}

// What is only planned or denied is no triple.
function isFact(edge) { return ["asserted", "reported"].includes(graph.stance(edge)); }

function jsonLdOf({ rows, edges }) {
  const things = [...rows].map(([node, { iri, details }]) => {
    const thing = { "@id": iri, "@type": `dv:${graph.className(node)}`, "rdfs:label": { "@value": graph.label(node), "@language": "vi" } };
    const add = (predicate, value) => { (thing[`dv:${predicate}`] ||= []).push(value); };
    for (const [predicate, value] of details) {
      const type = isDateProperty(predicate) && dateType(value);
      add(predicate, type ? { "@value": value, "@type": `xsd:${type}` } : value);
    }
    for (const edge of edges) {
      if (graph.source[edge] === node && isFact(edge)) add(graph.header.predicates[graph.predicate[edge]], { "@id": rows.get(graph.target[edge]).iri });
    }
    return thing;
  });
  return `${JSON.stringify({ "@context": { dv: config.ontology, rdfs: RDFS, xsd: XSD }, "@graph": things }, null, 2)}\n`;
}
