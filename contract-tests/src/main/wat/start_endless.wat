;; A start function without end: it loops, or waits for a word that nobody changes.
(module
  (import "env" "memory" (memory 1 1 shared))
  (func $start
    (if (i32.atomic.load (i32.const 4))
      (then (drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const -1)))))
    (loop $again
      (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
      (br $again)))
  (start $start)
  (func (export "nothing")))
