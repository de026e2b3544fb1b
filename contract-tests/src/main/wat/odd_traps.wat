;; Traps that few programs meet.
(module
  (type $node (struct (field (ref null $node)) (field i64) (field i64) (field i64)))
  (memory 1 1 shared)
  (func (export "list")
    (local $list (ref null $node))
    (loop $again
      (local.set $list
        (struct.new $node (local.get $list) (i64.const 1) (i64.const 2) (i64.const 3)))
      (br $again)))
  (func (export "throwNull") (local exnref) (throw_ref (local.get 0)))
  (func (export "unalignedNotify") (result i32)
    (memory.atomic.notify (i32.const 1) (i32.const 1)))
  (func (export "unalignedWait") (result i32)
    (memory.atomic.wait32 (i32.const 1) (i32.const 0) (i64.const 0)))
  (func (export "wait") (result i32)
    (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
