// The line at the top: search, tabs, language, light and dark, what can be taken away.

function buildHeader() {
  new Combobox($("search"), $("search-list"), {
    find: (text) => nodeRows(text, 30),
    choose: (row) => {
      $("search").value = "";
      visit(row.value);
      // So that the keys of the picture work at once.
      stage.canvas.focus({ preventScroll: true });
    },
  });
  for (const tab of TABS) $(`tab-${tab}`).addEventListener("click", () => go({ tab }));
  $("tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = TABS[(TABS.indexOf(state.tab) + step + TABS.length) % TABS.length];
    go({ tab: next });
    $(`tab-${next}`).focus();
  });
  const clicks = {
    "toggle-language": () => setLanguage(language.now === "vi" ? "en" : "vi"), "toggle-theme": toggleTheme,
    "toggle-filters": toggleFilters, "toggle-help": toggleHelp, "close-help": toggleHelp, "close-card": () => card.close(),
    "go-back": () => history.back(), "go-forward": () => history.forward(),
    "zoom-in": () => currentStage().zoom(1.5), "zoom-out": () => currentStage().zoom(1 / 1.5), "zoom-fit": () => currentStage().fit(),
    "export-png": exportPng, "export-svg": exportSvg, "export-csv": exportCsv,
    "export-ttl": () => exportSelection("ttl"), "export-jsonld": () => exportSelection("jsonld"), "hidden-badge": toggleFilters,
  };
  for (const [id, act] of Object.entries(clicks)) $(id).addEventListener("click", act);
  $("export").querySelector(".menu").addEventListener("click", () => { $("export").open = false; });
  $("export").addEventListener("focusout", (event) => { if (!$("export").contains(event.relatedTarget)) $("export").open = false; });
  if (recall("theme")) setTheme(recall("theme"));
}

function setLanguage(name) {
  language.now = name === "en" ? "en" : "vi";
  remember("language", language.now);
  document.documentElement.lang = language.now;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = t(element.dataset.label);
    if (element.tagName === "INPUT") element.placeholder = t(element.dataset.label);
  }
  $("counts").textContent = t("counts", formatNumber(graph.nodeCount), formatNumber(graph.edgeCount), formatNumber(graph.articleCount));
  $("empty").hidden = graph.nodeCount > 0;
  emit("language");
}

// On a narrow screen the filters lie over the picture until they are closed.
function toggleFilters() {
  const open = document.body.classList.toggle("with-filters");
  $("toggle-filters").setAttribute("aria-expanded", String(open));
}

function toggleHelp() {
  $("help").hidden = !$("help").hidden;
  if (!$("help").hidden) $("close-help").focus();
}
