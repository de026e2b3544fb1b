;; Calls what another instance has put into its table.
(module
  (import "env" "table" (table 1 funcref))
  (memory (export "memory") 1)
  (data (i32.const 16) "other")
  (func (export "say") (param i32 i32)
    (call_indirect (param i32 i32) (local.get 0) (local.get 1) (i32.const 0))))
