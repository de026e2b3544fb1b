;; Tail calls into another module, by each way to call.
(module
  (type $t (func (param i32) (result i32)))
  (import "from" "table" (table 1 funcref))
  (import "from" "seven" (func $seven (type $t)))
  (elem declare func $seven)
  (func (export "plain") (param i32) (result i32)
    (call_indirect (type $t) (local.get 0) (i32.const 0)))
  (func (export "direct") (param i32) (result i32) (return_call $seven (local.get 0)))
  (func (export "indirect") (param i32) (result i32)
    (return_call_indirect (type $t) (local.get 0) (i32.const 0)))
  (func (export "byRef") (param i32) (result i32)
    (return_call_ref $t (local.get 0) (ref.func $seven)))
  (func (export "count") (param i32) (result i32)
    (return_call_indirect (type $t) (local.get 0) (i32.const 1)))
  ;; Replaces a function of the other module that calls the same place by itself.
  (func $back (export "back") (type $t)
    (if (result i32) (local.get 0)
      (then
        (return_call_indirect (type $t)
          (i32.sub (local.get 0) (i32.const 1)) (i32.const 1)))
      (else (i32.const 11)))))
