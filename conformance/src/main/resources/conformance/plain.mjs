// Runs scripts of the specification's testsuite by JavaScript alone, without wasmrun: what the
// browser itself can do. bin/conformance spec compares our API with it. JavaScript holds no vector
// and no bits of a NaN, so functions with floats or vectors are called through a module made here.
import { floats, wrapFunction, wrapGlobal } from './plain-wrap.mjs';

/** The files of a pack: name and bytes, each after its length in four bytes. */
function unpack(buffer) {
  const files = new Map();
  const view = new DataView(buffer);
  const text = new TextDecoder();
  let position = 0;
  const next = () => {
    const length = view.getUint32(position);
    const bytes = new Uint8Array(buffer, position + 4, length);
    position += 4 + length;
    return bytes;
  };
  while (position < buffer.byteLength) {
    const name = text.decode(next());
    files.set(name, next());
  }
  return files;
}

const externs = new Map();

function extern(number) {
  if (!externs.has(number)) {
    externs.set(number, { number });
  }
  return externs.get(number);
}

function argument(value) {
  switch (value.type) {
    case 'i32': return Number(BigInt.asIntN(32, BigInt(value.value)));
    case 'i64': return BigInt.asIntN(64, BigInt(value.value));
    case 'f32':
    case 'f64':
    case 'v128': return floats(value);
    default: return value.value === 'null' || value.value === undefined ? null
      : extern(value.value);
  }
}

const unsigned = (bits, value) => BigInt.asUintN(bits, value);

function isLane(type, bits, actual, expected) {
  const canonical = bits === 32 ? 0x7fc00000n : 0x7ff8000000000000n;
  if (type.startsWith('f') && expected === 'nan:canonical') {
    return unsigned(bits - 1, actual) === canonical;
  }
  if (type.startsWith('f') && expected === 'nan:arithmetic') {
    return (actual & canonical) === canonical;
  }
  return unsigned(bits, actual) === unsigned(bits, BigInt(expected));
}

function isVector(actual, { lane_type: type, value: lanes }) {
  const bits = 128 / lanes.length;
  const all = unsigned(64, actual[0]) | unsigned(64, actual[1]) << 64n;
  return lanes.every((lane, i) => isLane(type, bits, unsigned(bits, all >> BigInt(i * bits)), lane));
}

/** Whether a result is the expected one; floats and vectors are their bits. */
function matches(actual, expected) {
  switch (expected.type) {
    case 'i32': return actual === Number(BigInt.asIntN(32, BigInt(expected.value)));
    case 'i64': return actual === BigInt.asIntN(64, BigInt(expected.value));
    case 'f32': return isLane('f32', 32, unsigned(32, actual), expected.value);
    case 'f64': return isLane('f64', 64, unsigned(64, actual), expected.value);
    case 'v128': return isVector(actual, expected);
    case 'either': return expected.values.some((value) => matches(actual, value));
    default: return reference(actual, expected);
  }
}

function reference(actual, { type, value }) {
  if (type === 'refnull' || type.startsWith('null') || value === 'null') {
    return actual === null;
  }
  if (actual === null) {
    return false;
  }
  if (value !== undefined && type !== 'funcref') {
    return actual === extern(value);
  }
  switch (type) {
    case 'funcref': return typeof actual === 'function';
    case 'i31ref': return typeof actual === 'number';
    case 'structref':
    case 'arrayref': return typeof actual === 'object';
    default: return true;
  }
}

function spectest() {
  const noop = () => {};
  const global = (value, initial) => new WebAssembly.Global({ value }, initial);
  const module = {
    print: noop, print_i32: noop, print_i64: noop, print_f32: noop, print_f64: noop,
    print_i32_f32: noop, print_f64_f64: noop,
    global_i32: global('i32', 666), global_i64: global('i64', 666n),
    global_f32: global('f32', 666.6), global_f64: global('f64', 666.6),
    table: new WebAssembly.Table({ element: 'anyfunc', initial: 10, maximum: 20 }),
    memory: new WebAssembly.Memory({ initial: 1, maximum: 2 }),
  };
  try {
    module.table64 =
      new WebAssembly.Table({ element: 'anyfunc', address: 'i64', initial: 10n, maximum: 20n });
  } catch { /* an engine without 64-bit tables */ }
  try {
    module.shared_memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
  } catch { /* a page that is not isolated */ }
  return module;
}

const exhausted = (error) => error instanceof RangeError
  || typeof InternalError === 'function' && error instanceof InternalError;
