;; Throws and catches.
(module
  (import "env" "host" (func $host))
  (import "env" "tag" (tag $imported (param i32)))
  (tag $own (export "own") (param i32 i64 f64))
  (tag $ref (export "ref") (param externref))
  (tag $empty (export "empty"))
  (export "imported" (tag $imported))
  (func $throwImported (export "throwImported") (param i32) (throw $imported (local.get 0)))
  (func (export "throwOwn")
    (throw $own (i32.const -1) (i64.const 9007199254740993) (f64.const -0)))
  (func (export "throwRef") (param externref) (throw $ref (local.get 0)))
  (func (export "throwEmpty") (throw $empty))
  ;; Catches its own exception and answers with the payload.
  (func (export "catchImported") (param i32) (result i32)
    (block $caught (result i32)
      (try_table (result i32) (catch $imported $caught)
        (call $throwImported (local.get 0))
        (i32.const -1))))
  ;; Catches what the host throws by the imported tag and answers with the payload; -1 otherwise.
  (func (export "catchHost") (result i32)
    (block $caught (result i32)
      (try_table (result i32) (catch $imported $caught)
        (call $host)
        (i32.const -1))))
  ;; 1 if whatever the host throws was swallowed.
  (func (export "catchAll") (result i32)
    (block $caught
      (try_table (catch_all $caught) (call $host))
      (return (i32.const 0)))
    (i32.const 1))
  ;; Traps are no exceptions: nothing catches them.
  (func (export "catchTrap") (result i32)
    (block $caught
      (try_table (catch_all $caught) (unreachable))
      (return (i32.const 0)))
    (i32.const 1))
  (func (export "passes") (call $host)))
