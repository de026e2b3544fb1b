;; Imports its memory, and tells of it in its start function.
(module
  (import "env" "say" (func $say (param i32 i32)))
  (import "env" "memory" (memory 1))
  (data (i32.const 16) "imported")
  (func $start (call $say (i32.const 16) (i32.const 8)))
  (start $start)
  (func (export "say") (param i32 i32) (call $say (local.get 0) (local.get 1))))