const trapped = (error) => error instanceof WebAssembly.RuntimeError;
const thrown = (error) =>
  typeof WebAssembly.Exception === 'function' && error instanceof WebAssembly.Exception;

/** What each assertion must throw. */
const EXPECTED = {
  assert_trap: (error) => trapped(error) || exhausted(error),
  assert_exhaustion: exhausted,
  assert_exception: thrown,
  assert_invalid: (error) => error instanceof WebAssembly.CompileError,
  assert_malformed: (error) => error instanceof WebAssembly.CompileError,
  assert_unlinkable: (error) =>
    error instanceof WebAssembly.LinkError || error instanceof TypeError,
  assert_uninstantiable: (error) => trapped(error) || thrown(error) || exhausted(error),
};

class Script {
  constructor(files) {
    this.files = files;
    this.definitions = new Map();
    this.instances = new Map();
    this.registered = { spectest: spectest() };
    this.definition = null;
    this.current = null;
  }

  compile(command) {
    return new WebAssembly.Module(this.files.get(command.binary_filename ?? command.filename));
  }

  instantiate(module) {
    return new WebAssembly.Instance(module, this.registered).exports;
  }

  named(map, name, otherwise) {
    const found = name === undefined ? otherwise : map.get(name);
    if (!found) {
      throw new Error(`blocked: no ${name ?? 'instance'}`);
    }
    return found;
  }

  perform({ action, expected }) {
    const exports = this.named(this.instances, action.module, this.current);
    const field = exports[action.field];
    if (field === undefined) {
      throw new Error(`no export ${action.field}`);
    }
    if (action.type === 'get') {
      return [wrapGlobal(field, expected?.[0])];
    }
    return wrapFunction(field, action.args, expected)(...action.args.map(argument));
  }

  /** Does what must succeed; false if a result is not the expected one. */
  execute(command) {
    switch (command.type) {
      case 'module':
        this.current = null;
        this.forget(command.name);
        this.definition = this.compile(command);
        this.current = this.instantiate(this.definition);
        if (command.name !== undefined) {
          this.definitions.set(command.name, this.definition);
          this.instances.set(command.name, this.current);
        }
        return true;
      case 'module_definition':
        this.definition = this.compile(command);
        this.definitions.set(command.name, this.definition);
        return true;
      case 'module_instance':
        this.current = null;
        this.current =
          this.instantiate(this.named(this.definitions, command.module, this.definition));
        this.instances.set(command.instance, this.current);
        return true;
      case 'register':
        this.registered[command.as] = this.named(this.instances, command.name, this.current);
        return true;
      case 'action':
        this.perform(command);
        return true;
      default: {
        const results = this.perform(command);
        return results.length === command.expected.length
          && results.every((result, i) => matches(result, command.expected[i]));
      }
    }
  }

  forget(name) {
    this.definitions.delete(name);
    this.instances.delete(name);
  }

  run(command) {
    const textual = command.module_type === 'text' && !command.binary_filename;
    const known = EXPECTED[command.type] || KNOWN.has(command.type);
    if (textual || !known) {
      return 'skipped';
    }
    const expected = EXPECTED[command.type];
    try {
      if (!expected) {
        return this.execute(command) ? 'passed' : 'failed';
      }
      if (command.action) {
        this.perform(command);
      } else if (command.type === 'assert_invalid' || command.type === 'assert_malformed') {
        this.compile(command);
      } else {
        this.instantiate(command.instance_of
          ? this.named(this.definitions, command.instance_of) : this.compile(command));
      }
      return 'failed';
    } catch (error) {
      return expected?.(error) ? 'passed' : 'failed';
    }
  }
}

const KNOWN = new Set(['module', 'module_definition', 'module_instance', 'register', 'action',
  'assert_return']);

/** Answers like wasmrun's own page: an outcome for each command. */
function run(buffer) {
  const files = unpack(buffer);
  const script = new Script(files);
  const { commands } = JSON.parse(new TextDecoder().decode(files.get('script.json')));
  return JSON.stringify(commands.map((command) => {
    const result = script.run(command);
    const kind = result === 'failed' ? { kind: 'value' } : {};
    return { line: command.line, type: command.type, result, ...kind };
  }));
}

window.wasmrunConformance = {
  answer: '',
  start(task, url) {
    this.answer = '';
    fetch(url).then((response) => response.arrayBuffer())
      .then((buffer) => { this.answer = run(buffer); })
      .catch((error) => { this.answer = JSON.stringify({ error: String(error) }); });
  },
};
