;; Uses the feature simd.
(module
  (func (export "test") (result i32)
    (i8x16.extract_lane_u 0 (i8x16.popcnt (i8x16.splat (i32.const 0x7f))))))
