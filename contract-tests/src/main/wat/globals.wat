;; Globals of all kinds.
(module
  (global (export "i32") (mut i32) (i32.const -1))
  (global (export "i64") (mut i64) (i64.const 0x8000000000000000))
  (global (export "f32") (mut f32) (f32.const 0.1))
  (global (export "f64") (mut f64) (f64.const -0))
  (global (export "externref") (mut externref) (ref.null extern))
  (global (export "funcref") (mut funcref) (ref.null func))
  (global (export "function") funcref (ref.func $seven))
  (global (export "constI32") i32 (i32.const 42))
  (global (export "constI64") i64 (i64.const 9007199254740993))
  (func $seven (export "seven") (result i32) (i32.const 7)))
