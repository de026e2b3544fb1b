;; Its start function traps when the word at 0 says so, and counts instances at 4.
(module
  (import "env" "memory" (memory 1 1 shared))
  (func $start
    (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 1)))
    (if (i32.atomic.load (i32.const 0)) (then unreachable)))
  (start $start)
  (func (export "stay")
    (i32.atomic.store (i32.const 8) (i32.const 1))
    (drop (memory.atomic.wait32 (i32.const 12) (i32.const 0) (i64.const -1))))
  (func (export "trap") unreachable)
  (func (export "nothing")))
