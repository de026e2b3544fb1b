// Where modules come from: what is asked of the network, and how far it has come.

import { asBytes, isBuffer } from "./externs.js";

const isNode = () =>
  typeof process === "object" && !!process.versions?.node && typeof window === "undefined";

/** Node has no server behind relative addresses: they are files, as addresses by file: are. */
async function request(location, init) {
  if (isNode() && !/^(https?|data|blob):/.test(location)) {
    const files = "node:fs/promises";
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
    try {
      const bytes = await readFile(location.startsWith("file:") ? new URL(location) : location);
      return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
    } catch (error) {
      if (error.code === "ENOENT") {
        return new Response("", { status: 404 });
      }
      throw error;
    }
  }
  return fetch(location, init);
}

/** The same answer, of which every portion is reported. */
function reported(response, onProgress) {
  if (!response.ok || !response.body) {
    return response;
  }
  const { headers } = response;
  const total = headers.has("Content-Encoding") ? 0 : Number(headers.get("Content-Length"));
  let loaded = 0;
  const reader = response.body.getReader();
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      loaded += value.byteLength;
      onProgress({ loaded, total: total || undefined });
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: response.status, headers });
}

const addressOf = (source, what) => {
  if (typeof source === "string" || source instanceof URL) {
    return String(source);
  }
  if (typeof Request !== "undefined" && source instanceof Request) {
    return source.url;
  }
  throw new TypeError(
    `${what}: expected an address, a Response, bytes or a module, got ${
      source === null ? "null" : typeof source
    }`,
  );
};

/** What the Java part needs to load from `source`: its candidates, and who fetches them. */
export function requester(source, { integrity, onProgress, signal, variants, fallback, request: init }) {
  const answers = new Map();
  const candidate = (one, what) => {
    if (isBuffer(one) || ArrayBuffer.isView(one)) {
      return { bytes: new Int8Array(asBytes(one).slice().buffer) };
    }
    if (typeof Response !== "undefined" && one instanceof Response) {
      const location = one.url || "(a response)";
      answers.set(location, one);
      return { location };
    }
    return { location: addressOf(one, what) };
  };
  const first = [candidate(source, "source")];
  for (const variant of variants ?? []) {
    first.push({ location: addressOf(variant.url, "variants"), features: [...variant.features] });
  }
  const groups = [first];
  for (const next of fallback === undefined ? [] : [fallback].flat()) {
    groups.push([candidate(next, "fallback")]);
  }
  const main = first[0].location;
  return {
    groups,
    async fetch(location) {
      const response =
        answers.get(location) ??
        (await request(location, {
          ...init,
          ...(signal && { signal }),
          ...(integrity && location === main && { integrity }),
        }));
      return onProgress ? reported(response, onProgress) : response;
    },
  };
}
