// The guest's functions as JavaScript calls them: the arguments are converted as JavaScript does,
// traps become our errors.

import { asBytes, rawOf, remember, wrapperOf } from "./externs.js";

/**
 * Makes the wrappers. A wrapper does nothing but call: `raw` is a variable since closing an
 * instance changes it.
 */
const BY_ARITY = [
  (raw, fail) => [
    function () {
      try {
        return raw();
      } catch (error) {
        throw fail(error, []);
      }
    },
    (other) => (raw = other),
  ],
  (raw, fail) => [
    function (a) {
      try {
        return raw(a);
      } catch (error) {
        throw fail(error, [a]);
      }
    },
    (other) => (raw = other),
  ],
  (raw, fail) => [
    function (a, b) {
      try {
        return raw(a, b);
      } catch (error) {
        throw fail(error, [a, b]);
      }
    },
    (other) => (raw = other),
  ],
  (raw, fail) => [
    function (a, b, c) {
      try {
        return raw(a, b, c);
      } catch (error) {
        throw fail(error, [a, b, c]);
      }
    },
    (other) => (raw = other),
  ],
  (raw, fail) => [
    function (a, b, c, d) {
      try {
        return raw(a, b, c, d);
      } catch (error) {
        throw fail(error, [a, b, c, d]);
      }
    },
    (other) => (raw = other),
  ],
];

const anyArity = (raw, fail) => [
  function (...args) {
    try {
      return raw(...args);
    } catch (error) {
      throw fail(error, args);
    }
  },
  (other) => (raw = other),
];

export function functions(program, engine, guard, translate) {
  const toGuest = (type, value) =>
    type === "v128" ? program.vector(asBytes(value)) : type.includes("func") ? rawOf(value) : value;
  const fromGuest = (type, value) =>
    type === "v128" ? program.vectorBytes(value) : type.includes("func") ? functionOf(value) : value;

  const several = (types, values, convert) =>
    types.length === 1
      ? convert(types[0], values)
      : types.length
        ? Array.from(values, (value, i) => convert(types[i], value))
        : undefined;

  /** What the guest calls for a function of the host whose values are not the same on both sides. */
  const host = (call, type) =>
    guardHost((...args) =>
      several(
        type.results,
        call(...args.map((value, i) => fromGuest(type.params[i], value))),
        toGuest,
      ),
    );
  const guardHost = (call) => call;

  /** The wrapper of an exported function; `closers` learns how to close it. */
  function wrap(raw, handle, name, number, closers) {
    const known = wrapperOf(raw);
    if (known) {
      return known;
    }
    const shape = program.function(handle);
    const call = shape.simple
      ? raw
      : (...args) => {
          program.check(name, handle, args);
          return several(
            shape.type.results,
            shape.call(...args.map((value, i) => toGuest(shape.type.params[i], value))),
            fromGuest,
          );
        };
    const fail = (error, args) => {
      const ours = translate(error, number);
      // A value that JavaScript cannot convert, such as a number for i64: our text says which.
      if (ours === error && (error instanceof TypeError || error instanceof SyntaxError)) {
        try {
          program.check(name, handle, args);
        } catch (refused) {
          return translate(refused, 0);
        }
      }
      return ours;
    };
    const [wrapper, change] = (shape.simple && BY_ARITY[shape.arity] || anyArity)(call, fail);
    Object.defineProperty(wrapper, "name", { value: name, configurable: true });
    closers?.push(change);
    return remember(wrapper, handle, raw);
  }

  /** A function that a table or a global gave; any other value as it is. */
  function functionOf(value) {
    if (typeof value !== "function" || wrapperOf(value)) {
      return wrapperOf(value) ?? value;
    }
    const handle = program.functionOf(engine(), value);
    return handle ? wrap(value, handle, "(a function of a table)", 0) : value;
  }

  return { wrap, host, functionOf };
}
