;; Handlers for everything, which must not see that a limit ends the guest.
(module
  (func $loop (loop $again (br $again)))
  (func $deep (call $deep))
  (func (export "catch") (result i32)
    (block $caught
      (try_table (catch_all $caught) (call $loop))
      (return (i32.const 0)))
    (i32.const 1))
  (func (export "catchDeep") (result i32)
    (block $caught
      (try_table (catch_all $caught) (call $deep))
      (return (i32.const 0)))
    (i32.const 1))
)
