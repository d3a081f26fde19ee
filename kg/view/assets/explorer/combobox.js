// A field with a list of what fits, for searching and for choosing among many.

class Combobox {
  // `find(text)` returns rows {value, label, hint, icon}; `choose(row)` takes one.
  constructor(input, list, { find, choose, opensEmpty = false }) {
    Object.assign(this, { input, list, find, choose, opensEmpty, rows: [], at: -1 });
    const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    list.setAttribute("role", "listbox");
    input.addEventListener("input", () => this.update());
    input.addEventListener("focus", () => { if (this.input.value || this.opensEmpty) this.update(); });
    input.addEventListener("keydown", (event) => this.key(event));
    // Leaving closes the list, but a press on one of its rows comes first.
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  update() {
    this.rows = this.input.value.trim() || this.opensEmpty ? this.find(this.input.value) : [];
    this.at = -1;
    fill(this.list, this.rows.map((row, index) => this.option(row, index)));
    if (!this.rows.length && this.input.value.trim()) fill(this.list, el("li", { class: "none" }, t("nothing-found")));
    this.show(this.list.childElementCount > 0);
    if (this.input.value.trim()) announce(t("found", this.rows.length));
  }

  option(row, index) {
    return el("li", { role: "option", id: `${this.list.id}-${index}`, onpointerdown: (event) => event.preventDefault(), onclick: () => this.pick(index) },
      row.icon, el("span", { class: "name" }, highlighted(row.label, this.input.value)), row.hint && el("span", { class: "hint" }, row.hint));
  }

  show(open) {
    this.list.hidden = !open;
    // In a panel that scrolls the list may lie below what one sees.
    if (open) this.list.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-expanded", String(open));
    if (!open) this.input.removeAttribute("aria-activedescendant");
  }

  close() { this.show(false); }

  key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) this.update();
      else this.mark(this.at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && this.rows.length) {
      event.preventDefault();
      this.pick(Math.max(0, this.at));
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.close();
    }
  }

  mark(index) {
    const { length } = this.rows;
    if (!length) return;
    this.at = (index + length) % length;
    [...this.list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === this.at)));
    this.list.children[this.at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
  }

  pick(index) {
    const row = this.rows[index];
    this.close();
    this.choose(row);
  }
}

const FIRST_FOUND = 5;

// Rows of a search over the nodes, for a combobox.
function nodeRows(text, most, test = () => true) {
  const found = search.find(text, most, test);
  const former = search.former(text).filter(([node]) => test(node) && !found.includes(node)).map(([node, name]) => {
    const row = nodeRow(node);
    return { ...row, hint: `${t("now-in", name)} · ${row.hint}` };
  });
  // Not before what is called so, but in sight.
  return [...found.slice(0, FIRST_FOUND).map(nodeRow), ...former, ...found.slice(FIRST_FOUND).map(nodeRow)].slice(0, most);
}

function nodeRow(node) {
  const own = graph.nodePlace[node], isPlace = own && isPlaceNode(node);
  // A place is told from others of its name by what it lies in, and by its time.
  const place = [isPlace ? graph.timeMark(own) : "", graph.placeLine(isPlace ? graph.placeParent[own - 1] : own)].filter(Boolean).join(" · ");
  const articles = t("articles", formatNumber(graph.articlesOf(node).length));
  const hint = [termLabel(graph.kindName(node) || graph.className(node)), place, articles].filter(Boolean).join(" · ");
  return { value: node, label: graph.label(node), hint, icon: classIcon(graph.className(node), graph.isPlanned(node)) };
}
