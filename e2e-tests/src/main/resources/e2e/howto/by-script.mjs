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

const address = exports.malloc(4);
exports.say(address, memory.writeString(address, "Zoë"));
console.log(said[0]);
