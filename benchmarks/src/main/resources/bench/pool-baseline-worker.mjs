// The worker of pool-baseline.mjs.
const [CALLS, ANSWERS, A, B] = [0, 1, 2, 3];

self.onmessage = ({ data: { words, module } }) => {
  const { add } = new WebAssembly.Instance(module).exports;
  postMessage('ready');
  for (let done = 0; ; done++) {
    Atomics.wait(words, CALLS, done);
    words[A] = add(words[A], words[B]);
    Atomics.add(words, ANSWERS, 1);
    Atomics.notify(words, ANSWERS);
  }
};
