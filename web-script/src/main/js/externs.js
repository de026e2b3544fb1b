// Memories, tables, globals and tags as JavaScript sees them. Each is the wrapper of one object of
// the browser; the same object always has the same wrapper.

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
  const bounds = guard((address, length, byteLength) =>
    program.bounds(Number(address), length, byteLength),
  );

  class Extern {
    /** Our own code alone makes these: (handle, raw). */
    constructor(handle, raw) {
      remember(this, handle, raw);
    }

    /** The object of the browser. */
    get raw() {
      return handles.get(this).raw;
    }

    get type() {
      return program.type(handles.get(this).handle);
    }
  }

  class Memory extends Extern {
    #buffer;
    #view;

    constructor(handle, raw) {
      super(handle, raw);
      this.#refresh();
    }

    #refresh() {
      this.#buffer = this.raw.buffer;
      this.#view = new DataView(this.#buffer);
    }

    // Growth detaches a buffer; the length of a detached view cannot be asked for.
    #current(address, length) {
      this.#refresh();
      const start = Number(address);
      if (!(start >= 0 && start + length <= this.#buffer.byteLength && Number.isInteger(start))) {
        bounds(start, length, this.#buffer.byteLength);
      }
      return this.#view;
    }

    static {
      for (const name in ELEMENTS) {
        const get = "get" + name;
        const set = "set" + name;
        const length = ELEMENTS[name];
        const read = DataView.prototype[get];
        const write = DataView.prototype[set];
        const methods = {
          [get](address) {
            try {
              return read.call(this.#view, address, true);
            } catch {
              return read.call(this.#current(address, length), Number(address), true);
            }
          },
          [set](address, value) {
            try {
              write.call(this.#view, address, value, true);
            } catch {
              write.call(this.#current(address, length), Number(address), value, true);
            }
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
      return guard(program.grow)(handles.get(this).handle, Number(pages), null);
    }

    view(address, length) {
      this.#current(address, length);
      return new Uint8Array(this.#buffer, Number(address), length);
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
      this.view(address, length).fill(value);
    }

    readString(address, length) {
      let count = length;
      if (count === undefined) {
        this.#refresh();
        const end = Number(address);
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

    writeString(address, text, options) {
      const encoded = new TextEncoder().encode(options?.zero ? text + "\0" : text);
      return this.write(address, encoded);
    }
  }

  class Table extends Extern {
    get length() {
      return Number(this.raw.length);
    }

    get(index) {
      return functionOf(guard(program.get)(handles.get(this).handle, Number(index)));
    }

    set(index, value) {
      guard(program.set)(handles.get(this).handle, Number(index), rawOf(value ?? null));
    }

    grow(delta, value) {
      return guard(program.grow)(handles.get(this).handle, Number(delta), rawOf(value ?? null));
    }

    *[Symbol.iterator]() {
      for (let i = 0; i < this.length; i++) {
        yield this.get(i);
      }
    }
  }

  class Global extends Extern {
    get value() {
      return functionOf(guard(program.get)(handles.get(this).handle, 0));
    }

    set value(value) {
      guard(program.set)(handles.get(this).handle, 0, rawOf(value));
    }

    valueOf() {
      return this.value;
    }
  }

  class Tag extends Extern {
    /** The exception that a host function throws into the guest. */
    exception(...values) {
      return guard(program.exception)(handles.get(this).handle, values.map(rawOf));
    }
  }

  const kinds = { memory: Memory, table: Table, global: Global, tag: Tag };

  return {
    Memory,
    Table,
    Global,
    Tag,
    of: (kind, handle, raw) => wrapperOf(raw) ?? new kinds[kind](handle, raw),
  };
}

/** The bytes of an ArrayBuffer or a view. */
export function asBytes(source) {
  if (ArrayBuffer.isView(source)) {
    return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  }
  if (isBuffer(source)) {
    return new Uint8Array(source);
  }
  throw new TypeError("bytes: expected an ArrayBuffer or a view of one");
}

export const isBuffer = (value) =>
  value instanceof ArrayBuffer ||
  (typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer);
