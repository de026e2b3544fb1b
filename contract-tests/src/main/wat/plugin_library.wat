;; What plugin_linked imports.
(module
  (memory (export "memory") 1)
  (func (export "answer") (result i64)
    (i64.store (i32.const 8) (i64.const 2))
    (i64.const 40)))
