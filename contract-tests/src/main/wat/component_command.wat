;; A command of WASI 0.2. Its first argument says what it does; without one it copies standard
;; input to standard output.
(component
  (import "wasi:io/error@0.2.0" (instance $error
    (export "error" (type (sub resource)))
  ))
  (alias export $error "error" (type $error))
  (import "wasi:io/poll@0.2.0" (instance $poll
    (export "pollable" (type $pollable (sub resource)))
    (export "[method]pollable.block" (func (param "self" (borrow $pollable))))
    (export "poll" (func (param "in" (list (borrow $pollable))) (result (list u32))))
  ))
  (alias export $poll "pollable" (type $pollable))
  (import "wasi:io/streams@0.2.3" (instance $streams
    (alias outer 1 $error (type $error-))
    (export "error" (type $error (eq $error-)))
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (type $stream-error- (variant (case "last-operation-failed" (own $error)) (case "closed")))
    (export "stream-error" (type $stream-error (eq $stream-error-)))
    (export "input-stream" (type $input (sub resource)))
    (export "output-stream" (type $output (sub resource)))
    (export "[method]input-stream.blocking-read" (func
      (param "self" (borrow $input)) (param "len" u64)
      (result (result (list u8) (error $stream-error)))))
    (export "[method]input-stream.subscribe" (func
      (param "self" (borrow $input)) (result (own $pollable))))
    (export "[method]output-stream.blocking-write-and-flush" (func
      (param "self" (borrow $output)) (param "contents" (list u8))
      (result (result (error $stream-error)))))
  ))
  (alias export $streams "input-stream" (type $input))
  (alias export $streams "output-stream" (type $output))
  (import "wasi:cli/environment@0.2.0" (instance $environment
    (export "get-environment" (func (result (list (tuple string string)))))
    (export "get-arguments" (func (result (list string))))
  ))
  (import "wasi:cli/exit@0.2.0" (instance $exit
    (export "exit" (func (param "status" (result))))
  ))
  (import "wasi:cli/stdin@0.2.0" (instance $stdin
    (alias outer 1 $input (type $input-))
    (export "input-stream" (type $input (eq $input-)))
    (export "get-stdin" (func (result (own $input))))
  ))
  (import "wasi:cli/stdout@0.2.0" (instance $stdout
    (alias outer 1 $output (type $output-))
    (export "output-stream" (type $output (eq $output-)))
    (export "get-stdout" (func (result (own $output))))
  ))
  (import "wasi:clocks/monotonic-clock@0.2.0" (instance $monotonic
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (export "now" (func (result u64)))
    (export "subscribe-duration" (func (param "when" u64) (result (own $pollable))))
  ))
  (import "wasi:clocks/wall-clock@0.2.0" (instance $wall
    (type $datetime- (record (field "seconds" u64) (field "nanoseconds" u32)))
    (export "datetime" (type $datetime (eq $datetime-)))
    (export "now" (func (result $datetime)))
  ))
  (import "wasi:random/random@0.2.0" (instance $random
    (export "get-random-bytes" (func (param "len" u64) (result (list u8))))
  ))
  (import "wasi:sockets/tcp@0.2.0" (instance $tcp
    (export "tcp-socket" (type (sub resource)))
  ))
  (alias export $tcp "tcp-socket" (type $tcp-socket))
  (import "wasi:sockets/tcp-create-socket@0.2.0" (instance $sockets
    (alias outer 1 $tcp-socket (type $tcp-socket-))
    (export "tcp-socket" (type $tcp-socket (eq $tcp-socket-)))
    (type $family- (enum "ipv4" "ipv6"))
    (export "ip-address-family" (type $family (eq $family-)))
    (type $code- (enum "unknown" "access-denied"))
    (export "error-code" (type $code (eq $code-)))
    (export "create-tcp-socket" (func
      (param "address-family" $family) (result (result (own $tcp-socket) (error $code)))))
  ))
  (import "wasi:filesystem/types@0.2.0" (instance $files
    (export "descriptor" (type $descriptor (sub resource)))
    (export "directory-entry-stream" (type $listing (sub resource)))
    (type $descriptor-type- (enum "unknown" "block-device" "character-device" "directory" "fifo"
      "symbolic-link" "regular-file" "socket"))
    (export "descriptor-type" (type $descriptor-type (eq $descriptor-type-)))
    (type $path-flags- (flags "symlink-follow"))
    (export "path-flags" (type $path-flags (eq $path-flags-)))
    (type $open-flags- (flags "create" "directory" "exclusive" "truncate"))
    (export "open-flags" (type $open-flags (eq $open-flags-)))
    (type $descriptor-flags- (flags "read" "write" "file-integrity-sync" "data-integrity-sync"
      "requested-write-sync" "mutate-directory"))
    (export "descriptor-flags" (type $descriptor-flags (eq $descriptor-flags-)))
    (type $directory-entry- (record (field "type" $descriptor-type) (field "name" string)))
    (export "directory-entry" (type $directory-entry (eq $directory-entry-)))
    (type $error-code- (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock"
      "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted"
      "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long"
      "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory"
      "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow"
      "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (export "error-code" (type $error-code (eq $error-code-)))
    (export "[method]descriptor.open-at" (func
      (param "self" (borrow $descriptor)) (param "path-flags" $path-flags) (param "path" string)
      (param "open-flags" $open-flags) (param "flags" $descriptor-flags)
      (result (result (own $descriptor) (error $error-code)))))
    (export "[method]descriptor.read" (func
      (param "self" (borrow $descriptor)) (param "length" u64) (param "offset" u64)
      (result (result (tuple (list u8) bool) (error $error-code)))))
    (export "[method]descriptor.write" (func
      (param "self" (borrow $descriptor)) (param "buffer" (list u8)) (param "offset" u64)
      (result (result u64 (error $error-code)))))
    (export "[method]descriptor.read-directory" (func
      (param "self" (borrow $descriptor))
      (result (result (own $listing) (error $error-code)))))
    (export "[method]directory-entry-stream.read-directory-entry" (func
      (param "self" (borrow $listing))
      (result (result (option $directory-entry) (error $error-code)))))
  ))
  (alias export $files "descriptor" (type $descriptor))
  (import "wasi:filesystem/preopens@0.2.0" (instance $preopens
    (alias outer 1 $descriptor (type $descriptor-))
    (export "descriptor" (type $descriptor (eq $descriptor-)))
    (export "get-directories" (func (result (list (tuple (own $descriptor) string)))))
  ))

  ;; Memory, and a realloc that goes on behind what it gave before.
  (core module $Libc
    (memory (export "memory") 3)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32)
      (param $size i32) (result i32)
      (local $at i32)
      (local.set $at
        (i32.and
          (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
      (global.set $next (i32.add (local.get $at) (local.get $size)))
      (local.get $at))
    (func (export "reset") (global.set $next (i32.const 1024))))
  (core instance $libc (instantiate $Libc))
  (alias core export $libc "memory" (core memory $memory))
  (alias core export $libc "realloc" (core func $realloc))

  (core func $block (canon lower (func $poll "[method]pollable.block")))
  (core func $poll (canon lower (func $poll "poll") (memory $memory) (realloc $realloc)))
  (core func $drop-pollable (canon resource.drop $pollable))
  (core func $blocking-read (canon lower (func $streams "[method]input-stream.blocking-read")
    (memory $memory) (realloc $realloc)))
  (core func $subscribe (canon lower (func $streams "[method]input-stream.subscribe")))
  (core func $blocking-write (canon lower
    (func $streams "[method]output-stream.blocking-write-and-flush") (memory $memory)))
  (core func $get-environment (canon lower (func $environment "get-environment")
    (memory $memory) (realloc $realloc)))
  (core func $get-arguments (canon lower (func $environment "get-arguments")
    (memory $memory) (realloc $realloc)))
  (core func $exit (canon lower (func $exit "exit")))
  (core func $get-stdin (canon lower (func $stdin "get-stdin")))
  (core func $get-stdout (canon lower (func $stdout "get-stdout")))
  (core func $monotonic-now (canon lower (func $monotonic "now")))
  (core func $subscribe-duration (canon lower (func $monotonic "subscribe-duration")))
  (core func $wall-now (canon lower (func $wall "now") (memory $memory)))
  (core func $get-random-bytes (canon lower (func $random "get-random-bytes")
    (memory $memory) (realloc $realloc)))
  (core func $create-tcp-socket (canon lower (func $sockets "create-tcp-socket")
    (memory $memory)))
  (core func $open-at (canon lower (func $files "[method]descriptor.open-at") (memory $memory)))
  (core func $read (canon lower (func $files "[method]descriptor.read")
    (memory $memory) (realloc $realloc)))
  (core func $write (canon lower (func $files "[method]descriptor.write") (memory $memory)))
  (core func $read-directory (canon lower (func $files "[method]descriptor.read-directory")
    (memory $memory)))
  (core func $read-directory-entry (canon lower
    (func $files "[method]directory-entry-stream.read-directory-entry")
    (memory $memory) (realloc $realloc)))
  (core func $get-directories (canon lower (func $preopens "get-directories")
    (memory $memory) (realloc $realloc)))
  (core func $drop-descriptor (canon resource.drop $descriptor))

  (core module $Main
    (import "libc" "memory" (memory 1))
    (import "libc" "reset" (func $reset))
    (import "host" "block" (func $block (param i32)))
    (import "host" "poll" (func $poll (param i32 i32 i32)))
    (import "host" "drop-pollable" (func $drop-pollable (param i32)))
    (import "host" "blocking-read" (func $blocking-read (param i32 i64 i32)))
    (import "host" "subscribe" (func $subscribe (param i32) (result i32)))
    (import "host" "blocking-write" (func $blocking-write (param i32 i32 i32 i32)))
    (import "host" "get-environment" (func $get-environment (param i32)))
    (import "host" "get-arguments" (func $get-arguments (param i32)))
    (import "host" "exit" (func $exit (param i32)))
    (import "host" "get-stdin" (func $get-stdin (result i32)))
    (import "host" "get-stdout" (func $get-stdout (result i32)))
    (import "host" "monotonic-now" (func $monotonic-now (result i64)))
    (import "host" "subscribe-duration" (func $subscribe-duration (param i64) (result i32)))
    (import "host" "wall-now" (func $wall-now (param i32)))
    (import "host" "get-random-bytes" (func $get-random-bytes (param i64 i32)))
    (import "host" "create-tcp-socket" (func $create-tcp-socket (param i32 i32)))
    (import "host" "open-at" (func $open-at (param i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "read" (func $read (param i32 i64 i64 i32)))
    (import "host" "write" (func $write (param i32 i32 i32 i64 i32)))
    (import "host" "read-directory" (func $read-directory (param i32 i32)))
    (import "host" "read-directory-entry" (func $read-directory-entry (param i32 i32)))
    (import "host" "get-directories" (func $get-directories (param i32)))
    (import "host" "drop-descriptor" (func $drop-descriptor (param i32)))
    (data (i32.const 512) "in.txtout.txt\n=")

    (func $print (param $address i32) (param $length i32)
      (call $blocking-write
        (call $get-stdout) (local.get $address) (local.get $length) (i32.const 64)))

    ;; Prints a number from 0 to 25 as a letter, and ends with it.
    (func $fail (param $number i32)
      (i32.store8 (i32.const 100) (i32.add (i32.const 65) (local.get $number)))
      (call $print (i32.const 100) (i32.const 1))
      (call $exit (i32.const 1)))

    (func $copy
      (local $in i32)
      (local.set $in (call $get-stdin))
      (block $end
        (loop $more
          (call $reset)
          (call $blocking-read (local.get $in) (i64.const 65536) (i32.const 0))
          (br_if $end (i32.load8_u (i32.const 0)))
          (call $print (i32.load (i32.const 4)) (i32.load (i32.const 8)))
          (br $more))))

    (func $environment
      (local $at i32) (local $end i32)
      (call $get-environment (i32.const 0))
      (local.set $at (i32.load (i32.const 0)))
      (local.set $end (i32.add (local.get $at) (i32.mul (i32.const 16) (i32.load (i32.const 4)))))
      (block $done
        (loop $more
          (br_if $done (i32.eq (local.get $at) (local.get $end)))
          (call $print (i32.load (local.get $at)) (i32.load offset=4 (local.get $at)))
          (call $print (i32.const 526) (i32.const 1))
          (call $print (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)))
          (call $print (i32.const 525) (i32.const 1))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $more))))

    (global $root (mut i32) (i32.const 0))

    (func $root (result i32)
      (if (i32.eqz (global.get $root))
        (then
          (call $get-directories (i32.const 0))
          (global.set $root (i32.load (i32.load (i32.const 0))))))
      (global.get $root))

    (func $open (param $path i32) (param $length i32) (param $how i32) (param $flags i32)
      (result i32)
      (call $open-at (call $root) (i32.const 1) (local.get $path) (local.get $length)
        (local.get $how) (local.get $flags) (i32.const 0))
      (if (i32.load8_u (i32.const 0)) (then (call $fail (i32.load8_u (i32.const 4)))))
      (i32.load (i32.const 4)))

    ;; Copies in.txt to out.txt and prints it.
    (func $files
      (local $file i32) (local $bytes i32) (local $count i32)
      (local.set $file (call $open (i32.const 512) (i32.const 6) (i32.const 0) (i32.const 1)))
      (call $read (local.get $file) (i64.const 1000) (i64.const 0) (i32.const 0))
      (if (i32.load8_u (i32.const 0)) (then (call $fail (i32.load8_u (i32.const 4)))))
      (local.set $bytes (i32.load (i32.const 4)))
      (local.set $count (i32.load (i32.const 8)))
      (call $drop-descriptor (local.get $file))
      (call $print (local.get $bytes) (local.get $count))
      (local.set $file (call $open (i32.const 518) (i32.const 7) (i32.const 9) (i32.const 2)))
      (call $write
        (local.get $file) (local.get $bytes) (local.get $count) (i64.const 0) (i32.const 0))
      (if (i32.load8_u (i32.const 0)) (then (call $fail (i32.load8_u (i32.const 8)))))
      (call $drop-descriptor (local.get $file)))

    ;; Opens in.txt until that fails.
    (func $many
      (loop $more
        (drop (call $open (i32.const 512) (i32.const 6) (i32.const 0) (i32.const 1)))
        (br $more)))

    (func $list
      (local $listing i32)
      (call $read-directory (call $root) (i32.const 0))
      (local.set $listing (i32.load (i32.const 4)))
      (block $done
        (loop $more
          (call $read-directory-entry (local.get $listing) (i32.const 0))
          (br_if $done (i32.eqz (i32.load8_u (i32.const 4))))
          (call $print (i32.load (i32.const 12)) (i32.load (i32.const 16)))
          (call $print (i32.const 525) (i32.const 1))
          (br $more))))

    ;; Prints both clocks before and after a wait of a second.
    (func $clocks
      (local $pollable i32)
      (call $wall-now (i32.const 0))
      (i64.store (i32.const 16) (call $monotonic-now))
      (local.set $pollable (call $subscribe-duration (i64.const 1000000000)))
      (call $block (local.get $pollable))
      (call $drop-pollable (local.get $pollable))
      (i64.store (i32.const 24) (call $monotonic-now))
      (call $print (i32.const 0) (i32.const 12))
      (call $print (i32.const 16) (i32.const 16)))

    (func (export "run") (result i32)
      (local $letter i32)
      (call $get-arguments (i32.const 0))
      (if (i32.lt_u (i32.load (i32.const 4)) (i32.const 2))
        (then (call $copy) (return (i32.const 0))))
      (local.set $letter (i32.load8_u (i32.load offset=8 (i32.load (i32.const 0)))))
      (if (i32.eq (local.get $letter) (i32.const 97)) ;; a: prints the second argument
        (then
          (local.set $letter (i32.load (i32.const 0)))
          (call $print
            (i32.load offset=16 (local.get $letter)) (i32.load offset=20 (local.get $letter)))
          (return (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 98)) ;; b: more bytes than a list can have
        (then (call $get-random-bytes (i64.const 0x10000000) (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 99)) ;; c
        (then (call $clocks) (return (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 101)) ;; e
        (then (call $environment) (return (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 102)) ;; f
        (then (call $files) (return (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 103)) ;; g: gets the directories without end
        (then (loop $more (call $get-directories (i32.const 0)) (br $more))))
      (if (i32.eq (local.get $letter) (i32.const 107)) ;; k: waits for nothing
        (then (call $poll (i32.const 0) (i32.const 0) (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 108)) ;; l
        (then (call $list) (return (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 109)) ;; m
        (then (call $many)))
      (if (i32.eq (local.get $letter) (i32.const 112)) ;; p: waits for input, then copies it
        (then
          (call $block (call $subscribe (call $get-stdin)))
          (call $copy)
          (return (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 114)) ;; r
        (then
          (call $get-random-bytes (i64.const 16) (i32.const 0))
          (call $print (i32.load (i32.const 0)) (i32.load (i32.const 4)))
          (return (i32.const 0))))
      (if (i32.eq (local.get $letter) (i32.const 115)) ;; s
        (then
          (call $create-tcp-socket (i32.const 0) (i32.const 0))
          (call $fail (i32.load8_u (i32.const 4)))))
      (if (i32.eq (local.get $letter) (i32.const 116)) ;; t
        (then unreachable))
      (if (i32.eq (local.get $letter) (i32.const 120)) ;; x
        (then (call $exit (i32.const 0))))
      (i32.const 1)))
  (core instance $main (instantiate $Main
    (with "libc" (instance $libc))
    (with "host" (instance
      (export "block" (func $block))
      (export "poll" (func $poll))
      (export "drop-pollable" (func $drop-pollable))
      (export "blocking-read" (func $blocking-read))
      (export "subscribe" (func $subscribe))
      (export "blocking-write" (func $blocking-write))
      (export "get-environment" (func $get-environment))
      (export "get-arguments" (func $get-arguments))
      (export "exit" (func $exit))
      (export "get-stdin" (func $get-stdin))
      (export "get-stdout" (func $get-stdout))
      (export "monotonic-now" (func $monotonic-now))
      (export "subscribe-duration" (func $subscribe-duration))
      (export "wall-now" (func $wall-now))
      (export "get-random-bytes" (func $get-random-bytes))
      (export "create-tcp-socket" (func $create-tcp-socket))
      (export "open-at" (func $open-at))
      (export "read" (func $read))
      (export "write" (func $write))
      (export "read-directory" (func $read-directory))
      (export "read-directory-entry" (func $read-directory-entry))
      (export "get-directories" (func $get-directories))
      (export "drop-descriptor" (func $drop-descriptor))))))

  (func $run (result (result)) (canon lift (core func $main "run")))
  (instance $exports (export "run" (func $run)))
  (export "wasi:cli/run@0.2.3" (instance $exports)))
