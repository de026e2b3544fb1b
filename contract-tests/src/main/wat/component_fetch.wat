;; A command that writes to standard output what a server answers: it gets the authority and the
;; path as arguments. It fails if there is no answer.
(component
  (import "wasi:io/error@0.2.0" (instance $errors
    (export "error" (type $error (sub resource)))
  ))
  (alias export $errors "error" (type $error))
  (import "wasi:io/poll@0.2.0" (instance $poll
    (export "pollable" (type $pollable (sub resource)))
    (export "[method]pollable.block" (func
      (param "self" (borrow $pollable))))
  ))
  (alias export $poll "pollable" (type $pollable))
  (import "wasi:io/streams@0.2.0" (instance $streams
    (alias outer 1 $error (type $error-))
    (export "error" (type $error (eq $error-)))
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (export "input-stream" (type $input-stream (sub resource)))
    (export "output-stream" (type $output-stream (sub resource)))
    (type $stream-error- (variant (case "last-operation-failed" (own $error)) (case "closed")))
    (export "stream-error" (type $stream-error (eq $stream-error-)))
    (export "[method]input-stream.blocking-read" (func
      (param "self" (borrow $input-stream))
      (param "len" u64)
      (result (result (list u8) (error $stream-error)))))
    (export "[method]output-stream.blocking-write-and-flush" (func
      (param "self" (borrow $output-stream))
      (param "contents" (list u8))
      (result (result (error $stream-error)))))
  ))
  (alias export $streams "input-stream" (type $input-stream))
  (alias export $streams "output-stream" (type $output-stream))
  (import "wasi:cli/environment@0.2.0" (instance $environment
    (export "get-arguments" (func
      (result (list string))))
  ))
  (import "wasi:cli/stdout@0.2.0" (instance $stdout
    (alias outer 1 $output-stream (type $output-stream-))
    (export "output-stream" (type $output-stream (eq $output-stream-)))
    (export "get-stdout" (func
      (result (own $output-stream))))
  ))
  (import "wasi:http/types@0.2.0" (instance $types
    (alias outer 1 $error (type $error-))
    (export "error" (type $error (eq $error-)))
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (alias outer 1 $input-stream (type $input-stream-))
    (export "input-stream" (type $input-stream (eq $input-stream-)))
    (alias outer 1 $output-stream (type $output-stream-))
    (export "output-stream" (type $output-stream (eq $output-stream-)))
    (export "fields" (type $fields (sub resource)))
    (export "outgoing-request" (type $outgoing-request (sub resource)))
    (export "request-options" (type $request-options (sub resource)))
    (export "outgoing-body" (type $outgoing-body (sub resource)))
    (export "future-incoming-response" (type $future-incoming-response (sub resource)))
    (export "incoming-response" (type $incoming-response (sub resource)))
    (export "incoming-body" (type $incoming-body (sub resource)))
    (export "future-trailers" (type $future-trailers (sub resource)))
    (type $method- (variant (case "get") (case "head") (case "post") (case "put") (case "delete")
      (case "connect") (case "options") (case "trace") (case "patch") (case "other" string)))
    (export "method" (type $method (eq $method-)))
    (type $scheme- (variant (case "HTTP") (case "HTTPS") (case "other" string)))
    (export "scheme" (type $scheme (eq $scheme-)))
    (type $dns- (record (field "rcode" (option string)) (field "info-code" (option u16))))
    (export "DNS-error-payload" (type $dns (eq $dns-)))
    (type $alert- (record
      (field "alert-id" (option u8)) (field "alert-message" (option string))))
    (export "TLS-alert-received-payload" (type $alert (eq $alert-)))
    (type $size- (record
      (field "field-name" (option string)) (field "field-size" (option u32))))
    (export "field-size-payload" (type $size (eq $size-)))
    (type $error-code- (variant
      (case "DNS-timeout")
      (case "DNS-error" $dns)
      (case "destination-not-found")
      (case "destination-unavailable")
      (case "destination-IP-prohibited")
      (case "destination-IP-unroutable")
      (case "connection-refused")
      (case "connection-terminated")
      (case "connection-timeout")
      (case "connection-read-timeout")
      (case "connection-write-timeout")
      (case "connection-limit-reached")
      (case "TLS-protocol-error")
      (case "TLS-certificate-error")
      (case "TLS-alert-received" $alert)
      (case "HTTP-request-denied")
      (case "HTTP-request-length-required")
      (case "HTTP-request-body-size" (option u64))
      (case "HTTP-request-method-invalid")
      (case "HTTP-request-URI-invalid")
      (case "HTTP-request-URI-too-long")
      (case "HTTP-request-header-section-size" (option u32))
      (case "HTTP-request-header-size" (option $size))
      (case "HTTP-request-trailer-section-size" (option u32))
      (case "HTTP-request-trailer-size" $size)
      (case "HTTP-response-incomplete")
      (case "HTTP-response-header-section-size" (option u32))
      (case "HTTP-response-header-size" $size)
      (case "HTTP-response-body-size" (option u64))
      (case "HTTP-response-trailer-section-size" (option u32))
      (case "HTTP-response-trailer-size" $size)
      (case "HTTP-response-transfer-coding" (option string))
      (case "HTTP-response-content-coding" (option string))
      (case "HTTP-response-timeout")
      (case "HTTP-upgrade-failed")
      (case "HTTP-protocol-error")
      (case "loop-detected")
      (case "configuration-error")
      (case "internal-error" (option string))))
    (export "error-code" (type $error-code (eq $error-code-)))
    (type $header-error- (variant
      (case "invalid-syntax") (case "forbidden") (case "immutable")))
    (export "header-error" (type $header-error (eq $header-error-)))
    (export "[constructor]fields" (func
      (result (own $fields))))
    (export "[constructor]outgoing-request" (func
      (param "headers" (own $fields))
      (result (own $outgoing-request))))
    (export "[method]outgoing-request.set-path-with-query" (func
      (param "self" (borrow $outgoing-request))
      (param "path-with-query" (option string))
      (result (result))))
    (export "[method]outgoing-request.set-scheme" (func
      (param "self" (borrow $outgoing-request))
      (param "scheme" (option $scheme))
      (result (result))))
    (export "[method]outgoing-request.set-authority" (func
      (param "self" (borrow $outgoing-request))
      (param "authority" (option string))
      (result (result))))
    (export "[method]future-incoming-response.subscribe" (func
      (param "self" (borrow $future-incoming-response))
      (result (own $pollable))))
    (export "[method]future-incoming-response.get" (func
      (param "self" (borrow $future-incoming-response))
      (result (option (result (result (own $incoming-response) (error $error-code)))))))
    (export "[method]incoming-response.consume" (func
      (param "self" (borrow $incoming-response))
      (result (result (own $incoming-body)))))
    (export "[method]incoming-body.stream" (func
      (param "self" (borrow $incoming-body))
      (result (result (own $input-stream)))))
  ))
  (alias export $types "fields" (type $fields))
  (alias export $types "outgoing-request" (type $outgoing-request))
  (alias export $types "request-options" (type $request-options))
  (alias export $types "outgoing-body" (type $outgoing-body))
  (alias export $types "future-incoming-response" (type $future-incoming-response))
  (alias export $types "incoming-response" (type $incoming-response))
  (alias export $types "incoming-body" (type $incoming-body))
  (alias export $types "future-trailers" (type $future-trailers))
  (alias export $types "error-code" (type $error-code))
  (import "wasi:http/outgoing-handler@0.2.0" (instance $handler
    (alias outer 1 $outgoing-request (type $outgoing-request-))
    (export "outgoing-request" (type $outgoing-request (eq $outgoing-request-)))
    (alias outer 1 $request-options (type $request-options-))
    (export "request-options" (type $request-options (eq $request-options-)))
    (alias outer 1 $future-incoming-response (type $future-incoming-response-))
    (export "future-incoming-response" (type $future-incoming-response (eq $future-incoming-response-)))
    (alias outer 1 $error-code (type $error-code-))
    (export "error-code" (type $error-code (eq $error-code-)))
    (export "handle" (func
      (param "request" (own $outgoing-request))
      (param "options" (option (own $request-options)))
      (result (result (own $future-incoming-response) (error $error-code)))))
  ))

  (core module $Libc
    (memory (export "memory") 64)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32)
      (param $size i32) (result i32)
      (local $at i32)
      (if (i32.gt_u (global.get $next) (i32.const 0x200000))
        (then (global.set $next (i32.const 1024))))
      (local.set $at
        (i32.and
          (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
      (global.set $next (i32.add (local.get $at) (local.get $size)))
      (local.get $at)))
  (core instance $libc (instantiate $Libc))
  (alias core export $libc "memory" (core memory $memory))
  (alias core export $libc "realloc" (core func $realloc))

  (core func $pollable.block (canon lower
    (func $poll "[method]pollable.block")
    (memory $memory) (realloc $realloc)))
  (core func $input-stream.blocking-read (canon lower
    (func $streams "[method]input-stream.blocking-read")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.blocking-write-and-flush (canon lower
    (func $streams "[method]output-stream.blocking-write-and-flush")
    (memory $memory) (realloc $realloc)))
  (core func $fields (canon lower
    (func $types "[constructor]fields")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request (canon lower
    (func $types "[constructor]outgoing-request")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.set-path-with-query (canon lower
    (func $types "[method]outgoing-request.set-path-with-query")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.set-scheme (canon lower
    (func $types "[method]outgoing-request.set-scheme")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.set-authority (canon lower
    (func $types "[method]outgoing-request.set-authority")
    (memory $memory) (realloc $realloc)))
  (core func $future-incoming-response.subscribe (canon lower
    (func $types "[method]future-incoming-response.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $future-incoming-response.get (canon lower
    (func $types "[method]future-incoming-response.get")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-response.consume (canon lower
    (func $types "[method]incoming-response.consume")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-body.stream (canon lower
    (func $types "[method]incoming-body.stream")
    (memory $memory) (realloc $realloc)))
  (core func $handle (canon lower
    (func $handler "handle")
    (memory $memory) (realloc $realloc)))
  (core func $get-arguments (canon lower
    (func $environment "get-arguments")
    (memory $memory) (realloc $realloc)))
  (core func $get-stdout (canon lower
    (func $stdout "get-stdout")
    (memory $memory) (realloc $realloc)))

  (core module $Main
    (import "libc" "memory" (memory 1))
    (import "host" "pollable.block"
      (func $pollable.block (param i32)))
    (import "host" "input-stream.blocking-read"
      (func $input-stream.blocking-read (param i32 i64 i32)))
    (import "host" "output-stream.blocking-write-and-flush"
      (func $output-stream.blocking-write-and-flush (param i32 i32 i32 i32)))
    (import "host" "fields"
      (func $fields (result i32)))
    (import "host" "outgoing-request"
      (func $outgoing-request (param i32) (result i32)))
    (import "host" "outgoing-request.set-path-with-query"
      (func $outgoing-request.set-path-with-query (param i32 i32 i32 i32) (result i32)))
    (import "host" "outgoing-request.set-scheme"
      (func $outgoing-request.set-scheme (param i32 i32 i32 i32 i32) (result i32)))
    (import "host" "outgoing-request.set-authority"
      (func $outgoing-request.set-authority (param i32 i32 i32 i32) (result i32)))
    (import "host" "future-incoming-response.subscribe"
      (func $future-incoming-response.subscribe (param i32) (result i32)))
    (import "host" "future-incoming-response.get"
      (func $future-incoming-response.get (param i32 i32)))
    (import "host" "incoming-response.consume"
      (func $incoming-response.consume (param i32 i32)))
    (import "host" "incoming-body.stream"
      (func $incoming-body.stream (param i32 i32)))
    (import "host" "handle"
      (func $handle (param i32 i32 i32 i32)))
    (import "host" "get-arguments"
      (func $get-arguments (param i32)))
    (import "host" "get-stdout"
      (func $get-stdout (result i32)))

    ;; The results that are too large for a core function are at address 64.
    (func (export "run") (result i32)
      (local $request i32)
      (local $arguments i32)
      (local $future i32)
      (local $stream i32)
      (local $stdout i32)
      (call $get-arguments (i32.const 64))
      (local.set $arguments (i32.load (i32.const 64)))
      (if (i32.lt_u (i32.load (i32.const 68)) (i32.const 3))
        (then (return (i32.const 1))))
      (local.set $request (call $outgoing-request (call $fields)))
      (drop (call $outgoing-request.set-scheme
        (local.get $request) (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 0)))
      (if (call $outgoing-request.set-authority
          (local.get $request) (i32.const 1)
          (i32.load offset=8 (local.get $arguments))
          (i32.load offset=12 (local.get $arguments)))
        (then (return (i32.const 1))))
      (if (call $outgoing-request.set-path-with-query
          (local.get $request) (i32.const 1)
          (i32.load offset=16 (local.get $arguments))
          (i32.load offset=20 (local.get $arguments)))
        (then (return (i32.const 1))))
      (call $handle (local.get $request) (i32.const 0) (i32.const 0) (i32.const 64))
      (if (i32.load8_u (i32.const 64))
        (then (return (i32.const 1))))
      (local.set $future (i32.load (i32.const 72)))
      (call $pollable.block (call $future-incoming-response.subscribe (local.get $future)))
      (call $future-incoming-response.get (local.get $future) (i32.const 64))
      (if (i32.load8_u (i32.const 80))
        (then (return (i32.const 1))))
      (call $incoming-response.consume (i32.load (i32.const 88)) (i32.const 64))
      (call $incoming-body.stream (i32.load (i32.const 68)) (i32.const 64))
      (local.set $stream (i32.load (i32.const 68)))
      (local.set $stdout (call $get-stdout))
      (loop $parts
        (call $input-stream.blocking-read
          (local.get $stream) (i64.const 4096) (i32.const 64))
        (if (i32.eqz (i32.load8_u (i32.const 64)))
          (then
            (call $output-stream.blocking-write-and-flush
              (local.get $stdout)
              (i32.load (i32.const 68)) (i32.load (i32.const 72)) (i32.const 64))
            (br $parts))))
      ;; 1 is the case closed
      (i32.ne (i32.load8_u (i32.const 68)) (i32.const 1))))
  (core instance $main (instantiate $Main
    (with "libc" (instance $libc))
    (with "host" (instance
      (export "pollable.block" (func $pollable.block))
      (export "input-stream.blocking-read" (func $input-stream.blocking-read))
      (export "output-stream.blocking-write-and-flush" (func $output-stream.blocking-write-and-flush))
      (export "fields" (func $fields))
      (export "outgoing-request" (func $outgoing-request))
      (export "outgoing-request.set-path-with-query" (func $outgoing-request.set-path-with-query))
      (export "outgoing-request.set-scheme" (func $outgoing-request.set-scheme))
      (export "outgoing-request.set-authority" (func $outgoing-request.set-authority))
      (export "future-incoming-response.subscribe" (func $future-incoming-response.subscribe))
      (export "future-incoming-response.get" (func $future-incoming-response.get))
      (export "incoming-response.consume" (func $incoming-response.consume))
      (export "incoming-body.stream" (func $incoming-body.stream))
      (export "handle" (func $handle))
      (export "get-arguments" (func $get-arguments))
      (export "get-stdout" (func $get-stdout))))))

  (func $run (result (result)) (canon lift (core func $main "run")))
  (instance $command (export "run" (func $run)))
  (export "wasi:cli/run@0.2.3" (instance $command)))
