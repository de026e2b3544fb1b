;; The start function calls the host.
(module
  (import "env" "log" (func $log (param i32)))
  (func $start (call $log (i32.const 1)))
  (func (export "_start") (call $log (i32.const 2)))
  (func (export "_initialize") (call $log (i32.const 3)))
  (start $start))
