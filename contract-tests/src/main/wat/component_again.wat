;; Exports again what it imports of the host.
(component
  (type $pair (record (field "n" u8) (field "s" string)))
  (import "pair" (type $named (eq $pair)))
  (import "f" (func $f (param "x" $named) (param "xs" (list u8)) (result $named)))
  (export "g" (func $f)))
