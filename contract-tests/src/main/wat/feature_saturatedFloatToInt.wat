;; Uses the feature saturatedFloatToInt.
(module
  (func (export "test") (result i32)
    (i32.add (i32.trunc_sat_f32_s (f32.const nan)) (i32.const 7))))
