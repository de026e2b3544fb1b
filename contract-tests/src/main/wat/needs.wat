;; Needs one of everything; its start function tells that it ran.
(module
  (import "env" "ran" (func $ran))
  (import "env" "f" (func (param i32) (result i64)))
  (import "env" "memory" (memory 2 4))
  (import "env" "table" (table 2 4 funcref))
  (import "env" "global" (global (mut i32)))
  (import "env" "const" (global i32))
  (import "env" "tag" (tag (param i32)))
  (start $ran))
