;; Its start function traps when the word at 0 says so, and counts instances.
(module
  (import "env" "memory" (memory 1 1 shared))
  (func $start
    (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 1)))
    (if (i32.atomic.load (i32.const 0)) (then unreachable)))
  (start $start)
  (func (export "trap") unreachable)
  (func (export "nothing")))
