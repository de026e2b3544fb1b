;; Instructions that cost little fuel and may take long.
(module
  (memory 1 2000)
  (table $grows 1 200000 funcref)
  (table $large 1000000 funcref)
  (func (export "growMemory")
    (loop $again (drop (memory.grow (i32.const 1))) (br $again)))
  (func (export "growTable")
    (loop $again (drop (table.grow $grows (ref.null func) (i32.const 1))) (br $again)))
  (func (export "growByNothing")
    (loop $again (drop (table.grow $large (ref.null func) (i32.const 0))) (br $again)))
  (func (export "three") (result i32) (i32.const 3))
)
