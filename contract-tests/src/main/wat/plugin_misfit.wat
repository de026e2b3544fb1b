;; A plugin whose imports are there under other types, or not at all.
(module
  (import "wasmrun:host" "lookup" (func (param i64) (result i64)))
  (import "env" "twice" (func (param i64) (result i32)))
  (import "env" "nobody" (func (param i32)))
  (import "env" "twice" (global i32))
  (memory (export "memory") 1)
  (func (export "alloc") (param i32) (result i32) (i32.const 8))
  (func (export "dealloc") (param i32 i32)))
