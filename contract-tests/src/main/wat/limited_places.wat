;; Loops and functions in which fuel runs out at a place that can be seen: each counts in "seen".
(module
  (global $seen (export "seen") (mut i32) (i32.const 0))
  (memory 1)
  (func $see
    (global.set $seen (i32.add (global.get $seen) (i32.const 1))))
  (func $leaf)
  ;; nothing to see before the call: the callee's look is enough
  (func (export "calls") (param $n i32)
    (loop $again
      (call $see)
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  ;; the head must look: what comes next changes a global
  (func (export "sets") (param $n i32)
    (loop $again
      (global.set $seen (i32.add (global.get $seen) (i32.const 1)))
      (call $leaf)
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  ;; the head must look: what comes next traps
  (func (export "loads") (param $n i32)
    (loop $again
      (drop (i32.load (select (i32.const 0) (i32.const -1) (i32.gt_u (local.get $n) (i32.const 1)))))
      (call $see)
      (local.set $n (i32.sub (local.get $n) (i32.const 1)))
      (br $again)))
  (func (export "divides") (param $n i32)
    (loop $again
      (drop (i32.div_u (i32.const 1) (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
      (call $see)
      (br $again)))
  ;; a loop at the start of a loop
  (func (export "nested") (param $n i32) (local $i i32)
    (loop $outer
      (local.set $i (i32.const 2))
      (loop $inner
        (call $see)
        (br_if $inner (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))
      (br_if $outer (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  ;; functions that call each other from loops, without end
  (func $ping (export "ping") (param $n i32)
    (loop $again
      (call $pong (local.get $n))
      (br $again)))
  (func $pong (param $n i32)
    (loop $again
      (call $ping (local.get $n))
      (br $again)))
  ;; a look at the fuel in a function that catches
  (tag $tag)
  (func (export "catches") (param $n i32)
    (loop $again
      (call $see)
      (block $caught
        (try_table (catch $tag $caught)
          (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))))
