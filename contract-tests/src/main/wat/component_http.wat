;; Functions of wasi:io and wasi:http, each as an export: handles go out as numbers and bytes as
;; texts, which have the same form. drop-NAME drops a handle.
(component
  (import "wasi:io/error@0.2.0" (instance $errors
    (export "error" (type $error (sub resource)))
    (export "[method]error.to-debug-string" (func
      (param "self" (borrow $error))
      (result string)))
  ))
  (alias export $errors "error" (type $error))
  (import "wasi:io/poll@0.2.0" (instance $poll
    (export "pollable" (type $pollable (sub resource)))
    (export "[method]pollable.ready" (func
      (param "self" (borrow $pollable))
      (result bool)))
    (export "[method]pollable.block" (func
      (param "self" (borrow $pollable))))
    (export "poll" (func
      (param "in" (list (borrow $pollable)))
      (result (list u32))))
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
    (export "[method]input-stream.read" (func
      (param "self" (borrow $input-stream))
      (param "len" u64)
      (result (result (list u8) (error $stream-error)))))
    (export "[method]input-stream.blocking-read" (func
      (param "self" (borrow $input-stream))
      (param "len" u64)
      (result (result (list u8) (error $stream-error)))))
    (export "[method]input-stream.skip" (func
      (param "self" (borrow $input-stream))
      (param "len" u64)
      (result (result u64 (error $stream-error)))))
    (export "[method]input-stream.blocking-skip" (func
      (param "self" (borrow $input-stream))
      (param "len" u64)
      (result (result u64 (error $stream-error)))))
    (export "[method]input-stream.subscribe" (func
      (param "self" (borrow $input-stream))
      (result (own $pollable))))
    (export "[method]output-stream.check-write" (func
      (param "self" (borrow $output-stream))
      (result (result u64 (error $stream-error)))))
    (export "[method]output-stream.write" (func
      (param "self" (borrow $output-stream))
      (param "contents" (list u8))
      (result (result (error $stream-error)))))
    (export "[method]output-stream.blocking-write-and-flush" (func
      (param "self" (borrow $output-stream))
      (param "contents" (list u8))
      (result (result (error $stream-error)))))
    (export "[method]output-stream.flush" (func
      (param "self" (borrow $output-stream))
      (result (result (error $stream-error)))))
    (export "[method]output-stream.blocking-flush" (func
      (param "self" (borrow $output-stream))
      (result (result (error $stream-error)))))
    (export "[method]output-stream.blocking-write-zeroes-and-flush" (func
      (param "self" (borrow $output-stream))
      (param "len" u64)
      (result (result (error $stream-error)))))
    (export "[method]output-stream.splice" (func
      (param "self" (borrow $output-stream))
      (param "src" (borrow $input-stream))
      (param "len" u64)
      (result (result u64 (error $stream-error)))))
    (export "[method]output-stream.blocking-splice" (func
      (param "self" (borrow $output-stream))
      (param "src" (borrow $input-stream))
      (param "len" u64)
      (result (result u64 (error $stream-error)))))
    (export "[method]output-stream.subscribe" (func
      (param "self" (borrow $output-stream))
      (result (own $pollable))))
  ))
  (alias export $streams "input-stream" (type $input-stream))
  (alias export $streams "output-stream" (type $output-stream))
  (import "wasi:clocks/monotonic-clock@0.2.0" (instance $clock
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (export "subscribe-duration" (func
      (param "when" u64)
      (result (own $pollable))))
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
    (export "[static]fields.from-list" (func
      (param "entries" (list (tuple string (list u8))))
      (result (result (own $fields) (error $header-error)))))
    (export "[method]fields.get" (func
      (param "self" (borrow $fields))
      (param "name" string)
      (result (list (list u8)))))
    (export "[method]fields.has" (func
      (param "self" (borrow $fields))
      (param "name" string)
      (result bool)))
    (export "[method]fields.set" (func
      (param "self" (borrow $fields))
      (param "name" string)
      (param "value" (list (list u8)))
      (result (result (error $header-error)))))
    (export "[method]fields.delete" (func
      (param "self" (borrow $fields))
      (param "name" string)
      (result (result (error $header-error)))))
    (export "[method]fields.append" (func
      (param "self" (borrow $fields))
      (param "name" string)
      (param "value" (list u8))
      (result (result (error $header-error)))))
    (export "[method]fields.entries" (func
      (param "self" (borrow $fields))
      (result (list (tuple string (list u8))))))
    (export "[method]fields.clone" (func
      (param "self" (borrow $fields))
      (result (own $fields))))
    (export "[constructor]outgoing-request" (func
      (param "headers" (own $fields))
      (result (own $outgoing-request))))
    (export "[method]outgoing-request.body" (func
      (param "self" (borrow $outgoing-request))
      (result (result (own $outgoing-body)))))
    (export "[method]outgoing-request.method" (func
      (param "self" (borrow $outgoing-request))
      (result $method)))
    (export "[method]outgoing-request.set-method" (func
      (param "self" (borrow $outgoing-request))
      (param "method" $method)
      (result (result))))
    (export "[method]outgoing-request.path-with-query" (func
      (param "self" (borrow $outgoing-request))
      (result (option string))))
    (export "[method]outgoing-request.set-path-with-query" (func
      (param "self" (borrow $outgoing-request))
      (param "path-with-query" (option string))
      (result (result))))
    (export "[method]outgoing-request.scheme" (func
      (param "self" (borrow $outgoing-request))
      (result (option $scheme))))
    (export "[method]outgoing-request.set-scheme" (func
      (param "self" (borrow $outgoing-request))
      (param "scheme" (option $scheme))
      (result (result))))
    (export "[method]outgoing-request.authority" (func
      (param "self" (borrow $outgoing-request))
      (result (option string))))
    (export "[method]outgoing-request.set-authority" (func
      (param "self" (borrow $outgoing-request))
      (param "authority" (option string))
      (result (result))))
    (export "[method]outgoing-request.headers" (func
      (param "self" (borrow $outgoing-request))
      (result (own $fields))))
    (export "[constructor]request-options" (func
      (result (own $request-options))))
    (export "[method]request-options.connect-timeout" (func
      (param "self" (borrow $request-options))
      (result (option u64))))
    (export "[method]request-options.set-connect-timeout" (func
      (param "self" (borrow $request-options))
      (param "duration" (option u64))
      (result (result))))
    (export "[method]request-options.first-byte-timeout" (func
      (param "self" (borrow $request-options))
      (result (option u64))))
    (export "[method]request-options.set-first-byte-timeout" (func
      (param "self" (borrow $request-options))
      (param "duration" (option u64))
      (result (result))))
    (export "[method]request-options.between-bytes-timeout" (func
      (param "self" (borrow $request-options))
      (result (option u64))))
    (export "[method]request-options.set-between-bytes-timeout" (func
      (param "self" (borrow $request-options))
      (param "duration" (option u64))
      (result (result))))
    (export "[method]outgoing-body.write" (func
      (param "self" (borrow $outgoing-body))
      (result (result (own $output-stream)))))
    (export "[static]outgoing-body.finish" (func
      (param "this" (own $outgoing-body))
      (param "trailers" (option (own $fields)))
      (result (result (error $error-code)))))
    (export "[method]future-incoming-response.subscribe" (func
      (param "self" (borrow $future-incoming-response))
      (result (own $pollable))))
    (export "[method]future-incoming-response.get" (func
      (param "self" (borrow $future-incoming-response))
      (result (option (result (result (own $incoming-response) (error $error-code)))))))
    (export "[method]incoming-response.status" (func
      (param "self" (borrow $incoming-response))
      (result u16)))
    (export "[method]incoming-response.headers" (func
      (param "self" (borrow $incoming-response))
      (result (own $fields))))
    (export "[method]incoming-response.consume" (func
      (param "self" (borrow $incoming-response))
      (result (result (own $incoming-body)))))
    (export "[method]incoming-body.stream" (func
      (param "self" (borrow $incoming-body))
      (result (result (own $input-stream)))))
    (export "[static]incoming-body.finish" (func
      (param "this" (own $incoming-body))
      (result (own $future-trailers))))
    (export "[method]future-trailers.subscribe" (func
      (param "self" (borrow $future-trailers))
      (result (own $pollable))))
    (export "[method]future-trailers.get" (func
      (param "self" (borrow $future-trailers))
      (result (option (result (result (option (own $fields)) (error $error-code)))))))
    (export "http-error-code" (func
      (param "err" (borrow $error))
      (result (option $error-code))))
  ))
  (alias export $types "fields" (type $fields))
  (alias export $types "outgoing-request" (type $outgoing-request))
  (alias export $types "request-options" (type $request-options))
  (alias export $types "outgoing-body" (type $outgoing-body))
  (alias export $types "future-incoming-response" (type $future-incoming-response))
  (alias export $types "incoming-response" (type $incoming-response))
  (alias export $types "incoming-body" (type $incoming-body))
  (alias export $types "future-trailers" (type $future-trailers))
  (alias export $types "method" (type $method))
  (alias export $types "scheme" (type $scheme))
  (alias export $types "error-code" (type $error-code))
  (alias export $types "header-error" (type $header-error))
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
  (type $stream-error-1 (variant (case "last-operation-failed" u32) (case "closed")))
  (export $stream-error-out "stream-error" (type $stream-error-1))

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

  (core func $error.to-debug-string (canon lower
    (func $errors "[method]error.to-debug-string")
    (memory $memory) (realloc $realloc)))
  (core func $pollable.ready (canon lower
    (func $poll "[method]pollable.ready")
    (memory $memory) (realloc $realloc)))
  (core func $pollable.block (canon lower
    (func $poll "[method]pollable.block")
    (memory $memory) (realloc $realloc)))
  (core func $poll (canon lower
    (func $poll "poll")
    (memory $memory) (realloc $realloc)))
  (core func $input-stream.read (canon lower
    (func $streams "[method]input-stream.read")
    (memory $memory) (realloc $realloc)))
  (core func $input-stream.blocking-read (canon lower
    (func $streams "[method]input-stream.blocking-read")
    (memory $memory) (realloc $realloc)))
  (core func $input-stream.skip (canon lower
    (func $streams "[method]input-stream.skip")
    (memory $memory) (realloc $realloc)))
  (core func $input-stream.blocking-skip (canon lower
    (func $streams "[method]input-stream.blocking-skip")
    (memory $memory) (realloc $realloc)))
  (core func $input-stream.subscribe (canon lower
    (func $streams "[method]input-stream.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.check-write (canon lower
    (func $streams "[method]output-stream.check-write")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.write (canon lower
    (func $streams "[method]output-stream.write")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.blocking-write-and-flush (canon lower
    (func $streams "[method]output-stream.blocking-write-and-flush")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.flush (canon lower
    (func $streams "[method]output-stream.flush")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.blocking-flush (canon lower
    (func $streams "[method]output-stream.blocking-flush")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.blocking-write-zeroes-and-flush (canon lower
    (func $streams "[method]output-stream.blocking-write-zeroes-and-flush")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.splice (canon lower
    (func $streams "[method]output-stream.splice")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.blocking-splice (canon lower
    (func $streams "[method]output-stream.blocking-splice")
    (memory $memory) (realloc $realloc)))
  (core func $output-stream.subscribe (canon lower
    (func $streams "[method]output-stream.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $subscribe-duration (canon lower
    (func $clock "subscribe-duration")
    (memory $memory) (realloc $realloc)))
  (core func $fields (canon lower
    (func $types "[constructor]fields")
    (memory $memory) (realloc $realloc)))
  (core func $fields.from-list (canon lower
    (func $types "[static]fields.from-list")
    (memory $memory) (realloc $realloc)))
  (core func $fields.get (canon lower
    (func $types "[method]fields.get")
    (memory $memory) (realloc $realloc)))
  (core func $fields.has (canon lower
    (func $types "[method]fields.has")
    (memory $memory) (realloc $realloc)))
  (core func $fields.set (canon lower
    (func $types "[method]fields.set")
    (memory $memory) (realloc $realloc)))
  (core func $fields.delete (canon lower
    (func $types "[method]fields.delete")
    (memory $memory) (realloc $realloc)))
  (core func $fields.append (canon lower
    (func $types "[method]fields.append")
    (memory $memory) (realloc $realloc)))
  (core func $fields.entries (canon lower
    (func $types "[method]fields.entries")
    (memory $memory) (realloc $realloc)))
  (core func $fields.clone (canon lower
    (func $types "[method]fields.clone")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request (canon lower
    (func $types "[constructor]outgoing-request")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.body (canon lower
    (func $types "[method]outgoing-request.body")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.method (canon lower
    (func $types "[method]outgoing-request.method")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.set-method (canon lower
    (func $types "[method]outgoing-request.set-method")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.path-with-query (canon lower
    (func $types "[method]outgoing-request.path-with-query")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.set-path-with-query (canon lower
    (func $types "[method]outgoing-request.set-path-with-query")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.scheme (canon lower
    (func $types "[method]outgoing-request.scheme")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.set-scheme (canon lower
    (func $types "[method]outgoing-request.set-scheme")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.authority (canon lower
    (func $types "[method]outgoing-request.authority")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.set-authority (canon lower
    (func $types "[method]outgoing-request.set-authority")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-request.headers (canon lower
    (func $types "[method]outgoing-request.headers")
    (memory $memory) (realloc $realloc)))
  (core func $request-options (canon lower
    (func $types "[constructor]request-options")
    (memory $memory) (realloc $realloc)))
  (core func $request-options.connect-timeout (canon lower
    (func $types "[method]request-options.connect-timeout")
    (memory $memory) (realloc $realloc)))
  (core func $request-options.set-connect-timeout (canon lower
    (func $types "[method]request-options.set-connect-timeout")
    (memory $memory) (realloc $realloc)))
  (core func $request-options.first-byte-timeout (canon lower
    (func $types "[method]request-options.first-byte-timeout")
    (memory $memory) (realloc $realloc)))
  (core func $request-options.set-first-byte-timeout (canon lower
    (func $types "[method]request-options.set-first-byte-timeout")
    (memory $memory) (realloc $realloc)))
  (core func $request-options.between-bytes-timeout (canon lower
    (func $types "[method]request-options.between-bytes-timeout")
    (memory $memory) (realloc $realloc)))
  (core func $request-options.set-between-bytes-timeout (canon lower
    (func $types "[method]request-options.set-between-bytes-timeout")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-body.write (canon lower
    (func $types "[method]outgoing-body.write")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-body.finish (canon lower
    (func $types "[static]outgoing-body.finish")
    (memory $memory) (realloc $realloc)))
  (core func $future-incoming-response.subscribe (canon lower
    (func $types "[method]future-incoming-response.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $future-incoming-response.get (canon lower
    (func $types "[method]future-incoming-response.get")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-response.status (canon lower
    (func $types "[method]incoming-response.status")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-response.headers (canon lower
    (func $types "[method]incoming-response.headers")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-response.consume (canon lower
    (func $types "[method]incoming-response.consume")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-body.stream (canon lower
    (func $types "[method]incoming-body.stream")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-body.finish (canon lower
    (func $types "[static]incoming-body.finish")
    (memory $memory) (realloc $realloc)))
  (core func $future-trailers.subscribe (canon lower
    (func $types "[method]future-trailers.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $future-trailers.get (canon lower
    (func $types "[method]future-trailers.get")
    (memory $memory) (realloc $realloc)))
  (core func $http-error-code (canon lower
    (func $types "http-error-code")
    (memory $memory) (realloc $realloc)))
  (core func $handle (canon lower
    (func $handler "handle")
    (memory $memory) (realloc $realloc)))
  (core func $drop-error (canon resource.drop $error))
  (core func $drop-pollable (canon resource.drop $pollable))
  (core func $drop-input-stream (canon resource.drop $input-stream))
  (core func $drop-output-stream (canon resource.drop $output-stream))
  (core func $drop-fields (canon resource.drop $fields))
  (core func $drop-outgoing-request (canon resource.drop $outgoing-request))
  (core func $drop-request-options (canon resource.drop $request-options))
  (core func $drop-outgoing-body (canon resource.drop $outgoing-body))
  (core func $drop-future-incoming-response (canon resource.drop $future-incoming-response))
  (core func $drop-incoming-response (canon resource.drop $incoming-response))
  (core func $drop-incoming-body (canon resource.drop $incoming-body))
  (core func $drop-future-trailers (canon resource.drop $future-trailers))

  ;; The results that are too large for a core function are at address 64.
  (core module $Main
    (import "libc" "memory" (memory 1))
    (import "host" "error.to-debug-string"
      (func $error.to-debug-string (param i32 i32)))
    (import "host" "poll"
      (func $poll (param i32 i32 i32)))
    (import "host" "input-stream.read"
      (func $input-stream.read (param i32 i64 i32)))
    (import "host" "input-stream.blocking-read"
      (func $input-stream.blocking-read (param i32 i64 i32)))
    (import "host" "input-stream.skip"
      (func $input-stream.skip (param i32 i64 i32)))
    (import "host" "input-stream.blocking-skip"
      (func $input-stream.blocking-skip (param i32 i64 i32)))
    (import "host" "output-stream.check-write"
      (func $output-stream.check-write (param i32 i32)))
    (import "host" "output-stream.write"
      (func $output-stream.write (param i32 i32 i32 i32)))
    (import "host" "output-stream.blocking-write-and-flush"
      (func $output-stream.blocking-write-and-flush (param i32 i32 i32 i32)))
    (import "host" "output-stream.flush"
      (func $output-stream.flush (param i32 i32)))
    (import "host" "output-stream.blocking-flush"
      (func $output-stream.blocking-flush (param i32 i32)))
    (import "host" "output-stream.blocking-write-zeroes-and-flush"
      (func $output-stream.blocking-write-zeroes-and-flush (param i32 i64 i32)))
    (import "host" "output-stream.splice"
      (func $output-stream.splice (param i32 i32 i64 i32)))
    (import "host" "output-stream.blocking-splice"
      (func $output-stream.blocking-splice (param i32 i32 i64 i32)))
    (import "host" "fields.from-list"
      (func $fields.from-list (param i32 i32 i32)))
    (import "host" "fields.get"
      (func $fields.get (param i32 i32 i32 i32)))
    (import "host" "fields.set"
      (func $fields.set (param i32 i32 i32 i32 i32 i32)))
    (import "host" "fields.delete"
      (func $fields.delete (param i32 i32 i32 i32)))
    (import "host" "fields.append"
      (func $fields.append (param i32 i32 i32 i32 i32 i32)))
    (import "host" "fields.entries"
      (func $fields.entries (param i32 i32)))
    (import "host" "outgoing-request.body"
      (func $outgoing-request.body (param i32 i32)))
    (import "host" "outgoing-request.method"
      (func $outgoing-request.method (param i32 i32)))
    (import "host" "outgoing-request.path-with-query"
      (func $outgoing-request.path-with-query (param i32 i32)))
    (import "host" "outgoing-request.scheme"
      (func $outgoing-request.scheme (param i32 i32)))
    (import "host" "outgoing-request.authority"
      (func $outgoing-request.authority (param i32 i32)))
    (import "host" "request-options.connect-timeout"
      (func $request-options.connect-timeout (param i32 i32)))
    (import "host" "request-options.first-byte-timeout"
      (func $request-options.first-byte-timeout (param i32 i32)))
    (import "host" "request-options.between-bytes-timeout"
      (func $request-options.between-bytes-timeout (param i32 i32)))
    (import "host" "outgoing-body.write"
      (func $outgoing-body.write (param i32 i32)))
    (import "host" "outgoing-body.finish"
      (func $outgoing-body.finish (param i32 i32 i32 i32)))
    (import "host" "future-incoming-response.get"
      (func $future-incoming-response.get (param i32 i32)))
    (import "host" "incoming-response.consume"
      (func $incoming-response.consume (param i32 i32)))
    (import "host" "incoming-body.stream"
      (func $incoming-body.stream (param i32 i32)))
    (import "host" "future-trailers.get"
      (func $future-trailers.get (param i32 i32)))
    (import "host" "http-error-code"
      (func $http-error-code (param i32 i32)))
    (import "host" "handle"
      (func $handle (param i32 i32 i32 i32)))

    (func (export "error.to-debug-string") (param i32) (result i32)
      (call $error.to-debug-string (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "poll") (param i32 i32) (result i32)
      (call $poll (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "input-stream.read") (param i32 i64) (result i32)
      (call $input-stream.read (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "input-stream.blocking-read") (param i32 i64) (result i32)
      (call $input-stream.blocking-read (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "input-stream.skip") (param i32 i64) (result i32)
      (call $input-stream.skip (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "input-stream.blocking-skip") (param i32 i64) (result i32)
      (call $input-stream.blocking-skip (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.check-write") (param i32) (result i32)
      (call $output-stream.check-write (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.write") (param i32 i32 i32) (result i32)
      (call $output-stream.write (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.blocking-write-and-flush") (param i32 i32 i32) (result i32)
      (call $output-stream.blocking-write-and-flush (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.flush") (param i32) (result i32)
      (call $output-stream.flush (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.blocking-flush") (param i32) (result i32)
      (call $output-stream.blocking-flush (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.blocking-write-zeroes-and-flush") (param i32 i64) (result i32)
      (call $output-stream.blocking-write-zeroes-and-flush (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.splice") (param i32 i32 i64) (result i32)
      (call $output-stream.splice (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.blocking-splice") (param i32 i32 i64) (result i32)
      (call $output-stream.blocking-splice (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "fields.from-list") (param i32 i32) (result i32)
      (call $fields.from-list (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "fields.get") (param i32 i32 i32) (result i32)
      (call $fields.get (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "fields.set") (param i32 i32 i32 i32 i32) (result i32)
      (call $fields.set (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (i32.const 64))
      (i32.const 64))

    (func (export "fields.delete") (param i32 i32 i32) (result i32)
      (call $fields.delete (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "fields.append") (param i32 i32 i32 i32 i32) (result i32)
      (call $fields.append (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (i32.const 64))
      (i32.const 64))

    (func (export "fields.entries") (param i32) (result i32)
      (call $fields.entries (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-request.body") (param i32) (result i32)
      (call $outgoing-request.body (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-request.method") (param i32) (result i32)
      (call $outgoing-request.method (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-request.path-with-query") (param i32) (result i32)
      (call $outgoing-request.path-with-query (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-request.scheme") (param i32) (result i32)
      (call $outgoing-request.scheme (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-request.authority") (param i32) (result i32)
      (call $outgoing-request.authority (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "request-options.connect-timeout") (param i32) (result i32)
      (call $request-options.connect-timeout (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "request-options.first-byte-timeout") (param i32) (result i32)
      (call $request-options.first-byte-timeout (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "request-options.between-bytes-timeout") (param i32) (result i32)
      (call $request-options.between-bytes-timeout (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-body.write") (param i32) (result i32)
      (call $outgoing-body.write (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-body.finish") (param i32 i32 i32) (result i32)
      (call $outgoing-body.finish (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "future-incoming-response.get") (param i32) (result i32)
      (call $future-incoming-response.get (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "incoming-response.consume") (param i32) (result i32)
      (call $incoming-response.consume (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "incoming-body.stream") (param i32) (result i32)
      (call $incoming-body.stream (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "future-trailers.get") (param i32) (result i32)
      (call $future-trailers.get (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "http-error-code") (param i32) (result i32)
      (call $http-error-code (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "handle") (param i32 i32 i32) (result i32)
      (call $handle (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64)))
  (core instance $main (instantiate $Main
    (with "libc" (instance $libc))
    (with "host" (instance
      (export "error.to-debug-string" (func $error.to-debug-string))
      (export "poll" (func $poll))
      (export "input-stream.read" (func $input-stream.read))
      (export "input-stream.blocking-read" (func $input-stream.blocking-read))
      (export "input-stream.skip" (func $input-stream.skip))
      (export "input-stream.blocking-skip" (func $input-stream.blocking-skip))
      (export "output-stream.check-write" (func $output-stream.check-write))
      (export "output-stream.write" (func $output-stream.write))
      (export "output-stream.blocking-write-and-flush" (func $output-stream.blocking-write-and-flush))
      (export "output-stream.flush" (func $output-stream.flush))
      (export "output-stream.blocking-flush" (func $output-stream.blocking-flush))
      (export "output-stream.blocking-write-zeroes-and-flush" (func $output-stream.blocking-write-zeroes-and-flush))
      (export "output-stream.splice" (func $output-stream.splice))
      (export "output-stream.blocking-splice" (func $output-stream.blocking-splice))
      (export "fields.from-list" (func $fields.from-list))
      (export "fields.get" (func $fields.get))
      (export "fields.set" (func $fields.set))
      (export "fields.delete" (func $fields.delete))
      (export "fields.append" (func $fields.append))
      (export "fields.entries" (func $fields.entries))
      (export "outgoing-request.body" (func $outgoing-request.body))
      (export "outgoing-request.method" (func $outgoing-request.method))
      (export "outgoing-request.path-with-query" (func $outgoing-request.path-with-query))
      (export "outgoing-request.scheme" (func $outgoing-request.scheme))
      (export "outgoing-request.authority" (func $outgoing-request.authority))
      (export "request-options.connect-timeout" (func $request-options.connect-timeout))
      (export "request-options.first-byte-timeout" (func $request-options.first-byte-timeout))
      (export "request-options.between-bytes-timeout" (func $request-options.between-bytes-timeout))
      (export "outgoing-body.write" (func $outgoing-body.write))
      (export "outgoing-body.finish" (func $outgoing-body.finish))
      (export "future-incoming-response.get" (func $future-incoming-response.get))
      (export "incoming-response.consume" (func $incoming-response.consume))
      (export "incoming-body.stream" (func $incoming-body.stream))
      (export "future-trailers.get" (func $future-trailers.get))
      (export "http-error-code" (func $http-error-code))
      (export "handle" (func $handle))))))

  (func (export "error-to-debug-string") (param "self" u32) (result string)
    (canon lift (core func $main "error.to-debug-string") (memory $memory) (realloc $realloc)))
  (func (export "pollable-ready") (param "self" u32) (result bool)
    (canon lift (core func $pollable.ready) (memory $memory) (realloc $realloc)))
  (func (export "pollable-block") (param "self" u32)
    (canon lift (core func $pollable.block) (memory $memory) (realloc $realloc)))
  (func (export "poll") (param "in" (list u32)) (result (list u32))
    (canon lift (core func $main "poll") (memory $memory) (realloc $realloc)))
  (func (export "input-stream-read") (param "self" u32) (param "len" u64) (result (result string (error $stream-error-out)))
    (canon lift (core func $main "input-stream.read") (memory $memory) (realloc $realloc)))
  (func (export "input-stream-blocking-read") (param "self" u32) (param "len" u64) (result (result string (error $stream-error-out)))
    (canon lift (core func $main "input-stream.blocking-read") (memory $memory) (realloc $realloc)))
  (func (export "input-stream-skip") (param "self" u32) (param "len" u64) (result (result u64 (error $stream-error-out)))
    (canon lift (core func $main "input-stream.skip") (memory $memory) (realloc $realloc)))
  (func (export "input-stream-blocking-skip") (param "self" u32) (param "len" u64) (result (result u64 (error $stream-error-out)))
    (canon lift (core func $main "input-stream.blocking-skip") (memory $memory) (realloc $realloc)))
  (func (export "input-stream-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $input-stream.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "output-stream-check-write") (param "self" u32) (result (result u64 (error $stream-error-out)))
    (canon lift (core func $main "output-stream.check-write") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-write") (param "self" u32) (param "contents" string) (result (result (error $stream-error-out)))
    (canon lift (core func $main "output-stream.write") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-blocking-write-and-flush") (param "self" u32) (param "contents" string) (result (result (error $stream-error-out)))
    (canon lift (core func $main "output-stream.blocking-write-and-flush") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-flush") (param "self" u32) (result (result (error $stream-error-out)))
    (canon lift (core func $main "output-stream.flush") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-blocking-flush") (param "self" u32) (result (result (error $stream-error-out)))
    (canon lift (core func $main "output-stream.blocking-flush") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-blocking-write-zeroes-and-flush") (param "self" u32) (param "len" u64) (result (result (error $stream-error-out)))
    (canon lift (core func $main "output-stream.blocking-write-zeroes-and-flush") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-splice") (param "self" u32) (param "src" u32) (param "len" u64) (result (result u64 (error $stream-error-out)))
    (canon lift (core func $main "output-stream.splice") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-blocking-splice") (param "self" u32) (param "src" u32) (param "len" u64) (result (result u64 (error $stream-error-out)))
    (canon lift (core func $main "output-stream.blocking-splice") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $output-stream.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "subscribe-duration") (param "when" u64) (result u32)
    (canon lift (core func $subscribe-duration) (memory $memory) (realloc $realloc)))
  (func (export "fields") (result u32)
    (canon lift (core func $fields) (memory $memory) (realloc $realloc)))
  (func (export "fields-from-list") (param "entries" (list (tuple string string))) (result (result u32 (error $header-error)))
    (canon lift (core func $main "fields.from-list") (memory $memory) (realloc $realloc)))
  (func (export "fields-get") (param "self" u32) (param "name" string) (result (list string))
    (canon lift (core func $main "fields.get") (memory $memory) (realloc $realloc)))
  (func (export "fields-has") (param "self" u32) (param "name" string) (result bool)
    (canon lift (core func $fields.has) (memory $memory) (realloc $realloc)))
  (func (export "fields-set") (param "self" u32) (param "name" string) (param "value" (list string)) (result (result (error $header-error)))
    (canon lift (core func $main "fields.set") (memory $memory) (realloc $realloc)))
  (func (export "fields-delete") (param "self" u32) (param "name" string) (result (result (error $header-error)))
    (canon lift (core func $main "fields.delete") (memory $memory) (realloc $realloc)))
  (func (export "fields-append") (param "self" u32) (param "name" string) (param "value" string) (result (result (error $header-error)))
    (canon lift (core func $main "fields.append") (memory $memory) (realloc $realloc)))
  (func (export "fields-entries") (param "self" u32) (result (list (tuple string string)))
    (canon lift (core func $main "fields.entries") (memory $memory) (realloc $realloc)))
  (func (export "fields-clone") (param "self" u32) (result u32)
    (canon lift (core func $fields.clone) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request") (param "headers" u32) (result u32)
    (canon lift (core func $outgoing-request) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-body") (param "self" u32) (result (result u32))
    (canon lift (core func $main "outgoing-request.body") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-method") (param "self" u32) (result $method)
    (canon lift (core func $main "outgoing-request.method") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-set-method") (param "self" u32) (param "method" $method) (result (result))
    (canon lift (core func $outgoing-request.set-method) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-path-with-query") (param "self" u32) (result (option string))
    (canon lift (core func $main "outgoing-request.path-with-query") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-set-path-with-query") (param "self" u32) (param "path-with-query" (option string)) (result (result))
    (canon lift (core func $outgoing-request.set-path-with-query) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-scheme") (param "self" u32) (result (option $scheme))
    (canon lift (core func $main "outgoing-request.scheme") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-set-scheme") (param "self" u32) (param "scheme" (option $scheme)) (result (result))
    (canon lift (core func $outgoing-request.set-scheme) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-authority") (param "self" u32) (result (option string))
    (canon lift (core func $main "outgoing-request.authority") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-set-authority") (param "self" u32) (param "authority" (option string)) (result (result))
    (canon lift (core func $outgoing-request.set-authority) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-request-headers") (param "self" u32) (result u32)
    (canon lift (core func $outgoing-request.headers) (memory $memory) (realloc $realloc)))
  (func (export "request-options") (result u32)
    (canon lift (core func $request-options) (memory $memory) (realloc $realloc)))
  (func (export "request-options-connect-timeout") (param "self" u32) (result (option u64))
    (canon lift (core func $main "request-options.connect-timeout") (memory $memory) (realloc $realloc)))
  (func (export "request-options-set-connect-timeout") (param "self" u32) (param "duration" (option u64)) (result (result))
    (canon lift (core func $request-options.set-connect-timeout) (memory $memory) (realloc $realloc)))
  (func (export "request-options-first-byte-timeout") (param "self" u32) (result (option u64))
    (canon lift (core func $main "request-options.first-byte-timeout") (memory $memory) (realloc $realloc)))
  (func (export "request-options-set-first-byte-timeout") (param "self" u32) (param "duration" (option u64)) (result (result))
    (canon lift (core func $request-options.set-first-byte-timeout) (memory $memory) (realloc $realloc)))
  (func (export "request-options-between-bytes-timeout") (param "self" u32) (result (option u64))
    (canon lift (core func $main "request-options.between-bytes-timeout") (memory $memory) (realloc $realloc)))
  (func (export "request-options-set-between-bytes-timeout") (param "self" u32) (param "duration" (option u64)) (result (result))
    (canon lift (core func $request-options.set-between-bytes-timeout) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-body-write") (param "self" u32) (result (result u32))
    (canon lift (core func $main "outgoing-body.write") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-body-finish") (param "this" u32) (param "trailers" (option u32)) (result (result (error $error-code)))
    (canon lift (core func $main "outgoing-body.finish") (memory $memory) (realloc $realloc)))
  (func (export "future-incoming-response-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $future-incoming-response.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "future-incoming-response-get") (param "self" u32) (result (option (result (result u32 (error $error-code)))))
    (canon lift (core func $main "future-incoming-response.get") (memory $memory) (realloc $realloc)))
  (func (export "incoming-response-status") (param "self" u32) (result u16)
    (canon lift (core func $incoming-response.status) (memory $memory) (realloc $realloc)))
  (func (export "incoming-response-headers") (param "self" u32) (result u32)
    (canon lift (core func $incoming-response.headers) (memory $memory) (realloc $realloc)))
  (func (export "incoming-response-consume") (param "self" u32) (result (result u32))
    (canon lift (core func $main "incoming-response.consume") (memory $memory) (realloc $realloc)))
  (func (export "incoming-body-stream") (param "self" u32) (result (result u32))
    (canon lift (core func $main "incoming-body.stream") (memory $memory) (realloc $realloc)))
  (func (export "incoming-body-finish") (param "this" u32) (result u32)
    (canon lift (core func $incoming-body.finish) (memory $memory) (realloc $realloc)))
  (func (export "future-trailers-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $future-trailers.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "future-trailers-get") (param "self" u32) (result (option (result (result (option u32) (error $error-code)))))
    (canon lift (core func $main "future-trailers.get") (memory $memory) (realloc $realloc)))
  (func (export "http-error-code") (param "err" u32) (result (option $error-code))
    (canon lift (core func $main "http-error-code") (memory $memory) (realloc $realloc)))
  (func (export "handle") (param "request" u32) (param "options" (option u32)) (result (result u32 (error $error-code)))
    (canon lift (core func $main "handle") (memory $memory) (realloc $realloc)))
  (func (export "drop-error") (param "self" u32)
    (canon lift (core func $drop-error)))
  (func (export "drop-pollable") (param "self" u32)
    (canon lift (core func $drop-pollable)))
  (func (export "drop-input-stream") (param "self" u32)
    (canon lift (core func $drop-input-stream)))
  (func (export "drop-output-stream") (param "self" u32)
    (canon lift (core func $drop-output-stream)))
  (func (export "drop-fields") (param "self" u32)
    (canon lift (core func $drop-fields)))
  (func (export "drop-outgoing-request") (param "self" u32)
    (canon lift (core func $drop-outgoing-request)))
  (func (export "drop-request-options") (param "self" u32)
    (canon lift (core func $drop-request-options)))
  (func (export "drop-outgoing-body") (param "self" u32)
    (canon lift (core func $drop-outgoing-body)))
  (func (export "drop-future-incoming-response") (param "self" u32)
    (canon lift (core func $drop-future-incoming-response)))
  (func (export "drop-incoming-response") (param "self" u32)
    (canon lift (core func $drop-incoming-response)))
  (func (export "drop-incoming-body") (param "self" u32)
    (canon lift (core func $drop-incoming-body)))
  (func (export "drop-future-trailers") (param "self" u32)
    (canon lift (core func $drop-future-trailers))))
