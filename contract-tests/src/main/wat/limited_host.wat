;; Loops without an end in which the guest does little and the host takes its time.
(module
  (import "host" "call" (func $host (param i32) (result i32)))
  (type $unary (func (param i32) (result i32)))
  (table funcref (elem $host))
  (func (export "once") (param i32) (result i32) (call $host (local.get 0)))
  (func (export "times") (param i32)
    (loop $again
      (drop (call $host (local.get 0)))
      (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
  (func (export "direct")
    (loop $again (drop (call $host (i32.const 1))) (br $again)))
  (func (export "indirect")
    (loop $again
      (drop (call_indirect (type $unary) (i32.const 1) (i32.const 0)))
      (br $again)))
  (func $tail (param i32) (result i32) (return_call $host (local.get 0)))
  (func (export "tail")
    (loop $again (drop (call $tail (i32.const 1))) (br $again)))
  (func (export "caught")
    (loop $again
      (block $caught
        (try_table (catch_all $caught) (drop (call $host (i32.const 1)))))
      (br $again)))
)
