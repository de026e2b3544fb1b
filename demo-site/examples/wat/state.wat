;; Globals and a table: state of an instance that the host can see and change.
(module $state
  (type $operation (func (param i32 i32) (result i32)))
  (global $counter (export "counter") (mut i64) (i64.const 9007199254740993))
  (global (export "answer") i32 (i32.const 42))
  (table (export "operations") 3 8 funcref)
  (elem (i32.const 0) $add $subtract)

  (func $add (type $operation)
    (i32.add (local.get 0) (local.get 1)))
  (func $subtract (type $operation)
    (i32.sub (local.get 0) (local.get 1)))

  (func (export "count") (result i64)
    (global.set $counter (i64.add (global.get $counter) (i64.const 1)))
    (global.get $counter))

  ;; Calls the operation at this index of the table.
  (func (export "apply") (param $index i32) (param $a i32) (param $b i32) (result i32)
    (call_indirect (type $operation)
      (local.get $a) (local.get $b) (local.get $index))))
