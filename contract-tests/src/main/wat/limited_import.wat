;; Calls a function of another instance, which has its own limits.
(module
  (import "other" "loop" (func $loop (param i32) (result i32)))
  (import "other" "endless" (func $endless))
  (import "other" "deep" (func $deep (param i32) (result i32)))
  (import "other" "table" (table 4 funcref))
  (type $unary (func (param i32) (result i32)))
  (func (export "loop") (param i32) (result i32) (call $loop (local.get 0)))
  (func (export "endless") (call $endless))
  (func (export "deep") (param i32) (result i32) (call $deep (local.get 0)))
  (func (export "indirect") (param i32 i32) (result i32)
    (call_indirect (type $unary) (local.get 1) (local.get 0)))
)
