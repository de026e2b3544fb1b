// Where modules come from: what is asked of the network, and how far it has come.

import { expected, integrity as hashes, options, texts } from "./checks.js";
import { asBytes, isBuffer } from "./externs.js";

const isNode = () =>
  typeof process === "object" && !!process.versions?.node && typeof window === "undefined";

const OTHER_BYTES = "the bytes are others than integrity says";

/** In Node: whether bytes have one of the strongest hashes, as a browser wants it. */
async function matches(bytes, integrity) {
  const all = integrity.trim().split(/\s+/).map((one) => /^(\w+)-([^?]+)/.exec(one));
  const strongest = all.map(([, name]) => name).sort().at(-1);
  const found = new Uint8Array(await crypto.subtle.digest("SHA-" + strongest.slice(3), bytes));
  return all.some(([, name, hash]) => name === strongest && Buffer.from(hash, "base64").equals(found));
}

/** Node has no server behind relative addresses: they are files, as addresses by file: are. */
async function request(location, init) {
  try {
    if (!isNode() || /^(https?|data|blob):/.test(location)) {
      return await fetch(location, init);
    }
    const files = "node:fs/promises";
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
    const bytes = await readFile(location.startsWith("file:") ? new URL(location) : location);
    if (init.integrity && !(await matches(bytes, init.integrity))) {
      throw Object.assign(new Error(OTHER_BYTES), { reason: OTHER_BYTES });
    }
    return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
  } catch (error) {
    if (error.code === "ENOENT") {
      return new Response("", { status: 404 });
    }
    // What the Java part says in place of its own guess.
    error.reason ??= error.syscall
      ? "it cannot be read: " + error.message
      : isNode()
        ? "no answer: " + (error.cause?.message || error.message)
        : init.integrity && `no answer, or ${OTHER_BYTES}`;
    throw error;
  }
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
      try {
        onProgress({ loaded, total: total || undefined });
      } catch (error) {
        // Whoever waits for the result gets the error; Firefox logs those of streams.
        reader.cancel(error);
        controller.close();
        return;
      }
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: response.status, headers });
}

const addressOf = (source, what, wanted) => {
  if (typeof source === "string" || source instanceof URL) {
    return String(source);
  }
  if (typeof Request !== "undefined" && source instanceof Request) {
    return source.url;
  }
  expected(what, wanted, source);
};

const VARIANT = { url: null, features: texts, integrity: hashes };

/** What the Java part needs to load from `source`: its candidates, and who fetches them. */
export function requester(
  source,
  { integrity, onProgress, request: init, signal = init?.signal, variants = [], fallback },
) {
  const answers = new Map();
  const integrities = new Map();
  let thrown;
  const candidate = (one, what) => {
    if (isBuffer(one) || ArrayBuffer.isView(one)) {
      return { bytes: new Int8Array(asBytes(one).slice().buffer) };
    }
    if (typeof Response !== "undefined" && one instanceof Response) {
      const location = one.url || "(a response)";
      if (one.bodyUsed || one.body?.locked) {
        throw new TypeError(`${what}: somebody has read ${location} already, or reads it`);
      }
      answers.set(location, one);
      return { location };
    }
    return { location: addressOf(one, what, "an address, a Response, bytes or a module") };
  };
  const first = [candidate(source, "source")];
  if (integrity !== undefined) {
    if (!first[0].location || answers.size) {
      throw new TypeError("integrity: only what is requested by its address has one");
    }
    integrities.set(first[0].location, integrity);
  }
  for (const [i, variant] of Array.from(variants).entries()) {
    const what = `variants[${i}]`;
    const { url, features, integrity: its } = options(variant ?? null, VARIANT, what, what + ".");
    const location = addressOf(url, what + ".url", "an address");
    integrities.set(location, its);
    first.push({ location, features: texts(what + ".features", features) });
  }
  const groups = [first];
  for (const next of fallback === undefined ? [] : [fallback].flat()) {
    groups.push([candidate(next, "fallback")]);
  }
  const progress = (portion) => {
    try {
      onProgress(portion);
    } catch (error) {
      thrown = { error };
      throw error;
    }
  };
  return {
    groups,
    /** What comes of loading; what somebody else threw meanwhile is thrown as it is. */
    async result(loading) {
      const end = await loading.then(
        (value) => () => value,
        (error) => () => {
          throw error;
        },
      );
      signal?.throwIfAborted();
      if (thrown) {
        throw thrown.error;
      }
      return end();
    },
    async fetch(location) {
      if (thrown) {
        throw thrown.error;
      }
      const wanted = integrities.get(location);
      const response =
        answers.get(location) ??
        (await request(location, {
          ...init,
          ...(signal && { signal }),
          ...(wanted && { integrity: wanted }),
        }));
      return onProgress ? reported(response, progress) : response;
    },
  };
}
