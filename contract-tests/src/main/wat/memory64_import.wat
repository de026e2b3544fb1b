;; Grows a memory of the host with 64-bit addresses.
(module
  (import "env" "memory" (memory i64 1))
  (func (export "grow") (param i64) (result i64) (memory.grow (local.get 0))))
