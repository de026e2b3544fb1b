;; A table that holds functions of one type only.
(module
  (type $getter (func (result i32)))
  (table (export "table") 2 (ref null $getter))
  (func (export "getter") (result i32) (i32.const 5))
  (func (export "other") (param i32))
  (func (export "call") (param i32) (result i32)
    (call_ref $getter (table.get (local.get 0)))))
