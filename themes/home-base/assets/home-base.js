// Adds to pages that are complete without it: the theme that a reader chose, copy, share and print.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "hc-theme";

  function remembered() {
    try { return localStorage.getItem(key) || "auto"; } catch (refused) { return "auto"; }
  }

  function remember(theme) {
    try {
      if (theme === "auto") localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch (refused) { /* the choice lasts for this page */ }
  }

  function show(theme) {
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    else root.removeAttribute("data-theme");
  }

  // At once, while the head is read, so that no page flashes in the wrong colours.
  show(remembered());

  function each(list, work) {
    Array.prototype.forEach.call(list, work);
  }

  function prepareTheme() {
    each(document.querySelectorAll("[data-hc-theme]"), function (box) {
      each(box.querySelectorAll("input"), function (input) {
        input.checked = input.value === remembered();
        input.addEventListener("change", function () {
          remember(input.value);
          show(input.value);
        });
      });
      box.hidden = false;
    });
  }

  // A picture as a file; a drawing as pixels, which every app can show.
  function pictureOf(url) {
    if (!/\.svg$/.test(url)) return fetch(url).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.blob();
    });
    return new Promise(function (done, fail) {
      var image = new Image();
      image.onload = function () {
        var canvas = document.createElement("canvas");
        canvas.width = 1080;
        canvas.height = Math.round(1080 * image.height / image.width);
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(done, "image/png");
      };
      image.onerror = fail;
      image.src = url;
    });
  }

  // What is passed on: the link, with the picture where the device takes it. It is fetched once.
  function prepareShare(link) {
    var plain = { title: link.title, url: link.url };
    if (!link.file || !navigator.canShare || !window.File) return Promise.resolve(plain);
    link.data = link.data || pictureOf(link.file).then(function (blob) {
      var name = link.file.replace(/.*\//, "").replace(/svg$/, "png");
      var files = [new File([blob], name, { type: blob.type })];
      var data = { files: files, title: link.title, text: link.title + " " + link.url };
      return navigator.canShare(data) ? data : plain;
    }).catch(function () { return plain; });
    return link.data;
  }

  // Each tool: whether this device can do it, and how.
  var tools = {
    copy: {
      able: function () { return Boolean(navigator.clipboard && navigator.clipboard.writeText); },
      act: function (link, button, say) {
        navigator.clipboard.writeText(link.url).then(
          function () { say(button.getAttribute("data-done")); },
          function () { say(button.getAttribute("data-failed") + " " + link.url); }
        );
      }
    },
    share: {
      able: function () { return Boolean(navigator.share); },
      act: function (link, button, say) {
        prepareShare(link).then(function (data) { return navigator.share(data); }).catch(
          function (fault) { // else the reader closed the sheet
            if (fault && fault.name === "NotAllowedError") say(button.getAttribute("data-again"));
          }
        );
      }
    },
    print: {
      able: function () { return Boolean(window.print); },
      act: function () { window.print(); }
    }
  };

  function prepareTools() {
    each(document.querySelectorAll("[data-hc-share]"), function (box) {
      var link = {
        title: box.getAttribute("data-title"),
        url: box.getAttribute("data-url"),
        file: box.getAttribute("data-file")
      };
      var status = box.querySelector("[role=status]");
      function say(words) {
        status.textContent = "";
        setTimeout(function () { status.textContent = words; }, 50);
      }
      each(box.querySelectorAll("[data-hc-do]"), function (button) {
        var tool = tools[button.getAttribute("data-hc-do")];
        if (!tool || !tool.able()) return;
        button.addEventListener("click", function () { tool.act(link, button, say); });
        button.hidden = false;
      });
    });
  }

  // Beside the text there is room for the list of contents; on a phone it stays folded.
  function prepareContents() {
    if (!window.matchMedia || !matchMedia("(min-width: 64rem)").matches) return;
    each(document.querySelectorAll("[data-hc-toc]"), function (box) { box.open = true; });
  }

  function prepare() {
    prepareTheme();
    prepareTools();
    prepareContents();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepare);
  else prepare();
})();
