;; Ways to run for ever without a jump back, over a shared memory.
(module
  (type $nullary (func))
  (import "env" "memory" (memory 1 16 shared))
  (table 1 funcref)
  (elem (i32.const 0) func $indirect)
  (elem declare func $reference)

  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))

  (func $begun (i32.atomic.store (i32.const 0) (i32.const 1)))

  (func $direct (return_call $direct))
  (func (export "direct") (call $begun) (return_call $direct))

  ;; A loop of tail calls that has an end.
  (func $countdown (param $times i32)
    (if (local.get $times)
      (then (return_call $countdown (i32.sub (local.get $times) (i32.const 1))))))
  (func (export "countdown") (param i32) (call $begun) (call $countdown (local.get 0)))

  (func $one (return_call $other))
  (func $other (return_call $one))
  (func (export "mutual") (call $begun) (return_call $one))

  (func $indirect (type $nullary) (return_call_indirect (type $nullary) (i32.const 0)))
  (func (export "indirect") (call $begun) (return_call $indirect))

  (func $reference (type $nullary) (return_call_ref $nullary (ref.func $reference)))
  (func (export "reference") (call $begun) (return_call $reference))

  ;; A tree of calls of this height has 2^64 leaves.
  (func $tree (param $height i32)
    (if (local.get $height)
      (then
        (call $tree (i32.sub (local.get $height) (i32.const 1)))
        (call $tree (i32.sub (local.get $height) (i32.const 1))))))
  (func (export "tree") (call $begun) (call $tree (i32.const 64)))

  ;; 16^5 fills of 64 KiB take half a minute. The last word of the memory is left to the test.
  (func $fill (memory.fill (i32.const 4) (i32.const 1) (i32.const 65520)))
  (func $fills (call $fill) (call $fill) (call $fill) (call $fill)
    (call $fill) (call $fill) (call $fill) (call $fill)
    (call $fill) (call $fill) (call $fill) (call $fill)
    (call $fill) (call $fill) (call $fill) (call $fill))
  (func $more (call $fills) (call $fills) (call $fills) (call $fills)
    (call $fills) (call $fills) (call $fills) (call $fills)
    (call $fills) (call $fills) (call $fills) (call $fills)
    (call $fills) (call $fills) (call $fills) (call $fills))
  (func $most (call $more) (call $more) (call $more) (call $more)
    (call $more) (call $more) (call $more) (call $more)
    (call $more) (call $more) (call $more) (call $more)
    (call $more) (call $more) (call $more) (call $more))
  (func $all (call $most) (call $most) (call $most) (call $most)
    (call $most) (call $most) (call $most) (call $most)
    (call $most) (call $most) (call $most) (call $most)
    (call $most) (call $most) (call $most) (call $most))
  (func $even (call $all) (call $all) (call $all) (call $all)
    (call $all) (call $all) (call $all) (call $all)
    (call $all) (call $all) (call $all) (call $all)
    (call $all) (call $all) (call $all) (call $all))
  (func (export "bulk") (call $begun) (call $even)))
