;; What ends a call: a trap of each kind that the first version of WebAssembly has.
(module $traps
  (memory (export "memory") 1 1)
  (type $unary (func (param i32) (result i32)))
  (table 4 4 funcref)
  (elem (i32.const 0) $double $nothing)

  (func $double (type $unary)
    (i32.mul (local.get 0) (i32.const 2)))
  (func $nothing)

  (func (export "unreachable")
    unreachable)
  (func (export "divide") (param i32 i32) (result i32)
    (i32.div_s (local.get 0) (local.get 1)))
  (func (export "toInteger") (param f64) (result i32)
    (i32.trunc_f64_s (local.get 0)))
  (func (export "load") (param $address i32) (result i32)
    (i32.load (local.get $address)))
  (func (export "callElement") (param $index i32) (param $value i32) (result i32)
    (call_indirect (type $unary) (local.get $value) (local.get $index)))

  ;; Calls itself without end.
  (func $recurse (export "recurse") (param i32) (result i32)
    (i32.add
      (i32.const 1)
      (call $recurse (i32.add (local.get 0) (i32.const 1))))))
