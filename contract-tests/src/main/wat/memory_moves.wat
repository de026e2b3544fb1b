;; A memory that grows at every place where an operand or a condition may call. Each function reads the memory, has it
;; grown, writes 77 to its new last four bytes and gives what another function reads there.
(module
  (memory (export "memory") 1)
  (type $more (func (result i32)))
  (table funcref (elem $more $more))
  (tag $thrown (param i32))

  ;; Grows by a page and gives how many there were, which is never 0.
  (func $more (result i32) (memory.grow (i32.const 1)))
  (func $last (result i32) (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)))
  (func $read (param i32) (result i32) (i32.load (local.get 0)))
  (func $throws (throw $thrown (call $more)))
  (func $null (result funcref) (drop (call $more)) (ref.null func))

  (func (export "branch") (result i32) (local $at i32)
    (drop (i32.load (i32.const 0)))
    (block (br_if 0 (call $more)) (return (i32.const -1)))
    (i32.store (local.tee $at (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4))) (i32.const 77))
    (call $read (local.get $at)))

  (func (export "branchNot") (result i32) (local $at i32)
    (drop (i32.load (i32.const 0)))
    (block (br_if 0 (i32.eqz (call $more))) (drop (i32.load (i32.const 0))))
    (i32.store (local.tee $at (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4))) (i32.const 77))
    (call $read (local.get $at)))

  (func (export "branchOut") (result i32) (local $at i32)
    (drop (i32.load (i32.const 0)))
    (block
      (block
        (br_if 1 (i32.gt_s (i32.load (i32.const 0)) (i32.const 5)))
        (br_if 1 (i32.gt_u (call $more) (i32.load (i32.const 0))))
        (return (i32.const -1)))
      (return (i32.const -2)))
    (i32.store (local.tee $at (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4))) (i32.const 77))
    (call $read (local.get $at)))

  (func (export "branchWithValue") (result i32) (local $at i32)
    (local.set $at
      (block (result i32)
        (drop (i32.load (i32.const 0)))
        (br_if 0 (i32.const 4) (call $more))
        (return (i32.const -1))))
    (i32.store (local.tee $at (i32.sub (i32.mul (memory.size) (i32.const 65536)) (local.get $at))) (i32.const 77))
    (call $read (local.get $at)))

  (func (export "branchWithCalledValue") (result i32) (local $at i32)
    (local.set $at
      (block (result i32)
        (drop (i32.load (i32.const 0)))
        (br_if 0 (call $more) (i32.eqz (i32.load (i32.const 0))))
        (return (i32.const -1))))
    (i32.store (local.tee $at (i32.mul (local.get $at) (i32.const 65536))) (i32.const 77))
    (call $read (local.get $at)))

  (func (export "then") (result i32) (local $at i32)
    (drop (i32.load (i32.const 0)))
    (if (call $more)
      (then (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77)))
      (else (i32.store (i32.const 0) (i32.const 1))))
    (call $read (call $last)))

  (func (export "else") (result i32)
    (drop (i32.load (i32.const 0)))
    (if (i32.eqz (call $more))
      (then (i32.store (i32.const 0) (i32.const 1)))
      (else (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))))
    (call $read (call $last)))

  (func (export "withoutElse") (result i32)
    (drop (i32.load (i32.const 0)))
    (if (i32.eqz (call $more)) (then (drop (i32.load (i32.const 0)))))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "inThen") (result i32)
    (if (i32.eqz (i32.load (i32.const 0))) (then (drop (call $more))) (else (drop (i32.load (i32.const 0)))))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "inElse") (result i32)
    (if (i32.load (i32.const 0)) (then (drop (i32.load (i32.const 0)))) (else (drop (call $more))))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "table") (result i32)
    (drop (i32.load (i32.const 0)))
    (block
      (block
        (br_table 0 1 1 (call $more)))
      (return (i32.const -1)))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "loop") (result i32)
    (local $times i32)
    (drop (i32.load (i32.const 0)))
    (loop
      (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
      (local.set $times (i32.add (local.get $times) (i32.const 1)))
      (br_if 0 (select (call $more) (i32.const 0) (i32.lt_u (local.get $times) (i32.const 3)))))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "loopOut") (result i32)
    (block
      (loop
        (drop (i32.load (i32.const 0)))
        (br_if 1 (call $more))
        (br 0)))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "storedValue") (result i32)
    (i32.store (i32.const 8) (i32.mul (i32.const 77) (i32.gt_u (call $more) (i32.load (i32.const 0)))))
    (call $read (i32.const 8)))

  (func (export "storedAddress") (result i32)
    (i32.store (i32.mul (call $more) (i32.const 65536)) (i32.const 77))
    (call $read (i32.mul (i32.sub (memory.size) (i32.const 1)) (i32.const 65536))))

  (func (export "loadedAddress") (result i32) (local $before i32)
    (local.set $before (memory.size))
    (i32.add
      (i32.load (i32.const 0))
      (i32.add
        (i32.load (i32.mul (call $more) (i32.const 65536)))
        (i32.mul (i32.const 77) (i32.sub (memory.size) (local.get $before))))))

  (func (export "selected") (result i32)
    (drop (i32.load (i32.const 0)))
    (i32.store
      (i32.mul (select (call $more) (i32.load (i32.const 0)) (i32.eqz (i32.load (i32.const 4)))) (i32.const 65536))
      (i32.const 77))
    (call $read (i32.mul (i32.sub (memory.size) (i32.const 1)) (i32.const 65536))))

  (func (export "filled") (result i32)
    (drop (i32.load (i32.const 0)))
    (memory.fill (i32.mul (call $more) (i32.const 65536)) (i32.const 77) (i32.const 1))
    (i32.load8_u (i32.mul (i32.sub (memory.size) (i32.const 1)) (i32.const 65536))))

  (func (export "filledByCount") (result i32)
    (memory.fill (i32.const 16) (i32.const 77) (i32.gt_u (call $more) (i32.load (i32.const 0))))
    (i32.load8_u (i32.const 16)))

  (func (export "argument") (result i32)
    (drop (i32.load (i32.const 0)))
    (i32.store (i32.const 12) (i32.const 77))
    (i32.add (i32.load (i32.const 0)) (call $read (select (i32.const 12) (i32.const 0) (call $more)))))

  (func (export "indirect") (result i32)
    (drop (i32.load (i32.const 0)))
    (drop (call_indirect (type $more) (i32.gt_u (call $more) (i32.load (i32.const 0)))))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "caught") (result i32)
    (drop (i32.load (i32.const 0)))
    (drop
      (block (result i32)
        (try_table (catch $thrown 0) (drop (i32.load (i32.const 0))) (call $throws))
        (i32.const -1)))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "branchOnNull") (result i32)
    (drop (i32.load (i32.const 0)))
    (block
      (drop (br_on_null 0 (call $null)))
      (return (i32.const -1)))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last)))

  (func (export "branchOnCast") (result i32)
    (drop (i32.load (i32.const 0)))
    (drop
      (block (result i31ref)
        (drop (br_on_cast 0 anyref i31ref (ref.i31 (call $more))))
        (return (i32.const -1))))
    (i32.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const 77))
    (call $read (call $last))))
