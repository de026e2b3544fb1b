;; The start function calls the host.
(module
  (import "host" "call" (func $host (param i32) (result i32)))
  (global $given (mut i32) (i32.const 0))
  (func $start (global.set $given (call $host (i32.const 5))))
  (func (export "given") (result i32) (global.get $given))
  (start $start)
)
