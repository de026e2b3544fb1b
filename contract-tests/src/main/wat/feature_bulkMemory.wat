;; Uses the feature bulkMemory.
(module
  (memory 1)
  (func (export "test") (result i32)
    (memory.fill (i32.const 0) (i32.const 7) (i32.const 4))
    (i32.load8_u (i32.const 3))))
