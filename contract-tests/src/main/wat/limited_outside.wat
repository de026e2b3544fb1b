;; Puts functions into the table of another instance; then its data does not fit.
(module
  (import "other" "table" (table 4 funcref))
  (memory 1)
  (func $one (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
  (func $endless (param i32) (result i32) (loop $again (br $again)) (i32.const 0))
  (elem (i32.const 2) func $one $endless)
  (data (i32.const 65536) "d"))
