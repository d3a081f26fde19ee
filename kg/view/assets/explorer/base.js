// What every part uses: building elements, folding text, numbers, dates, the two languages.

const $ = (id) => document.getElementById(id);

const config = JSON.parse($("config").textContent);

// Strings become text nodes: nothing that comes from an article is ever read as markup.
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child != null && child !== false));
}

// "Bản Đôn" and "ban don" are the same to a search; đ has no decomposition.
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
}

const language = { now: "vi" };

// The text of a key in the language of the page, {0} … replaced.
function t(key, ...values) {
  const pair = config.texts[key];
  const text = pair ? pair[language.now === "en" ? 1 : 0] : key;
  return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

// What a class, relation, type or stance is called.
function termLabel(name) {
  const term = config.terms[name];
  return term ? term[language.now] : name;
}

// What a relation is called when it is read from its object.
function inverseLabel(name) {
  const term = config.terms[name];
  return (term && term[`inverse_${language.now}`]) || `${termLabel(name)} ←`;
}

function looks(className) {
  return config.terms[className] || { colour: "#8a8a8a", shape: "dot" };
}

function formatNumber(value) {
  return value.toLocaleString(language.now === "en" ? "en-GB" : "vi-VN");
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

// 20210523 is a day, 20210500 a month, 20210000 a year, 523 a day of no year, 0 nothing.
function formatDate(date) {
  const year = Math.floor(date / 10000), month = Math.floor(date / 100) % 100, day = date % 100;
  const parts = language.now === "en"
    ? [day || "", month ? MONTHS[month - 1] : "", year || ""]
    : [day || "", month || "", year || ""];
  return parts.filter((part) => part !== "").join(language.now === "en" ? " " : "/");
}

function isoDate(date) {
  const year = Math.floor(date / 10000), month = Math.floor(date / 100) % 100, day = date % 100;
  const two = (number) => String(number).padStart(2, "0");
  if (!date) return "";
  return (year ? String(year).padStart(4, "0") : "-") + (month ? `-${two(month)}` : "") + (day ? `-${two(day)}` : "");
}

// A date as a count of months, which is what the time brush works in; 0 where the year is unknown.
function monthOf(date, end = false) {
  const year = Math.floor(date / 10000), month = Math.floor(date / 100) % 100;
  return year ? year * 12 + (month ? month - 1 : end ? 11 : 0) : 0;
}

function formatMonth(month) {
  return formatDate(Math.floor(month / 12) * 10000 + (month % 12 + 1) * 100);
}

// When an administrative unit stands, in words; 0 is an open end.
function periodText(since, until) {
  if (since && until) return t("period-between", formatDate(since), formatDate(until));
  return since ? t("period-since", formatDate(since)) : until ? t("period-until", formatDate(until)) : t("period-always");
}

// The same beside a name.
function shortPeriod(since, until) {
  if (since && until) return `${formatDate(since)} – ${formatDate(until)}`;
  return since ? t("since", formatDate(since)) : until ? t("until", formatDate(until)) : "";
}

// Lists of what has the same key, the fullest first.
function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item), group = groups.get(key);
    if (group) group.push(item); else groups.set(key, [item]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

function shortened(text, length) {
  if (text.length <= length) return text;
  const cut = text.slice(0, length), blank = cut.lastIndexOf(" ");
  return `${(blank > length / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

function download(name, type, parts) {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

// Said to those who do not see the change.
function announce(text) {
  $("live").textContent = text;
}

// Storage may be closed to a page from disk; a setting that is not kept is no failure.
function remember(name, value) {
  try { localStorage.setItem(`danvan.${name}`, value); } catch { return; }
}

function recall(name) {
  try { return localStorage.getItem(`danvan.${name}`); } catch { return null; }
}
