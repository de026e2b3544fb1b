;; Imports functions of WASI 0.2 with parameters that they do not have.
(component
  (import "wasi:io/streams@0.2.0" (instance $streams
    (export "input-stream" (type $input (sub resource)))
  ))
  (alias export $streams "input-stream" (type $input))
  (import "wasi:cli/stdin@0.2.0" (instance $stdin
    (alias outer 1 $input (type $input-))
    (export "input-stream" (type $input (eq $input-)))
    (export "get-stdin" (func (result (own $input))))
  ))
  (import "wasi:cli/exit@0.2.0" (instance $exit
    (export "exit" (func (param "status" string)))
  ))
  (import "wasi:io/poll@0.2.0" (instance $poll
    (alias outer 1 $input (type $input-))
    (export "poll" (func (param "in" (list (borrow $input-)))))
  ))
  (import "wasi:random/random@0.2.0" (instance $random
    (export "get-random-bytes" (func))
  ))

  (core module $Libc
    (memory (export "memory") 1))
  (core instance $libc (instantiate $Libc))
  (alias core export $libc "memory" (core memory $memory))
  (core func $get-stdin (canon lower (func $stdin "get-stdin")))
  (core func $exit (canon lower (func $exit "exit") (memory $memory)))
  (core func $poll (canon lower (func $poll "poll") (memory $memory)))
  (core func $get-random-bytes (canon lower (func $random "get-random-bytes")))

  (core module $Main
    (import "libc" "memory" (memory 1))
    (import "host" "get-stdin" (func $get-stdin (result i32)))
    (import "host" "exit" (func $exit (param i32 i32)))
    (import "host" "poll" (func $poll (param i32 i32)))
    (func (export "text") (call $exit (i32.const 0) (i32.const 0)))
    (func (export "other-handle")
      (i32.store (i32.const 0) (call $get-stdin))
      (call $poll (i32.const 0) (i32.const 1))))
  (core instance $main (instantiate $Main
    (with "libc" (instance $libc))
    (with "host" (instance
      (export "get-stdin" (func $get-stdin))
      (export "exit" (func $exit))
      (export "poll" (func $poll))))))

  (func (export "none") (canon lift (core func $get-random-bytes)))
  (func (export "text") (canon lift (core func $main "text")))
  (func (export "other-handle") (canon lift (core func $main "other-handle"))))
