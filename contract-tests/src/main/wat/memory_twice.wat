;; One memory under two names.
(module
  (memory (export "memory") (export "same") 1))
