;; Throws by a tag that nobody else knows.
(module
  (tag $hidden (param i32))
  (func (export "throwHidden") (param i32) (throw $hidden (local.get 0))))
