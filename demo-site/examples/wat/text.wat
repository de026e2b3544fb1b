;; Text in memory: the host writes it, the guest changes it in place or answers with address and
;; length of its own.
(module $text
  (memory (export "memory") 1 4)
  (data (i32.const 8) "Hello, ")
  (global (export "input") i32 (i32.const 1024))

  ;; ASCII letters to upper case, in place.
  (func (export "upper") (param $address i32) (param $length i32)
    (local $end i32)
    (local $byte i32)
    (local.set $end (i32.add (local.get $address) (local.get $length)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $address) (local.get $end)))
        (local.set $byte (i32.load8_u (local.get $address)))
        (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 97)) (i32.const 26))
          (then
            (i32.store8 (local.get $address) (i32.sub (local.get $byte) (i32.const 32)))))
        (local.set $address (i32.add (local.get $address) (i32.const 1)))
        (br $next))))

  ;; "Hello, <name>!": address and length of the text.
  (func (export "greet") (param $address i32) (param $length i32) (result i32 i32)
    (memory.copy (i32.const 4096) (i32.const 8) (i32.const 7))
    (memory.copy (i32.const 4103) (local.get $address) (local.get $length))
    (i32.store8 (i32.add (i32.const 4103) (local.get $length)) (i32.const 33))
    (i32.const 4096)
    (i32.add (local.get $length) (i32.const 8)))

  ;; The memory's size in pages before it grew, or -1.
  (func (export "grow") (param $pages i32) (result i32)
    (memory.grow (local.get $pages))))
