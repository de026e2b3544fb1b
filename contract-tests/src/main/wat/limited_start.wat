;; The start function uses up limits.
(module
  (import "host" "times" (global $times i32))
  (global (export "done") (mut i32) (i32.const 0))
  (func $start (local $left i32)
    (local.set $left (global.get $times))
    (loop $again
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (global.set 1 (i32.const 1)))
  (func (export "later") (result i32) (i32.const 4))
  (start $start)
)
