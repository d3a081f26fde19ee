// Light and dark: the colours of the stylesheet for what is painted, and classes that stay visible on both.

const theme = { dark: false, colours: {} };

function lighter(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const grey = Math.max(...parts) - Math.min(...parts) < 12;
  // Greys change places with their opposites, the others come a third nearer to white.
  const mixed = parts.map((part) => Math.round(grey ? 285 - part : part + (255 - part) * 0.3));
  return `#${mixed.map((part) => Math.min(255, part).toString(16).padStart(2, "0")).join("")}`;
}

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  theme.dark = value("--scheme") === "dark";
  theme.colours = {
    background: value("--stage"), text: value("--text"), muted: value("--muted"), fadedText: value("--faint"),
    faded: value("--faded"), edge: value("--edge"), farEdge: value("--far-edge"), marked: value("--marked"),
    region: [value("--region"), value("--region-inner")], regionLine: value("--region-line"),
    regionText: value("--region-text"), closed: value("--closed"), land: value("--land"), coast: value("--coast"),
  };
  for (const term of Object.values(config.terms)) {
    if (term.paper) term.colour = theme.dark ? lighter(term.paper) : term.paper;
  }
}

function setTheme(name) {
  if (name) document.documentElement.dataset.theme = name;
  readTheme();
  emit("theme");
}

function toggleTheme() {
  const name = theme.dark ? "light" : "dark";
  remember("theme", name);
  setTheme(name);
}
