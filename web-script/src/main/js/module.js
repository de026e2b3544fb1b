// wasmrun.mjs: named exports, no globals.

import { wasmrun } from "./main.js";

const all = wasmrun((file) =>
  file === "wasmrun-system.mjs"
    ? import("./wasmrun-system.mjs")
    : import("./wasmrun-terminal.mjs"),
);

export const {
  load,
  compile,
  compileSync,
  inspect,
  validate,
  features,
  memory,
  table,
  global,
  tag,
  pool,
  wasi,
  configure,
  defineTerminal,
  Module,
  Instance,
  Memory,
  Table,
  Global,
  Tag,
  WasmError,
  CompileError,
  LinkError,
  WasmTrap,
  GuestError,
  ExitError,
  LimitError,
  UnsupportedFeatureError,
  LoadError,
  StateError,
} = all;
