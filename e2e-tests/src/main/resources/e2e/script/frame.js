wasmrun.load("../add.wasm").then(
  ({ exports }) => (window.result = String(exports.add(2, 3))),
  (error) => (window.result = `${error.name}: ${error.message}`),
);
