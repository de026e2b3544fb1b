;; A plugin that echoes, and misbehaves when asked to: for the page where one watches plugins.
(module $troublemaker
  (memory (export "memory") 1)
  (global $next (mut i32) (i32.const 4096))
  (global $live (mut i32) (i32.const 0))

  (func $pack (param $address i32) (param $length i32) (result i64)
    (i64.or
      (i64.shl (i64.extend_i32_u (local.get $address)) (i64.const 32))
      (i64.extend_i32_u (local.get $length))))

  ;; Starts over when nothing is in use.
  (func $alloc (export "alloc") (param $length i32) (result i32)
    (local $end i32)
    (if (i32.eqz (global.get $live)) (then (global.set $next (i32.const 4096))))
    (local.set $end (i32.add (global.get $next) (local.get $length)))
    (if (i32.gt_u (local.get $end) (i32.mul (memory.size) (i32.const 65536)))
      (then
        (if (i32.eq
              (memory.grow (i32.add (i32.div_u (local.get $length) (i32.const 65536)) (i32.const 1)))
              (i32.const -1))
          (then (return (i32.const 0))))))
    (global.set $live (i32.add (global.get $live) (i32.const 1)))
    (local.set $length (global.get $next))
    (global.set $next (local.get $end))
    (local.get $length))
  (func (export "dealloc") (param i32 i32)
    (global.set $live (i32.sub (global.get $live) (i32.const 1))))

  (func (export "plugin_handle_event") (param i32 i32) (result i64)
    (call $pack (local.get 0) (local.get 1)))

  (func (export "echo") (param i32 i32) (result i64)
    (call $pack (local.get 0) (local.get 1)))
  (func (export "loop") (param i32 i32) (result i64)
    (loop $again (br $again))
    (unreachable))
  (func $recurse (export "recurse") (param i32 i32) (result i64)
    (i64.add (call $recurse (local.get 0) (local.get 1)) (i64.const 1)))
  (func (export "trap") (param i32 i32) (result i64)
    (unreachable))
  ;; Grows until it gets no more, and tells with how many pages it was left.
  (func (export "eat") (param i32 i32) (result i64)
    (local $at i32)
    (loop $more
      (br_if $more (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
    (local.set $at (call $alloc (i32.const 8)))
    (i64.store (local.get $at) (i64.const 0x7365676170203030)) ;; "00 pages"
    (i32.store8 (local.get $at)
      (i32.add (i32.div_u (memory.size) (i32.const 10)) (i32.const 48)))
    (i32.store8 offset=1 (local.get $at)
      (i32.add (i32.rem_u (memory.size) (i32.const 10)) (i32.const 48)))
    (call $pack (local.get $at) (i32.const 8))))
