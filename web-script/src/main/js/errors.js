// The classes of our errors, and how one is made of what the Java part says of it.

import { named } from "./checks.js";

/** The root of all errors of wasmrun but the mistakes that JavaScript has names for. */
export class WasmError extends Error {}
export class CompileError extends WasmError {}
export class LinkError extends WasmError {}
export class WasmTrap extends WasmError {}
export class GuestError extends WasmError {}
export class ExitError extends WasmError {}
export class LimitError extends WasmError {}
export class UnsupportedFeatureError extends WasmError {}
export class LoadError extends WasmError {}
export class StateError extends WasmError {}

const own = {
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
};
const classes = { ...own, TypeError, RangeError };

for (const [name, { prototype }] of Object.entries(named(own))) {
  Object.defineProperty(prototype, "name", { value: name, configurable: true, writable: true });
}

/** The error that a description of the Java part denotes. */
export function errorOf(description) {
  if ("thrown" in description) {
    return description.thrown;
  }
  const { type, message, cause, nested, ...rest } = description;
  const options =
    "cause" in description ? { cause } : nested ? { cause: errorOf(nested) } : undefined;
  const error = new (classes[type] || WasmError)(message, options);
  if (rest.attempts) {
    rest.attempts = rest.attempts.map((one) => ({ ...one, error: errorOf(one.error) }));
  }
  return Object.assign(error, rest);
}
