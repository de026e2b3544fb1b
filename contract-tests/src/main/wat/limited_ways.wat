;; Ways to use up sizes and time: 0 denotes the memory, 1 the table.
(module
  (import "host" "call" (func $host (param i32) (result i32)))
  (type $unary (func (param i32) (result i32)))
  (memory (export "memory") 1)
  (table $elements (export "table") 4 funcref)
  (elem (i32.const 0) func $grow $growTable)
  (func $grow (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func $growTable (export "growTable") (param i32) (result i32)
    (table.grow $elements (ref.null func) (local.get 0)))
  ;; Grows by one; 0 if that fails.
  (func $one (param i32) (result i32)
    (i32.ne (i32.const -1)
      (if (result i32) (local.get 0)
        (then (table.grow $elements (ref.null func) (i32.const 1)))
        (else (memory.grow (i32.const 1))))))
  ;; How often it grows by one.
  (func (export "loop") (param i32) (result i32) (local $times i32)
    (loop $again
      (if (call $one (local.get 0))
        (then
          (local.set $times (i32.add (local.get $times) (i32.const 1)))
          (br $again))))
    (local.get $times))
  (func $recursion (export "recursion") (param i32) (result i32)
    (if (result i32) (call $one (local.get 0))
      (then (i32.add (i32.const 1) (call $recursion (local.get 0))))
      (else (i32.const 0))))
  (func (export "indirect") (param i32 i32) (result i32)
    (call_indirect $elements (type $unary) (local.get 1) (local.get 0)))
  (func (export "host") (param i32) (result i32) (call $host (local.get 0)))
  (func $fib (export "fib") (param i32) (result i32)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
      (then (local.get 0))
      (else
        (i32.add
          (call $fib (i32.sub (local.get 0) (i32.const 1)))
          (call $fib (i32.sub (local.get 0) (i32.const 2)))))))
)
