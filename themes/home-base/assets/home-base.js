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
    } catch (refused) {
      // the choice lasts for this page
    }
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

  // A picture as a file that every app can show.
  function pictureOf(url) {
    return new Promise(function (done, fail) {
      var image = new Image(), canvas = document.createElement("canvas");
      image.onerror = fail;
      image.onload = function () {
        canvas.width = 1080;
        canvas.height = 1080 * image.height / image.width;
        canvas.getContext("2d").drawImage(image, 0, 0, 1080, canvas.height);
        canvas.toBlob(function (blob) {
          done(new File([blob], url.replace(/.*\/|\.\w+$/g, "") + ".png", { type: blob.type }));
        });
      };
      image.src = url;
    });
  }

  // The link, or its picture where the device takes that.
  function prepareShare(link) {
    if (!link.file || !navigator.canShare) return Promise.resolve(link);
    link.data = link.data || pictureOf(link.file).then(function (file) {
      var data = { files: [file], text: link.title + " " + link.url };
      return navigator.canShare(data) ? data : link;
    }).catch(function () { return link; });
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
        prepareShare(link).then(navigator.share.bind(navigator)).catch(function (fault) {
          if (fault.name === "NotAllowedError") say(button.getAttribute("data-again"));
        });
      }
    },
    print: {
      able: function () { return Boolean(window.print); },
      act: function () { window.print(); }
    }
  };

  function prepareTools() {
    each(document.querySelectorAll("[data-hc-share]"), function (box) {
      var link = box.dataset;
      link = { title: link.title, url: link.url, file: link.file };
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
