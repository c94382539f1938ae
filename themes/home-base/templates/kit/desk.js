// Adds to pages that are complete without it: copy, live counts, filters, ticks. It asks nobody for
// anything, and runs from a disk.
(function () {
  "use strict";
  var words, teller;

  function each(list, work) {
    Array.prototype.forEach.call(list, work);
  }

  function all(selector, inside) {
    return (inside || document).querySelectorAll(selector);
  }

  function filled(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (whole, key) {
      return key in values ? values[key] : whole;
    });
  }

  function say(told) {
    clearTimeout(teller.later);
    teller.textContent = "";
    setTimeout(function () { teller.textContent = told; }, 30);
    teller.later = setTimeout(function () { teller.textContent = ""; }, 6000);
  }

  // --- copy ---------------------------------------------------------------------------------------

  function select(source) {
    if (source.select) { source.focus(); source.select(); return; }
    var range = document.createRange();
    range.selectNodeContents(source);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  function copyOldWay(source) {
    select(source);
    try { return document.execCommand("copy"); } catch (refused) { return false; }
  }

  function copy(button) {
    var source = document.getElementById(button.getAttribute("data-copy"));
    var text = "value" in source ? source.value : source.textContent;
    function done() {
      button.classList.add("is-done");
      say(filled(words.copied, { what: button.getAttribute("data-what") }));
    }
    function otherwise() {
      if (copyOldWay(source)) { done(); button.focus(); }
      else say(words.failed);  // it stays selected
    }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(done, otherwise);
    } else otherwise();
  }

  // --- count --------------------------------------------------------------------------------------

  var WEB = /https?:\/\/[^\s]*[^\s.,;:!?)\]'"]/g;
  var GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡" +
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  var GSM_TWICE = "^{}\\[~]|€\f";
  var EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
  var segmenter = window.Intl && Intl.Segmenter && new Intl.Segmenter();

  function seen(text) {
    if (!segmenter) return Array.from(text);
    return Array.from(segmenter.segment(text), function (part) { return part.segment; });
  }

  function sum(parts, weigh) {
    return parts.reduce(function (total, part) { return total + weigh(part); }, 0);
  }

  function bytes(text) {
    return new TextEncoder().encode(text).length;
  }

  function points(text) {
    return Array.from(text).length;
  }

  function isShort(text) {
    return Array.from(text).every(function (char) { return (GSM + GSM_TWICE).indexOf(char) >= 0; });
  }

  function lightOnX(char) {
    var code = char.codePointAt(0);
    return code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) ||
      (code >= 8242 && code <= 8247);
  }

  var counters = {
    x_weighted: function (text) {
      var links = 0;
      text = text.normalize("NFC").replace(WEB, function () { links += 1; return ""; });
      return 23 * links + sum(seen(text), function (part) {
        if (EMOJI.test(part)) return 2;
        return sum(Array.from(part), function (char) { return lightOnX(char) ? 1 : 2; });
      });
    },
    grapheme: function (text) { return seen(text).length; },
    mastodon: function (text) {
      var link = new Array(24).join("x");
      return seen(text.replace(WEB, link).replace(/(@\w+)@[\w.-]*\w/g, "$1")).length;
    },
    threads: function (text) {
      return sum(seen(text), function (part) {
        return EMOJI.test(part) ? bytes(part) : points(part);
      });
    },
    codepoint: points,
    byte: bytes,
    sms: function (text) {
      if (!isShort(text)) return text.length;
      return sum(Array.from(text), function (char) { return GSM_TWICE.indexOf(char) >= 0 ? 2 : 1; });
    }
  };
  var GUESSED = ["x_weighted", "mastodon", "threads"];

  function counted(unit, text) {
    return (counters[unit] || function (other) { return other.length; })(text);
  }

  // Where readers must ask for more: between two words where it can be.
  function foldAt(text, fold, unit) {
    var room = fold, end = 0;
    Array.from(text).every(function (char) {
      room -= unit === "byte" ? bytes(char) : unit === "utf16" || unit === "char" ? char.length : 1;
      if (room < 0) return false;
      end += char.length;
      return true;
    });
    if (!fold || end === text.length) return text.length;
    var space = Math.max(text.lastIndexOf(" ", end), text.lastIndexOf("\n", end));
    return space > end * 2 / 3 ? space : end;
  }

  // --- a text -------------------------------------------------------------------------------------

  function composer(pattern, text, url) {
    if (pattern.indexOf(encodeURIComponent(url)) >= 0) {
      text = text.split(url).join("").replace(/\n{3,}/g, "\n\n").trim();
    } else if (text.indexOf(url) < 0) text += "\n\n" + url;
    if (pattern.indexOf("mailto:") === 0) text = text.replace(/\n/g, "\r\n");
    return pattern.replace("{text}", function () { return encodeURIComponent(text); });
  }

  // How much room there is: a text message that needs more than GSM's alphabet has less of it.
  function roomFor(text, limit, before) {
    var messages = Math.ceil(limit / (isShort(before) ? 160 : 70));
    var each = isShort(text) ? [160, 153] : [70, 67];
    return messages > 1 ? each[1] * messages : each[0];
  }

  function prepareText(box) {
    var data = box.dataset, area = box.querySelector("[data-area]");
    prepareTick(box);
    if (!area) return;
    var first = area.value, over = false;
    // What the build counted is right; where this script counts otherwise it only estimates.
    var apart = Number(data.length) - counted(data.unit, first);
    var guessed = apart !== 0 || GUESSED.indexOf(data.unit) >= 0 || !segmenter;

    function showCount(text) {
      var length = counted(data.unit, text) + apart, limit = Number(data.limit);
      if (data.unit === "sms" && limit) limit = roomFor(text, limit, first);
      var told = filled(limit ? words.count : words.free, { length: length, limit: limit });
      var number = box.querySelector("[data-number]"), bar = box.querySelector("progress");
      number.textContent = guessed && text !== first ? filled(words.about, { count: told }) : told;
      if (bar) { bar.max = limit; bar.value = Math.min(length, limit); }
      if (limit && length > limit !== over) {
        over = !over;
        say(over ? filled(words.over, { n: length - limit }) : words.fits);
      }
      box.classList.toggle("is-over", over);
    }

    function showScreen(text) {
      var screen = box.querySelector("[data-screen]");
      if (!screen) return;
      var cut = foldAt(text, Number(data.fold), data.unit);
      function drawn(part) { return data.short ? part.split(data.url).join(data.short) : part; }
      screen.querySelector("[data-seen]").textContent = drawn(text.slice(0, cut));
      screen.querySelector("[data-later]").textContent = drawn(text.slice(cut).replace(/^ +/, ""));
      screen.querySelector("[data-mark]").hidden = cut === text.length;
    }

    function show() {
      var open = box.querySelector("[data-open]");
      showCount(area.value);
      showScreen(area.value);
      box.querySelector("[data-changed]").hidden = area.value === first;
      if (open) open.href = composer(data.pattern, area.value, data.url);
    }

    function fit() {
      area.style.height = "auto";
      if (area.scrollHeight) area.style.height = area.scrollHeight + 3 + "px";
    }

    area.readOnly = false;
    fit();
    area.addEventListener("input", fit);
    area.addEventListener("input", show);
    box.querySelector("[data-reset]").addEventListener("click", function () {
      area.value = first;
      fit();
      show();
      area.focus();
    });
  }

  function prepareTick(box) {
    var tick = box.querySelector("[data-done]"), key = "hc-kit " + box.dataset.key;
    function show() { box.classList.toggle("is-sent", tick.checked); }
    try { tick.checked = localStorage.getItem(key) === "1"; } catch (refused) { return; }
    tick.addEventListener("change", function () {
      if (tick.checked) localStorage.setItem(key, "1");
      else localStorage.removeItem(key);
      show();
    });
    tick.parentNode.hidden = false;
    show();
  }

  // --- lists --------------------------------------------------------------------------------------

  function prepareFilters(form) {
    var rows = all("[data-row]"), shown = document.querySelector("[data-shown]");
    function fits(row, field) {
      var name = field.getAttribute("data-filter"), wanted = field.value.trim();
      var has = row.getAttribute("data-" + name);
      if (name === "title") return has.toLowerCase().indexOf(wanted.toLowerCase()) >= 0;
      return !wanted || has.split("\n").indexOf(wanted) >= 0;
    }
    function show() {
      var fields = Array.from(all("[data-filter]", form)), left = 0;
      each(rows, function (row) {
        row.hidden = !fields.every(function (field) { return fits(row, field); });
        left += row.hidden ? 0 : 1;
      });
      var whole = left === rows.length;
      shown.textContent = whole ? "" : filled(words.found, { shown: left, all: rows.length });
    }
    form.addEventListener("input", show);
    form.addEventListener("reset", function () { setTimeout(show, 0); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.hidden = false;
    show();
  }

  function preparePick(button) {
    var texts = all("[data-staff] [data-text]");
    button.addEventListener("click", function () {
      var number = Math.floor(Math.random() * texts.length);
      each(texts, function (text, place) {
        text.classList.toggle("is-picked", place === number);
      });
      texts[number].scrollIntoView({ block: "nearest" });
      say(filled(words.picked, { n: number + 1 }));
    });
    button.hidden = false;
  }

  // Pieces are corrected and withdrawn: who opens an old kit must know that it is one.
  function prepareAge(note) {
    var days = Math.floor((Date.now() - Date.parse(note.dataset.made)) / 864e5);
    note.textContent = filled(note.textContent, { n: days });
    note.hidden = days < 7;
  }

  function prepare() {
    words = document.body.dataset;
    teller = document.querySelector("[data-say]");
    each(all("[data-copy]"), function (button) {
      button.addEventListener("click", function () { copy(button); });
      button.hidden = false;
    });
    each(all("[data-text]"), prepareText);
    each(all("[data-filters]"), prepareFilters);
    each(all("[data-pick]"), preparePick);
    each(all("[data-made]"), prepareAge);
    // From a disk, browsers open a picture where they would save it from a server.
    if (location.protocol === "file:") {
      each(all("[data-get]"), function (label) { label.textContent = words.open; });
    }
    each(all("[data-print]"), function (button) {
      button.addEventListener("click", function () { window.print(); });
      button.hidden = false;
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepare);
  else prepare();
})();
