;; Uses the feature multiValue.
(module
  (func $two (result i32 i32) (i32.const 3) (i32.const 4))
  (func (export "test") (result i32) (i32.add (call $two))))
