// What wasmrun is in JavaScript, over one program of the Java part.

import { COMPILE, flag, object, options as checked, owned, size, text, texts } from "./checks.js";
import { asBytes, externs, handleOf, isBuffer, rawOf } from "./externs.js";
import { functions } from "./functions.js";
import { requester } from "./requests.js";

const secret = {};

const LIMITED = { initial: size, maximum: size };
const MEMORY = { ...LIMITED, shared: flag };
const TABLE = { ...LIMITED, element: text };
const GLOBAL = { value: text, mutable: flag };

/** What is to be made; these keys are needed. */
const descriptor = (given, kinds, needed) => {
  checked(object("descriptor", given), kinds, "descriptor");
  needed.forEach((key) => kinds[key](key, given[key]));
  return given;
};

/**
 * @param program what the Java part exports
 * @param errors the module errors.js, the same for all files of ours
 */
export function api(program, errors) {
  const { CompileError, StateError, UnsupportedFeatureError, errorOf } = errors;
  /** What was caught as the error that people see. */
  const translate = (error, number = 0) => {
    const description = program.error(error, number);
    return description ? errorOf(description) : error;
  };
  const guard =
    (call) =>
    (...args) => {
      try {
        return call(...args);
      } catch (error) {
        throw translate(error);
      }
    };
  const later = (call) =>
    new Promise((resolve, reject) =>
      guard(call)(resolve, (description) => reject(errorOf(description))),
    );

  let ownEngine;
  const engine = () => (ownEngine ??= program.engine(-1, -1));

  const calls = functions(program, engine, guard, translate);
  const { of: externOf, ...externClasses } = externs(program, guard, calls.functionOf);
  const script = { handle: handleOf, host: calls.host };
  const modules = new WeakMap();

  class Module {
    #handle;
    #about;

    constructor(key, handle) {
      if (key !== secret) {
        throw new TypeError("modules are made by compile(source)");
      }
      this.#handle = handle;
      modules.set(this, handle);
    }

    get #description() {
      return (this.#about ??= program.describe(this.#handle));
    }

    get imports() {
      return this.#description.imports;
    }

    get exports() {
      return this.#description.exports;
    }

    get name() {
      return this.#description.name;
    }

    get byteLength() {
      return this.#description.byteLength;
    }

    get customSectionNames() {
      return this.#description.customSections.map((section) => section.name);
    }

    customSections(name) {
      text("name", name);
      return this.#description.customSections
        .filter((section) => section.name === name)
        .map((section) => asBytes(section.bytes).slice());
    }

    sha256() {
      return program.sha256(this.#handle);
    }

    /** The bytes of the module, a copy. */
    bytes() {
      return asBytes(program.bytes(this.#handle)).slice();
    }

    /** The module of the browser. */
    get raw() {
      return program.raw(this.#handle);
    }

    async instantiate(imports) {
      const handle = await later((resolve, reject) =>
        program.instantiate(this.#handle, rawImports(imports), script, resolve, reject),
      );
      return new Instance(secret, this, handle);
    }

    instantiateSync(imports) {
      return new Instance(
        secret,
        this,
        guard(program.instantiateNow)(this.#handle, rawImports(imports), script),
      );
    }
  }

  class Instance {
    #handle;
    #closers = [];
    #functions = new Map();
    #memory = null;
    #closed = false;

    constructor(key, module, handle) {
      if (key !== secret) {
        throw new TypeError("instances are made by load(source) or module.instantiate(imports)");
      }
      this.#handle = handle;
      this.module = module;
      const exports = Object.create(null);
      const raw = Object.create(null);
      for (const one of program.exports(handle)) {
        raw[one.name] = one.js;
        if (one.kind === "func") {
          this.#functions.set(one.name, one);
          exports[one.name] = calls.wrap(one.js, one.handle, one.name, one.number, this.#closers);
        } else {
          exports[one.name] = externOf(one.kind, one.handle, one.js);
          if (one.kind === "memory") {
            this.#memory = this.#memory === null ? exports[one.name] : undefined;
          }
        }
      }
      this.exports = Object.freeze(exports);
      /** The exports as the browser has them: its own errors, nothing of ours between. */
      this.rawExports = Object.freeze(raw);
    }

    /** The only memory that is exported. */
    get memory() {
      if (!this.#memory) {
        throw new TypeError(
          "the instance exports " + (this.#memory === null ? "no memory" : "several memories"),
        );
      }
      return this.#memory;
    }

    /** Calls a function; number and types of the arguments must be the guest's. */
    call(name, ...args) {
      const found = this.#functions.get(name);
      if (!found) {
        const there = Object.keys(this.exports).join(", ") || "none";
        throw new TypeError(
          name in this.exports
            ? `export ${name} is no function: ${this.exports[name].type.type}`
            : `no export ${name}; there are: ${there}`,
        );
      }
      if (this.#closed) {
        return this.exports[name]();
      }
      guard(program.check)(name, found.handle, args);
      return this.exports[name](...args);
    }

    get closed() {
      return this.#closed;
    }

    close() {
      this.#closed = true;
      program.close(this.#handle);
      const closed = () => {
        throw new StateError("the instance is closed");
      };
      this.#closers.forEach((close) => close(closed));
    }
  }
  if (Symbol.dispose) {
    Instance.prototype[Symbol.dispose] = Instance.prototype.close;
  }

  /** Exports of instances may be imports: they are objects of ours or what the browser has. */
  const rawImports = (imports) => {
    if (imports === undefined || imports === null) {
      return null;
    }
    const all = Object.create(null);
    for (const [module, names] of Object.entries(object("imports", imports))) {
      if (typeof names !== "function") {
        object("imports." + module, names);
      }
      all[module] = names instanceof Instance ? names.exports : names;
    }
    return all;
  };

  /** A module of any source: an address, a Response, bytes, a promise of these, or a module. */
  async function compile(source, options) {
    const { signal = options.request?.signal } = options;
    signal?.throwIfAborted();
    // What is given as bytes may be changed as soon as we wait.
    const given = await (isBuffer(source) || ArrayBuffer.isView(source)
      ? asBytes(source).slice()
      : source);
    if (given instanceof Module) {
      return given;
    }
    const request = requester(given, options);
    const handle = await request.result(
      later((resolve, reject) =>
        program.load(limited(options), request.groups, request.fetch, resolve, reject),
      ),
    );
    return new Module(secret, handle);
  }

  const limited = ({ limits }) =>
    limits
      ? guard(program.engine)(limits.maxMemoryPages ?? -1, limits.maxTableElements ?? -1)
      : engine();

  async function load(source, options) {
    const { imports } = checked(options, { ...COMPILE, imports: null });
    const given = rawImports(imports);
    return (await compile(source, options ?? {})).instantiate(given);
  }

  async function inspect(source, options) {
    checked(options, COMPILE);
    const given = await source;
    if (given instanceof Module) {
      return { ...program.describe(modules.get(given)), sha256: given.sha256() };
    }
    if (isBuffer(given) || ArrayBuffer.isView(given)) {
      return guard(program.inspect)(new Int8Array(asBytes(given).slice().buffer));
    }
    return inspect(await compile(given, options ?? {}));
  }

  /** The bytes of a source, not compiled. */
  async function bytesOf(source, options) {
    const given = await source;
    if (given instanceof Module) {
      return given.bytes();
    }
    if (isBuffer(given) || ArrayBuffer.isView(given)) {
      return asBytes(given).slice();
    }
    const request = requester(given, options);
    const { location } = request.groups[0][0];
    const bytes = await request.result(
      later((resolve, reject) =>
        program.fetched(location, request.fetch(location), resolve, reject),
      ),
    );
    return asBytes(bytes);
  }

  /** What is wrong with a module; the browser stops at the first mistake in its code. */
  async function validate(source, options) {
    const bytes = await bytesOf(source, checked(options, COMPILE));
    const problems = guard(program.validate)(new Int8Array(bytes.slice().buffer));
    if (problems.length === 0) {
      try {
        await compile(bytes, {});
      } catch (error) {
        if (!(error instanceof CompileError || error instanceof UnsupportedFeatureError)) {
          throw error;
        }
        problems.push({ message: error.message, byteOffset: error.byteOffset });
      }
    }
    return problems;
  }

  const compileSync = (source) =>
    new Module(secret, guard(program.compile)(engine(), new Int8Array(asBytes(source).slice().buffer)));

  let found;
  const features = () => (found ??= Object.freeze(program.features(engine())));

  const made = (kind, handle) => externOf(kind, handle, program.js(handle));

  return {
    load,
    compile: async (source, options) => compile(source, checked(options, COMPILE)),
    compileSync,
    inspect,
    validate,
    features,
    memory: (given) =>
      made("memory", guard(program.memory)(engine(), descriptor(given, MEMORY, ["initial"]))),
    table: (given, initial = null) =>
      made(
        "table",
        guard(program.table)(engine(), descriptor(given, TABLE, ["element", "initial"]), rawOf(initial)),
      ),
    global: (given, value) =>
      made("global", guard(program.global)(engine(), descriptor(given, GLOBAL, ["value"]), rawOf(value))),
    tag: (parameters) =>
      made("tag", guard(program.tag)(engine(), texts("parameters", parameters))),
    ...owned({ Module, Instance, ...externClasses }),
    // For our other files.
    internal: {
      engine,
      guard,
      later,
      program,
      script,
      rawOf,
      rawImports,
      compile,
      checked,
      instance: (module, handle) => new Instance(secret, module, handle),
      /** The bytes of a module of this program and the browser's module. */
      parts: (module) => [program.bytes(modules.get(module)), module.raw],
    },
  };
}
