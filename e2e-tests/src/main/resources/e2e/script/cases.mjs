// All cases of wasmrun.js.

import "./cases-calls.mjs";
import "./cases-mistakes.mjs";
import "./cases-objects.mjs";
import "./cases-system.mjs";

export { cases, runAll } from "./harness.mjs";
