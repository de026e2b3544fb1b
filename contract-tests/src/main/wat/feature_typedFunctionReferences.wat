;; Uses the feature typedFunctionReferences.
(module
  (type $getter (func (result i32)))
  (func $seven (result i32) (i32.const 7))
  (elem declare func $seven)
  (func (export "test") (result i32) (call_ref $getter (ref.func $seven))))
