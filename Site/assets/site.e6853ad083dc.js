// Enhancements only: every page reads completely without this file.
// A classic script, so that it also runs from file://.
(function () {
  "use strict";
  var root = document.documentElement;
  var all = function (selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  };
  var find = function (selector) { return document.querySelector(selector); };

  // Theme: remembered; without a choice the system decides.
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  var stored = function () {
    try {
      var value = localStorage.getItem("theme");
      return value === "light" || value === "dark" ? value : "system";
    } catch (refused) { return root.dataset.theme || "system"; }
  };
  var showTheme = function (theme) {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    var dark = theme === "system" ? system.matches : theme === "dark";
    all("[data-theme-toggle]").forEach(function (button) { button.setAttribute("aria-pressed", String(dark)); });
    all("[data-theme-choice] input").forEach(function (input) { input.checked = input.value === theme; });
  };
  var chooseTheme = function (theme) {
    try {
      if (theme === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch (refused) { /* private window: the choice holds for this page */ }
    showTheme(theme);
  };
  showTheme(stored());
  system.addEventListener("change", function () { showTheme(stored()); });
  window.addEventListener("storage", function (event) {
    if (event.key === "theme" || event.key === null) showTheme(stored());
  });
  all("[data-theme-toggle]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var dark = button.getAttribute("aria-pressed") !== "true";
      chooseTheme(dark === system.matches ? "system" : dark ? "dark" : "light");
    });
  });
  all("[data-theme-choice]").forEach(function (choice) {
    choice.hidden = false;
    choice.addEventListener("change", function (event) { chooseTheme(event.target.value); });
  });

  // Menu: Escape, a press elsewhere and a chosen link close it.
  var menu = find("[data-menu]");
  if (menu) {
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    document.addEventListener("click", function (event) {
      if (menu.open && (!menu.contains(event.target) || event.target.closest("a"))) menu.open = false;
    });
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }

  // On this page: marks the last heading above the upper third of the window.
  var entries = all(".toc a").map(function (link) {
    return { link: link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
  }).filter(function (entry) { return entry.target; });
  if (entries.length) {
    var waiting = false;
    var mark = function () {
      waiting = false;
      var limit = window.innerHeight / 3;
      var current = entries[0];
      entries.forEach(function (entry) { if (entry.target.getBoundingClientRect().top <= limit) current = entry; });
      if (window.innerHeight + window.scrollY >= root.scrollHeight - 2) {
        var last = entries[entries.length - 1];
        if (last.target.getBoundingClientRect().top < window.innerHeight) current = last;
      }
      entries.forEach(function (entry) {
        if (entry === current) entry.link.setAttribute("aria-current", "location");
        else entry.link.removeAttribute("aria-current");
      });
    };
    var later = function () {
      if (!waiting) { waiting = true; requestAnimationFrame(mark); }
    };
    window.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    mark();
  }

  // Popovers: the title of a bound number or a term, the source of a citation.
  var tip = null;
  var owner = null;
  var leaving = 0;
  var hideTip = function () {
    clearTimeout(leaving);
    if (!tip) return;
    tip.remove();
    owner.removeAttribute("aria-describedby");
    tip = owner = null;
  };
  var fillTip = function (element) {
    if (element.dataset.i) return fillMark(element);
    if (element.dataset.tip) { tip.textContent = element.dataset.tip; return true; }
    var source = document.getElementById(decodeURIComponent((element.hash || "").slice(1)));
    var text = source && source.querySelector(".source-text");
    if (!text) return false;
    Array.prototype.forEach.call(text.childNodes, function (node) { tip.appendChild(node.cloneNode(true)); });
    return true;
  };
  var showTip = function (element) {
    clearTimeout(leaving);
    if (owner === element) return;
    hideTip();
    tip = document.createElement("div");
    tip.className = "tip";
    tip.id = "tip";
    tip.setAttribute("role", "tooltip");
    if (!fillTip(element)) { tip = null; return; }
    owner = element;
    (find("main") || document.body).appendChild(tip);
    element.setAttribute("aria-describedby", "tip");
    var at = element.getClientRects()[0] || element.getBoundingClientRect();
    var left = Math.max(16, Math.min(at.left, root.clientWidth - tip.offsetWidth - 16));
    var above = at.bottom + 8 + tip.offsetHeight > window.innerHeight && at.top - 8 > tip.offsetHeight;
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = (above ? at.top - 8 - tip.offsetHeight : at.bottom + 8) + window.scrollY + "px";
    tip.addEventListener("pointerenter", function () { clearTimeout(leaving); });
    tip.addEventListener("pointerleave", hideTip);
  };
  all(".value[title], .term[title], .cite a").forEach(function (element) {
    if (element.title) {
      element.dataset.tip = element.title;
      element.removeAttribute("title");
    }
    if (element.matches(".term")) element.tabIndex = 0;
    element.addEventListener("pointerenter", function (event) {
      if (event.pointerType !== "touch") showTip(element);
    });
    element.addEventListener("pointerleave", function () {
      if (owner === element) leaving = setTimeout(hideTip, 200);
    });
    element.addEventListener("focus", function () { showTip(element); });
    element.addEventListener("blur", hideTip);
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hideTip(); });

  // Drawings: each mark tells the row of the data table that it stands for. A pointer shows it, a
  // finger near enough too; with the keyboard a drawing is one stop, the arrows go from mark to mark.
  var rowOf = function (mark) {
    var card = mark.closest("figure");
    var table = card && (card.querySelector(".data-table table") || find(".figure-page [data-origin]") && find(".figure-page [data-origin]").closest("table"));
    return table ? table.tBodies[0].rows[Number(mark.dataset.i)] : null;
  };
  var fillMark = function (mark) {
    var row = rowOf(mark);
    if (!row) return false;
    // A figure's own page tells status, source and note in three cells more.
    var count = row.cells.length - (row.closest(".data-table") ? 0 : 3);
    var texts = Array.prototype.slice.call(row.cells, 0, count).map(function (cell) {
      var copy = cell.cloneNode(true);
      all(".block-label", copy).forEach(function (label) { label.remove(); });
      return copy.textContent;
    });
    [["b", texts.pop()], ["span", texts.filter(Boolean).join(" · ")], ["small", row.dataset.origin]].forEach(function (part) {
      if (part[1]) tip.appendChild(document.createElement(part[0])).textContent = part[1];
    });
    tip.classList.add("tip-mark");
    return true;
  };
  all(".graphic").forEach(function (graphic) {
    if (!graphic.querySelector("[data-i]") || !rowOf(graphic.querySelector("[data-i]"))) return;
    var current = null;
    var spoken = document.createElement("p");
    spoken.className = "visually-hidden";
    spoken.setAttribute("role", "status");
    graphic.after(spoken);
    graphic.tabIndex = 0;
    graphic.setAttribute("role", "group");
    graphic.setAttribute("aria-label", graphic.querySelector("title").textContent);
    var choose = function (mark) {
      all(".is-current", graphic).forEach(function (shape) { shape.classList.remove("is-current"); });
      current = mark;
      if (!mark) { hideTip(); return; }
      mark.classList.add("is-current");
      showTip(mark);
    };
    // The marks of the layout that is shown, of several shapes of one row the first.
    var marks = function () {
      var seen = {};
      return all("[data-i]", graphic).filter(function (shape) {
        if (!shape.getClientRects().length || seen[shape.dataset.i]) return false;
        return (seen[shape.dataset.i] = true);
      });
    };
    var away = function (mark, event) {
      var box = mark.getBoundingClientRect();
      var x = Math.max(box.left - event.clientX, 0, event.clientX - box.right);
      var y = Math.max(box.top - event.clientY, 0, event.clientY - box.bottom);
      return Math.sqrt(x * x + y * y);
    };
    graphic.addEventListener("pointerover", function (event) {
      var mark = event.pointerType !== "touch" && event.target.closest("[data-i]");
      if (mark) choose(mark);
    });
    graphic.addEventListener("pointerleave", function (event) {
      if (event.pointerType !== "touch") leaving = setTimeout(function () { choose(null); }, 200);
    });
    graphic.addEventListener("click", function (event) {
      var nearest = marks().sort(function (a, b) { return away(a, event) - away(b, event); })[0];
      choose(nearest && away(nearest, event) < 24 && (nearest !== current || !tip) ? nearest : null);
    });
    graphic.addEventListener("keydown", function (event) {
      var list = marks();
      var at = current ? list.findIndex(function (mark) { return mark.dataset.i === current.dataset.i; }) : -1;
      var to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key];
      if (event.key === "Escape") { choose(null); spoken.textContent = ""; }
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      choose(list[Math.max(0, Math.min(to, list.length - 1))]);
      spoken.textContent = tip ? Array.prototype.map.call(tip.children, function (part) { return part.textContent; }).join(", ") : "";
    });
    graphic.addEventListener("blur", function () { choose(null); spoken.textContent = ""; });
    document.addEventListener("pointerdown", function (event) { if (current && !graphic.contains(event.target)) choose(null); });
  });

  // Tables of many columns: each cell gets its label, for the blocks on a phone.
  all("[data-blocks] table").forEach(function (table) {
    var labels = all("thead th", table).map(function (cell) { return cell.textContent; });
    if (labels.length < 4) return;
    table.classList.add("blocks");
    table.setAttribute("role", "table");
    all("tr", table).forEach(function (row) { row.setAttribute("role", "row"); });
    all("thead th", table).forEach(function (cell) { cell.setAttribute("role", "columnheader"); });
    all("tbody th", table).forEach(function (cell) { cell.setAttribute("role", "rowheader"); });
    all("td", table).forEach(function (cell) {
      var label = document.createElement("span");
      label.className = "block-label";
      label.textContent = labels[cell.cellIndex] || "";
      cell.setAttribute("role", "cell");
      cell.insertBefore(label, cell.firstChild);
    });
  });

  // Gallery: filter by part and status.
  var filter = find("[data-filter]");
  if (filter) {
    var tiles = all("[data-gallery] .tile");
    var tags = [];
    tiles.forEach(function (tile) {
      if (tile.dataset.tag && tags.indexOf(tile.dataset.tag) < 0) tags.push(tile.dataset.tag);
    });
    var byTag = filter.querySelector("[data-filter-by=tag]");
    var byGroup = filter.querySelector("[data-filter-by=group]");
    tags.forEach(function (tag) {
      var label = byTag.querySelector("label").cloneNode(true);
      var input = label.querySelector("input");
      input.checked = false;
      input.value = tag;
      label.querySelector("span").textContent = tag;
      byTag.appendChild(label);
    });
    var groups = all("[data-group]");
    byTag.hidden = !tags.length;
    byGroup.hidden = groups.length < 2;
    filter.hidden = byTag.hidden && byGroup.hidden;
    var apply = function () {
      var group = filter.elements.group.value;
      var tag = filter.elements.tag.value;
      groups.forEach(function (section) {
        var any = false;
        all(".tile", section).forEach(function (tile) {
          tile.hidden = (group && section.dataset.group !== group) || (tag && tile.dataset.tag !== tag);
          any = any || !tile.hidden;
        });
        section.hidden = !any;
      });
      filter.querySelector("[data-filter-shown]").textContent =
        String(tiles.filter(function (tile) { return !tile.hidden; }).length);
    };
    filter.addEventListener("change", apply);
    filter.addEventListener("submit", function (event) { event.preventDefault(); });
    apply();
  }
})();
