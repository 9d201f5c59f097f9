/*
 * Says what is wrong when the pane itself cannot: plain ES5 for Internet Explorer 11, which old Excel shows panes in.
 * The pane, once it runs, marks the root element and everything here keeps still.
 */
/* global document, Office */
/* eslint no-unused-vars: ["error", { "caughtErrors": "none" }] */
(function () {
  "use strict";

  /** Long enough for a slow line, short enough for a person. */
  var WAIT = 9000;
  var STEP = 200;
  var FLOOR = "1.14";
  var waited = 0;
  var asked = false;
  var ready = false;

  function isStarted() {
    return document.documentElement.getAttribute("data-pane") === "started";
  }

  function show(which) {
    if (isStarted()) return;
    clearInterval(timer);
    document.getElementById("fallbacks").removeAttribute("hidden");
    document.getElementById("fallback-" + which).removeAttribute("hidden");
  }

  function isOld() {
    try {
      return !Office.context.requirements.isSetSupported("ExcelApi", FLOOR);
    } catch (e) {
      return true;
    }
  }

  /** Old engines cannot even read the pane's script: they are told at once. Others may still start. */
  function whenReady(info) {
    ready = true;
    if (!info || !info.host) show("outside");
    else if (isOld()) show("old");
  }

  var timer = setInterval(function () {
    waited += STEP;
    if (isStarted()) {
      clearInterval(timer);
      return;
    }
    if (!asked && typeof Office !== "undefined" && typeof Office.onReady === "function") {
      asked = true;
      Office.onReady(whenReady);
    }
    if (waited >= WAIT) show(ready ? "failed" : "blocked");
  }, STEP);
})();
