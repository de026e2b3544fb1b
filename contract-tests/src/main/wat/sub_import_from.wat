;; A function of a type with a supertype.
(module
  (type $super (sub (func (result i32))))
  (type $sub (sub $super (func (result i32))))
  (func (export "f") (type $sub) (i32.const 7)))
