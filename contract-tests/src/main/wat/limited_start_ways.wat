;; The start function grows the memory (0), the table (1), or calls itself a hundred times (2).
(module
  (import "host" "times" (global $way i32))
  (memory (export "memory") 1)
  (table (export "table") 4 funcref)
  (global $result (export "result") (mut i32) (i32.const 0))
  (func $deep (param i32) (result i32)
    (if (result i32) (local.get 0)
      (then (i32.add (i32.const 1) (call $deep (i32.sub (local.get 0) (i32.const 1)))))
      (else (i32.const 1))))
  (func $start
    (if (i32.eq (global.get $way) (i32.const 0))
      (then (global.set $result (memory.grow (i32.const 4)))))
    (if (i32.eq (global.get $way) (i32.const 1))
      (then (global.set $result (table.grow 0 (ref.null func) (i32.const 4)))))
    (if (i32.eq (global.get $way) (i32.const 2))
      (then (global.set $result (call $deep (i32.const 99))))))
  (start $start)
)
