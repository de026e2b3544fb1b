// The peer: the same loops as in BenchPage.java, written by hand, each with an instance of its own.
const env = {
  host: (a, b) => (a + b) | 0,
  twice: (a) => (a * 2) | 0,
  invert: (a) => ~a,
  third: (a) => a / 3,
};

let typed;
let typed64;
let dynamic;
let hostTyped;
let hostArgs;
let memory;
let cells;

export function prepare(guest) {
  const module = new WebAssembly.Module(guest);
  const instance = () => new WebAssembly.Instance(module, { env }).exports;
  typed = instance();
  typed64 = typed;
  dynamic = instance();
  hostTyped = instance();
  hostArgs = instance();
  const withMemory = instance();
  memory = withMemory.memory;
  cells = withMemory.cellsAddress();
}

export function typedI32(n) {
  const { add } = typed;
  let x = 0;
  for (let i = 0; i < n; i++) {
    x = add(x, i);
  }
  return x;
}

export function typedI64(n, y) {
  const { add64 } = typed64;
  let x = 0n;
  for (let i = 0; i < n; i++) {
    x = add64(x, y);
  }
  return x;
}

export function dynamicI32(n) {
  const { add } = dynamic;
  let x = 0;
  for (let i = 0; i < n; i++) {
    x = add(x, i);
  }
  return x;
}

export function callHostTyped(n) {
  return hostTyped.callHost(n);
}

export function callHostArgs(n) {
  return hostArgs.callHost(n);
}

export function memoryI32(n) {
  const view = new Int32Array(memory.buffer);
  const first = cells >> 2;
  let sum = 0;
  for (let r = 0; r < n; r++) {
    for (let i = 0; i < 16384; i++) {
      const cell = (view[first + i] + r) | 0;
      view[first + i] = cell;
      sum ^= cell;
    }
  }
  return sum;
}
