;; Functions for many workers over one shared memory.
(module
  (import "env" "memory" (memory 1 16 shared))
  (global $calls (mut i32) (i32.const 0))

  (func (export "nothing"))
  (func (export "add") (param i32 i32) (result i32)
    (i32.add (local.get 0) (local.get 1)))
  (func (export "all") (param i32 i64 f32 f64) (result f64 f32 i64 i32)
    (local.get 3) (local.get 2) (local.get 1) (local.get 0))
  (func (export "pass") (param externref) (result externref) (local.get 0))
  (func (export "five") (param i32 i32 i32 i32 i32) (result i32)
    (i32.add (local.get 0)
      (i32.add (local.get 1) (i32.add (local.get 2) (i32.add (local.get 3) (local.get 4))))))

  ;; How often this instance was called.
  (func (export "count") (result i32)
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (global.get $calls))

  (func (export "addMany") (param $address i32) (param $times i32)
    (loop $again
      (drop (i32.atomic.rmw.add (local.get $address) (i32.const 1)))
      (local.set $times (i32.sub (local.get $times) (i32.const 1)))
      (br_if $again (local.get $times))))

  ;; Takes turns with the other side: waits for its own number, sets the other's, wakes it.
  (func (export "pingPong") (param $address i32) (param $side i32) (param $rounds i32)
    (loop $again
      (loop $wait
        (if (i32.ne (i32.atomic.load (local.get $address)) (local.get $side))
          (then
            (drop (memory.atomic.wait32 (local.get $address)
              (i32.sub (i32.const 1) (local.get $side)) (i64.const -1)))
            (br $wait))))
      (i32.atomic.store (local.get $address) (i32.sub (i32.const 1) (local.get $side)))
      (drop (memory.atomic.notify (local.get $address) (i32.const 1)))
      (local.set $rounds (i32.sub (local.get $rounds) (i32.const 1)))
      (br_if $again (local.get $rounds))))

  (func (export "wait") (param i32 i32 i64) (result i32)
    (memory.atomic.wait32 (local.get 0) (local.get 1) (local.get 2)))
  (func (export "waitLong") (param i32 i64 i64) (result i32)
    (memory.atomic.wait64 (local.get 0) (local.get 1) (local.get 2)))
  (func (export "notify") (param i32 i32) (result i32)
    (memory.atomic.notify (local.get 0) (local.get 1)))

  ;; Tells that it has begun, then waits for a word to change.
  (func (export "hold") (param $begun i32) (param $address i32) (result i32)
    (drop (i32.atomic.rmw.add (local.get $begun) (i32.const 1)))
    (drop (memory.atomic.notify (local.get $begun) (i32.const -1)))
    (drop (memory.atomic.wait32 (local.get $address) (i32.const 0) (i64.const -1)))
    (i32.atomic.load (local.get $address)))

  (func (export "trap") unreachable)
  (func (export "loop") (loop $again (br $again)))
  (func $recurse (export "recurse") (call $recurse))
  (func (export "outside") (result i32) (i32.load (i32.const -4)))
  (func (export "unaligned") (result i32) (i32.atomic.load (i32.const 2))))
