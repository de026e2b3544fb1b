;; Uses the feature signExtensions.
(module
  (func (export "test") (result i32) (i32.extend8_s (i32.const 0x107))))
