// Memories, tables, globals and tags as JavaScript sees them. Each is the wrapper of one object of
// the browser; the same object always has the same wrapper.

import { expected, flag, options, text as string, whole } from "./checks.js";

const wrappers = new WeakMap();
const handles = new WeakMap();

/** The Java part's extern of one of our objects; undefined for any other value. */
export const handleOf = (value) =>
  value !== null && (typeof value === "object" || typeof value === "function")
    ? handles.get(value)?.handle
    : undefined;

/** What is behind one of our objects, or the value itself: what the browser takes. */
export const rawOf = (value) =>
  value !== null && (typeof value === "object" || typeof value === "function")
    ? (handles.get(value)?.raw ?? value)
    : value;

export const wrapperOf = (raw) => wrappers.get(raw);

export function remember(wrapper, handle, raw) {
  handles.set(wrapper, { handle, raw });
  wrappers.set(raw, wrapper);
  return wrapper;
}

const ELEMENTS = {
  Int8: 1,
  Uint8: 1,
  Int16: 2,
  Uint16: 2,
  Int32: 4,
  Uint32: 4,
  BigInt64: 8,
  BigUint64: 8,
  Float32: 4,
  Float64: 8,
};

/** The classes of externs for one program. */
export function externs(program, guard, functionOf) {
  const bounds = guard(program.bounds);
  const secret = {};

  const own = (object) => {
    const found = handles.get(object);
    if (!found) {
      throw new TypeError("a method of a memory, table, global or tag is called without its object");
    }
    return found;
  };

  class Extern {
    constructor(key, handle, raw) {
      if (key !== secret) {
        throw new TypeError("these are made by memory(), table(), global(), tag() and instances");
      }
      remember(this, handle, raw);
    }

    /** The object of the browser. */
    get raw() {
      return own(this).raw;
    }

    get type() {
      return program.type(own(this).handle);
    }
  }

  class Memory extends Extern {
    #buffer;
    #view;

    constructor(key, handle, raw) {
      super(key, handle, raw);
      this.#refresh();
    }

    #refresh() {
      this.#buffer = this.raw.buffer;
      this.#view = new DataView(this.#buffer);
    }

    // Growth detaches a buffer; the length of a detached view cannot be asked for.
    static #current(memory, address, length) {
      own(memory);
      const start = whole("address", address);
      memory.#refresh();
      if (start + length > memory.#buffer.byteLength) {
        bounds(start, length, memory.#buffer.byteLength);
      }
      return memory.#view;
    }

    static {
      for (const name of Object.keys(ELEMENTS)) {
        const get = "get" + name;
        const set = "set" + name;
        const length = ELEMENTS[name];
        const read = DataView.prototype[get];
        const write = DataView.prototype[set];
        const type = name.startsWith("Big") ? "bigint" : "number";
        const methods = {
          [get](address) {
            try {
              if (address === address >>> 0) {
                return read.call(this.#view, address, true);
              }
            } catch {
              // The memory has grown, or it is outside.
            }
            return read.call(Memory.#current(this, address, length), Number(address), true);
          },
          [set](address, value) {
            if (typeof value !== type) {
              expected("value", "a " + type, value);
            }
            try {
              if (address === address >>> 0) {
                return write.call(this.#view, address, value, true);
              }
            } catch {
              // As above.
            }
            write.call(Memory.#current(this, address, length), Number(address), value, true);
          },
        };
        Object.defineProperty(this.prototype, get, { value: methods[get], writable: true });
        Object.defineProperty(this.prototype, set, { value: methods[set], writable: true });
      }
    }

    get buffer() {
      return this.raw.buffer;
    }

    get byteLength() {
      return this.raw.buffer.byteLength;
    }

    get pages() {
      return this.byteLength / 65536;
    }

    /** All bytes, as they are now: stale after growth. */
    get bytes() {
      return new Uint8Array(this.raw.buffer);
    }

    grow(pages) {
      return guard(program.grow)(own(this).handle, whole("pages", pages), null);
    }

    view(address, length) {
      const count = whole("length", length);
      Memory.#current(this, address, count);
      return new Uint8Array(this.#buffer, Number(address), count);
    }

    read(address, length) {
      return this.view(address, length).slice();
    }

    write(address, bytes) {
      const from = asBytes(bytes);
      this.view(address, from.length).set(from);
      return from.length;
    }

    fill(address, value, length) {
      if (typeof value !== "number") {
        expected("value", "a number", value);
      }
      this.view(address, length).fill(value);
    }

    readString(address, length) {
      let count = length;
      if (count === undefined) {
        this.#refresh();
        const end = whole("address", address);
        const bytes = new Uint8Array(this.#buffer);
        const zero = end >= 0 && end < bytes.length ? bytes.indexOf(0, end) : -1;
        if (zero < 0) {
          bounds(end, -1, bytes.length);
        }
        count = zero - end;
      }
      // Decoders refuse shared memories.
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.read(address, count));
    }

    writeString(address, text, settings) {
      const { zero } = options(settings, { zero: flag });
      string("text", text);
      const encoded = new TextEncoder().encode(zero ? text + "\0" : text);
      return this.write(address, encoded);
    }
  }

  class Table extends Extern {
    get length() {
      return Number(this.raw.length);
    }

    get(index) {
      return functionOf(guard(program.get)(own(this).handle, whole("index", index)));
    }

    set(index, value) {
      guard(program.set)(own(this).handle, whole("index", index), rawOf(value ?? null));
    }

    grow(delta, value) {
      return guard(program.grow)(own(this).handle, whole("delta", delta), rawOf(value ?? null));
    }

    *[Symbol.iterator]() {
      for (let i = 0; i < this.length; i++) {
        yield this.get(i);
      }
    }
  }

  class Global extends Extern {
    get value() {
      return functionOf(guard(program.get)(own(this).handle, 0));
    }

    set value(value) {
      guard(program.set)(own(this).handle, 0, rawOf(value));
    }

    valueOf() {
      return this.value;
    }
  }

  class Tag extends Extern {
    /** The exception that a host function throws into the guest. */
    exception(...values) {
      return guard(program.exception)(own(this).handle, values.map(rawOf));
    }
  }

  const kinds = { memory: Memory, table: Table, global: Global, tag: Tag };

  return {
    Memory,
    Table,
    Global,
    Tag,
    of: (kind, handle, raw) => wrapperOf(raw) ?? new kinds[kind](secret, handle, raw),
  };
}

/** The bytes of an ArrayBuffer or a view. */
export function asBytes(source, what = "bytes") {
  try {
    if (ArrayBuffer.isView(source)) {
      return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
    }
    if (isBuffer(source)) {
      return new Uint8Array(source);
    }
  } catch {
    throw new TypeError(what + ": the buffer is detached");
  }
  expected(what, "an ArrayBuffer or a view of one", source);
}

/** Text in UTF-8, or bytes. */
export const toBytes = (what, data) =>
  typeof data === "string"
    ? new TextEncoder().encode(data)
    : isBuffer(data) || ArrayBuffer.isView(data)
      ? asBytes(data, what)
      : expected(what, "text or bytes", data);

export const isBuffer = (value) =>
  value instanceof ArrayBuffer ||
  (typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer);
