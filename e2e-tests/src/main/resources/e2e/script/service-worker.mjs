import { configure, load, wasi } from "../wasmrun/wasmrun.mjs";
import * as system from "../wasmrun/wasmrun-system.mjs";

configure({ system });
addEventListener("install", () => skipWaiting());
addEventListener("message", async ({ data, ports }) => {
  try {
    const { exports } = await load(data.add);
    const { stdout } = await wasi.run(data.copy, { stdin: "copied" });
    ports[0].postMessage(`${exports.add(2, 3)} ${stdout}`);
  } catch (error) {
    ports[0].postMessage(`${error.name}: ${error.message}`);
  }
});
