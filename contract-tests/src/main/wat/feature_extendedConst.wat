;; Uses the feature extendedConst.
(module
  (global $g i32 (i32.add (i32.const 3) (i32.const 4)))
  (func (export "test") (result i32) (global.get $g)))
