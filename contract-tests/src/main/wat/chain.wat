;; Calls the function of another instance, one further.
(module
  (import "prev" "next" (func $next (param i32) (result i32)))
  (func (export "next") (param i32) (result i32)
    (i32.add (call $next (local.get 0)) (i32.const 1))))
