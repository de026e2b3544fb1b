;; The second segment does not fit into a table of two elements; the first one does.
(module
  (import "env" "table" (table 2 funcref))
  (func $f)
  (elem (i32.const 0) $f)
  (elem (i32.const 1) $f $f))
