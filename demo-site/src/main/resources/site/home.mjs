// The module on the start page.

// region load
import { load } from "./wasmrun/wasmrun.mjs";

const { exports, module } = await load("examples/numbers.wasm");
const call = (text) => exports.factorial(BigInt(text)); // a bigint
// endregion

const number = document.getElementById("live-number");
const result = document.getElementById("live-result");

function show() {
  const start = performance.now();
  try {
    const value = call(number.value.trim());
    const micros = Math.round((performance.now() - start) * 1000);
    result.textContent = `factorial(${number.value.trim()}) = ${value}   in ${micros} µs`;
  } catch (error) {
    result.textContent =
      error instanceof SyntaxError ? `${number.value} is no whole number` : error.message;
  }
}

document.getElementById("live").addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
document.getElementById("live-call").disabled = false;
document.getElementById("live-facts").textContent =
  `numbers.wasm: ${module.byteLength} bytes, exports ` +
  module.exports.map((one) => one.name).join(", ");
show();
