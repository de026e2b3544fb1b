;; Fills a table of the host and calls from it.
(module
  (type $i32 (func (result i32)))
  (type $i64 (func (result i64)))
  (type $pair (func (result f64 i64)))
  (import "env" "table" (table 4 funcref))
  (func $one (export "one") (result i32) (i32.const 1))
  (func $two (export "two") (result i64) (i64.const 9007199254740993))
  (elem (i32.const 0) $one $two)
  (func (export "callI32") (param i32) (result i32) (call_indirect (type $i32) (local.get 0)))
  (func (export "callI64") (param i32) (result i64) (call_indirect (type $i64) (local.get 0)))
  (func (export "callPair") (param i32) (result f64 i64)
    (call_indirect (type $pair) (local.get 0)))
  (export "table" (table 0)))
