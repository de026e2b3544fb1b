;; Uses the feature relaxedSimd.
(module
  (func (export "test") (result i32)
    (i32x4.extract_lane 0
      (i32x4.relaxed_trunc_f32x4_s (v128.const f32x4 7.5 0 0 0)))))
