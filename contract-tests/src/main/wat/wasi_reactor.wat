;; A reactor: counts from what its _initialize set.
(module $wasi_reactor
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (global $count (mut i32) (i32.const 0))
  (func (export "_initialize")
    (global.set $count (i32.const 40)))
  (func (export "next") (result i32)
    (drop (call $sched_yield))
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (global.get $count)))
