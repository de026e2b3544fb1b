;; Custom sections, some with the same name.
(module $a_module_name
  (@custom "first" (before first) "\01\02\03")
  (@custom "twice" (before func) "one")
  (func $named (export "f"))
  (@custom "twice" (after code) "two")
  (@custom "empty" (after last) "")
  (@custom "\c3\a9" (after last) "e with accent"))
