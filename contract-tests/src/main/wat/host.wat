;; Imports of several shapes, each called by the export of the same name.
(module
  (import "env" "unit" (func $unit))
  (import "env" "log" (func $log (param i32)))
  (import "env" "mixed" (func $mixed (param i32 i64 f32 f64) (result f64)))
  (import "env" "swap" (func $swap (param i32 f32) (result f32 i32)))
  (import "env" "ref" (func $ref (param externref) (result externref)))
  (import "env" "zeroes" (func $zeroes (result i32 i64 f32 f64 externref)))
  (func (export "unit") (call $unit))
  (func (export "log") (param i32) (call $log (local.get 0)))
  (func (export "mixed") (param i32 i64 f32 f64) (result f64)
    (call $mixed (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
  (func (export "swap") (param i32 f32) (result f32 i32) (call $swap (local.get 0) (local.get 1)))
  (func (export "ref") (param externref) (result externref) (call $ref (local.get 0)))
  (func (export "zeroes") (result i32 i64 f32 f64 externref) (call $zeroes))
  ;; Calls log(0), log(1) … log(n - 1).
  (func (export "count") (param $n i32)
    (local $i i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $n)))
        (call $log (local.get $i))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next))))
  ;; unit from three functions deep
  (func $middle (call $unit))
  (func (export "deep") (call $middle)))
