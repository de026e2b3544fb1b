// Types of wasmrun for JavaScript. A test compiles every example here with `tsc --strict`.
//
// What is of another kind than described here, and an option of another name, is a TypeError that
// names it. What your own functions throw (host functions, `onProgress`, `stdout`) comes back as it is.

/** Where a module comes from: an address, an answer of the network, bytes, or a promise of these. */
export type Source = string | URL | Request | Response | BufferSource | Module;

/** The kinds of what modules import and export. */
export type ExternKind = "func" | "memory" | "table" | "global" | "tag";

/** The type of something imported or exported. */
export interface ExternType {
  readonly kind: ExternKind;
  /** In the words of the text format, such as `func [i32 i32] -> [i32]` or `memory 1..4`. */
  readonly type: string;
  /** Of functions and tags: the types of the parameters. */
  readonly params?: readonly string[];
  /** Of functions and tags. */
  readonly results?: readonly string[];
  /** Of memories in pages of 64 KiB, of tables in elements. */
  readonly minimum?: number;
  /** Absent if there is none. */
  readonly maximum?: number;
  readonly shared?: boolean;
  readonly memory64?: boolean;
  /** Of tables: the type of the elements. */
  readonly element?: string;
  /** Of globals: the type of the value. */
  readonly value?: string;
  readonly mutable?: boolean;
}

export interface ImportType extends ExternType {
  readonly module: string;
  readonly name: string;
}

export interface ExportType extends ExternType {
  readonly name: string;
}

/** What {@link inspect} finds in a module. */
export interface ModuleDescription {
  readonly imports: readonly ImportType[];
  readonly exports: readonly ExportType[];
  readonly customSections: readonly { readonly name: string; readonly bytes: Int8Array }[];
  /** The name of the name section. */
  readonly name?: string;
  readonly byteLength: number;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** Something that is wrong with a module. */
export interface Problem {
  readonly message: string;
  /** Absent if the browser does not say. */
  readonly byteOffset?: number;
}

/**
 * A value of a guest: a number for i32, f32 and f64, a bigint for i64, sixteen bytes for v128, a
 * function for funcref, anything for externref.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Value = any;

/** A function of a guest. Arguments are converted as JavaScript does; traps are {@link WasmTrap}. */
export type GuestFunction = (...args: Value[]) => Value;

/** What a module may import: by module, by name. */
export type Imports = Record<
  string,
  | Instance
  | Record<
      string,
      | ((...args: Value[]) => Value)
      | Memory
      | Table
      | Global
      | Tag
      | WebAssembly.Memory
      | WebAssembly.Table
      | WebAssembly.Global
      | number
      | bigint
      | undefined
    >
>;

/** Exports by name; write your own interface for types that are checked: `load<MyExports>(…)`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyExports = Record<string, any>;

export interface CompileOptions {
  /**
   * Other builds of the module, for browsers with these features; the one whose features are all
   * there, and which has most of them, is taken.
   */
  variants?: readonly { url: string | URL; features: readonly string[]; integrity?: string }[];
  /** What is tried next if the source cannot be had or is refused. */
  fallback?: Source | readonly Source[];
  /**
   * As of a script: what `source`, an address, has must have this hash. Variants have their own;
   * a fallback has none.
   */
  integrity?: string;
  /** Told of every portion that has come; `total` is absent if the server does not say. */
  onProgress?: (progress: { loaded: number; total?: number }) => void;
  /** Gives up; the promise is then rejected with the signal's reason, an `AbortError` by default. */
  signal?: AbortSignal;
  /** What else `fetch` is to be told. */
  request?: RequestInit;
  /** What the module may use, and what it may not grow beyond. */
  limits?: {
    /** Pages of 64 KiB for each memory. Default: 65536. */
    maxMemoryPages?: number;
    /** Elements for each table. Default: 4294967295. */
    maxTableElements?: number;
  };
}

export interface LoadOptions extends CompileOptions {
  imports?: Imports;
}

/**
 * Loads a module and makes an instance.
 *
 * @throws {LoadError} if it cannot be had
 * @throws {CompileError} if it is no module, or not valid
 * @throws {LinkError} if imports are missing or of another type; all of them are named
 *
 * @example
 * import { load } from "wasmrun";
 *
 * interface Calculator {
 *   add(a: number, b: number): number;
 * }
 * const { exports } = await load<Calculator>("calculator.wasm", {
 *   imports: { env: { log: (value: number) => console.log(value) } },
 * });
 * console.log(exports.add(2, 3));
 */
