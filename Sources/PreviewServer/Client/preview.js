// Joins a page to the preview: shows what stands in the way, and brings changes in. A hidden page
// gives its connection back, since a browser opens only six to one host.
(function () {
  "use strict";
  var own = document.currentScript;
  var folder = own.dataset.preview;
  var version = own.dataset.version;
  var address = location.pathname;
  var memory = "preview-place";
  var stream = null;
  var working = Promise.resolve();

  // Errors: over the last good page, until they are mended or put aside.
  var overlay = null;
  // The link to the review stands above the errors.
  var liftReviewLink = function () {
    var link = document.querySelector(".preview-review-link");
    if (link) link.style.bottom = 16 + (overlay ? overlay.offsetHeight : 0) + "px";
  };
  var hideProblems = function () {
    if (overlay) overlay.remove();
    overlay = null;
    liftReviewLink();
  };
  var element = function (name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  var button = function (text, act) {
    var made = element("button", "preview-button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  // Sentences break to the width of the window; lines of files, with the mark below them, do not.
  var problemBlock = function (problem) {
    var block = element("div", "preview-problem");
    var excerpt = null;
    problem.split("\n").forEach(function (line) {
      if (!/^ *\d* \| /.test(line + " ")) {
        excerpt = null;
        block.append(element("p", "preview-sentence", line));
      } else if (excerpt) {
        excerpt.textContent += "\n" + line;
      } else {
        excerpt = element("pre", "preview-excerpt", line);
        block.append(excerpt);
      }
    });
    return block;
  };
  // With remarks the page is as it is now; with problems it is the last good one.
  var unfolded = false;
  var showProblems = function (problems, isCurrent) {
    hideProblems();
    overlay = element("section", "preview-problems");
    overlay.setAttribute("role", "alert");
    var count = problems.length === 1 ? "1 error" : problems.length + " errors";
    var head = element("header", "preview-head");
    head.append(element("strong", "", isCurrent ? count + " in the text; a build would refuse it"
      : count + " in the way; this is the last good page"));
    var buttons = element("span", "preview-buttons");
    if (isCurrent) {
      overlay.classList.toggle("preview-folded", !unfolded);
      buttons.append(button(unfolded ? "Fold" : "Show", function (event) {
        unfolded = !unfolded;
        overlay.classList.toggle("preview-folded", !unfolded);
        event.currentTarget.textContent = unfolded ? "Fold" : "Show";
        liftReviewLink();
      }));
    }
    buttons.append(button("Put aside", hideProblems));
    head.append(buttons);
    overlay.append(head);
    problems.forEach(function (problem) { overlay.append(problemBlock(problem)); });
    document.body.append(overlay);
    liftReviewLink();
  };

  // Where numbers and figures come from: asked once for each version of the page.
  var origins = null;
  var card = null;
  var hideCard = function () {
    if (card) card.remove();
    card = null;
  };
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    if (card) hideCard(); else hideProblems();
  });
  var learnOrigins = function () {
    return fetch(folder + "origins?page=" + encodeURIComponent(decodeURIComponent(address)), { cache: "no-store" })
      .then(function (answer) { return answer.json(); })
      .then(function (found) { origins = found; showReviewLink(); })
      .catch(function () { origins = null; });
  };
  var showReviewLink = function () {
    if (!origins || !origins.review || document.querySelector(".preview-review-link")) return;
    var link = element("a", "preview-review-link", "中 | EN");
    link.href = folder + "review/" + origins.review;
    link.title = "Both languages side by side";
    document.body.append(link);
    liftReviewLink();
  };
  var showCard = function (at, lines, sources, url) {
    hideCard();
    card = element("aside", "preview-card");
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", "Where it comes from");
    lines.forEach(function (line) {
      if (!line) return;
      card.append(element("p", line.indexOf("Content/") >= 0 ? "preview-file" : "", line));
    });
    sources.forEach(function (source) {
      var line = element("p", "", "");
      var words = source.url ? element("a", "", source.text) : element("span", "", source.text);
      if (source.url) { words.href = source.url; words.rel = "noopener"; }
      line.append(words, " [" + source.id + "]");
      card.append(line);
    });
    var buttons = element("p", "preview-buttons");
    if (url) {
      var open = element("a", "preview-button", "Open the figure");
      open.href = url;
      buttons.append(open);
    }
    buttons.append(button("Close", hideCard));
    card.append(buttons);
    document.body.append(card);
    var box = at.getBoundingClientRect();
    var left = Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 8));
    var below = box.bottom + 8 + card.offsetHeight < innerHeight || box.top < card.offsetHeight + 16;
    card.style.left = left + scrollX + "px";
    card.style.top = scrollY + (below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + "px";
  };
  var showValue = function (link, event) {
    var number = Array.prototype.indexOf.call(document.querySelectorAll("main a.value"), link);
    var origin = origins.values[number];
    if (!origin) return;
    event.preventDefault();
    var status = [origin.value, origin.status].filter(Boolean).join(" · ");
    var places = origin.places.map(function (place) { return "data  " + place; });
    showCard(link, [origin.name, status].concat(places, "text  " + origin.text), origin.sources, link.href);
  };
  var showFigure = function (holder, mark) {
    var origin = origins.figures.filter(function (figure) { return figure.anchor === holder.id; })[0];
    if (!origin) return;
    var row = mark && origin.marks[Number(mark.getAttribute("data-i"))];
    showCard(mark || holder.querySelector(".graphic") || holder,
      [origin.name].concat(row ? [row.name, row.place] : origin.places), origin.sources, null);
  };
  document.addEventListener("click", function (event) {
    if (!origins || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (card && card.contains(event.target)) return;
    hideCard();
    var link = event.target.closest("main a.value");
    if (link) return showValue(link, event);
    if (event.target.closest("a, button, summary, input, details")) return;
    var holder = event.target.closest("figure[id]");
    if (holder) showFigure(holder, event.target.closest("[data-i]"));
  });

  // The place in the page: what stands at its upper edge, and how far from it.
  var keepPlace = function () {
    var marks = Array.prototype.filter.call(document.querySelectorAll("main [id]"), function (mark) {
      return mark.getBoundingClientRect().top <= 120;
    });
    var mark = marks[marks.length - 1];
    var place = { address: address, y: scrollY, id: mark ? mark.id : null, top: mark ? mark.getBoundingClientRect().top : 0 };
    try { sessionStorage.setItem(memory, JSON.stringify(place)); } catch (refused) { /* private window */ }
  };
  var findPlace = function () {
    var place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(memory));
      sessionStorage.removeItem(memory);
    } catch (refused) { /* private window */ }
    if (!place || place.address !== address) return;
    var mark = place.id && document.getElementById(place.id);
    scrollTo({ top: mark ? scrollY + mark.getBoundingClientRect().top - place.top : place.y, behavior: "instant" });
  };
  var reload = function () {
    keepPlace();
    location.reload();
  };

  // Changes: the page as it was sent is compared with the page as it would be sent now.
  var read = function () {
    return fetch(address, { cache: "no-cache" }).then(function (answer) { return answer.text(); }).then(function (text) {
      return new DOMParser().parseFromString(text, "text/html");
    });
  };
  var versionOf = function (page) {
    var script = page.querySelector("script[data-preview]");
    return script ? script.dataset.version : "";
  };
  var stylesheet = function (page) { return page.querySelector("link[rel=stylesheet]:not([data-preview])"); };
  // All of a page but what can be put in place: its style sheet and its figures.
  var frame = function (page) {
    var copy = page.cloneNode(true);
    var sheet = stylesheet(copy);
    if (sheet) sheet.setAttribute("href", "");
    copy.querySelectorAll("[data-preview]").forEach(function (node) { node.remove(); });
    copy.querySelectorAll("figure[id]").forEach(function (figure) {
      var place = copy.createElement("figure");
      place.id = figure.id;
      figure.replaceWith(place);
    });
    return copy.documentElement.outerHTML;
  };
  var putStylesheet = function (page) {
    var old = stylesheet(document);
    var next = stylesheet(page);
    if (!old || !next || old.getAttribute("href") === next.getAttribute("href")) return;
    var link = old.cloneNode();
    link.setAttribute("href", next.getAttribute("href"));
    link.addEventListener("load", function () { old.remove(); });
    old.after(link);
  };
  // The holder of a drawing stays, because the site's script listens to it.
  var putFigure = function (figure, next) {
    var holder = figure.querySelector(".graphic");
    var drawing = next.querySelector(".graphic");
    if (holder && drawing) {
      holder.replaceChildren.apply(holder, document.importNode(drawing, true).childNodes);
      drawing.replaceWith(holder);
    }
    figure.replaceChildren.apply(figure, Array.prototype.slice.call(document.adoptNode(next).childNodes));
  };
  var putFigures = function (before, page) {
    page.querySelectorAll("figure[id]").forEach(function (next) {
      var old = before.getElementById(next.id);
      var figure = document.getElementById(next.id);
      if (figure && old && old.outerHTML !== next.outerHTML) putFigure(figure, next.cloneNode(true));
    });
  };
  var sent = null;
  var update = function (wanted) {
    if (wanted === version) return Promise.resolve();
    return read().then(function (page) {
      var now = versionOf(page);
      if (now === version) return;
      if (!sent || frame(sent) !== frame(page)) return reload();
      putStylesheet(page);
      putFigures(sent, page);
      sent = page;
      version = now;
      return learnOrigins();
    }).catch(reload);
  };

  var open = function () {
    if (stream || document.hidden) return;
    stream = new EventSource(folder + "events?page=" + encodeURIComponent(decodeURIComponent(address)) +
      "&version=" + version);
    stream.addEventListener("good", hideProblems);
    stream.addEventListener("problems", function (event) { showProblems(event.data.split("\u001e"), false); });
    stream.addEventListener("remarks", function (event) { showProblems(event.data.split("\u001e"), true); });
    stream.addEventListener("change", function (event) {
      working = working.then(function () { return update(event.data); });
    });
    // A server that answers with anything but a stream ends it for good: try again later.
    stream.addEventListener("error", function () {
      if (stream && stream.readyState === EventSource.CLOSED) {
        close();
        setTimeout(open, 2000);
      }
    });
  };
  var close = function () {
    if (stream) stream.close();
    stream = null;
  };
  document.addEventListener("visibilitychange", function () { if (document.hidden) close(); else open(); });
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);

  findPlace();
  learnOrigins();
  // The page before any script changed it; in the browser's store, unless it changed meanwhile.
  read().then(function (page) { if (versionOf(page) === version) sent = page; }).catch(function () {}).then(open);
})();
