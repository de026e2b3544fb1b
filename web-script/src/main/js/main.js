// What wasmrun.js and wasmrun.mjs have in common.

import * as program from "teavm:CoreProgram";
import { api } from "./api.js";
import * as errors from "./errors.js";
import { toBytes } from "./externs.js";
import { configure, configured, given } from "./parts.js";

export function wasmrun(importPart) {
  const core = api(program, errors);
  const parts = new Map();

  async function fetched(file) {
    const known = given(file);
    if (known) {
      return known;
    }
    if (globalThis.ServiceWorkerGlobalScope && globalThis instanceof ServiceWorkerGlobalScope) {
      const text =
        "a service worker fetches no scripts while it runs: make it one of modules," +
        ` import * as system from "${file}", and configure({ system })`;
      throw Object.assign(new errors.UnsupportedFeatureError(text), { feature: "dynamic import" });
    }
    const url = configured(file);
    return url ? import(/* webpackIgnore: true */ /* @vite-ignore */ url) : importPart(file);
  }

  const part = (file) => {
    let known = parts.get(file);
    if (!known) {
      known = fetched(file).then((module) => module.connect(core, errors, part));
      known.catch(() => parts.delete(file));
      parts.set(file, known);
    }
    return known;
  };
  const system = () => part("wasmrun-system.mjs");

  const { internal, ...seen } = core;
  const terminal = () => part("wasmrun-terminal.mjs");
  const { errorOf, ...errorClasses } = errors;
  const all = {
    ...seen,
    ...errorClasses,
    configure,
    pool: async (module, options) => (await system()).pool(module, options),
    wasi: {
      run: async (source, options) => (await system()).run(source, options),
      start: async (source, options) => (await system()).start(source, options),
      input: () => new Input(),
      files: async (initial, options) => (await system()).files(initial, options),
      persistentFiles: async (name) => (await system()).persistentFiles(name),
    },
    /** Makes `<wasm-terminal>` an element of the page. */
    defineTerminal() {
      if (!globalThis.customElements) {
        throw new errors.StateError("there are no elements here: this is no page");
      }
      if (!customElements.get("wasm-terminal")) {
        customElements.define(
          "wasm-terminal",
          class extends HTMLElement {
            static observedAttributes = ["src"];
            #turn;

            connectedCallback() {
              this.#begin();
            }

            attributeChangedCallback() {
              if (this.isConnected) {
                this.#begin();
              }
            }

            disconnectedCallback() {
              this.#turn = undefined;
              this.stop?.();
            }

            /** Runs the program, if there is one, instead of the one that may run. */
            #begin() {
              const turn = (this.#turn = {});
              this.stop?.();
              if (this.hasAttribute("src")) {
                this.ready = terminal().then((show) => this.#turn === turn && show(this, all));
              }
            }
          },
        );
      }
    },
  };
  return all;
}

/** What somebody types while a program runs; the program's side reads it when it has started. */
class Input {
  #waiting = [];
  #ended = false;
  #target;

  write(data) {
    toBytes("data", data);
    if (this.#ended) {
      throw new errors.StateError("the input has ended");
    }
    this.#target ? this.#target.write(data) : this.#waiting.push(data);
  }

  end() {
    this.#ended = true;
    this.#target?.end();
  }

  /** For the program's side. */
  connect(target) {
    this.#target = target;
    this.#waiting.forEach((data) => target.write(data));
    this.#waiting = [];
    if (this.#ended) {
      target.end();
    }
  }
}
