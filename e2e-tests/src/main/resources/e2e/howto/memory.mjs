import { load } from "wasmrun";

const said = [];
const { exports, memory } = await load("texts.wasm", {
  imports: {
    env: {
      say: (address, length) => said.push(memory.readString(address, length)),
      name: () => 0,
    },
  },
});

console.log(memory.readString(16)); // up to the zero byte
const address = exports.malloc(16);
const length = memory.writeString(address, "Zoë");
exports.say(address, length);
console.log(said[0], length);

memory.grow(1); // every access goes on: nothing is stale
memory.setInt32(address, -2);
console.log(memory.getUint8(address), memory.pages);
