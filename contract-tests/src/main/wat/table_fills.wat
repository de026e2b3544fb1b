;; Puts functions that are not exported into a table of another instance.
(module
  (import "env" "table" (table 3 funcref))
  (func $hidden (result i32) (i32.const 77))
  (elem (i32.const 2) $hidden))
