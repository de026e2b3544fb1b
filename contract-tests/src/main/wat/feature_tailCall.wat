;; Uses the feature tailCall.
(module
  (func $count (param i32) (result i32)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 7))))
    (return_call $count (i32.sub (local.get 0) (i32.const 1))))
  (func (export "test") (result i32) (call $count (i32.const 1000000))))
