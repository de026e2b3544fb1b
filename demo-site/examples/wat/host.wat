;; Functions of the host, called by the guest: a log for text in the guest's memory, a callback for
;; numbers, and a constant.
(module $host
  (import "env" "log" (func $log (param $address i32) (param $length i32)))
  (import "env" "square" (func $square (param i64) (result i64)))
  (import "env" "start" (global $start i64))

  (memory (export "memory") 1)
  (data (i32.const 16) "summing squares")
  (data (i32.const 32) "done \e2\9c\93")

  ;; The sum of the squares of start .. start + count - 1; the host squares.
  (func (export "sumOfSquares") (param $count i32) (result i64)
    (local $i i64)
    (local $sum i64)
    (call $log (i32.const 16) (i32.const 15))
    (local.set $i (global.get $start))
    (block $end
      (loop $next
        (br_if $end (i32.eqz (local.get $count)))
        (local.set $sum (i64.add (local.get $sum) (call $square (local.get $i))))
        (local.set $i (i64.add (local.get $i) (i64.const 1)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next)))
    (call $log (i32.const 32) (i32.const 8))
    (local.get $sum)))
