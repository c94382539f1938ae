// Adds to pages of videos that are complete without it: chapters that seek in place, players of other hosts after a click.
(function () {
  "use strict";
  var film = document.querySelector(".video video");

  function seek(seconds) {
    film.currentTime = seconds;
    film.focus();
    var playing = film.play();
    if (playing) playing.catch(function () { /* the browser wants the reader to press play */ });
  }

  function each(query, work) {
    Array.prototype.forEach.call(document.querySelectorAll(query), work);
  }

  if (film) {
    each("[data-hc-at]", function (link) {
      link.addEventListener("click", function (event) {
        event.preventDefault();
        seek(Number(link.getAttribute("data-hc-at")));
      });
    });
    var at = /[?&]t=(\d{1,5})\b/.exec(location.search);
    if (at) film.currentTime = Number(at[1]);
  }

  each("[data-hc-frame]", function (box) {
    var button = box.querySelector("[data-hc-play]");
    var screen = box.querySelector(".video-screen");
    if (!button || !screen) return;
    button.addEventListener("click", function () {
      var frame = document.createElement("iframe");
      frame.title = box.getAttribute("data-hc-title");
      frame.allow = "fullscreen; picture-in-picture; encrypted-media";
      frame.referrerPolicy = "strict-origin";
      frame.src = box.getAttribute("data-hc-frame");
      screen.replaceWith(frame);
      button.parentNode.hidden = true;
      frame.focus();
    });
    button.parentNode.hidden = false;
  });
})();
