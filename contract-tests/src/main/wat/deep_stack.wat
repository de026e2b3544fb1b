;; Runs one kind of instruction below any number of frames: at(frames, kind).
(module
  (type $nullary (func (result i32)))
  (type $pair (struct (field (mut i32)) (field (mut anyref))))
  (type $other (struct (field f64)))
  (type $bytes (array (mut i8)))
  (import "host" "number" (func $number (param i32) (result i32)))
  (import "host" "reference" (func $reference (param externref) (result externref)))
  (import "host" "fails" (func $fails))
  (import "host" "method" (func $method (param i32) (result i32)))
  (memory 1)
  (memory $shared 1 1 shared)
  (table $functions 4 funcref)
  (table $objects 1 16 externref)
  (global $object (mut externref) (ref.null extern))
  (global $any (mut anyref) (ref.null any))
  (tag $tag (param i32 externref))
  (data $data "\01\02\03\04")
  (elem (table $functions) (i32.const 0) func $one)
  (elem $passive func $one $one)
  (elem declare func $one $fails)

  (func $one (type $nullary) (i32.const 1))

  (func (export "at") (param $frames i32) (param $kind i32) (result i32)
    (if (result i32) (local.get $frames)
      (then (call $at (i32.sub (local.get $frames) (i32.const 1)) (local.get $kind)))
      (else (call $run (local.get $kind)))))
  (func $at (param $frames i32) (param $kind i32) (result i32)
    (if (result i32) (local.get $frames)
      (then (call $at (i32.sub (local.get $frames) (i32.const 1)) (local.get $kind)))
      (else (call $run (local.get $kind)))))

  (func $run (param $kind i32) (result i32)
    (block $25 (block $24 (block $23 (block $22 (block $21 (block $20 (block $19 (block $18 (block $17
    (block $16 (block $15 (block $14 (block $13 (block $12 (block $11 (block $10 (block $9
    (block $8 (block $7 (block $6 (block $5 (block $4 (block $3 (block $2 (block $1
    (block $0
      (br_table $0 $1 $2 $3 $4 $5 $6 $7 $8 $9 $10 $11 $12 $13 $14 $15 $16 $17 $18 $19 $20 $21 $22
          $23 $24 $25 (local.get $kind)))
      (return (i32.const 1)))
      (return (call $counts)))
      (return (call $floats)))
      (return (call $unsigned)))
      (return (call $conversions)))
      (return (call $vectors)))
      (return (call $indirect)))
      (return (call $catches)))
      (return (call $tables)))
      (return (call $bulk)))
      (return (call $atomics)))
      (return (call $structures)))
      (return (call $by_reference)))
      (return (call $globals)))
      (return (call $number (i32.const 1))))
      (return (ref.is_null (call $reference (ref.null extern)))))
      (return (call $tail)))
      (return (call $rounding)))
      (unreachable))
      (return (i32.div_s (i32.const 1) (global.get $zero))))
      (return (i32.load (i32.const -1))))
      (call $fails) (return (i32.const 0)))
      (throw $tag (i32.const 7) (ref.null extern)))
      (return (call_indirect $functions (type $nullary) (i32.const 3))))
      (return (struct.get $pair 0 (ref.cast (ref $pair) (struct.new $other (f64.const 1))))))
      (return (call $method (i32.const 1))))

  (global $zero (mut i32) (i32.const 0))

  (func $counts (result i32)
    (local $x i32)
    (local.set $x (i32.const 1))
    (i32.and
      (i32.and
        (i32.eq (i32.add (i32.clz (local.get $x)) (i32.ctz (local.get $x))) (i32.const 31))
        (i32.eq (i32.popcnt (i32.rotl (local.get $x) (i32.const 3))) (i32.const 1)))
      (i64.eq
        (i64.add (i64.clz (i64.const 1)) (i64.popcnt (i64.rotr (i64.const 1) (i64.const 1))))
        (i64.const 64))))

  (func $floats (result i32)
    (i32.and
      (f32.eq (f32.min (f32.const 1) (f32.max (f32.const 2) (f32.const 3))) (f32.const 1))
      (f64.eq
        (f64.min (f64.const 1) (f64.max (f64.const 2) (f64.copysign (f64.const 3) (f64.const 1))))
        (f64.abs (f64.neg (f64.const 1))))))

  (func $rounding (result i32)
    (i32.and
      (f32.eq
        (f32.add (f32.ceil (f32.const 0.5))
          (f32.add (f32.floor (f32.const 0.5))
            (f32.add (f32.trunc (f32.const 0.5)) (f32.nearest (f32.sqrt (f32.const 4))))))
        (f32.const 3))
      (f64.eq
        (f64.add (f64.ceil (f64.const 0.5))
          (f64.add (f64.floor (f64.const 0.5))
            (f64.add (f64.trunc (f64.const 0.5)) (f64.nearest (f64.sqrt (f64.const 4))))))
        (f64.const 3))))

  (func $unsigned (result i32)
    (local $a i32) (local $b i64)
    (local.set $a (i32.const -1))
    (local.set $b (i64.const -1))
    (i32.and
      (i32.and
        (i32.eq
          (i32.add (i32.div_u (local.get $a) (i32.const 0x7fffffff))
            (i32.rem_u (local.get $a) (i32.const 0x7fffffff)))
          (i32.const 3))
        (i64.eq
          (i64.add (i64.div_u (local.get $b) (i64.const 0x7fffffffffffffff))
            (i64.rem_u (local.get $b) (i64.const 0x7fffffffffffffff)))
          (i64.const 3)))
      (i32.and
        (i32.and (i32.gt_u (local.get $a) (i32.const 1)) (i32.ge_u (local.get $a) (i32.const 1)))
        (i32.and (i64.gt_u (local.get $b) (i64.const 1)) (i64.ge_u (local.get $b) (i64.const 1))))))

  (func $conversions (result i32)
    (local $x f64)
    (local.set $x (f64.const 4294967295))
    (i32.and
      (i32.and
        (i32.eq (i32.trunc_f64_u (local.get $x)) (i32.trunc_sat_f64_u (f64.const 1e20)))
        (i64.eq (i64.trunc_f64_u (local.get $x)) (i64.trunc_f64_s (local.get $x))))
      (i32.and
        (f64.eq (f64.convert_i32_u (i32.const -1)) (local.get $x))
        (f32.eq (f32.convert_i64_u (i64.const -1)) (f32.const 18446744073709551616)))))

  (func $vectors (result i32)
    (i32x4.extract_lane 0
      (i32x4.add (i32x4.splat (i32.const 3)) (v128.const i32x4 -2 0 0 0))))

  (func $indirect (result i32) (call_indirect $functions (type $nullary) (i32.const 0)))

  (func $catches (result i32)
    (local $x i32)
    (block $caught (result i32 externref)
      (try_table (catch $tag $caught) (throw $tag (i32.const 1) (ref.null extern)))
      (unreachable))
    (drop)
    (local.set $x)
    (local.get $x))

  (func $tables (result i32)
    (table.set $functions (i32.const 1) (table.get $functions (i32.const 0)))
    (table.fill $functions (i32.const 2) (ref.null func) (i32.const 1))
    (table.init $functions $passive (i32.const 1) (i32.const 0) (i32.const 1))
    (table.copy $functions $functions (i32.const 1) (i32.const 0) (i32.const 1))
    (table.set $objects (i32.const 0) (table.get $objects (i32.const 0)))
    (drop (table.grow $objects (ref.null extern) (i32.const 0)))
    (i32.and
      (i32.eq (table.size $functions) (i32.const 4))
      (ref.is_null (table.get $functions (i32.const 2)))))

  (func $bulk (result i32)
    (memory.fill (i32.const 16) (i32.const 1) (i32.const 4))
    (memory.copy (i32.const 32) (i32.const 16) (i32.const 4))
    (memory.init $data (i32.const 64) (i32.const 0) (i32.const 4))
    (drop (memory.grow (i32.const 0)))
    (i64.store (i32.const 80) (i64.const 1))
    (f64.store (i32.const 88) (f64.load (i32.const 80)))
    (i32.store16 (i32.const 96) (i32.load8_u (i32.const 64)))
    (i32.and
      (i32.eq (i32.load (i32.const 32)) (i32.const 0x01010101))
      (i32.eq (i32.load16_s (i32.const 96)) (i32.const 1))))

  (func $atomics (result i32)
    (i32.atomic.store $shared (i32.const 0) (i32.const 1))
    (drop (i32.atomic.rmw.add $shared (i32.const 8) (i32.const 1)))
    (drop (i64.atomic.rmw.cmpxchg $shared (i32.const 16) (i64.const 0) (i64.const 1)))
    (drop (i32.atomic.rmw8.xor_u $shared (i32.const 24) (i32.const 1)))
    (drop (memory.atomic.notify $shared (i32.const 0) (i32.const 1)))
    (i32.and
      (i32.eq
        (memory.atomic.wait32 $shared (i32.const 0) (i32.const 0) (i64.const 0)) (i32.const 1))
      (i32.atomic.load $shared (i32.const 0))))

  (func $structures (result i32)
    (local $pair (ref null $pair)) (local $bytes (ref null $bytes))
    (local.set $pair (struct.new $pair (i32.const 1) (ref.i31 (i32.const 5))))
    (local.set $bytes (array.new_data $bytes $data (i32.const 0) (i32.const 2)))
    (array.set $bytes (local.get $bytes) (i32.const 1) (i32.const 1))
    (struct.set $pair 1 (local.get $pair) (local.get $bytes))
    (i32.and
      (i32.and
        (ref.test (ref $bytes) (struct.get $pair 1 (local.get $pair)))
        (i32.eqz (ref.test (ref i31) (struct.get $pair 1 (local.get $pair)))))
      (i32.and
        (struct.get $pair 0 (ref.cast (ref $pair) (local.get $pair)))
        (array.get_u $bytes (local.get $bytes) (i32.const 1)))))

  (func $by_reference (result i32) (call_ref $nullary (ref.func $one)))

  (func $globals (result i32)
    (global.set $object (global.get $object))
    (global.set $any (ref.i31 (i32.const 1)))
    (i31.get_s (ref.cast (ref i31) (global.get $any))))

  (func $tail (result i32) (return_call $one)))
