;; Throws an exception with a tag of the host.
(module
  (import "env" "tag" (tag $tag (param i32)))
  (func (export "throw") (param i32) (throw $tag (local.get 0))))
