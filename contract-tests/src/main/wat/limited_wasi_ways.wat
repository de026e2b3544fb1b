;; A WASI program that by its arguments grows the memory (1), the table (2), or calls itself a hundred
;; times (3). It exits with the number of arguments if growing fails.
(module
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (table 4 funcref)
  (func $deep (param i32) (result i32)
    (if (result i32) (local.get 0)
      (then (i32.add (i32.const 1) (call $deep (i32.sub (local.get 0) (i32.const 1)))))
      (else (i32.const 1))))
  (func (export "_start") (local $args i32) (local $result i32)
    (drop (call $sizes (i32.const 16) (i32.const 20)))
    (local.set $args (i32.sub (i32.load (i32.const 16)) (i32.const 1)))
    (if (i32.eq (local.get $args) (i32.const 1))
      (then (local.set $result (memory.grow (i32.const 4)))))
    (if (i32.eq (local.get $args) (i32.const 2))
      (then (local.set $result (table.grow 0 (ref.null func) (i32.const 4)))))
    (if (i32.eq (local.get $args) (i32.const 3))
      (then (local.set $result (call $deep (i32.const 99)))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (call $exit (local.get $args)))))
)
