;; Vectors to workers and from there to the main thread.
(module
  (import "env" "swap" (func $swap (param v128) (result v128)))
  (func (export "same") (param v128) (result v128) (local.get 0))
  (func (export "swap") (param v128) (result v128) (call $swap (local.get 0))))
