;; Exits with a code that the host gives, out of a call by the host during a call of the guest.
(module $wasi_exit
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "host" "again" (func $again))
  (memory (export "memory") 1)
  (data (i32.const 0) "\08\00\00\00\03\00\00\00hi\n")
  (func (export "exit") (param i32)
    (call $proc_exit (local.get 0)))
  (func (export "_start")
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
    (call $again)
    (unreachable)))
