;; Uses the feature referenceTypes.
(module
  (table $t 1 externref)
  (func (export "test") (result i32)
    (i32.add (ref.is_null (table.get $t (i32.const 0))) (i32.const 6))))
