;; Asks for one name with two types: nothing can be both.
(module
  (import "env" "f" (func (result i32)))
  (import "env" "f" (func (param i32))))
