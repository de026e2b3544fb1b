// wasmrun-system.mjs: WASI, files and pools. It is also the script of their workers.

import * as program from "teavm:SystemProgram";
import { api } from "./api.js";
import {
  absolute,
  call,
  COMPILE,
  count,
  entries,
  expected,
  flag,
  list,
  object,
  options as checked,
  owned,
  text,
  texts,
  whole,
} from "./checks.js";
import { asBytes, isBuffer, toBytes } from "./externs.js";
import { configured } from "./parts.js";

const FILE = "wasmrun-system.mjs";
const decode = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const signed = (bytes) => new Int8Array(bytes.slice().buffer);

const WASI = {
  ...COMPILE,
  name: text,
  args: texts,
  env: null,
  stdin: null,
  stdout: null,
  stderr: null,
  files: null,
  mounts: null,
  shim: (what, value) => checked(value, { module: object, fds: list }, what, what + "."),
  imports: null,
  worker: flag,
  threads: count,
  terminal: flag,
  captureLimit: count,
};
const POOL = {
  ...COMPILE,
  size: count,
  name: text,
  queueLimit: count,
  imports: null,
  workerImports: absolute,
  onMessage: call,
};

export function connect(core, errors) {
  const own = api(program, errors);
  const { guard, later, script } = own.internal;
  const theirs = core.internal;
  const known = new WeakMap();

  const url = configured(FILE);
  if (url) {
    program.script(url);
  }

  /** A module that the first file has compiled, for this one's engine. */
  async function adopt(source, options) {
    const module = await theirs.compile(source, options);
    let handle = known.get(module);
    if (!handle) {
      handle = guard(program.adopt)(own.internal.engine(), ...theirs.parts(module));
      known.set(module, handle);
    }
    return [module, handle];
  }

  /** Imports as the browser has them: this file does not know the first one's objects. */
  const rawImports = (imports) => {
    const given = theirs.rawImports(imports);
    const all = Object.create(null);
    for (const module of Object.keys(given ?? {})) {
      all[module] = Object.create(null);
      for (const name of Object.keys(given[module])) {
        all[module][name] = theirs.rawOf(given[module][name]);
      }
    }
    return all;
  };

  const files = new WeakMap();

  /** A tree of files in memory, or kept by the browser. */
  class Files {
    constructor(handle) {
      if (typeof handle !== "object") {
        throw new TypeError("files are made by wasi.files() and wasi.persistentFiles(name)");
      }
      files.set(this, handle);
    }

    read(path) {
      return asBytes(guard(program.readFile)(files.get(this), relative(path))).slice();
    }

    readText(path) {
      return decode(this.read(path));
    }

    write(path, data) {
      guard(program.writeFile)(files.get(this), relative(path), signed(toBytes(path, data)));
    }

    has(path) {
      return guard(program.exists)(files.get(this), relative(path));
    }

    createDirectory(path) {
      guard(program.createDirectory)(files.get(this), relative(path));
    }

    delete(path) {
      guard(program.deleteFile)(files.get(this), relative(path));
    }

    /** All paths; a directory's ends with a slash. */
    paths() {
      return guard(program.paths)(files.get(this));
    }

    *[Symbol.iterator]() {
      for (const path of this.paths()) {
        if (!path.endsWith("/")) {
          yield [path, this.read(path)];
        }
      }
    }

    readOnly() {
      return new Files(program.readOnly(files.get(this)));
    }

    /** Waits until the browser has kept what was written. */
    flush() {
      return later((resolve, reject) => program.flush(files.get(this), resolve, reject));
    }
  }

  const relative = (path) => {
    if (text("path", path).split("/").includes("..")) {
      throw new TypeError(`path: ${path} is outside of the files`);
    }
    return path.replace(/^\/+/, "");
  };

  function filesOf(what, initial = {}, options) {
    const { maxBytes = null } = checked(options, { maxBytes: whole });
    if (initial instanceof Files) {
      return initial;
    }
    const tree = new Files(guard(program.memoryFiles)(maxBytes));
    for (const [path, data] of entries(what, initial)) {
      text("path", path).endsWith("/") ? tree.createDirectory(path.slice(0, -1)) : tree.write(path, data);
    }
    return tree;
  }

  /** A function that takes an output, and whether it takes bytes. */
  function output(what, target, ends) {
    if (target === undefined) {
      return [];
    }
    if (typeof target === "function") {
      return [target, false];
    }
    if (typeof target?.getWriter === "function") {
      const writer = target.getWriter();
      const failed = (error) => {
        ends.failure ??= { thrown: error };
      };
      ends.push(() => writer.ready.catch(failed).then(() => writer.releaseLock()));
      return [(bytes) => void writer.write(asBytes(bytes)).catch(failed), true];
    }
    expected(what, "a function or a WritableStream", target);
  }

  /** Feeds an input of ours from a stream. If it fails, so does the run: it did not get it all. */
  async function pump(stream, input, ends) {
    try {
      for (const reader = stream.getReader(); ; ) {
        const { done, value } = await reader.read();
        if (done) {
          break;
        }
        program.typed(input, signed(toBytes("stdin", value)));
      }
    } catch (error) {
      ends.failure ??= { thrown: error };
    } finally {
      program.endInput(input);
    }
  }

  async function settings(options, ends) {
    const { args = [], env = {}, stdin, name, mounts = {}, terminal, threads } = options;
    const all = { name, args: Array.from(args), env: [], mounts: [], terminal, threads };
    all.captureLimit = options.captureLimit;
    for (const [key, value] of entries("env", env)) {
      all.env.push(text("env", key), text("env." + key, value));
    }
    let interactive = false;
    if (typeof stdin === "string" || isBuffer(stdin) || ArrayBuffer.isView(stdin)) {
      all.stdin = signed(toBytes("stdin", stdin));
    } else if (typeof Blob !== "undefined" && stdin instanceof Blob) {
      all.stdin = signed(new Uint8Array(await stdin.arrayBuffer()));
    } else if (stdin !== undefined && stdin !== null) {
      interactive = true;
      all.input = program.input();
      if (typeof stdin.connect === "function") {
        stdin.connect({
          write: (data) => guard(program.typed)(all.input, signed(toBytes("data", data))),
          end: () => program.endInput(all.input),
        });
      } else if (typeof stdin.getReader === "function") {
        pump(stdin, all.input, ends);
      } else {
        expected("stdin", "text, bytes, a Blob, a stream or wasi.input()", stdin);
      }
    }
    [all.stdout, all.stdoutBytes] = output("stdout", options.stdout, ends);
    [all.stderr, all.stderrBytes] = output("stderr", options.stderr, ends);
    if (options.shim) {
      all.shim = options.shim.module;
      all.fds = options.shim.fds;
    }
    const root = options.files === undefined ? undefined : filesOf("files", options.files);
    if (root) {
      all.mounts.push("/", files.get(root));
    }
    for (const [path, tree] of entries("mounts", mounts)) {
      all.mounts.push(text("mounts", path), files.get(filesOf("mounts." + path, tree)));
    }
    all.worker = options.worker ?? interactive;
    if (all.worker) {
      guard(program.workers)();
    }
    return [all, root];
  }

  const cancelled = (signal) =>
    signal.reason ?? new DOMException("The program was ended", "AbortError");

  async function run(source, given) {
    const options = checked(given, WASI);
    const { signal } = options;
    const imports = rawImports(options.imports);
    signal?.throwIfAborted();
    const ends = [];
    const [[, handle], [all, root]] = await Promise.all([
      adopt(source, options),
      settings(options, ends),
    ]);
    signal?.throwIfAborted();
    let abort;
    try {
      const ended = await later((resolve, reject) => {
        const running = program.run(
          handle,
          all,
          imports,
          script,
          resolve,
          reject,
        );
        abort = () => {
          reject({ thrown: cancelled(signal) });
          program.cancel(running);
        };
        signal?.addEventListener("abort", abort);
      });
      if (ends.length) {
        // A stream says a little later that it failed, and never that nobody reads it.
        await new Promise((done) => setTimeout(done));
      }
      if (ends.failure) {
        throw ends.failure.thrown;
      }
      const stdout = asBytes(ended.stdout);
      const stderr = asBytes(ended.stderr);
      return {
        exitCode: ended.exitCode,
        stdoutBytes: stdout,
        stderrBytes: stderr,
        get stdout() {
          return decode(stdout);
        },
        get stderr() {
          return decode(stderr);
        },
        cut: ended.cut,
        trap: ended.failure && errors.errorOf(ended.failure),
        files: root,
      };
    } finally {
      signal?.removeEventListener("abort", abort);
      ends.forEach((end) => end());
    }
  }

  async function start(source, given) {
    const options = checked(given, WASI);
    const imports = rawImports(options.imports);
    const [[module, handle], [all, root]] = await Promise.all([
      adopt(source, options),
      settings(options, []),
    ]);
    const reactor = await later((resolve, reject) =>
      program.start(handle, all, imports, script, resolve, reject),
    );
    const instance = own.internal.instance(module, program.instanceOf(reactor));
    instance.files = root;
    return instance;
  }

  class Pool {
    #handle;

    constructor(handle) {
      this.#handle = handle;
    }

    async call(name, ...args) {
      text("name", name);
      return later((resolve, reject) =>
        program.submit(this.#handle, name, args, resolve, reject),
      );
    }

    async all(name, argumentLists) {
      text("name", name);
      const what = "argumentLists";
      const lists = Array.from(list(what, argumentLists), (one) => Array.from(list(what, one)));
      return later((resolve, reject) =>
        program.submitAll(this.#handle, name, lists, resolve, reject),
      );
    }

    get queued() {
      return program.state(this.#handle).queued;
    }

    get running() {
      return program.state(this.#handle).running;
    }

    get workers() {
      return program.state(this.#handle).workers;
    }

    get closed() {
      return program.state(this.#handle).closed;
    }

    close() {
      program.closePool(this.#handle);
    }
  }
  owned({ Files, Pool });
  if (Symbol.dispose) {
    Pool.prototype[Symbol.dispose] = Pool.prototype.close;
  }

  async function pool(source, given) {
    guard(program.workers)();
    const options = checked(given, POOL);
    const { size = Math.min(navigator.hardwareConcurrency || 2, 16), workerImports } = options;
    const all = {
      ...options,
      size,
      imports: rawImports(options.imports),
      workerImports: workerImports && absolute("workerImports", workerImports),
    };
    const [, handle] = await adopt(source, options);
    return new Pool(
      await later((resolve, reject) => program.pool(handle, all, script, resolve, reject)),
    );
  }

  return {
    run,
    start,
    pool,
    files: (initial, options) => filesOf("initial", initial, options),
    persistentFiles: async (name) =>
      new Files(
        await later((resolve, reject) =>
          program.persistentFiles(text("name", name), resolve, reject),
        ),
      ),
  };
}
