;; Uses the feature exceptionsFinal.
(module
  (tag $e (param i32))
  (func (export "test") (result i32)
    (block $caught (result i32)
      (try_table (result i32) (catch $e $caught)
        (throw $e (i32.const 7))))))
