;; Vectors in functions of a type that is defined together with another one, and in an exception.
(module
  (rec
    (type $function (func (param v128) (result v128)))
    (type $other (struct (field (ref null $function)))))
  (import "env" "host" (func $host (type $function)))
  (tag $tag (export "tag") (param i32 v128 i64))
  (func (export "id") (type $function) (local.get 0))
  (func (export "host") (type $function) (call $host (local.get 0)))
  (func (export "throw") (param v128)
    (throw $tag (i32.const 5) (local.get 0) (i64.const 7))))
