;; Passes references on and looks into none.
(module
  (global $kept (mut externref) (ref.null extern))
  (table $kept 1 anyref)
  (func (export "pass") (param anyref) (result anyref) (local.get 0))
  (func (export "keep") (param externref) (global.set $kept (local.get 0)))
  (func (export "kept") (result externref) (global.get $kept))
  (func (export "put") (param anyref) (table.set $kept (i32.const 0) (local.get 0)))
  (func (export "get") (result anyref) (table.get $kept (i32.const 0))))
