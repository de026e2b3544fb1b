;; A memory of no page.
(module
  (memory (export "memory") 0)
  (func (export "load8") (param i32) (result i32) (i32.load8_u (local.get 0))))
