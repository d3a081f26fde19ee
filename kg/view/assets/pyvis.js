"use strict";
// Runs after pyvis' script, which leaves `network`, `nodes` and `edges` behind.
(() => {
  // Below this scale names cannot be read; a small screen then starts at the best connected thing.
  const READABLE = 0.55;
  const card = document.getElementById("card");

  function busiest() {
    return nodes.getIds().reduce((best, id) =>
      network.getConnectedEdges(id).length > network.getConnectedEdges(best).length ? id : best);
  }

  function open() {
    network.fit({ animation: false });
    if (nodes.length && network.getScale() < READABLE) {
      network.moveTo({ position: network.getPosition(busiest()), scale: READABLE });
    }
  }

  // A finger cannot hover: what is tapped is shown below the picture, as text.
  function show(params) {
    const row = params.nodes.length ? nodes.get(params.nodes[0]) : edges.get(params.edges[0] ?? "");
    card.hidden = !row;
    card.textContent = row ? row.title : "";
  }

  network.on("click", show);
  document.getElementById("whole").addEventListener("click", () => network.fit({ animation: false }));
  open();
})();
