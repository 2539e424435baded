/**
 * The service worker: keeps the app's own files on the device and answers with them. It knows no other address,
 * and tells the page about each file that it had to ask the network for.
 */
const FILES = __FILES__;
const CACHE = `nightlight-chat-${__VERSION__}`;

/** Files in assets/ carry a hash in their name; any other may lie in the browser's own cache from an earlier build. */
function fresh(file) {
  return file.startsWith('assets/') ? file : new Request(file, { cache: 'reload' });
}

// No skipWaiting: pages that are open were built with the files of the worker they have, and go on needing them.
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(fresh))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('nightlight-chat-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  // Settings stand in the address of the page; the file is the same.
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true });
  if (kept) return kept;
  for (const page of await self.clients.matchAll()) page.postMessage({ asked: 1 });
  return fetch(request);
}
