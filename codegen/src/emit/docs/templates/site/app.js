// Language, light or dark, menu and search. Nothing is fetched: the page works from a disk.
(function () {
  "use strict";
  var root = document.documentElement;

  // A browser may forbid storage to pages from a disk.
  function recall(key) { try { return localStorage.getItem(key); } catch (_) { return null; } }
  function keep(key, value) { try { localStorage.setItem(key, value); } catch (_) { /* not kept */ } }

  // Before the first paint. `?lang=zh` and `?theme=dark` in the address win.
  var asked = new URLSearchParams(location.search);
  var language = asked.get("lang") || recall("lang") || navigator.language || "en";
  root.lang = /^zh/.test(language) ? "zh" : "en";
  var theme = asked.get("theme") || recall("theme");
  if (theme === "light" || theme === "dark") { root.dataset.theme = theme; }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelector(".language").addEventListener("click", function () {
      root.lang = root.lang === "zh" ? "en" : "zh";
      keep("lang", root.lang);
    });
    document.querySelector(".theme").addEventListener("click", function () {
      var dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      keep("theme", root.dataset.theme);
    });
    var menu = document.querySelector(".menu");
    menu.addEventListener("click", function () {
      var open = document.getElementById("nav").classList.toggle("open");
      menu.setAttribute("aria-expanded", String(open));
    });
    search();
  });

  // Every word must be found; a hit in the name weighs more than one in the prose.
  function rank(entry, words) {
    var name = entry.id.replace(/_/g, " ") + " " + entry.id + " " + entry.path.toLowerCase();
    var says = (entry.en + " " + entry.zh).toLowerCase();
    var score = 0;
    for (var i = 0; i < words.length; i++) {
      if (name.indexOf(words[i]) >= 0) { score += 8; }
      else if (says.indexOf(words[i]) >= 0) { score += 4; }
      else if (entry.words.indexOf(words[i]) >= 0 || entry.method.toLowerCase() === words[i]) { score += 1; }
      else { return 0; }
    }
    return score;
  }

  function search() {
    var box = document.getElementById("search");
    var list = document.getElementById("results");
    var at = -1;

    function close() { list.hidden = true; at = -1; box.setAttribute("aria-expanded", "false"); }

    function select(next) {
      var items = list.querySelectorAll("li[role=option]");
      if (!items.length) { return; }
      at = (next + items.length) % items.length;
      items.forEach(function (item, i) { item.setAttribute("aria-selected", String(i === at)); });
      items[at].scrollIntoView({ block: "nearest" });
    }

    function show() {
      var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      list.textContent = "";
      if (!words.length) { close(); return; }
      var found = (window.SEARCH_INDEX || [])
        .map(function (entry) { return { entry: entry, score: rank(entry, words) }; })
        .filter(function (hit) { return hit.score > 0; })
        .sort(function (a, b) { return b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1); })
        .slice(0, 20);
      found.forEach(function (hit) {
        var item = document.createElement("li");
        item.setAttribute("role", "option");
        var link = document.createElement("a");
        link.href = root.dataset.root + "operations/" + hit.entry.id + ".html";
        var verb = document.createElement("span");
        verb.className = "verb " + hit.entry.method.toLowerCase();
        verb.textContent = hit.entry.method;
        var says = document.createElement("small");
        says.textContent = (root.lang === "zh" ? hit.entry.zh : hit.entry.en) + "  " + hit.entry.path;
        link.append(verb, " ", hit.entry.id, says);
        item.append(link);
        list.append(item);
      });
      if (!found.length) {
        var none = document.createElement("li");
        none.className = "none";
        none.append(document.getElementById("no-results").content.cloneNode(true));
        list.append(none);
      }
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
      select(0);
    }

    box.addEventListener("input", show);
    box.addEventListener("focus", function () { if (box.value) { show(); } });
    box.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown") { event.preventDefault(); select(at + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); select(at - 1); }
      else if (event.key === "Escape") { close(); }
      else if (event.key === "Enter" && at >= 0) {
        var link = list.querySelectorAll("li[role=option] a")[at];
        if (link) { link.click(); }
      }
    });
    document.addEventListener("click", function (event) {
      if (!event.target.closest(".find")) { close(); }
    });
    document.addEventListener("keydown", function (event) {
      var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        box.focus();
      }
    });
    // `?q=words` opens a page with its search.
    if (asked.get("q")) { box.value = asked.get("q"); show(); }
  }
})();
