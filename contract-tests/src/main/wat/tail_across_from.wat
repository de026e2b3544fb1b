;; Functions that another module calls by tail calls.
(module
  (type $t (func (param i32) (result i32)))
  (table (export "table") 2 funcref)
  (elem (i32.const 0) func $seven $count)
  (func $seven (export "seven") (type $t) (i32.const 7))
  ;; Calls the same place of the table until its argument is 0.
  (func $count (type $t)
    (if (result i32) (local.get 0)
      (then
        (return_call_indirect (type $t)
          (i32.sub (local.get 0) (i32.const 1)) (i32.const 1)))
      (else (i32.const 9)))))
