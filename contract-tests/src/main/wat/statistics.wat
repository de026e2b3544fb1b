;; A memory that only the guest sees, and functions of the host.
(module
  (import "env" "call" (func $call (param i32) (result i32)))
  (import "env" "note" (func $note))
  (memory 1 100)
  (start $begin)
  (func $begin (call $note))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "call") (param i32) (result i32)
    (call $note)
    (call $call (local.get 0))))
