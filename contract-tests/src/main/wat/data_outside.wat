;; The second segment does not fit into a memory of one page; the first one does.
(module
  (import "env" "memory" (memory 1))
  (data (i32.const 0) "kept")
  (data (i32.const 65534) "lost"))
