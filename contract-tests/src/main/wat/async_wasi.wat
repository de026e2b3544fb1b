;; A program that asks the host once, and exits with its answer.
(module
  (import "env" "ask" (func $ask (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start") (call $exit (call $ask (i32.const 5))))
)
