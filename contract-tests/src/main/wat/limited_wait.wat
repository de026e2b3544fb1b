;; A loop without an end of waits that each end after 5 ms.
(module
  (import "env" "memory" (memory 1 1 shared))
  (func (export "waits")
    (loop $again
      (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 5000000)))
      (br $again)))
)
