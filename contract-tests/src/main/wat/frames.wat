;; Functions with and without a name; the innermost one traps.
(module
  (func $innermost (param i32) (result i32) (i32.div_s (i32.const 1) (local.get 0)))
  (func $middle (param i32) (result i32) (i32.add (call $innermost (local.get 0)) (i32.const 1)))
  (func $outermost (export "run") (param i32) (result i32)
    (i32.add (call $middle (local.get 0)) (i32.const 1))))
