;; Vectors cross the border.
(module
  (import "env" "host" (func $host (param v128 f32) (result f32 v128)))
  (global (export "global") (mut v128) (v128.const i64x2 1 -2))
  (func (export "id") (param v128) (result v128) (local.get 0))
  (func (export "add") (param v128 v128) (result v128)
    (i32x4.add (local.get 0) (local.get 1)))
  (func (export "splat") (param i32) (result v128) (i32x4.splat (local.get 0)))
  (func (export "popcnt") (param v128) (result v128) (i8x16.popcnt (local.get 0)))
  (func (export "host") (param v128 f32) (result f32 v128)
    (call $host (local.get 0) (local.get 1))))
