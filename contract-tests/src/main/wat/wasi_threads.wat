;; A program of wasi-threads; how it ends depends on the number of its arguments. With ten more it
;; waits where it would compute.
(module
  (import "env" "memory" (memory 1 4 shared))
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args (param i32 i32) (result i32)))
  (export "memory" (memory 0))

  ;; At 0: the sum of what threads were given; at 4: how many have begun; nobody writes to 8.
  (func $begun (param $argument i32)
    (drop (i32.atomic.rmw.add (i32.const 0) (local.get $argument)))
    (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 1)))
    (drop (memory.atomic.notify (i32.const 4) (i32.const -1))))
  (func $awaitThreads (param $count i32)
    (local $now i32)
    (loop $again
      (local.set $now (i32.atomic.load (i32.const 4)))
      (if (i32.lt_s (local.get $now) (local.get $count))
        (then
          (drop (memory.atomic.wait32 (i32.const 4) (local.get $now) (i64.const -1)))
          (br $again)))))
  (func $waitForEver
    (loop $again
      (drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const -1)))
      (br $again)))
  (func $compute
    (if (i32.load (i32.const 24)) (then (call $waitForEver)))
    (loop $again (br $again)))

  ;; 1, 2, 3: ends; 10: computes for ever; 20: waits for ever; 30: exits with 8; 40: traps.
  (func (export "wasi_thread_start") (param $thread i32) (param $argument i32)
    (call $begun (local.get $argument))
    (if (i32.eq (local.get $argument) (i32.const 10)) (then (call $compute)))
    (if (i32.eq (local.get $argument) (i32.const 20)) (then (call $waitForEver)))
    (if (i32.eq (local.get $argument) (i32.const 30)) (then (call $exit (i32.const 8))))
    (if (i32.eq (local.get $argument) (i32.const 40)) (then unreachable)))

  (func $sum
    (drop (call $spawn (i32.const 1)))
    (drop (call $spawn (i32.const 2)))
    (drop (call $spawn (i32.const 3)))
    (call $awaitThreads (i32.const 3))
    (call $exit (i32.atomic.load (i32.const 0))))
  (func $twoForEver
    (drop (call $spawn (i32.const 10)))
    (drop (call $spawn (i32.const 20)))
    (call $awaitThreads (i32.const 2)))

  (func (export "_start")
    (local $count i32)
    (drop (call $args (i32.const 16) (i32.const 20)))
    (local.set $count (i32.load (i32.const 16)))
    (if (i32.gt_u (local.get $count) (i32.const 10))
      (then
        (i32.store (i32.const 24) (i32.const 1))
        (local.set $count (i32.sub (local.get $count) (i32.const 10)))))
    (block $forEver (block $limit (block $trap (block $exitInThread (block $return (block $exit (block $sum
      (br_table $sum $sum $exit $return $exitInThread $trap $limit $forEver (local.get $count)))
        (call $sum) (return))
        (call $twoForEver) (call $exit (i32.const 7)) (return))
        (call $twoForEver) (return))
        (call $twoForEver) (drop (call $spawn (i32.const 30))) (call $waitForEver) (return))
        (call $twoForEver) (drop (call $spawn (i32.const 40))) (call $waitForEver) (return))
        (call $twoForEver) ;; exits with 9 if there is no third thread
        (call $exit (select (i32.const 9) (i32.const 0)
          (i32.lt_s (call $spawn (i32.const 1)) (i32.const 0))))
        (return))
    (call $twoForEver)
    (call $waitForEver)))
