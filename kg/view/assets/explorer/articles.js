// Articles as things of their own, where the reader asks for them: each near what it reports.

const MOST_ARTICLES = 1500;

const articleLayer = {
  places: null,

  arrange() {
    this.nodes = Array.from({ length: graph.articleCount }, () => []);
    for (let node = 0; node < graph.nodeCount; node++) for (const article of graph.articlesOf(node)) this.nodes[article].push(node);
    // Below what it names, in the middle of it.
    this.places = this.nodes.map((nodes) => {
      const sum = nodes.reduce((total, node) => total + graph.x[node], 0);
      return [sum / nodes.length, nodes.reduce((low, node) => Math.max(low, graph.y[node]), -Infinity) + 34];
    });
  },

  paint(picture) {
    if (!this.places) this.arrange();
    const { painter, view, labels } = picture, lines = [], shown = [];
    for (let article = 0; article < graph.articleCount && shown.length < MOST_ARTICLES; article++) {
      if (!this.nodes[article].length || (filters.article >= 0 && filters.article !== article)) continue;
      const x = view.screenX(this.places[article][0]), y = view.screenY(this.places[article][1]);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      shown.push([article, x, y]);
      for (const node of this.nodes[article]) {
        if (picture.drawn[node] === picture.frame) lines.push(x, y, view.screenX(graph.x[node]), view.screenY(graph.y[node]));
      }
    }
    painter.lines(lines.slice(0, 12000), theme.colours.farEdge, 0.6, [1, 3]);
    for (const [article, x, y] of shown) {
      painter.glyph("page", theme.colours.muted, x, y, 8, false);
      picture.hits.articles.push([article, x, y, 8]);
      const style = { size: 11, colour: theme.colours.muted, halo: theme.colours.background };
      labels.add(40, shortened(graph.titles.at(article), 34), x, y, style, 9);
    }
  },
};
