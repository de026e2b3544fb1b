// The peer: a worker written by hand that sleeps until a word of shared memory says that there is
// a call. Two words count calls and answers; two more carry the arguments, the first the result.
const words = new Int32Array(new SharedArrayBuffer(16));
const [CALLS, ANSWERS, A, B] = [0, 1, 2, 3];

export async function prepare(guest) {
  const worker = new Worker(new URL('pool-baseline-worker.mjs', import.meta.url), { type: 'module' });
  const ready = new Promise((resolve) => { worker.onmessage = resolve; });
  worker.postMessage({ words, module: new WebAssembly.Module(guest) });
  await ready;
}

async function add(a, b) {
  const answers = words[ANSWERS];
  words[A] = a;
  words[B] = b;
  Atomics.add(words, CALLS, 1);
  Atomics.notify(words, CALLS);
  const { async, value } = Atomics.waitAsync(words, ANSWERS, answers);
  if (async) {
    await value;
  }
  return words[A];
}

export async function calls(n) {
  let x = 0;
  for (let i = 0; i < n; i++) {
    x = await add(x, i);
  }
  return x;
}
