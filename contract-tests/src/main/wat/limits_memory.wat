;; Ten pages at once, as many more as the host allows.
(module
  (memory (export "memory") 10)
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
