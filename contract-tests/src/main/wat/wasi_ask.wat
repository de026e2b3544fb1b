;; Asks for names and greets them; at the end of the input it exits with code 5, if it cannot read
;; with 6. The answer "!" makes it loop for ever, "z" sleep for a year.
(module $wasi_ask
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff"
    (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 64) "name? ")
  (data (i32.const 128) "hello ")
  (func $print (param $at i32) (param $length i32)
    (i32.store (i32.const 0) (local.get $at))
    (i32.store (i32.const 4) (local.get $length))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "_start")
    (loop $more
      (call $print (i32.const 64) (i32.const 6))
      (i32.store (i32.const 0) (i32.const 134))
      (i32.store (i32.const 4) (i32.const 100))
      (if (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 16))
        (then (call $proc_exit (i32.const 6))))
      (if (i32.load (i32.const 16))
        (then
          (if (i32.eq (i32.load8_u (i32.const 134)) (i32.const 0x21))
            (then (loop $forever (br $forever))))
          (if (i32.eq (i32.load8_u (i32.const 134)) (i32.const 0x7a))
            (then
              (i32.store (i32.const 272) (i32.const 1))
              (i64.store (i32.const 280) (i64.const 31536000000000000))
              (drop (call $poll_oneoff (i32.const 256) (i32.const 512) (i32.const 1) (i32.const 24)))))
          (call $print (i32.const 128) (i32.add (i32.const 6) (i32.load (i32.const 16))))
          (br $more))))
    (call $proc_exit (i32.const 5))))
