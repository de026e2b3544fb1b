const said = [];
let memory;
const response = await fetch("texts.wasm");
if (!response.ok) {
  throw new Error(`texts.wasm: ${response.status}`);
}
const { instance } = await WebAssembly.instantiateStreaming(response, {
  env: {
    say: (address, length) =>
      said.push(new TextDecoder().decode(new Uint8Array(memory.buffer, address, length))),
    name: () => 0,
  },
});
memory = instance.exports.memory;

const text = new TextEncoder().encode("Zoë");
const address = instance.exports.malloc(text.length);
new Uint8Array(memory.buffer).set(text, address);
instance.exports.say(address, text.length);
console.log(said[0]);
