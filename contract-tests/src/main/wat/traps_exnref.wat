;; A null where an exception is needed.
(module
  (func (export "throwNull") (throw_ref (ref.null exn))))
