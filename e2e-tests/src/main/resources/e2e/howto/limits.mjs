import { load } from "wasmrun";

const { memory } = await load("texts.wasm", {
  imports: { env: { say: () => {}, name: () => 0 } },
  limits: { maxMemoryPages: 2 },
});
console.log(memory.grow(1), memory.grow(1)); // 1 page before; then it does not grow
