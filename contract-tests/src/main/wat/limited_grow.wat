;; Calls the host, then grows.
(module
  (import "host" "call" (func $host (param i32) (result i32)))
  (memory (export "memory") 1)
  (table 4 funcref)
  (func (export "grow") (param i32) (result i32)
    (drop (call $host (local.get 0)))
    (memory.grow (local.get 0)))
  (func (export "growTable") (param i32) (result i32)
    (drop (call $host (local.get 0)))
    (table.grow (ref.null func) (local.get 0)))
)
