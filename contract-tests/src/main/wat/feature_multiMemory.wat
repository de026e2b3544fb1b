;; Uses the feature multiMemory.
(module
  (memory $a 1)
  (memory $b 1)
  (func (export "test") (result i32)
    (i32.store $b (i32.const 8) (i32.const 7))
    (i32.add (i32.load $a (i32.const 8)) (i32.load $b (i32.const 8)))))
