import { pool } from "wasmrun";

const workers = await pool("numbers.wasm", { size: 2 });
try {
  console.log(await workers.all("fib", [[10], [20], [25]]));
  console.log(await workers.call("factorial", 20n));
} finally {
  workers.close();
}
