;; Works on a memory of the host: has it print the text that it puts there.
(module
  (import "env" "memory" (memory 1))
  (import "env" "print" (func $print (param i32 i32)))
  (data (i32.const 0) "Hi")
  (func (export "hello") (call $print (i32.const 0) (i32.const 2)))
  (func (export "load8") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "store8") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (export "memory" (memory 0)))
