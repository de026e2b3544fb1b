;; A guest of Extism's contract that is linked with plugin_library.
(module
  (import "extism:host/env" "alloc" (func $alloc (param i64) (result i64)))
  (import "extism:host/env" "store_u64" (func $store_u64 (param i64 i64)))
  (import "extism:host/env" "output_set" (func $output_set (param i64 i64)))
  (import "library" "answer" (func $answer (result i64)))
  (import "library" "memory" (memory 1))
  (func (export "run") (result i32)
    (local $block i64)
    (local.set $block (call $alloc (i64.const 8)))
    (call $store_u64
      (local.get $block)
      (i64.add (call $answer) (i64.load (i32.const 8))))
    (call $output_set (local.get $block) (i64.const 8))
    (i32.const 0)))
