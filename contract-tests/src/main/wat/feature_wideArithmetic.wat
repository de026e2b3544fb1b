;; Uses the feature wideArithmetic.
(module
  (func (export "test") (result i32)
    (i64.add128 (i64.const 3) (i64.const 0) (i64.const 4) (i64.const 0))
    (drop)
    (i32.wrap_i64)))
