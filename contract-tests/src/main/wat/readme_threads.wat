;; The pool of the README: counts primes, adds them to the word at 0, tells what it has found.
(module
  (import "env" "memory" (memory 1 16 shared))
  (import "env" "found" (func $found (param i32)))
  (import "local" "log" (func $log (param i32)))

  (func $isPrime (param $n i32) (result i32)
    (local $d i32)
    (if (i32.lt_u (local.get $n) (i32.const 2)) (then (return (i32.const 0))))
    (local.set $d (i32.const 2))
    (loop $next
      (if (i32.gt_u (i32.mul (local.get $d) (local.get $d)) (local.get $n))
        (then (return (i32.const 1))))
      (if (i32.eqz (i32.rem_u (local.get $n) (local.get $d))) (then (return (i32.const 0))))
      (local.set $d (i32.add (local.get $d) (i32.const 1)))
      (br $next))
    (unreachable))

  (func (export "count") (param $from i32) (param $to i32) (result i32)
    (local $count i32)
    (call $log (local.get $from))
    (loop $next
      (if (i32.lt_u (local.get $from) (local.get $to))
        (then
          (local.set $count (i32.add (local.get $count) (call $isPrime (local.get $from))))
          (local.set $from (i32.add (local.get $from) (i32.const 1)))
          (br $next))))
    (drop (i32.atomic.rmw.add (i32.const 0) (local.get $count)))
    (call $found (local.get $count))
    (local.get $count)))
