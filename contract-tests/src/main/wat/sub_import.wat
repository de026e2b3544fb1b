;; An import may be of a supertype; the function keeps its own type.
(module
  (type $super (sub (func (result i32))))
  (type $sub (sub $super (func (result i32))))
  (import "from" "f" (func $f (type $super)))
  (table 1 funcref)
  (elem (i32.const 0) func $f)
  (func (export "asSuper") (result i32) (call_indirect (type $super) (i32.const 0)))
  (func (export "asSub") (result i32) (call_indirect (type $sub) (i32.const 0)))
  (func (export "isSub") (result i32) (ref.test (ref $sub) (ref.func $f)))
  (func (export "castSub") (result i32)
    (call_ref $sub (ref.cast (ref $sub) (ref.func $f))))
  (func (export "isSubInTable") (result i32) (ref.test (ref $sub) (table.get (i32.const 0)))))
