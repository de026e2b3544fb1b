;; Keeps its memory to itself.
(module
  (import "env" "say" (func $say (param i32 i32)))
  (memory 1)
  (func (export "say") (param i32 i32) (call $say (local.get 0) (local.get 1))))
