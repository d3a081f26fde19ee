// Puts the parts together and opens the page.

let graph, filters, camera, search, shards, stage, overview, focusPicture, marked, card, table, timeline, brush, mapTab, cascade;

async function open() {
  readTheme();
  graph = new Graph(readColumns(await readBlock()));
  camera = new Camera(0.002, 6);
  filters = new Filters();
  search = new Search();
  shards = new Shards();
  filters.apply();
  marked = new Marked();
  overview = new Overview();
  focusPicture = new FocusPicture();
  // Before the card, which says how much of the neighbourhood is left out.
  on("state", () => {
    marked.update();
    if (state.focus) focusPicture.arrange();
  });
  card = new Card();
  buildStage();
  brush = new Brush();
  new Sidebar();
  table = new Table();
  timeline = new Timeline();
  mapTab = new MapTab();
  cascade = new Cascade();
  buildHeader();
  setLanguage(recall("language") || "vi");
  listen();
  stage.resize();
  openLink();
  // Since the page was asked for: what a reader waits.
  document.body.dataset.ready = String(Math.round(performance.now()));
  prepareSearch();
}

// Folds names while nothing else is to be done.
function prepareSearch() {
  const idle = window.requestIdleCallback || ((run) => setTimeout(run, 30));
  idle(() => { if (search.prepare()) prepareSearch(); });
}

function currentPicture() {
  return state.focus && state.node >= 0 ? focusPicture : overview;
}

function buildStage() {
  stage = new Stage($("stage"), camera, currentPicture, { click: clicked, hover: hovered });
  stage.walk = walk;
}

function clicked(hit) {
  if (!hit) { if (state.node >= 0 || state.edge >= 0) card.close(); return; }
  if (hit.kind === "node") select(hit.index, state.focus ? {} : { focus: false });
  else if (hit.kind === "edge") selectEdge(hit.index);
  else if (hit.kind === "article") go({ article: hit.index });
  else zoomToRegion(hit.index);
}

function zoomToRegion(region) {
  const x = graph.regionX[region], y = graph.regionY[region], r = graph.regionRadius[region];
  if (r * camera.zoom > Math.min(camera.width, camera.height) * 0.45) return;
  camera.fly(...camera.fitting([x - r, y - r, x + r, y + r]), () => stage.redraw(true));
  announce(graph.regionName(region));
}

function hovered(hit, x, y) {
  const text = !hit ? "" : hit.kind === "node" ? nodeTip(hit.index) : hit.kind === "edge" ? edgeSentence(hit.index)
    : hit.kind === "article" ? graph.titles.at(hit.index) : "";
  stage.canvas.style.cursor = hit ? "pointer" : "";
  showTip(text, x, y, $("graph"));
}

function nodeTip(node) {
  const kind = graph.kindName(node);
  return [shortened(graph.label(node), 160), termLabel(kind || graph.className(node)), t("articles", formatNumber(graph.articlesOf(node).length))].join("\n");
}

function showTip(text, x, y, parent) {
  const tip = $("tip");
  tip.hidden = !text;
  if (!text) return;
  parent.append(tip);
  tip.textContent = text;
  const left = Math.min(x + 14, parent.clientWidth - tip.offsetWidth - 8), top = y + 16 + tip.offsetHeight > parent.clientHeight ? y - tip.offsetHeight - 10 : y + 16;
  Object.assign(tip.style, { left: `${Math.max(4, left)}px`, top: `${Math.max(4, top)}px` });
}

// An arrow goes to the neighbour in its direction; without a selection it takes the thing nearest the middle.
function walk(key) {
  const points = currentPicture().hits.nodes;
  if (state.node < 0) return false;
  const here = points.find(([node]) => node === state.node);
  if (!here) return false;
  const near = new Set(graph.edgesOf(state.node).map((edge) => graph.otherEnd(edge, state.node)));
  const next = nearestToward(points.filter(([node]) => near.has(node)), here.slice(1), key) ?? nearestToward(points, here.slice(1), key);
  if (next === null) return false;
  select(next);
  return true;
}

function listen() {
  window.addEventListener("popstate", openLink);
  window.addEventListener("hashchange", openLink);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTheme());
  document.addEventListener("keydown", shortcut);
  on("state", showState);
  on("filter", () => { marked.update(); if (state.focus) focusPicture.arrange(); stage.redraw(); });
  for (const event of ["theme", "language"]) on(event, () => stage.redraw());
}

let shownFocus = "";
function showState() {
  for (const tab of TABS) {
    $(tab).hidden = tab !== state.tab;
    $(`tab-${tab}`).setAttribute("aria-selected", String(tab === state.tab));
    $(`tab-${tab}`).tabIndex = tab === state.tab ? 0 : -1;
  }
  if (state.node >= 0 || state.edge >= 0 || state.article >= 0) card.list = state.node >= 0 ? null : card.list;
  const focus = state.focus ? `${state.node} ${state.depth} ${state.pathTo} ${focusPicture.most}` : "";
  if (focus !== shownFocus) frameFocus(focus);
  stage.resize();
  stage.redraw();
}

// Entering the focus frames it; leaving it goes back to where one was.
function frameFocus(focus) {
  if (focus && !shownFocus) showState.before = camera.moved ? [camera.x, camera.y, camera.zoom] : null;
  shownFocus = focus;
  if (focus) camera.fit(focusPicture.box);
  else if (showState.before) camera.jump(...showState.before);
  else camera.fit(overview.box);
}

// Chosen from a list or the search: select it and go there.
function visit(node) {
  if (!filters.visible[node]) {
    filters.clear();
    filters.set({});
    toast(t("filters-removed"));
  }
  select(node, { tab: ["graph", "table", "cascade"].includes(state.tab) ? state.tab : "graph" });
  if (state.tab !== "graph" || state.focus) return;
  camera.fly(...viewOf(node), () => stage.redraw(true));
}

// Shows one place alone, or all of them, and lets it fill the pictures; one that is hidden does so when it is shown.
function choosePlace(place) {
  filters.set({ place });
  for (const each of [stage, mapTab.stage]) {
    if (each.canvas.parentElement.clientWidth) each.fit();
    else each.view.moved = false;
  }
}

// Near enough to read, but not so near that lines from the thing leave the screen.
function viewOf(node) {
  const around = camera.fitting(marked.box, 60);
  return around[2] < 1 ? around : [graph.x[node], graph.y[node], Math.max(camera.zoom, 1)];
}

function shortcut(event) {
  const typing = document.activeElement?.matches("input[type=search], textarea");
  if (event.key === "Escape") {
    if (typing) document.activeElement.blur();
    else if (!$("help").hidden) toggleHelp();
    else if (document.body.classList.contains("with-filters")) toggleFilters();
    else if (!$("card").hidden) card.close();
    stage.canvas.focus({ preventScroll: true });
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = SHORTCUTS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

const SHORTCUTS = {
  "/": () => $("search").focus(),
  "?": () => toggleHelp(),
  f: () => state.node >= 0 && go({ focus: !state.focus, pathTo: -1 }),
  p: () => state.node >= 0 && togglePin(state.node),
  "[": () => history.back(),
  "]": () => history.forward(),
  ...Object.fromEntries(TABS.map((tab, index) => [String(index + 1), () => go({ tab })])),
};

open().catch((error) => {
  $("failure").textContent = `${t("cannot-open")} ${error.message}`;
  $("failure").hidden = false;
  throw error;
});
