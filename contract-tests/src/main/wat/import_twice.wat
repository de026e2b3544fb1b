;; Asks for the same function twice.
(module
  (import "env" "next" (func $a (result i32)))
  (import "env" "next" (func $b (result i32)))
  (func (export "both") (result i32 i32) (call $a) (call $b)))
