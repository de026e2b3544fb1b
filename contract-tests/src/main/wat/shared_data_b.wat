;; One of two modules that put a passive segment of their own into the same memory.
(module
  (import "env" "memory" (memory 1))
  (data $mine "BBBB")
  (func (export "init") (param i32) (memory.init $mine (local.get 0) (i32.const 0) (i32.const 4)))
  (func (export "drop") (data.drop $mine))
  (func (export "load8") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "store8") (param i32 i32) (i32.store8 (local.get 0) (local.get 1))))
