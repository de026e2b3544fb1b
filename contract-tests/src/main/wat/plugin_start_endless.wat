;; A plugin whose start function never returns.
(module
  (@custom "wasmrun:plugin" (before first) "{\"id\":\"starter\",\"version\":\"1.0.0\"}")
  (memory (export "memory") 1)
  (func (export "alloc") (param i32) (result i32) (i32.const 1024))
  (func (export "dealloc") (param i32 i32))
  (func $start (loop $again (br $again)))
  (start $start))
