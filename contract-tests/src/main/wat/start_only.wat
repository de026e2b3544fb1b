;; Exports _start, which traps: nobody may run it but the user.
(module
  (func (export "_start") (unreachable)))
