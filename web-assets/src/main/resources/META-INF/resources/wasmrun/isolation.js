// Shared memory for pages of a server that cannot send headers of your choice.
//
// Put this file beside your page and load it first, as a classic script:
//   <script src="isolation.js"></script>
// It installs itself as a service worker, which adds the headers of cross-origin isolation to the
// pages and workers of its folder, and loads the page once again. It needs https or localhost.
// Files of other origins must allow their use, by CORS or Cross-Origin-Resource-Policy.
(() => {
  if (typeof document === 'undefined') {
    serve();
  } else {
    isolate(document.currentScript.src);
  }

  // In the service worker.
  function serve() {
    self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
    self.addEventListener('fetch', (event) => {
      const { mode, destination } = event.request;
      // Only these are documents and workers; all else goes its usual way.
      if (mode === 'navigate' || destination === 'worker' || destination === 'sharedworker') {
        event.respondWith(fetch(event.request).then(withHeaders));
      }
    });
  }

  function withHeaders(response) {
    if (response.status === 0) {
      return response; // a redirection, or another origin's
    }
    const headers = new Headers(response.headers);
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
    const { status, statusText } = response;
    return new Response(response.body, { status, statusText, headers });
  }

  // In the page.
  async function isolate(script) {
    const key = 'wasmrun isolation';
    if (window.crossOriginIsolated) {
      sessionStorage.removeItem(key);
      return;
    }
    if (!navigator.serviceWorker) {
      console.warn('isolation.js: no service worker here; it needs https or localhost');
      return;
    }
    try {
      await navigator.serviceWorker.register(script);
      await navigator.serviceWorker.ready;
    } catch (error) {
      console.warn('isolation.js: no service worker: ' + error);
      return;
    }
    if (sessionStorage.getItem(key)) {
      // Once only: a browser that does not isolate the page now never will.
      console.warn('isolation.js: the page is not cross-origin isolated');
      sessionStorage.removeItem(key);
      return;
    }
    sessionStorage.setItem(key, 'loaded again');
    location.reload();
  }
})();
