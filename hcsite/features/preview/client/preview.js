// The preview's own part of a page: reload, swap of styles, the writer's bar, the list of problems.
// It is put in when a page is sent; what you publish does not have it.
(() => {
  "use strict";
  const script = document.currentScript;
  if (window.top !== window || !script) return;
  const PLACE = "/_hcsite/";
  const { page, plain } = script.dataset;
  let { shape, styles } = script.dataset;
  const KEPT = "hcsite-preview:" + location.pathname + location.search;
  const FOLDED = "hcsite-preview-folded";

  // --- what stays over a reload ------------------------------------------------------------------

  const fields = () =>
    [...document.querySelectorAll("input, textarea, select")].filter(
      (field) => !["password", "file", "hidden", "submit", "button", "image", "reset"].includes(field.type),
    );
  const folds = () => [...document.querySelectorAll("details")];
  const value = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked;
    if (field.multiple && field.options) return [...field.options].map((option) => option.selected);
    return field.value;
  };
  const touched = (field) => { // what nobody changed is for the new page to say
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return field.value !== field.defaultValue;
  };
  const fill = (field, kept) => {
    if (field.type === "checkbox" || field.type === "radio") field.checked = kept;
    else if (field.multiple && field.options) {
      [...field.options].forEach((option, i) => { option.selected = Boolean(kept[i]); });
    } else field.value = kept;
  };
  const name = (field, i) => field.id || (field.name ? field.name + ":" + i : String(i));

  function keep() {
    const found = fields();
    const held = found.indexOf(document.activeElement);
    const state = {
      x: scrollX,
      y: scrollY,
      fields: found.flatMap((field, i) => (touched(field) ? [[name(field, i), value(field)]] : [])),
      folds: folds().map((fold) => fold.open),
      held: held < 0 ? null : name(found[held], held),
    };
    try { sessionStorage.setItem(KEPT, JSON.stringify(state)); } catch (refused) { /* full, or off */ }
  }

  function restore() {
    let state = null;
    try {
      state = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch (refused) { /* nothing is kept */ }
    if (!state) return;
    const kept = new Map(state.fields);
    fields().forEach((field, i) => {
      const key = name(field, i);
      if (kept.has(key) && value(field) !== kept.get(key)) {
        fill(field, kept.get(key));
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      if (state.held === key) field.focus({ preventScroll: true });
    });
    folds().forEach((fold, i) => { if (i in state.folds) fold.open = state.folds[i]; });
    const back = () => scrollTo({ left: state.x, top: state.y, behavior: "instant" });
    back();
    if (document.readyState === "complete") return;
    let moved = false; // by the reader, who knows best
    const note = () => { moved = true; };
    ["wheel", "touchstart", "keydown", "mousedown"].forEach((kind) => addEventListener(kind, note, { once: true, passive: true }));
    addEventListener("load", () => { if (!moved) back(); }, { once: true });
  }

  function reload() {
    keep();
    location.reload();
  }

  // --- stylesheets -------------------------------------------------------------------------------

  function restyle(news) {
    const links = [...document.querySelectorAll('link[rel~="stylesheet"]')].filter(
      (link) => new URL(link.href).origin === location.origin && !link.dataset.leaving,
    );
    if (links.length !== news.sheets.length) return reload();
    styles = news.styles;
    links.forEach((link, i) => {
      const url = new URL(news.sheets[i], location.href);
      url.searchParams.set("preview", news.styles); // a sheet that kept its name is asked for anew
      const next = link.cloneNode();
      next.href = url.href;
      link.dataset.leaving = "yes";
      next.addEventListener("load", () => link.remove(), { once: true });
      next.addEventListener("error", reload, { once: true });
      link.after(next);
    });
    document.dispatchEvent(new CustomEvent("hcsite:styles"));
  }

  // --- small parts -------------------------------------------------------------------------------

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([key, text]) => {
      if (text !== null) node.setAttribute(key, text);
    });
    node.append(...children.filter((child) => child !== null && child !== ""));
    return node;
  }

  function finding(item) {
    const place = item.place ? make("code", {}, item.place) : "";
    const parts = [make("p", {}, place, " ", make("b", { class: item.level }, item.level + " " + item.code), " " + item.message)];
    if (item.source) {
      const caret = item.caret ? "\n" + " ".repeat(item.caret - 1) + "^" : "";
      parts.push(make("pre", { tabindex: "0" }, item.source + caret));
    }
    if (item.hint) parts.push(make("p", { class: "hint" }, item.hint));
    return make("li", {}, ...parts);
  }

  // --- the bar and the list of problems ----------------------------------------------------------

  let root = null;
  let status = null;
  let hidden = ""; // the problems that somebody has hidden
  let lost = false;
  let dialog = null;

  function frame() {
    if (root) return root;
    const host = make("hcsite-preview", {});
    root = host.attachShadow({ mode: "open" });
    const sheet = make("link", { rel: "stylesheet", href: PLACE + "preview.css" });
    const bar = make("aside", { id: "bar", "aria-label": "Preview" });
    dialog = make("dialog", { id: "problems", role: "alertdialog", "aria-labelledby": "told" });
    dialog.addEventListener("close", () => { if (status && status.failed) hidden = JSON.stringify(status.problems); draw(); });
    bar.hidden = true;
    sheet.addEventListener("load", () => { bar.hidden = false; });
    root.append(sheet, bar, dialog);
    document.body.append(host);
    return root;
  }

  const WORDS = { draft: "Draft", "in review": "In review", scheduled: "Scheduled", live: "Live", expired: "Taken away" };

  function summary() {
    const piece = status && status.page;
    if (lost) return [make("strong", { class: "lost" }, "The preview was stopped"), make("span", {}, "Start it again with: hcsite serve")];
    if (!piece) return [make("strong", {}, "Preview"), make("span", {}, "hcsite makes this page from the others.")];
    const count = piece.missing.length + piece.findings.length;
    const parts = [
      make("strong", { class: piece.state }, (WORDS[piece.state] || piece.state) + (piece.when ? " " + piece.when : "")),
      make("code", {}, piece.path),
    ];
    if (piece.words) parts.push(make("span", {}, piece.words.toLocaleString("en") + " words, " + piece.minutes + " min"));
    if (count) {
      const items = [...piece.missing.map((text) => make("li", {}, text)), ...piece.findings.map(finding)];
      const told = piece.state === "live" ? "to look at" : "before readers see it";
      parts.push(make("details", {}, make("summary", {}, count + " " + told), make("ul", {}, ...items)));
    } else if (piece.state === "draft" || piece.state === "scheduled") {
      parts.push(make("span", {}, "Nothing is missing."));
    }
    return parts;
  }

  function ways() {
    const piece = status && status.page;
    if (lost || !(piece || page === "index.html")) return [];
    const links = [make("a", { href: PLACE + "links/" + encodeURI(page) }, "Link preview")];
    if (piece) links.unshift(make("a", { href: PLACE + "publish/" + encodeURI(page) }, "Before you publish"));
    if (piece && piece.promoted) links.unshift(make("a", { href: PLACE + "texts?" + new URLSearchParams({ page }) }, "Texts to share"));
    return links;
  }

  function draw() {
    if (plain) return;
    const bar = frame().getElementById("bar");
    const open = bar.querySelector("details[open]") !== null;
    const held = root.activeElement && root.activeElement.id;
    let folded = false;
    try { folded = localStorage.getItem(FOLDED) === "yes"; } catch (refused) { /* stays open */ }
    const fold = make("button", { id: "fold", type: "button", "aria-expanded": String(!folded), "aria-label": "Bar of the preview" }, folded ? "hc" : "\u00d7");
    fold.addEventListener("click", () => {
      try { localStorage.setItem(FOLDED, folded ? "no" : "yes"); } catch (refused) { /* for now */ }
      draw();
    });
    const parts = folded ? [] : [...summary(), ...ways(), make("a", { href: PLACE }, "All drafts")];
    const failed = status && status.failed;
    if (failed) {
      const again = make("button", { id: "again", type: "button", class: "error" }, status.problems.length + " to mend");
      again.addEventListener("click", () => { hidden = ""; overlay(); });
      parts.push(again);
    }
    bar.className = folded ? "folded" : (status && status.page && status.page.state) || "";
    bar.replaceChildren(...parts, fold);
    const details = bar.querySelector("details");
    if (details && open) details.open = true;
    if (held && root.getElementById(held)) root.getElementById(held).focus();
  }

  function overlay() {
    if (plain) return;
    frame();
    if (!status || !status.failed) {
      hidden = "";
      if (dialog.open) dialog.close();
      return;
    }
    if (hidden === JSON.stringify(status.problems)) return;
    const count = status.problems.length;
    const hide = make("button", { id: "hide", type: "button", autofocus: "" }, "Hide (Esc)");
    hide.addEventListener("click", () => dialog.close());
    dialog.replaceChildren(
      make("div", { class: "top" }, make("h2", { id: "told" }, count === 1 ? "One problem to mend" : count + " problems to mend"), hide),
      make("p", {}, "Below this you see the last good version. As soon as all is mended this goes away by itself."),
      make("ol", {}, ...status.problems.map(finding)),
    );
    if (dialog.open) hide.focus();
    else dialog.showModal();
  }

  // --- the stream --------------------------------------------------------------------------------

  let stream = null;
  let waiting = 0;

  function connect() {
    clearTimeout(waiting);
    if (stream || document.visibilityState === "hidden") return;
    const asked = new URLSearchParams({ page, shape, styles });
    stream = new EventSource(PLACE + "events?" + asked);
    const on = (kind, act) => stream.addEventListener(kind, (event) => act(JSON.parse(event.data)));
    on("reload", reload);
    on("go", (news) => { disconnect(); location.replace(news.url); });
    on("styles", restyle);
    on("status", (news) => { status = news; lost = false; draw(); overlay(); });
    stream.addEventListener("open", () => { if (lost) { lost = false; draw(); } });
    stream.addEventListener("error", () => {
      if (!lost) { lost = true; setTimeout(() => { if (lost) draw(); }, 1000); }
      if (stream && stream.readyState === EventSource.CLOSED) {
        disconnect();
        waiting = setTimeout(connect, 1000);
      }
    });
  }

  function disconnect() {
    if (stream) stream.close();
    stream = null;
  }

  // A browser opens six connections to a host at most: a page that nobody sees gives its own back.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") disconnect();
    else connect();
  });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);

  restore();
  connect();
})();