export function load<E extends object = AnyExports>(
  source: Source | PromiseLike<Source>,
  options?: LoadOptions,
): Promise<Instance<E>>;

/**
 * Loads and compiles a module.
 *
 * @example
 * import { compile } from "wasmrun";
 *
 * const module = await compile("calculator.wasm", {
 *   variants: [{ url: "calculator-simd.wasm", features: ["simd"] }],
 *   onProgress: ({ loaded, total }) => console.log(`${loaded} of ${total ?? "?"}`),
 * });
 * console.log(module.exports.map((one) => `${one.name}: ${one.type}`));
 * const instance = await module.instantiate();
 * instance.call("add", 2, 3);
 */
export function compile(
  source: Source | PromiseLike<Source>,
  options?: CompileOptions,
): Promise<Module>;

/**
 * Compiles bytes at once. On the main thread browsers refuse long modules.
 *
 * @throws {LimitError} if the module is too long for that
 */
export function compileSync(bytes: BufferSource): Module;

/**
 * Reads what a module imports, exports and contains. Bytes are read without compiling them.
 *
 * @example
 * import { inspect } from "wasmrun";
 *
 * const about = await inspect(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
 * for (const { module, name, type } of about.imports) {
 *   console.log(`${module}.${name}: ${type}`);
 * }
 * console.log(about.sha256);
 */
export function inspect(
  source: Source | PromiseLike<Source>,
  options?: CompileOptions,
): Promise<ModuleDescription>;

/**
 * Finds what is wrong with a module; nothing if it is valid. In the code the browser stops at the
 * first mistake.
 *
 * @example
 * import { validate } from "wasmrun";
 *
 * const problems = await validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1]));
 * console.log(problems.map(({ message, byteOffset }) => `${byteOffset}: ${message}`));
 */
export function validate(source: Source | PromiseLike<Source>): Promise<Problem[]>;

/** The names of what this browser's engine can do, such as `simd`, `threads`, `memory64`. */
export function features(): readonly string[];

/** A compiled module. */
export class Module {
  private constructor();
  readonly imports: readonly ImportType[];
  readonly exports: readonly ExportType[];
  /** The name of the name section. */
  readonly name: string | undefined;
  readonly byteLength: number;
  readonly customSectionNames: readonly string[];
  /** The contents of all custom sections of this name. */
  customSections(name: string): Uint8Array[];
  /** The hash of the bytes, in hexadecimal digits. */
  sha256(): string;
  /** A copy of the bytes. */
  bytes(): Uint8Array;
  /** The browser's own module. */
  readonly raw: WebAssembly.Module;
  instantiate<E extends object = AnyExports>(imports?: Imports): Promise<Instance<E>>;
  /** Makes an instance at once; a browser may refuse that for long modules on the main thread. */
  instantiateSync<E extends object = AnyExports>(imports?: Imports): Instance<E>;
}

