// What is hidden, and why.

class Filters {
  constructor() {
    this.visible = new Uint8Array(graph.nodeCount);
    this.clear();
  }

  clear() {
    this.hiddenClasses = new Set();
    this.hiddenKinds = new Set();
    this.hiddenStances = new Set();
    this.place = 0;
    this.article = -1;
    this.publisher = -1;
    this.directive = -1;
    this.campaign = -1;
    this.from = 0;
    this.to = 0;
    this.articles = false;
  }

  get active() {
    return this.hiddenClasses.size + this.hiddenKinds.size + this.hiddenStances.size > 0 || this.place > 0
      || [this.article, this.publisher, this.directive, this.campaign].some((value) => value >= 0) || this.from > 0;
  }

  set(change) {
    Object.assign(this, change);
    this.apply();
    keepLink();
  }

  toggle(names, name) {
    if (!names.delete(name)) names.add(name);
    this.apply();
    keepLink();
  }

  apply() {
    const { visible } = this;
    visible.fill(1);
    if (this.from) this.hideByTime();
    if (this.article >= 0) this.keepOnly((node) => graph.articlesOf(node).includes(this.article));
    if (this.publisher >= 0) this.keepOnly(this.byPublisher());
    for (const node of [this.directive, this.campaign]) if (node >= 0) this.keepAround(node);
    if (this.place) this.keepPlace();
    this.countLooks();
    this.hideByLooks();
    this.count();
    emit("filter");
  }

  // How many of each class and kind there are to show or to hide, by what else is chosen.
  countLooks() {
    this.classCount = new Uint32Array(graph.classes.length);
    this.kindCount = new Uint32Array(NO_KIND + 1);
    for (let node = 0; node < graph.nodeCount; node++) {
      this.classCount[graph.nodeClass[node]] += this.visible[node];
      this.kindCount[graph.nodeKind[node]] += this.visible[node];
    }
  }

  keepOnly(test) {
    for (let node = 0; node < graph.nodeCount; node++) if (this.visible[node] && !test(node)) this.visible[node] = 0;
  }

  hideByLooks() {
    const classes = graph.classes.map((name) => this.hiddenClasses.has(name));
    const kinds = graph.kinds.map((name) => this.hiddenKinds.has(name));
    const planned = this.hiddenStances.has("planned");
    this.keepOnly((node) => !classes[graph.nodeClass[node]] && !kinds[graph.nodeKind[node]] && !(planned && graph.isPlanned(node)));
  }

  hideByTime() {
    this.keepOnly((node) => graph.from[node] && graph.from[node] <= this.to && graph.to[node] >= this.from);
  }

  byPublisher() {
    return (node) => graph.articlesOf(node).some((article) => graph.articlePublisher[article] === this.publisher);
  }

  // A directive or campaign with what was done under it, and who did that.
  keepAround(middle) {
    const near = new Uint8Array(graph.nodeCount);
    const reach = (node) => graph.edgesOf(node).map((edge) => graph.otherEnd(edge, node));
    near[middle] = 1;
    for (const node of reach(middle)) {
      near[node] = 1;
      if (["Activity", "Directive", "Model"].includes(graph.className(node))) for (const other of reach(node)) near[other] = 1;
    }
    this.keepOnly((node) => near[node]);
  }

  // A place with what lies in it, who acts there from elsewhere, and what has no place but is linked with that.
  keepPlace() {
    const inside = graph.placesIn(this.place);
    const kept = new Uint8Array(graph.nodeCount);
    for (let node = 0; node < graph.nodeCount; node++) kept[node] = inside[graph.nodePlace[node]];
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      const a = graph.source[edge], b = graph.target[edge];
      if (inside[graph.nodePlace[a]] && (!graph.nodePlace[b] || graph.isDoer(edge))) kept[b] = 1;
      if (inside[graph.nodePlace[b]] && !graph.nodePlace[a]) kept[a] = 1;
    }
    this.keepOnly((node) => kept[node]);
  }

  // Running sums tell how many of a stretch of nodes can be seen, and how many of them are activities.
  count() {
    const { nodeCount } = graph;
    this.sum = new Uint32Array(nodeCount + 1);
    this.activitySum = new Uint32Array(nodeCount + 1);
    for (let node = 0; node < nodeCount; node++) {
      const seen = this.visible[node], kind = graph.nodeClass[node];
      this.sum[node + 1] = this.sum[node] + seen;
      this.activitySum[node + 1] = this.activitySum[node] + (seen && kind === graph.activityClass ? 1 : 0);
    }
    this.stances = graph.header.stances.map((name) => !this.hiddenStances.has(name));
    this.inferred = !this.hiddenStances.has("inferred");
  }

  get hidden() { return graph.nodeCount - this.sum[graph.nodeCount]; }

  edgeVisible(edge) {
    return this.visible[graph.source[edge]] && this.visible[graph.target[edge]] && this.edgeSaid(edge);
  }

  // Whether the stance lets the edge through, and the article says it.
  edgeSaid(edge) {
    const flags = graph.edgeFlags[edge];
    if (!this.stances[flags & STANCE_BITS] || (!this.inferred && flags & INFERRED)) return false;
    return this.article < 0 || graph.evidenceOf(edge).some((row) => graph.articleOfEvidence(row) === this.article);
  }

  write(link) {
    const names = { hide: [...this.hiddenClasses, ...this.hiddenKinds], stance: [...this.hiddenStances] };
    for (const [key, values] of Object.entries(names)) if (values.length) link.set(key, values.join("."));
    if (this.place) link.set("place", hex(graph.placeKey[this.place - 1]));
    if (this.article >= 0) link.set("article", hex(graph.articleKey[this.article]));
    if (this.publisher >= 0) link.set("publisher", graph.publishers[this.publisher]);
    for (const key of ["directive", "campaign"]) if (this[key] >= 0) link.set(key, keyText(this[key]));
    if (this.from) link.set("time", `${this.from}-${this.to}`);
    if (this.articles) link.set("articles", "1");
  }

  read(link) {
    this.clear();
    const hide = (link.get("hide") || "").split(".");
    this.hiddenClasses = new Set(hide.filter((name) => graph.classes.includes(name)));
    this.hiddenKinds = new Set(hide.filter((name) => graph.kinds.includes(name)));
    this.hiddenStances = new Set((link.get("stance") || "").split(".").filter((name) => [...graph.header.stances, "inferred"].includes(name)));
    this.place = indexOfKey(graph.placeKey, link.get("place")) + 1;
    this.article = indexOfKey(graph.articleKey, link.get("article"));
    this.publisher = graph.publishers.indexOf(link.get("publisher"));
    this.directive = keyNode(link.get("directive"));
    this.campaign = keyNode(link.get("campaign"));
    const time = /^(\d{1,5})-(\d{1,5})$/.exec(link.get("time") || "");
    if (time) [this.from, this.to] = [Number(time[1]), Number(time[2])];
    this.articles = link.get("articles") === "1";
  }
}
