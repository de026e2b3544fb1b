import { load } from "wasmrun";

const { exports } = await load("calculator.wasm", {
  imports: {
    env: {
      log: (value) => {
        if (value > 7) throw new RangeError(`too large: ${value}`);
        console.log("the guest logs", value);
      },
    },
  },
});
exports.run();

// An import that is missing, or of another type, is named.
try {
  await load("calculator.wasm");
} catch (error) {
  console.log(error.name, error.message);
}
