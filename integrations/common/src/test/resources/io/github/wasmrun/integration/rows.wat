;; Functions over numbers, texts and batches, well-behaved and hostile.
(module
  (import "wasmrun:plugin" "error" (func $error (param i32 i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "no vowels wanted")
  (global $top (mut i32) (i32.const 1024))
  (global $count (mut i64) (i64.const 0))

  ;; A stack of blocks: what was allocated last is the first that comes back.
  (func $alloc (export "alloc") (param $length i32) (result i32)
    (local $address i32)
    (local.set $address (global.get $top))
    (global.set $top
      (i32.and (i32.add (i32.add (global.get $top) (local.get $length)) (i32.const 7)) (i32.const -8)))
    (block $fits
      (br_if $fits (i32.le_u (global.get $top) (i32.shl (memory.size) (i32.const 16))))
      (br_if $fits
        (i32.ne (i32.const -1)
          (memory.grow (i32.add (i32.const 1) (i32.shr_u (local.get $length) (i32.const 16))))))
      (global.set $top (local.get $address))
      (return (i32.const 0)))
    (local.get $address))
  (func (export "dealloc") (param $address i32) (param $length i32)
    (if (i32.eq (global.get $top)
          (i32.and (i32.add (i32.add (local.get $address) (local.get $length)) (i32.const 7)) (i32.const -8)))
      (then (global.set $top (local.get $address)))))
  (func (export "top") (result i32) (global.get $top))

  ;; Numbers.
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "divide") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (export "half") (param f64) (result f64) (f64.div (local.get 0) (f64.const 2)))
  (func (export "both") (param i64 f64) (result f64 i64) (local.get 1) (local.get 0))
  (func (export "even") (param i64) (result i32) (i64.eqz (i64.and (local.get 0) (i64.const 1))))
  (func (export "count") (result i64)
    (global.set $count (i64.add (global.get $count) (i64.const 1)))
    (global.get $count))
  (func (export "not_500000") (param i64) (result i64)
    (if (i64.eq (local.get 0) (i64.const 500000)) (then unreachable))
    (i64.mul (local.get 0) (i64.const 3)))
  (func (export "loop_at") (param i64 i64) (result i64)
    (if (i64.eq (local.get 0) (local.get 1)) (then (loop $again (br $again))))
    (local.get 0))
  ;; Takes memory until there is none, then traps.
  (func (export "bomb_at") (param i64 i64) (result i64)
    (if (i64.eq (local.get 0) (local.get 1))
      (then
        (loop $again (br_if $again (i32.ne (memory.grow (i32.const 16)) (i32.const -1))))
        unreachable))
    (local.get 0))
  (func $dig (export "dig_at") (param i64 i64) (result i64)
    (if (i64.eq (local.get 0) (local.get 1))
      (then (return (i64.add (i64.const 1) (call $dig (local.get 0) (local.get 1))))))
    (local.get 0))

  ;; The parts of an aggregate: the sum of squares.
  (func (export "squares_zero") (result f64) (f64.const 0))
  (func (export "squares_reduce") (param f64 i64) (result f64)
    (f64.add (local.get 0)
      (f64.mul (f64.convert_i64_s (local.get 1)) (f64.convert_i64_s (local.get 1)))))
  (func (export "squares_merge") (param f64 f64) (result f64) (f64.add (local.get 0) (local.get 1)))
  (func (export "squares_finish") (param f64) (result f64) (local.get 0))

  ;; Texts.
  (func (export "same") (param $address i32) (param $length i32) (result i64)
    (call $pack (local.get $address) (local.get $length)))
  (func $pack (param $address i32) (param $length i32) (result i64)
    (i64.or (i64.shl (i64.extend_i32_u (local.get $address)) (i64.const 32))
      (i64.extend_i32_u (local.get $length))))
  (func $fnv (export "fnv") (param $address i32) (param $length i32) (result i64)
    (local $end i32)
    (local $hash i64)
    (local.set $hash (i64.const 0xcbf29ce484222325))
    (local.set $end (i32.add (local.get $address) (local.get $length)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $address) (local.get $end)))
        (local.set $hash
          (i64.mul
            (i64.xor (local.get $hash) (i64.load8_u (local.get $address)))
            (i64.const 0x100000001b3)))
        (local.set $address (i32.add (local.get $address) (i32.const 1)))
        (br $next)))
    (local.get $hash))
  ;; ASCII letters in upper case, in a new block.
  (func (export "upper") (param $address i32) (param $length i32) (result i64)
    (local $to i32)
    (local $i i32)
    (local $byte i32)
    (local.set $to (call $alloc (local.get $length)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $length)))
        (local.set $byte (i32.load8_u (i32.add (local.get $address) (local.get $i))))
        (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 97)) (i32.const 26))
          (then (local.set $byte (i32.sub (local.get $byte) (i32.const 32)))))
        (i32.store8 (i32.add (local.get $to) (local.get $i)) (local.get $byte))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (call $pack (local.get $to) (local.get $length)))
  ;; The first bytes, within the block of the arguments.
  (func (export "first") (param $address i32) (param $length i32) (param $n i32) (result i64)
    (call $pack (local.get $address)
      (select (local.get $n) (local.get $length) (i32.lt_u (local.get $n) (local.get $length)))))
  ;; Two texts, one after the other.
  (func (export "join") (param $a i32) (param $al i32) (param $b i32) (param $bl i32) (result i64)
    (local $to i32)
    (local.set $to (call $alloc (i32.add (local.get $al) (local.get $bl))))
    (memory.copy (local.get $to) (local.get $a) (local.get $al))
    (memory.copy (i32.add (local.get $to) (local.get $al)) (local.get $b) (local.get $bl))
    (call $pack (local.get $to) (i32.add (local.get $al) (local.get $bl))))
  (func (export "refuse") (param $address i32) (param $length i32) (result i64)
    (call $error (i32.const 16) (i32.const 16))
    (i64.const 0))
  (func (export "wild") (param $address i32) (param $length i32) (result i64)
    (i64.const 0x7fffff0000001000))

  ;; Batches: a column of texts, a column of their hashes; null for null. A row "poison" is a trap.
  (func (export "fnv_batch") (param $block i32) (param $length i32) (result i64)
    (local $rows i32) (local $bits i32) (local $offsets i32) (local $data i32)
    (local $bytes i32) (local $to i32) (local $size i32) (local $row i32) (local $from i32)
    (local $out i32)
    (local.set $rows (i32.load (local.get $block)))
    (local.set $bits (i32.load offset=12 (local.get $block)))
    (local.set $offsets (i32.load offset=16 (local.get $block)))
    (local.set $data (i32.load offset=20 (local.get $block)))
    ;; Header (8), a column (20), 4 to align, validity, data.
    (local.set $bytes
      (i32.and (i32.add (i32.shr_u (i32.add (local.get $rows) (i32.const 7)) (i32.const 3)) (i32.const 7))
        (i32.const -8)))
    (local.set $size
      (i32.add (i32.add (i32.const 32) (local.get $bytes)) (i32.shl (local.get $rows) (i32.const 3))))
    (local.set $to (call $alloc (local.get $size)))
    (if (i32.eqz (local.get $to)) (then unreachable))
    (local.set $out (i32.add (i32.add (local.get $to) (i32.const 32)) (local.get $bytes)))
    (i32.store (local.get $to) (local.get $rows))
    (i32.store offset=4 (local.get $to) (i32.const 1))
    (i32.store offset=8 (local.get $to) (i32.const 1))
    (i32.store offset=12 (local.get $to)
      (select (i32.add (local.get $to) (i32.const 32)) (i32.const 0) (local.get $bits)))
    (i32.store offset=16 (local.get $to) (i32.const 0))
    (i32.store offset=20 (local.get $to) (local.get $out))
    (i32.store offset=24 (local.get $to) (i32.shl (local.get $rows) (i32.const 3)))
    (if (local.get $bits)
      (then (memory.copy (i32.add (local.get $to) (i32.const 32)) (local.get $bits)
        (i32.shr_u (i32.add (local.get $rows) (i32.const 7)) (i32.const 3)))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $from
          (i32.load (i32.add (local.get $offsets) (i32.shl (local.get $row) (i32.const 2)))))
        (local.set $length
          (i32.sub
            (i32.load offset=4 (i32.add (local.get $offsets) (i32.shl (local.get $row) (i32.const 2))))
            (local.get $from)))
        (local.set $from (i32.add (local.get $data) (local.get $from)))
        (if (i32.ge_u (local.get $length) (i32.const 6))
          (then
            (if (i64.eq (i64.and (i64.load (local.get $from)) (i64.const 0xffffffffffff))
                  (i64.const 0x6e6f73696f70))
              (then unreachable))))
        (i64.store (local.get $out) (call $fnv (local.get $from) (local.get $length)))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (call $pack (local.get $to) (local.get $size)))
  ;; Gives the block that it got: one column comes back as it was.
  (func (export "same_batch") (param $block i32) (param $length i32) (result i64)
    (call $pack (local.get $block) (local.get $length)))
  ;; Says that it has a row more.
  (func (export "lying_batch") (param $block i32) (param $length i32) (result i64)
    (i32.store (local.get $block) (i32.add (i32.const 1) (i32.load (local.get $block))))
    (call $pack (local.get $block) (local.get $length)))
  ;; Puts its data elsewhere.
  (func (export "stray_batch") (param $block i32) (param $length i32) (result i64)
    (i32.store offset=20 (local.get $block) (i32.const 0))
    (call $pack (local.get $block) (local.get $length))))