/** An instance of a module. */
export class Instance<E extends object = AnyExports> {
  private constructor();
  readonly module: Module;
  /** Functions, memories, tables, globals and tags by name. */
  readonly exports: Readonly<E>;
  /** The same as the browser has them: with its own errors, and nothing of ours between. */
  readonly rawExports: Readonly<WebAssembly.Exports>;
  /** The only memory that is exported. */
  readonly memory: Memory;
  /**
   * Calls a function; number and types of the arguments must be the guest's.
   *
   * @throws {TypeError} if they are not
   * @throws {WasmTrap} if the guest traps
   */
  call(name: string, ...args: Value[]): Value;
  readonly closed: boolean;
  /** Functions of a closed instance throw {@link StateError}. */
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * A memory of a guest or of ours. Addresses count bytes; numbers are little-endian, at any address.
 * Every access survives growth.
 *
 * @example
 * import { load, type Memory } from "wasmrun";
 *
 * interface Texts {
 *   memory: Memory;
 *   allocate(length: number): number;
 *   shout(address: number, length: number): number;
 * }
 * const { exports } = await load<Texts>("texts.wasm");
 * const { memory } = exports;
 * const address = exports.allocate(64);
 * const length = memory.writeString(address, "Grüße");
 * console.log(memory.readString(address, exports.shout(address, length)));
 */
export class Memory {
  private constructor();
  readonly type: ExternType;
  readonly raw: WebAssembly.Memory;
  /** As it is now: growth replaces it. */
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  readonly byteLength: number;
  readonly pages: number;
  /** All bytes, as they are now: stale after growth. */
  readonly bytes: Uint8Array;
  /** @returns the pages before, or -1 if the memory did not grow */
  grow(pages: number | bigint): number;
  /**
   * Setters wrap what is too large for them, as typed arrays do.
   *
   * @throws {RangeError} outside of the memory, as all of these
   * @throws {TypeError} if the address is no whole number from 0 on
   */
  getInt8(address: number | bigint): number;
  getUint8(address: number | bigint): number;
  getInt16(address: number | bigint): number;
  getUint16(address: number | bigint): number;
  getInt32(address: number | bigint): number;
  getUint32(address: number | bigint): number;
  getBigInt64(address: number | bigint): bigint;
  getBigUint64(address: number | bigint): bigint;
  getFloat32(address: number | bigint): number;
  getFloat64(address: number | bigint): number;
  setInt8(address: number | bigint, value: number): void;
  setUint8(address: number | bigint, value: number): void;
  setInt16(address: number | bigint, value: number): void;
  setUint16(address: number | bigint, value: number): void;
  setInt32(address: number | bigint, value: number): void;
  setUint32(address: number | bigint, value: number): void;
  setBigInt64(address: number | bigint, value: bigint): void;
  setBigUint64(address: number | bigint, value: bigint): void;
  setFloat32(address: number | bigint, value: number): void;
  setFloat64(address: number | bigint, value: number): void;
  /** A copy of bytes. */
  read(address: number | bigint, length: number): Uint8Array;
  /** The memory's own bytes: stale after growth. */
  view(address: number | bigint, length: number): Uint8Array;
  /** @returns how many bytes were written */
  write(address: number | bigint, bytes: BufferSource): number;
  fill(address: number | bigint, value: number, length: number): void;
  /** A string in UTF-8; without a length up to the first zero byte. */
  readString(address: number | bigint, byteLength?: number): string;
  /**
   * Writes a string in UTF-8, with a zero byte at its end if `zero` is set.
   *
   * @returns how many bytes were written
   */
  writeString(address: number | bigint, text: string, options?: { zero?: boolean }): number;
}

/** A table of references. */
export class Table implements Iterable<Value> {
  private constructor();
  readonly type: ExternType;
  readonly raw: WebAssembly.Table;
  readonly length: number;
  get(index: number): Value;
  set(index: number, value: Value): void;
  /** @returns the length before, or -1 if the table did not grow */
  grow(delta: number, value?: Value): number;
  [Symbol.iterator](): Iterator<Value>;
}

/** A global variable. */
export class Global {
  private constructor();
  readonly type: ExternType;
  readonly raw: WebAssembly.Global;
  /** @throws {StateError} if a constant one is set */
  value: Value;
  valueOf(): Value;
}

/** A kind of exceptions. */
export class Tag {
  private constructor();
  readonly type: ExternType;
  /** The browser's own tag. */
  readonly raw: object;
  /** What a host function throws, so that the guest may catch it. */
  exception(...values: Value[]): unknown;
}

/**
 * Makes a memory.
 *
 * @example
 * import { load, memory } from "wasmrun";
 *
 * const shared = memory({ initial: 1, maximum: 16 });
 * await load("first.wasm", { imports: { env: { memory: shared } } });
 * await load("second.wasm", { imports: { env: { memory: shared } } });
 */
export function memory(descriptor: { initial: number; maximum?: number; shared?: boolean }): Memory;

/** Makes a table. */
export function table(
  descriptor: { element: "funcref" | "externref"; initial: number; maximum?: number },
  initial?: Value,
): Table;

/** Makes a global. */
export function global(
  descriptor: {
    value: "i32" | "i64" | "f32" | "f64" | "v128" | "funcref" | "externref";
    mutable?: boolean;
  },
  value: Value,
): Global;

/**
 * Makes a tag of exceptions with these values.
 *
 * @example
 * import { load, tag } from "wasmrun";
 *
 * const failed = tag(["i32"]);
 * await load("program.wasm", {
 *   imports: { env: { failed, open: () => { throw failed.exception(2); } } },
 * });
 */
export function tag(parameters: readonly string[]): Tag;

/** A tree of files for programs. Paths are separated by slashes. */
export interface Files extends Iterable<[path: string, bytes: Uint8Array]> {
  read(path: string): Uint8Array;
  readText(path: string): string;
  /** Writes a file; directories above it are made. */
  write(path: string, data: string | BufferSource): void;
  has(path: string): boolean;
  createDirectory(path: string): void;
  delete(path: string): void;
  /** All paths; a directory's ends with a slash. */
  paths(): string[];
  /** The same files, which cannot be changed through it. */
  readOnly(): Files;
  /** Waits until the browser has kept what was written, if it keeps these files. */
  flush(): Promise<void>;
}

/** Files by path; a path that ends with a slash is a directory. */
export type FileContents =
  | Files
  | Record<string, string | BufferSource>
  | Map<string, string | BufferSource>;

/** What somebody types while a program runs. */
export interface Input {
  write(data: string | BufferSource): void;
  end(): void;
}

export interface WasiOptions extends CompileOptions {
  /** The name that a program has as its first argument. Default: `program`. */
  name?: string;
  args?: Iterable<string>;
  env?: Record<string, string> | Map<string, string>;
  /** Default: empty. An {@link Input} or a stream needs a worker. */
  stdin?: string | BufferSource | Blob | ReadableStream | Input;
  /** Takes text as it comes, or bytes; without it the result has what was printed. */
  stdout?: ((text: string) => void) | WritableStream;
  stderr?: ((text: string) => void) | WritableStream;
  /** What is at `/`. Default: nothing, and the program sees no files. */
  files?: FileContents;
  /** What is elsewhere, by path. */
  mounts?: Record<string, FileContents> | Map<string, FileContents>;
  /** Files of browser_wasi_shim: its module, and its descriptors. */
  shim?: { module: object; fds: readonly object[] };
  /** Other imports of the program. */
  imports?: Imports;
  /** Whether the program runs in a worker. Default: if somebody types. */
  worker?: boolean;
  /** How many threads the program may start. */
  threads?: number;
  /** Whether the program sees a terminal. */
  terminal?: boolean;
  /** How many bytes of output are kept. Default: 16 MiB. */
  captureLimit?: number;
}

export interface WasiResult {
  /** 134 if the program trapped. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Uint8Array;
  readonly stderrBytes: Uint8Array;
  /** Whether output was left out. */
  readonly cut: boolean;
  /** Why the program was aborted. */
  readonly trap?: WasmTrap | GuestError;
  /** What was given as `files`. */
  readonly files?: Files;
}

/** Programs that were built for WASI preview 1. */
export const wasi: {
  /**
   * Runs a program to its end.
   *
   * @example
   * import { wasi } from "wasmrun";
   *
   * const result = await wasi.run("sort.wasm", {
   *   args: ["-r"],
   *   env: { LANG: "C" },
   *   stdin: "b\na\n",
   *   files: { "config.txt": "depth=3" },
   * });
   * console.log(result.exitCode, result.stdout, result.files?.paths());
   *
   * @example
   * import { wasi } from "wasmrun";
   *
   * const input = wasi.input();
   * const controller = new AbortController();
   * const run = wasi.run("shell.wasm", {
   *   stdin: input,
   *   stdout: (text) => console.log(text),
   *   signal: controller.signal,
   * });
   * input.write("ls\n");
   * input.end();
   * await run;
   */
  run(source: Source | PromiseLike<Source>, options?: WasiOptions): Promise<WasiResult>;
  /** Makes an instance of a library that was built for WASI. */
  start<E extends object = AnyExports>(
    source: Source | PromiseLike<Source>,
    options?: WasiOptions,
  ): Promise<Instance<E>>;
  /** For somebody who types. */
  input(): Input;
  /** Files in memory. */
  files(initial?: FileContents, options?: { maxBytes?: number }): Promise<Files>;
  /**
   * Files that the browser keeps under this name.
   *
   * @example
   * import { wasi } from "wasmrun";
   *
   * const files = await wasi.persistentFiles("notes");
   * await wasi.run("editor.wasm", { files, args: ["todo.txt"] });
   * await files.flush();
   */
  persistentFiles(name: string): Promise<Files>;
};

export interface PoolOptions extends CompileOptions {
  /** Default: as many as the machine has processors, at most 16. */
  size?: number;
  name?: string;
  /** How many calls may wait. Default: 1000. */
  queueLimit?: number;
  /** Host functions run here, one at a time, while their worker waits. */
  imports?: Imports;
  /** The address of a module whose function `imports` gives host functions that run in the worker. */
  workerImports?: string | URL;
  /** Told what the workers' host functions post. */
  onMessage?: (worker: number, message: unknown) => void;
}

/** Workers that call functions of one module, each in an instance of its own. */
export interface Pool {
  call(name: string, ...args: Value[]): Promise<Value>;
  /** Calls a function for each list of arguments; the results are in the same order. */
  all(name: string, argumentLists: Iterable<Iterable<Value>>): Promise<Value[]>;
  readonly queued: number;
  readonly running: number;
  readonly workers: number;
  readonly closed: boolean;
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Starts workers. The page must be cross-origin isolated; Node.js and service workers have none.
 *
 * @throws {UnsupportedFeatureError} if that is not so
 *
 * @example
 * import { memory, pool } from "wasmrun";
 *
 * const shared = memory({ initial: 1, maximum: 16, shared: true });
 * const workers = await pool("primes.wasm", { size: 4, imports: { env: { memory: shared } } });
 * const counts: number[] = await workers.all("count", [[0, 1000], [1000, 2000]]);
 * console.log(counts, shared.getInt32(0));
 * workers.close();
 */
export function pool(source: Source | PromiseLike<Source>, options?: PoolOptions): Promise<Pool>;

/**
 * Says where the files are that are fetched when first used, if they are not next to this one: a
 * bundler that does not know workers of modules, such as webpack, needs copies of them.
 *
 * @example
 * import { configure } from "wasmrun";
 *
 * configure({ base: "/assets/wasmrun/" });
 *
 * @param options `system` is wasmrun-system.mjs itself, for where nothing can be fetched later: a
 *     service worker of modules says `import * as system from "wasmrun/wasmrun-system.mjs"`
 */
export function configure(options: { base?: string | URL; system?: object }): void;

/** Makes `<wasm-terminal src="program.wasm" args="…">` an element. The script does so by itself. */
export function defineTerminal(): void;

/** The root of our errors. A caller's mistakes are TypeError and RangeError. */
export class WasmError extends Error {}

/** A module was refused. */
export class CompileError extends WasmError {
  readonly byteOffset?: number;
}

/** Imports are missing, or of another type. */
export class LinkError extends WasmError {
  readonly problems: readonly {
    module: string;
    name: string;
    expected: ExternType;
    actual?: ExternType;
  }[];
}

export type TrapCode =
  | "UNREACHABLE"
  | "INTEGER_DIVIDE_BY_ZERO"
  | "INTEGER_OVERFLOW"
  | "INVALID_CONVERSION"
  | "MEMORY_OUT_OF_BOUNDS"
  | "TABLE_OUT_OF_BOUNDS"
  | "BAD_INDIRECT_CALL"
  | "NULL_REFERENCE"
  | "ARRAY_OUT_OF_BOUNDS"
  | "CAST_FAILURE"
  | "STACK_EXHAUSTED"
  | "UNALIGNED_ATOMIC"
  | "NOT_SHARED"
  | "INTERRUPTED"
  | "CANNOT_WAIT"
  | "UNKNOWN";

/**
 * A guest was aborted. The cause is the engine's own error.
 *
 * @example
 * import { load, WasmTrap } from "wasmrun";
 *
 * const { exports } = await load("calculator.wasm");
 * try {
 *   exports.divide(1, 0);
 * } catch (error) {
 *   if (error instanceof WasmTrap && error.code === "INTEGER_DIVIDE_BY_ZERO") {
 *     console.log(error.message, error.exportName);
 *   }
 * }
 */
export class WasmTrap extends WasmError {
  readonly code: TrapCode;
  /** The export that was called. */
  readonly exportName?: string;
  readonly frames: readonly {
    functionIndex: number;
    functionName?: string;
    byteOffset?: number;
  }[];
}

/** A guest threw an exception that nobody caught. */
export class GuestError extends WasmError {
  readonly payload: readonly Value[];
}

/** A program ended with a code other than 0. */
export class ExitError extends WasmError {
  readonly exitCode: number;
}

/** A limit of ours or of the browser was met. */
export class LimitError extends WasmError {
  readonly limit: string;
}

/** The browser lacks a feature. */
export class UnsupportedFeatureError extends WasmError {
  readonly feature: string;
}

/** A module could not be had. */
export class LoadError extends WasmError {
  /** If several candidates were tried. */
  readonly attempts: readonly { location: string; error: Error }[];
}

/** Something is closed, or cannot be changed. */
export class StateError extends WasmError {}
