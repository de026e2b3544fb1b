;; Two memories.
(module
  (memory $a (export "a") 1)
  (memory $b (export "b") 2)
  (data (memory $b) (i32.const 0) "in b")
  (func (export "loadA") (param i32) (result i32) (i32.load8_u $a (local.get 0)))
  (func (export "loadB") (param i32) (result i32) (i32.load8_u $b (local.get 0)))
  (func (export "copy") (param i32) (memory.copy $a $b (i32.const 0) (i32.const 0) (local.get 0))))
