;; A WASI program that greets. Without arguments it then runs for ever, with two it writes a time
;; and random bytes.
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $time (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get"
    (func $random (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 100) "hi\n")
  (func $print (param i32 i32)
    (i32.store (i32.const 0) (local.get 0))
    (i32.store (i32.const 4) (local.get 1))
    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "_start")
    (call $print (i32.const 100) (i32.const 3))
    (drop (call $sizes (i32.const 16) (i32.const 20)))
    (if (i32.eq (i32.load (i32.const 16)) (i32.const 1))
      (then (loop $again (br $again))))
    (if (i32.eq (i32.load (i32.const 16)) (i32.const 3))
      (then
        (drop (call $time (i32.const 0) (i64.const 1) (i32.const 200)))
        (drop (call $random (i32.const 208) (i32.const 8)))
        (call $print (i32.const 200) (i32.const 16)))))
)
