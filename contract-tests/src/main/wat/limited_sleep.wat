;; A WASI program that sleeps for 5 ms without an end.
(module
  (import "wasi_snapshot_preview1" "poll_oneoff"
    (func $poll (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (i32.store (i32.const 16) (i32.const 1)) ;; the clock that only goes forward
    (i64.store (i32.const 24) (i64.const 5000000))
    (loop $again
      (if (call $poll (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 128))
        (then (unreachable)))
      (br $again)))
)
