;; 1000 elements at once, as many more as the host allows.
(module
  (table (export "table") 1000 funcref)
  (func (export "grow") (param i32) (result i32) (table.grow (ref.null func) (local.get 0))))
