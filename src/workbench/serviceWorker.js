/*
 * Keeps the page usable without a network: what was built is fetched once, by the list the build puts in here, and
 * served from this machine from then on. A new build brings another list, and so another worker, which takes over once
 * no window of the old one is open.
 */
/* global self, caches, BUILT_FILES, BUILD_NAME */
"use strict";

const CACHE = `vtlt-${BUILD_NAME}`;
const KEPT = new Set(BUILT_FILES.map((file) => new URL(file, self.location.href).href));
const PAGE = new URL("index.html", self.location.href).href;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(BUILT_FILES)));
});

self.addEventListener("activate", (event) => {
  const others = (names) => names.filter((name) => name.startsWith("vtlt-") && name !== CACHE);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(others(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Nothing of other origins is ever asked for; were it, the browser's own policy would refuse it.
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  url.search = "";
  url.hash = "";
  const address = url.href.endsWith("/") ? `${url.href}index.html` : url.href;
  const isOwn = address.startsWith(new URL("./", self.location.href).href);
  if (!isOwn) return;
  event.respondWith(answer(request, address));
});

/** From this machine when it is there; else from the server, and kept when it belongs to the build. */
async function answer(request, address) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok && (KEPT.has(address) || address === PAGE || address.endsWith(".js"))) {
    await cache.put(address, fresh.clone());
  }
  return fresh;
}
