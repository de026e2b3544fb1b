;; A counter that host and guest share.
(module
  (import "env" "counter" (global $counter (mut i32)))
  (func (export "get") (result i32) (global.get $counter))
  (func (export "inc") (global.set $counter (i32.add (global.get $counter) (i32.const 1))))
  (export "counter" (global $counter)))
