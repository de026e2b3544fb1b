;; Takes the place of plugin_library, and imports from main, which imports from it.
(module
  (import "main" "run" (func (result i32)))
  (memory (export "memory") 1)
  (func (export "answer") (result i64) (i64.const 40)))
