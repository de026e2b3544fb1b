;; For tasks in workers: texts and bytes in the worker's own memory, calls of the main thread.
(module
  (import "env" "ask" (func $ask (param i32) (result i32)))
  (memory (export "memory") 1 512)
  (global $calls (mut i32) (i32.const 0))

  ;; How often this instance was called.
  (func (export "count") (result i32)
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (global.get $calls))

  ;; Room for so many bytes from address 1024 on.
  (func (export "reserve") (param $length i32) (result i32)
    (drop (memory.grow
      (i32.div_u (i32.add (local.get $length) (i32.const 65535)) (i32.const 65536))))
    (i32.const 1024))

  ;; Adds one to each byte.
  (func (export "next") (param $address i32) (param $length i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $address) (local.get $length)))
    (block $done
      (loop $again
        (br_if $done (i32.ge_u (local.get $address) (local.get $end)))
        (i32.store8 (local.get $address)
          (i32.add (i32.load8_u (local.get $address)) (i32.const 1)))
        (local.set $address (i32.add (local.get $address) (i32.const 1)))
        (br $again))))

  (func (export "ask") (param i32) (result i32) (call $ask (local.get 0)))
  (func (export "nothing"))
  (func (export "trap") unreachable)
  (func (export "loop") (loop $again (br $again))))
