const imports = { env: { log: (value) => console.log(`the guest logs ${value}`) } };

wasmrun.load("calculator.wasm", { imports }).then(
  ({ exports }) => {
    document.getElementById("sum").textContent = exports.add(2, 3);
    console.log(`2 + 3 = ${exports.add(2, 3)}`);
    exports.run();
  },
  (error) => console.error(error.message),
);
