;; Growing, whose cost in fuel Wasmtime counts.
(module
  (memory (export "memory") 1 10)
  (table 1 10 funcref)
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "growTable") (param i32) (result i32)
    (table.grow (ref.null func) (local.get 0)))
)
