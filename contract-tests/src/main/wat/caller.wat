;; Calls host functions that read and write the memory of whoever calls, and has an allocator.
(module
  (import "env" "say" (func $say (param i32 i32)))
  (import "env" "name" (func $name (result i32)))
  (memory (export "memory") 1)
  (global $next (mut i32) (i32.const 1024))
  (global $freed (export "freed") (mut i32) (i32.const 0))
  (data (i32.const 16) "hello\00wörld")
  (func (export "say") (param i32 i32) (call $say (local.get 0) (local.get 1)))
  ;; The length of the text with a zero byte that the host gives.
  (func (export "nameLength") (result i32)
    (local $start i32)
    (local $at i32)
    (local.set $start (call $name))
    (local.set $at (local.get $start))
    (block $done
      (loop $next
        (br_if $done (i32.eqz (i32.load8_u (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (i32.sub (local.get $at) (local.get $start)))
  (func (export "malloc") (param $size i32) (result i32)
    (local $start i32)
    (if (i32.gt_u (local.get $size) (i32.const 60000)) (then (return (i32.const 0))))
    (local.set $start (global.get $next))
    (global.set $next (i32.add (global.get $next) (local.get $size)))
    (local.get $start))
  (func (export "free") (param i32) (global.set $freed (local.get 0)))
  ;; In a table it is called by other instances.
  (table (export "table") 1 funcref)
  (elem (i32.const 0) $say))
