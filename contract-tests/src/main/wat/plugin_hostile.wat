;; A plugin that breaks rules. The letter of its mode, from {"mode":"?"}, says which one early.
(module
  (@custom "wasmrun:plugin" (before first) "{\"id\":\"hostile\",\"version\":\"1.0.0\"}")
  (import "wasmrun:plugin" "error" (func $error (param i32 i32)))
  (import "wasmrun:plugin" "log" (func $log (param i32 i32 i32)))
  (memory (export "memory") 1)
  (global $mode (mut i32) (i32.const 0))
  (global $freed (mut i32) (i32.const 0))
  (data (i32.const 100) "\ff\fe\80\c0")
  (data (i32.const 200) "{\"a\":[1,2,}")
  (data (i32.const 300) "{\"b\":1,\"b\":2}")

  (func $is (param i32) (result i32) (i32.eq (global.get $mode) (local.get 0)))
  (func $endless (loop $again (br $again)))
  (func $deep (param i32) (result i32)
    (i32.add (call $deep (local.get 0)) (i32.const 1)))
  (func $bomb
    (loop $again
      (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (unreachable)))
      (br $again)))
  (func $pack (param i32 i32) (result i64)
    (i64.or
      (i64.shl (i64.extend_i32_u (local.get 0)) (i64.const 32))
      (i64.extend_i32_u (local.get 1))))

  (func (export "alloc") (param i32) (result i32)
    (if (call $is (i32.const 116)) (then (unreachable))) ;; t
    (if (call $is (i32.const 108)) (then (call $endless))) ;; l
    (if (call $is (i32.const 122)) (then (return (i32.const 0)))) ;; z
    (if (call $is (i32.const 102)) (then (return (i32.const -8)))) ;; f
    (i32.const 1024))
  (func (export "dealloc") (param i32 i32)
    (if (i32.and (call $is (i32.const 100)) (global.get $freed)) (then (unreachable))) ;; d
    (global.set $freed (i32.const 1)))
  (func (export "plugin_initialize") (param i32 i32) (result i64)
    (global.set $mode (i32.load8_u offset=9 (local.get 0)))
    (if (call $is (i32.const 105)) (then (call $endless))) ;; i
    (if (call $is (i32.const 98)) (then (call $bomb))) ;; b
    (if (call $is (i32.const 115)) (then (drop (call $deep (i32.const 0))))) ;; s
    (if (call $is (i32.const 114)) (then (return (call $pack (i32.const -1) (i32.const -1))))) ;; r
    (if (call $is (i32.const 101)) (then (call $error (i32.const 200) (i32.const 4)))) ;; e
    (i64.const 0))
  (func (export "plugin_dispose")
    (if (call $is (i32.const 120)) (then (call $endless))) ;; x
    (if (call $is (i32.const 121)) (then (unreachable)))) ;; y

  (func (export "fine") (param i32 i32) (result i64) (i64.const 0))
  (func (export "far") (param i32 i32) (result i64) (call $pack (i32.const -16) (i32.const 64)))
  (func (export "four_gib") (param i32 i32) (result i64) (call $pack (i32.const 0) (i32.const -1)))
  (func (export "negative") (param i32 i32) (result i64) (i64.const -1))
  (func (export "last") (param i32 i32) (result i64) (call $pack (i32.const 65535) (i32.const 2)))
  (func (export "overlap") (param i32 i32) (result i64)
    (call $pack (i32.add (local.get 0) (i32.const 1)) (local.get 1)))
  (func (export "long") (param i32 i32) (result i64) (call $pack (i32.const 0) (i32.const 60000)))
  (func (export "no_utf8") (param i32 i32) (result i64) (call $pack (i32.const 100) (i32.const 4)))
  (func (export "no_json") (param i32 i32) (result i64) (call $pack (i32.const 200) (i32.const 11)))
  (func (export "twice_json") (param i32 i32) (result i64) (call $pack (i32.const 300) (i32.const 13)))
  (func (export "deep_json") (param i32 i32) (result i64)
    (memory.fill (i32.const 2048) (i32.const 91) (i32.const 50000))
    (call $pack (i32.const 2048) (i32.const 50000)))
  (func (export "endless") (param i32 i32) (result i64) (call $endless) (i64.const 0))
  (func (export "deep") (param i32 i32) (result i64)
    (i64.extend_i32_u (call $deep (i32.const 0))))
  (func (export "bomb") (param i32 i32) (result i64) (call $bomb) (i64.const 0))
  (func (export "log_far") (param i32 i32) (result i64)
    (call $log (i32.const 2) (i32.const -16) (i32.const 64)) (i64.const 0))
  (func (export "log_level") (param i32 i32) (result i64)
    (call $log (i32.const 99) (i32.const 0) (i32.const 1)) (i64.const 0))
  (func (export "log_flood") (param i32 i32) (result i64)
    (loop $again
      (call $log (i32.const 2) (i32.const 0) (i32.const 1000))
      (br $again))
    (i64.const 0))
  (func (export "error_far") (param i32 i32) (result i64)
    (call $error (i32.const 65530) (i32.const 100)) (i64.const 0))
  (func (export "error_no_utf8") (param i32 i32) (result i64)
    (call $error (i32.const 100) (i32.const 4)) (i64.const 0)))
