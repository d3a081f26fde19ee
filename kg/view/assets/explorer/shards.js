// What is not needed at once: the texts of the articles, and what is said of each node beside its edges.
// A small page has the shards inside; beside a large one they are scripts, the only files a page from disk may read.

class Shards {
  constructor() {
    this.loaded = new Map();
    this.waiting = new Map();
    window.danvanShard = (name, base64) => this.receive(name, base64);
  }

  async receive(name, base64) {
    const text = new TextDecoder().decode(await unzipped(bytesOf(base64)));
    this.waiting.get(name)?.(JSON.parse(text));
  }

  get(name) {
    if (!this.loaded.has(name)) this.loaded.set(name, this.read(name));
    return this.loaded.get(name);
  }

  read(name) {
    const inside = $(`shard-${name}`);
    if (inside) return Promise.resolve(JSON.parse(inside.textContent));
    return new Promise((resolve, reject) => {
      const file = `${config.shards}/${name}.js`;
      this.waiting.set(name, resolve);
      const fail = () => {
        // It may be put back while the page is open.
        this.loaded.delete(name);
        reject(new Error(t("missing-shard", decodeURIComponent(file))));
      };
      document.head.append(el("script", { src: file, onerror: fail }));
    });
  }

  // [iri, [[predicate, value, evidence, stance] …]]
  async node(node) {
    const rows = await this.get(`n${Math.floor(node / graph.header.nodesPerShard)}`);
    return rows[node % graph.header.nodesPerShard];
  }

  // {id, source, url, text, spans: [[start, stop, rule, stance] …]}
  async article(article) {
    const rows = await this.get(`a${Math.floor(article / graph.header.articlesPerShard)}`);
    const [id, source, url, text, spans] = rows[article % graph.header.articlesPerShard];
    return { id, source, url, text, spans };
  }
}
