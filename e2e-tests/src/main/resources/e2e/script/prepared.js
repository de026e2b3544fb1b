// Before wasmrun.js: what the page's address names.
const ALL = [Object, Function, Array, Promise, Map, Set, String, Error, TypeError, RangeError];
const prepare = {
  frozen: () => ALL.forEach((type) => Object.freeze(type.prototype)),
  "frozen errors": () => {
    for (const name of ["CompileError", "LinkError", "Module", "Instance", "Memory", "Table"]) {
      Object.freeze(WebAssembly[name].prototype);
    }
  },
  "more of all objects": () => {
    Object.prototype.text = "x";
    Object.prototype.number = 3;
    Object.prototype.object = {};
    Object.prototype.extra = function () {};
  },
  "more of all arrays": () => {
    Array.prototype.first = function () {
      return this[0];
    };
    Array.prototype.remove = "x";
  },
};
prepare[decodeURIComponent(location.search.slice(1))]();
