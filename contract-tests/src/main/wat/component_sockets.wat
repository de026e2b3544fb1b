;; Functions of wasi:io and wasi:sockets, each as an export: handles go out as numbers and bytes of
;; streams as texts, which have the same form. drop-NAME drops a handle.
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
  (import "wasi:sockets/network@0.2.0" (instance $network_
    (alias outer 1 $error (type $error-))
    (export "error" (type $error (eq $error-)))
    (export "network" (type $network (sub resource)))
    (type $error-code- (enum
      "unknown" "access-denied" "not-supported"
      "invalid-argument" "out-of-memory" "timeout"
      "concurrency-conflict" "not-in-progress" "would-block"
      "invalid-state" "new-socket-limit" "address-not-bindable"
      "address-in-use" "remote-unreachable" "connection-refused"
      "connection-reset" "connection-aborted" "datagram-too-large"
      "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export "error-code" (type $error-code (eq $error-code-)))
    (type $ip-address-family- (enum "ipv4" "ipv6"))
    (export "ip-address-family" (type $ip-address-family (eq $ip-address-family-)))
    (type $ipv4-address- (tuple u8 u8 u8 u8))
    (export "ipv4-address" (type $ipv4-address (eq $ipv4-address-)))
    (type $ipv6-address- (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (export "ipv6-address" (type $ipv6-address (eq $ipv6-address-)))
    (type $ip-address- (variant (case "ipv4" $ipv4-address) (case "ipv6" $ipv6-address)))
    (export "ip-address" (type $ip-address (eq $ip-address-)))
    (type $ipv4-socket-address- (record (field "port" u16) (field "address" $ipv4-address)))
    (export "ipv4-socket-address" (type $ipv4-socket-address (eq $ipv4-socket-address-)))
    (type $ipv6-socket-address- (record (field "port" u16) (field "flow-info" u32)
      (field "address" $ipv6-address) (field "scope-id" u32)))
    (export "ipv6-socket-address" (type $ipv6-socket-address (eq $ipv6-socket-address-)))
    (type $ip-socket-address- (variant (case "ipv4" $ipv4-socket-address)
      (case "ipv6" $ipv6-socket-address)))
    (export "ip-socket-address" (type $ip-socket-address (eq $ip-socket-address-)))
    (export "network-error-code" (func
      (param "err" (borrow $error))
      (result (option $error-code))))
  ))
  (alias export $network_ "network" (type $network))
  (alias export $network_ "error-code" (type $error-code))
  (alias export $network_ "ip-address-family" (type $ip-address-family))
  (alias export $network_ "ip-address" (type $ip-address))
  (alias export $network_ "ip-socket-address" (type $ip-socket-address))
  (import "wasi:sockets/instance-network@0.2.0" (instance $instance-network_
    (alias outer 1 $network (type $network-))
    (export "network" (type $network (eq $network-)))
    (export "instance-network" (func
      (result (own $network))))
  ))
  (import "wasi:sockets/tcp@0.2.0" (instance $tcp
    (alias outer 1 $input-stream (type $input-stream-))
    (export "input-stream" (type $input-stream (eq $input-stream-)))
    (alias outer 1 $output-stream (type $output-stream-))
    (export "output-stream" (type $output-stream (eq $output-stream-)))
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (alias outer 1 $network (type $network-))
    (export "network" (type $network (eq $network-)))
    (alias outer 1 $error-code (type $error-code-))
    (export "error-code" (type $error-code (eq $error-code-)))
    (alias outer 1 $ip-socket-address (type $ip-socket-address-))
    (export "ip-socket-address" (type $ip-socket-address (eq $ip-socket-address-)))
    (alias outer 1 $ip-address-family (type $ip-address-family-))
    (export "ip-address-family" (type $ip-address-family (eq $ip-address-family-)))
    (export "tcp-socket" (type $tcp-socket (sub resource)))
    (type $shutdown-type- (enum "receive" "send" "both"))
    (export "shutdown-type" (type $shutdown-type (eq $shutdown-type-)))
    (export "[method]tcp-socket.start-bind" (func
      (param "self" (borrow $tcp-socket))
      (param "network" (borrow $network))
      (param "local-address" $ip-socket-address)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.finish-bind" (func
      (param "self" (borrow $tcp-socket))
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.start-connect" (func
      (param "self" (borrow $tcp-socket))
      (param "network" (borrow $network))
      (param "remote-address" $ip-socket-address)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.finish-connect" (func
      (param "self" (borrow $tcp-socket))
      (result (result (tuple (own $input-stream) (own $output-stream)) (error $error-code)))))
    (export "[method]tcp-socket.start-listen" (func
      (param "self" (borrow $tcp-socket))
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.finish-listen" (func
      (param "self" (borrow $tcp-socket))
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.accept" (func
      (param "self" (borrow $tcp-socket))
      (result (result (tuple (own $tcp-socket) (own $input-stream) (own $output-stream)) (error $error-code)))))
    (export "[method]tcp-socket.local-address" (func
      (param "self" (borrow $tcp-socket))
      (result (result $ip-socket-address (error $error-code)))))
    (export "[method]tcp-socket.remote-address" (func
      (param "self" (borrow $tcp-socket))
      (result (result $ip-socket-address (error $error-code)))))
    (export "[method]tcp-socket.is-listening" (func
      (param "self" (borrow $tcp-socket))
      (result bool)))
    (export "[method]tcp-socket.address-family" (func
      (param "self" (borrow $tcp-socket))
      (result $ip-address-family)))
    (export "[method]tcp-socket.set-listen-backlog-size" (func
      (param "self" (borrow $tcp-socket))
      (param "value" u64)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.keep-alive-enabled" (func
      (param "self" (borrow $tcp-socket))
      (result (result bool (error $error-code)))))
    (export "[method]tcp-socket.set-keep-alive-enabled" (func
      (param "self" (borrow $tcp-socket))
      (param "value" bool)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.keep-alive-idle-time" (func
      (param "self" (borrow $tcp-socket))
      (result (result u64 (error $error-code)))))
    (export "[method]tcp-socket.set-keep-alive-idle-time" (func
      (param "self" (borrow $tcp-socket))
      (param "value" u64)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.keep-alive-interval" (func
      (param "self" (borrow $tcp-socket))
      (result (result u64 (error $error-code)))))
    (export "[method]tcp-socket.set-keep-alive-interval" (func
      (param "self" (borrow $tcp-socket))
      (param "value" u64)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.keep-alive-count" (func
      (param "self" (borrow $tcp-socket))
      (result (result u32 (error $error-code)))))
    (export "[method]tcp-socket.set-keep-alive-count" (func
      (param "self" (borrow $tcp-socket))
      (param "value" u32)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.hop-limit" (func
      (param "self" (borrow $tcp-socket))
      (result (result u8 (error $error-code)))))
    (export "[method]tcp-socket.set-hop-limit" (func
      (param "self" (borrow $tcp-socket))
      (param "value" u8)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.receive-buffer-size" (func
      (param "self" (borrow $tcp-socket))
      (result (result u64 (error $error-code)))))
    (export "[method]tcp-socket.set-receive-buffer-size" (func
      (param "self" (borrow $tcp-socket))
      (param "value" u64)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.send-buffer-size" (func
      (param "self" (borrow $tcp-socket))
      (result (result u64 (error $error-code)))))
    (export "[method]tcp-socket.set-send-buffer-size" (func
      (param "self" (borrow $tcp-socket))
      (param "value" u64)
      (result (result (error $error-code)))))
    (export "[method]tcp-socket.subscribe" (func
      (param "self" (borrow $tcp-socket))
      (result (own $pollable))))
    (export "[method]tcp-socket.shutdown" (func
      (param "self" (borrow $tcp-socket))
      (param "shutdown-type" $shutdown-type)
      (result (result (error $error-code)))))
  ))
  (alias export $tcp "tcp-socket" (type $tcp-socket))
  (alias export $tcp "shutdown-type" (type $shutdown-type))
  (import "wasi:sockets/tcp-create-socket@0.2.0" (instance $tcp-create-socket
    (alias outer 1 $error-code (type $error-code-))
    (export "error-code" (type $error-code (eq $error-code-)))
    (alias outer 1 $ip-address-family (type $ip-address-family-))
    (export "ip-address-family" (type $ip-address-family (eq $ip-address-family-)))
    (alias outer 1 $tcp-socket (type $tcp-socket-))
    (export "tcp-socket" (type $tcp-socket (eq $tcp-socket-)))
    (export "create-tcp-socket" (func
      (param "address-family" $ip-address-family)
      (result (result (own $tcp-socket) (error $error-code)))))
  ))
  (import "wasi:sockets/udp@0.2.0" (instance $udp
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (alias outer 1 $network (type $network-))
    (export "network" (type $network (eq $network-)))
    (alias outer 1 $error-code (type $error-code-))
    (export "error-code" (type $error-code (eq $error-code-)))
    (alias outer 1 $ip-socket-address (type $ip-socket-address-))
    (export "ip-socket-address" (type $ip-socket-address (eq $ip-socket-address-)))
    (alias outer 1 $ip-address-family (type $ip-address-family-))
    (export "ip-address-family" (type $ip-address-family (eq $ip-address-family-)))
    (type $incoming-datagram- (record (field "data" (list u8))
      (field "remote-address" $ip-socket-address)))
    (export "incoming-datagram" (type $incoming-datagram (eq $incoming-datagram-)))
    (type $outgoing-datagram- (record (field "data" (list u8))
      (field "remote-address" (option $ip-socket-address))))
    (export "outgoing-datagram" (type $outgoing-datagram (eq $outgoing-datagram-)))
    (export "udp-socket" (type $udp-socket (sub resource)))
    (export "incoming-datagram-stream" (type $incoming-datagram-stream (sub resource)))
    (export "outgoing-datagram-stream" (type $outgoing-datagram-stream (sub resource)))
    (export "[method]udp-socket.start-bind" (func
      (param "self" (borrow $udp-socket))
      (param "network" (borrow $network))
      (param "local-address" $ip-socket-address)
      (result (result (error $error-code)))))
    (export "[method]udp-socket.finish-bind" (func
      (param "self" (borrow $udp-socket))
      (result (result (error $error-code)))))
    (export "[method]udp-socket.stream" (func
      (param "self" (borrow $udp-socket))
      (param "remote-address" (option $ip-socket-address))
      (result (result (tuple (own $incoming-datagram-stream) (own $outgoing-datagram-stream)) (error $error-code)))))
    (export "[method]udp-socket.local-address" (func
      (param "self" (borrow $udp-socket))
      (result (result $ip-socket-address (error $error-code)))))
    (export "[method]udp-socket.remote-address" (func
      (param "self" (borrow $udp-socket))
      (result (result $ip-socket-address (error $error-code)))))
    (export "[method]udp-socket.address-family" (func
      (param "self" (borrow $udp-socket))
      (result $ip-address-family)))
    (export "[method]udp-socket.unicast-hop-limit" (func
      (param "self" (borrow $udp-socket))
      (result (result u8 (error $error-code)))))
    (export "[method]udp-socket.set-unicast-hop-limit" (func
      (param "self" (borrow $udp-socket))
      (param "value" u8)
      (result (result (error $error-code)))))
    (export "[method]udp-socket.receive-buffer-size" (func
      (param "self" (borrow $udp-socket))
      (result (result u64 (error $error-code)))))
    (export "[method]udp-socket.set-receive-buffer-size" (func
      (param "self" (borrow $udp-socket))
      (param "value" u64)
      (result (result (error $error-code)))))
    (export "[method]udp-socket.send-buffer-size" (func
      (param "self" (borrow $udp-socket))
      (result (result u64 (error $error-code)))))
    (export "[method]udp-socket.set-send-buffer-size" (func
      (param "self" (borrow $udp-socket))
      (param "value" u64)
      (result (result (error $error-code)))))
    (export "[method]udp-socket.subscribe" (func
      (param "self" (borrow $udp-socket))
      (result (own $pollable))))
    (export "[method]incoming-datagram-stream.receive" (func
      (param "self" (borrow $incoming-datagram-stream))
      (param "max-results" u64)
      (result (result (list $incoming-datagram) (error $error-code)))))
    (export "[method]incoming-datagram-stream.subscribe" (func
      (param "self" (borrow $incoming-datagram-stream))
      (result (own $pollable))))
    (export "[method]outgoing-datagram-stream.check-send" (func
      (param "self" (borrow $outgoing-datagram-stream))
      (result (result u64 (error $error-code)))))
    (export "[method]outgoing-datagram-stream.send" (func
      (param "self" (borrow $outgoing-datagram-stream))
      (param "datagrams" (list $outgoing-datagram))
      (result (result u64 (error $error-code)))))
    (export "[method]outgoing-datagram-stream.subscribe" (func
      (param "self" (borrow $outgoing-datagram-stream))
      (result (own $pollable))))
  ))
  (alias export $udp "incoming-datagram" (type $incoming-datagram))
  (alias export $udp "outgoing-datagram" (type $outgoing-datagram))
  (alias export $udp "udp-socket" (type $udp-socket))
  (alias export $udp "incoming-datagram-stream" (type $incoming-datagram-stream))
  (alias export $udp "outgoing-datagram-stream" (type $outgoing-datagram-stream))
  (import "wasi:sockets/udp-create-socket@0.2.0" (instance $udp-create-socket
    (alias outer 1 $error-code (type $error-code-))
    (export "error-code" (type $error-code (eq $error-code-)))
    (alias outer 1 $ip-address-family (type $ip-address-family-))
    (export "ip-address-family" (type $ip-address-family (eq $ip-address-family-)))
    (alias outer 1 $udp-socket (type $udp-socket-))
    (export "udp-socket" (type $udp-socket (eq $udp-socket-)))
    (export "create-udp-socket" (func
      (param "address-family" $ip-address-family)
      (result (result (own $udp-socket) (error $error-code)))))
  ))
  (import "wasi:sockets/ip-name-lookup@0.2.0" (instance $names
    (alias outer 1 $pollable (type $pollable-))
    (export "pollable" (type $pollable (eq $pollable-)))
    (alias outer 1 $network (type $network-))
    (export "network" (type $network (eq $network-)))
    (alias outer 1 $error-code (type $error-code-))
    (export "error-code" (type $error-code (eq $error-code-)))
    (alias outer 1 $ip-address (type $ip-address-))
    (export "ip-address" (type $ip-address (eq $ip-address-)))
    (export "resolve-address-stream" (type $resolve-address-stream (sub resource)))
    (export "resolve-addresses" (func
      (param "network" (borrow $network))
      (param "name" string)
      (result (result (own $resolve-address-stream) (error $error-code)))))
    (export "[method]resolve-address-stream.resolve-next-address" (func
      (param "self" (borrow $resolve-address-stream))
      (result (result (option $ip-address) (error $error-code)))))
    (export "[method]resolve-address-stream.subscribe" (func
      (param "self" (borrow $resolve-address-stream))
      (result (own $pollable))))
  ))
  (alias export $names "resolve-address-stream" (type $resolve-address-stream))
  (type $stream-error-out- (variant (case "last-operation-failed" u32) (case "closed")))
  (export $stream-error-out "stream-error" (type $stream-error-out-))

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
  (core func $network-error-code (canon lower
    (func $network_ "network-error-code")
    (memory $memory) (realloc $realloc)))
  (core func $instance-network (canon lower
    (func $instance-network_ "instance-network")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.start-bind (canon lower
    (func $tcp "[method]tcp-socket.start-bind")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.finish-bind (canon lower
    (func $tcp "[method]tcp-socket.finish-bind")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.start-connect (canon lower
    (func $tcp "[method]tcp-socket.start-connect")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.finish-connect (canon lower
    (func $tcp "[method]tcp-socket.finish-connect")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.start-listen (canon lower
    (func $tcp "[method]tcp-socket.start-listen")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.finish-listen (canon lower
    (func $tcp "[method]tcp-socket.finish-listen")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.accept (canon lower
    (func $tcp "[method]tcp-socket.accept")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.local-address (canon lower
    (func $tcp "[method]tcp-socket.local-address")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.remote-address (canon lower
    (func $tcp "[method]tcp-socket.remote-address")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.is-listening (canon lower
    (func $tcp "[method]tcp-socket.is-listening")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.address-family (canon lower
    (func $tcp "[method]tcp-socket.address-family")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-listen-backlog-size (canon lower
    (func $tcp "[method]tcp-socket.set-listen-backlog-size")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.keep-alive-enabled (canon lower
    (func $tcp "[method]tcp-socket.keep-alive-enabled")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-keep-alive-enabled (canon lower
    (func $tcp "[method]tcp-socket.set-keep-alive-enabled")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.keep-alive-idle-time (canon lower
    (func $tcp "[method]tcp-socket.keep-alive-idle-time")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-keep-alive-idle-time (canon lower
    (func $tcp "[method]tcp-socket.set-keep-alive-idle-time")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.keep-alive-interval (canon lower
    (func $tcp "[method]tcp-socket.keep-alive-interval")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-keep-alive-interval (canon lower
    (func $tcp "[method]tcp-socket.set-keep-alive-interval")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.keep-alive-count (canon lower
    (func $tcp "[method]tcp-socket.keep-alive-count")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-keep-alive-count (canon lower
    (func $tcp "[method]tcp-socket.set-keep-alive-count")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.hop-limit (canon lower
    (func $tcp "[method]tcp-socket.hop-limit")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-hop-limit (canon lower
    (func $tcp "[method]tcp-socket.set-hop-limit")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.receive-buffer-size (canon lower
    (func $tcp "[method]tcp-socket.receive-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-receive-buffer-size (canon lower
    (func $tcp "[method]tcp-socket.set-receive-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.send-buffer-size (canon lower
    (func $tcp "[method]tcp-socket.send-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.set-send-buffer-size (canon lower
    (func $tcp "[method]tcp-socket.set-send-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.subscribe (canon lower
    (func $tcp "[method]tcp-socket.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $tcp-socket.shutdown (canon lower
    (func $tcp "[method]tcp-socket.shutdown")
    (memory $memory) (realloc $realloc)))
  (core func $create-tcp-socket (canon lower
    (func $tcp-create-socket "create-tcp-socket")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.start-bind (canon lower
    (func $udp "[method]udp-socket.start-bind")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.finish-bind (canon lower
    (func $udp "[method]udp-socket.finish-bind")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.stream (canon lower
    (func $udp "[method]udp-socket.stream")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.local-address (canon lower
    (func $udp "[method]udp-socket.local-address")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.remote-address (canon lower
    (func $udp "[method]udp-socket.remote-address")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.address-family (canon lower
    (func $udp "[method]udp-socket.address-family")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.unicast-hop-limit (canon lower
    (func $udp "[method]udp-socket.unicast-hop-limit")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.set-unicast-hop-limit (canon lower
    (func $udp "[method]udp-socket.set-unicast-hop-limit")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.receive-buffer-size (canon lower
    (func $udp "[method]udp-socket.receive-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.set-receive-buffer-size (canon lower
    (func $udp "[method]udp-socket.set-receive-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.send-buffer-size (canon lower
    (func $udp "[method]udp-socket.send-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.set-send-buffer-size (canon lower
    (func $udp "[method]udp-socket.set-send-buffer-size")
    (memory $memory) (realloc $realloc)))
  (core func $udp-socket.subscribe (canon lower
    (func $udp "[method]udp-socket.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-datagram-stream.receive (canon lower
    (func $udp "[method]incoming-datagram-stream.receive")
    (memory $memory) (realloc $realloc)))
  (core func $incoming-datagram-stream.subscribe (canon lower
    (func $udp "[method]incoming-datagram-stream.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-datagram-stream.check-send (canon lower
    (func $udp "[method]outgoing-datagram-stream.check-send")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-datagram-stream.send (canon lower
    (func $udp "[method]outgoing-datagram-stream.send")
    (memory $memory) (realloc $realloc)))
  (core func $outgoing-datagram-stream.subscribe (canon lower
    (func $udp "[method]outgoing-datagram-stream.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $create-udp-socket (canon lower
    (func $udp-create-socket "create-udp-socket")
    (memory $memory) (realloc $realloc)))
  (core func $resolve-addresses (canon lower
    (func $names "resolve-addresses")
    (memory $memory) (realloc $realloc)))
  (core func $resolve-address-stream.resolve-next-address (canon lower
    (func $names "[method]resolve-address-stream.resolve-next-address")
    (memory $memory) (realloc $realloc)))
  (core func $resolve-address-stream.subscribe (canon lower
    (func $names "[method]resolve-address-stream.subscribe")
    (memory $memory) (realloc $realloc)))
  (core func $drop-error (canon resource.drop $error))
  (core func $drop-pollable (canon resource.drop $pollable))
  (core func $drop-input-stream (canon resource.drop $input-stream))
  (core func $drop-output-stream (canon resource.drop $output-stream))
  (core func $drop-network (canon resource.drop $network))
  (core func $drop-tcp-socket (canon resource.drop $tcp-socket))
  (core func $drop-udp-socket (canon resource.drop $udp-socket))
  (core func $drop-incoming-datagram-stream (canon resource.drop $incoming-datagram-stream))
  (core func $drop-outgoing-datagram-stream (canon resource.drop $outgoing-datagram-stream))
  (core func $drop-resolve-address-stream (canon resource.drop $resolve-address-stream))

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
    (import "host" "output-stream.splice"
      (func $output-stream.splice (param i32 i32 i64 i32)))
    (import "host" "output-stream.blocking-splice"
      (func $output-stream.blocking-splice (param i32 i32 i64 i32)))
    (import "host" "network-error-code"
      (func $network-error-code (param i32 i32)))
    (import "host" "tcp-socket.start-bind"
      (func $tcp-socket.start-bind (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "tcp-socket.finish-bind"
      (func $tcp-socket.finish-bind (param i32 i32)))
    (import "host" "tcp-socket.start-connect"
      (func $tcp-socket.start-connect (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "tcp-socket.finish-connect"
      (func $tcp-socket.finish-connect (param i32 i32)))
    (import "host" "tcp-socket.start-listen"
      (func $tcp-socket.start-listen (param i32 i32)))
    (import "host" "tcp-socket.finish-listen"
      (func $tcp-socket.finish-listen (param i32 i32)))
    (import "host" "tcp-socket.accept"
      (func $tcp-socket.accept (param i32 i32)))
    (import "host" "tcp-socket.local-address"
      (func $tcp-socket.local-address (param i32 i32)))
    (import "host" "tcp-socket.remote-address"
      (func $tcp-socket.remote-address (param i32 i32)))
    (import "host" "tcp-socket.set-listen-backlog-size"
      (func $tcp-socket.set-listen-backlog-size (param i32 i64 i32)))
    (import "host" "tcp-socket.keep-alive-enabled"
      (func $tcp-socket.keep-alive-enabled (param i32 i32)))
    (import "host" "tcp-socket.set-keep-alive-enabled"
      (func $tcp-socket.set-keep-alive-enabled (param i32 i32 i32)))
    (import "host" "tcp-socket.keep-alive-idle-time"
      (func $tcp-socket.keep-alive-idle-time (param i32 i32)))
    (import "host" "tcp-socket.set-keep-alive-idle-time"
      (func $tcp-socket.set-keep-alive-idle-time (param i32 i64 i32)))
    (import "host" "tcp-socket.keep-alive-interval"
      (func $tcp-socket.keep-alive-interval (param i32 i32)))
    (import "host" "tcp-socket.set-keep-alive-interval"
      (func $tcp-socket.set-keep-alive-interval (param i32 i64 i32)))
    (import "host" "tcp-socket.keep-alive-count"
      (func $tcp-socket.keep-alive-count (param i32 i32)))
    (import "host" "tcp-socket.set-keep-alive-count"
      (func $tcp-socket.set-keep-alive-count (param i32 i32 i32)))
    (import "host" "tcp-socket.hop-limit"
      (func $tcp-socket.hop-limit (param i32 i32)))
    (import "host" "tcp-socket.set-hop-limit"
      (func $tcp-socket.set-hop-limit (param i32 i32 i32)))
    (import "host" "tcp-socket.receive-buffer-size"
      (func $tcp-socket.receive-buffer-size (param i32 i32)))
    (import "host" "tcp-socket.set-receive-buffer-size"
      (func $tcp-socket.set-receive-buffer-size (param i32 i64 i32)))
    (import "host" "tcp-socket.send-buffer-size"
      (func $tcp-socket.send-buffer-size (param i32 i32)))
    (import "host" "tcp-socket.set-send-buffer-size"
      (func $tcp-socket.set-send-buffer-size (param i32 i64 i32)))
    (import "host" "tcp-socket.shutdown"
      (func $tcp-socket.shutdown (param i32 i32 i32)))
    (import "host" "create-tcp-socket"
      (func $create-tcp-socket (param i32 i32)))
    (import "host" "udp-socket.start-bind"
      (func $udp-socket.start-bind (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "udp-socket.finish-bind"
      (func $udp-socket.finish-bind (param i32 i32)))
    (import "host" "udp-socket.stream"
      (func $udp-socket.stream (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    (import "host" "udp-socket.local-address"
      (func $udp-socket.local-address (param i32 i32)))
    (import "host" "udp-socket.remote-address"
      (func $udp-socket.remote-address (param i32 i32)))
    (import "host" "udp-socket.unicast-hop-limit"
      (func $udp-socket.unicast-hop-limit (param i32 i32)))
    (import "host" "udp-socket.set-unicast-hop-limit"
      (func $udp-socket.set-unicast-hop-limit (param i32 i32 i32)))
    (import "host" "udp-socket.receive-buffer-size"
      (func $udp-socket.receive-buffer-size (param i32 i32)))
    (import "host" "udp-socket.set-receive-buffer-size"
      (func $udp-socket.set-receive-buffer-size (param i32 i64 i32)))
    (import "host" "udp-socket.send-buffer-size"
      (func $udp-socket.send-buffer-size (param i32 i32)))
    (import "host" "udp-socket.set-send-buffer-size"
      (func $udp-socket.set-send-buffer-size (param i32 i64 i32)))
    (import "host" "incoming-datagram-stream.receive"
      (func $incoming-datagram-stream.receive (param i32 i64 i32)))
    (import "host" "outgoing-datagram-stream.check-send"
      (func $outgoing-datagram-stream.check-send (param i32 i32)))
    (import "host" "outgoing-datagram-stream.send"
      (func $outgoing-datagram-stream.send (param i32 i32 i32 i32)))
    (import "host" "create-udp-socket"
      (func $create-udp-socket (param i32 i32)))
    (import "host" "resolve-addresses"
      (func $resolve-addresses (param i32 i32 i32 i32)))
    (import "host" "resolve-address-stream.resolve-next-address"
      (func $resolve-address-stream.resolve-next-address (param i32 i32)))

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

    (func (export "output-stream.check-write") (param i32) (result i32)
      (call $output-stream.check-write (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.write") (param i32 i32 i32) (result i32)
      (call $output-stream.write (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.blocking-write-and-flush") (param i32 i32 i32) (result i32)
      (call $output-stream.blocking-write-and-flush (local.get 0) (local.get 1) (local.get 2)
        (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.flush") (param i32) (result i32)
      (call $output-stream.flush (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.blocking-flush") (param i32) (result i32)
      (call $output-stream.blocking-flush (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.splice") (param i32 i32 i64) (result i32)
      (call $output-stream.splice (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "output-stream.blocking-splice") (param i32 i32 i64) (result i32)
      (call $output-stream.blocking-splice (local.get 0) (local.get 1) (local.get 2)
        (i32.const 64))
      (i32.const 64))

    (func (export "network-error-code") (param i32) (result i32)
      (call $network-error-code (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.start-bind") (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (call $tcp-socket.start-bind (local.get 0) (local.get 1) (local.get 2) (local.get 3)
        (local.get 4) (local.get 5) (local.get 6) (local.get 7) (local.get 8) (local.get 9)
        (local.get 10) (local.get 11) (local.get 12) (local.get 13) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.finish-bind") (param i32) (result i32)
      (call $tcp-socket.finish-bind (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.start-connect") (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (call $tcp-socket.start-connect (local.get 0) (local.get 1) (local.get 2) (local.get 3)
        (local.get 4) (local.get 5) (local.get 6) (local.get 7) (local.get 8) (local.get 9)
        (local.get 10) (local.get 11) (local.get 12) (local.get 13) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.finish-connect") (param i32) (result i32)
      (call $tcp-socket.finish-connect (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.start-listen") (param i32) (result i32)
      (call $tcp-socket.start-listen (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.finish-listen") (param i32) (result i32)
      (call $tcp-socket.finish-listen (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.accept") (param i32) (result i32)
      (call $tcp-socket.accept (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.local-address") (param i32) (result i32)
      (call $tcp-socket.local-address (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.remote-address") (param i32) (result i32)
      (call $tcp-socket.remote-address (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-listen-backlog-size") (param i32 i64) (result i32)
      (call $tcp-socket.set-listen-backlog-size (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.keep-alive-enabled") (param i32) (result i32)
      (call $tcp-socket.keep-alive-enabled (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-keep-alive-enabled") (param i32 i32) (result i32)
      (call $tcp-socket.set-keep-alive-enabled (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.keep-alive-idle-time") (param i32) (result i32)
      (call $tcp-socket.keep-alive-idle-time (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-keep-alive-idle-time") (param i32 i64) (result i32)
      (call $tcp-socket.set-keep-alive-idle-time (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.keep-alive-interval") (param i32) (result i32)
      (call $tcp-socket.keep-alive-interval (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-keep-alive-interval") (param i32 i64) (result i32)
      (call $tcp-socket.set-keep-alive-interval (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.keep-alive-count") (param i32) (result i32)
      (call $tcp-socket.keep-alive-count (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-keep-alive-count") (param i32 i32) (result i32)
      (call $tcp-socket.set-keep-alive-count (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.hop-limit") (param i32) (result i32)
      (call $tcp-socket.hop-limit (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-hop-limit") (param i32 i32) (result i32)
      (call $tcp-socket.set-hop-limit (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.receive-buffer-size") (param i32) (result i32)
      (call $tcp-socket.receive-buffer-size (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-receive-buffer-size") (param i32 i64) (result i32)
      (call $tcp-socket.set-receive-buffer-size (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.send-buffer-size") (param i32) (result i32)
      (call $tcp-socket.send-buffer-size (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.set-send-buffer-size") (param i32 i64) (result i32)
      (call $tcp-socket.set-send-buffer-size (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "tcp-socket.shutdown") (param i32 i32) (result i32)
      (call $tcp-socket.shutdown (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "create-tcp-socket") (param i32) (result i32)
      (call $create-tcp-socket (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.start-bind") (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (call $udp-socket.start-bind (local.get 0) (local.get 1) (local.get 2) (local.get 3)
        (local.get 4) (local.get 5) (local.get 6) (local.get 7) (local.get 8) (local.get 9)
        (local.get 10) (local.get 11) (local.get 12) (local.get 13) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.finish-bind") (param i32) (result i32)
      (call $udp-socket.finish-bind (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.stream") (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32)
      (call $udp-socket.stream (local.get 0) (local.get 1) (local.get 2) (local.get 3)
        (local.get 4) (local.get 5) (local.get 6) (local.get 7) (local.get 8) (local.get 9)
        (local.get 10) (local.get 11) (local.get 12) (local.get 13) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.local-address") (param i32) (result i32)
      (call $udp-socket.local-address (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.remote-address") (param i32) (result i32)
      (call $udp-socket.remote-address (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.unicast-hop-limit") (param i32) (result i32)
      (call $udp-socket.unicast-hop-limit (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.set-unicast-hop-limit") (param i32 i32) (result i32)
      (call $udp-socket.set-unicast-hop-limit (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.receive-buffer-size") (param i32) (result i32)
      (call $udp-socket.receive-buffer-size (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.set-receive-buffer-size") (param i32 i64) (result i32)
      (call $udp-socket.set-receive-buffer-size (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.send-buffer-size") (param i32) (result i32)
      (call $udp-socket.send-buffer-size (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "udp-socket.set-send-buffer-size") (param i32 i64) (result i32)
      (call $udp-socket.set-send-buffer-size (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "incoming-datagram-stream.receive") (param i32 i64) (result i32)
      (call $incoming-datagram-stream.receive (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-datagram-stream.check-send") (param i32) (result i32)
      (call $outgoing-datagram-stream.check-send (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "outgoing-datagram-stream.send") (param i32 i32 i32) (result i32)
      (call $outgoing-datagram-stream.send (local.get 0) (local.get 1) (local.get 2)
        (i32.const 64))
      (i32.const 64))

    (func (export "create-udp-socket") (param i32) (result i32)
      (call $create-udp-socket (local.get 0) (i32.const 64))
      (i32.const 64))

    (func (export "resolve-addresses") (param i32 i32 i32) (result i32)
      (call $resolve-addresses (local.get 0) (local.get 1) (local.get 2) (i32.const 64))
      (i32.const 64))

    (func (export "resolve-address-stream.resolve-next-address") (param i32) (result i32)
      (call $resolve-address-stream.resolve-next-address (local.get 0) (i32.const 64))
      (i32.const 64))
  )
  (core instance $main (instantiate $Main
    (with "libc" (instance $libc))
    (with "host" (instance
      (export "error.to-debug-string" (func $error.to-debug-string))
      (export "poll" (func $poll))
      (export "input-stream.read" (func $input-stream.read))
      (export "input-stream.blocking-read" (func $input-stream.blocking-read))
      (export "output-stream.check-write" (func $output-stream.check-write))
      (export "output-stream.write" (func $output-stream.write))
      (export "output-stream.blocking-write-and-flush" (func $output-stream.blocking-write-and-flush))
      (export "output-stream.flush" (func $output-stream.flush))
      (export "output-stream.blocking-flush" (func $output-stream.blocking-flush))
      (export "output-stream.splice" (func $output-stream.splice))
      (export "output-stream.blocking-splice" (func $output-stream.blocking-splice))
      (export "network-error-code" (func $network-error-code))
      (export "tcp-socket.start-bind" (func $tcp-socket.start-bind))
      (export "tcp-socket.finish-bind" (func $tcp-socket.finish-bind))
      (export "tcp-socket.start-connect" (func $tcp-socket.start-connect))
      (export "tcp-socket.finish-connect" (func $tcp-socket.finish-connect))
      (export "tcp-socket.start-listen" (func $tcp-socket.start-listen))
      (export "tcp-socket.finish-listen" (func $tcp-socket.finish-listen))
      (export "tcp-socket.accept" (func $tcp-socket.accept))
      (export "tcp-socket.local-address" (func $tcp-socket.local-address))
      (export "tcp-socket.remote-address" (func $tcp-socket.remote-address))
      (export "tcp-socket.set-listen-backlog-size" (func $tcp-socket.set-listen-backlog-size))
      (export "tcp-socket.keep-alive-enabled" (func $tcp-socket.keep-alive-enabled))
      (export "tcp-socket.set-keep-alive-enabled" (func $tcp-socket.set-keep-alive-enabled))
      (export "tcp-socket.keep-alive-idle-time" (func $tcp-socket.keep-alive-idle-time))
      (export "tcp-socket.set-keep-alive-idle-time" (func $tcp-socket.set-keep-alive-idle-time))
      (export "tcp-socket.keep-alive-interval" (func $tcp-socket.keep-alive-interval))
      (export "tcp-socket.set-keep-alive-interval" (func $tcp-socket.set-keep-alive-interval))
      (export "tcp-socket.keep-alive-count" (func $tcp-socket.keep-alive-count))
      (export "tcp-socket.set-keep-alive-count" (func $tcp-socket.set-keep-alive-count))
      (export "tcp-socket.hop-limit" (func $tcp-socket.hop-limit))
      (export "tcp-socket.set-hop-limit" (func $tcp-socket.set-hop-limit))
      (export "tcp-socket.receive-buffer-size" (func $tcp-socket.receive-buffer-size))
      (export "tcp-socket.set-receive-buffer-size" (func $tcp-socket.set-receive-buffer-size))
      (export "tcp-socket.send-buffer-size" (func $tcp-socket.send-buffer-size))
      (export "tcp-socket.set-send-buffer-size" (func $tcp-socket.set-send-buffer-size))
      (export "tcp-socket.shutdown" (func $tcp-socket.shutdown))
      (export "create-tcp-socket" (func $create-tcp-socket))
      (export "udp-socket.start-bind" (func $udp-socket.start-bind))
      (export "udp-socket.finish-bind" (func $udp-socket.finish-bind))
      (export "udp-socket.stream" (func $udp-socket.stream))
      (export "udp-socket.local-address" (func $udp-socket.local-address))
      (export "udp-socket.remote-address" (func $udp-socket.remote-address))
      (export "udp-socket.unicast-hop-limit" (func $udp-socket.unicast-hop-limit))
      (export "udp-socket.set-unicast-hop-limit" (func $udp-socket.set-unicast-hop-limit))
      (export "udp-socket.receive-buffer-size" (func $udp-socket.receive-buffer-size))
      (export "udp-socket.set-receive-buffer-size" (func $udp-socket.set-receive-buffer-size))
      (export "udp-socket.send-buffer-size" (func $udp-socket.send-buffer-size))
      (export "udp-socket.set-send-buffer-size" (func $udp-socket.set-send-buffer-size))
      (export "incoming-datagram-stream.receive" (func $incoming-datagram-stream.receive))
      (export "outgoing-datagram-stream.check-send" (func $outgoing-datagram-stream.check-send))
      (export "outgoing-datagram-stream.send" (func $outgoing-datagram-stream.send))
      (export "create-udp-socket" (func $create-udp-socket))
      (export "resolve-addresses" (func $resolve-addresses))
      (export "resolve-address-stream.resolve-next-address" (func $resolve-address-stream.resolve-next-address))
    ))))

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
  (func (export "output-stream-splice") (param "self" u32) (param "src" u32) (param "len" u64) (result (result u64 (error $stream-error-out)))
    (canon lift (core func $main "output-stream.splice") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-blocking-splice") (param "self" u32) (param "src" u32) (param "len" u64) (result (result u64 (error $stream-error-out)))
    (canon lift (core func $main "output-stream.blocking-splice") (memory $memory) (realloc $realloc)))
  (func (export "output-stream-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $output-stream.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "subscribe-duration") (param "when" u64) (result u32)
    (canon lift (core func $subscribe-duration) (memory $memory) (realloc $realloc)))
  (func (export "network-error-code") (param "err" u32) (result (option $error-code))
    (canon lift (core func $main "network-error-code") (memory $memory) (realloc $realloc)))
  (func (export "instance-network") (result u32)
    (canon lift (core func $instance-network) (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-start-bind") (param "self" u32) (param "network" u32) (param "local-address" $ip-socket-address) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.start-bind") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-finish-bind") (param "self" u32) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.finish-bind") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-start-connect") (param "self" u32) (param "network" u32) (param "remote-address" $ip-socket-address) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.start-connect") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-finish-connect") (param "self" u32) (result (result (tuple u32 u32) (error $error-code)))
    (canon lift (core func $main "tcp-socket.finish-connect") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-start-listen") (param "self" u32) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.start-listen") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-finish-listen") (param "self" u32) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.finish-listen") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-accept") (param "self" u32) (result (result (tuple u32 u32 u32) (error $error-code)))
    (canon lift (core func $main "tcp-socket.accept") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-local-address") (param "self" u32) (result (result $ip-socket-address (error $error-code)))
    (canon lift (core func $main "tcp-socket.local-address") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-remote-address") (param "self" u32) (result (result $ip-socket-address (error $error-code)))
    (canon lift (core func $main "tcp-socket.remote-address") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-is-listening") (param "self" u32) (result bool)
    (canon lift (core func $tcp-socket.is-listening) (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-address-family") (param "self" u32) (result $ip-address-family)
    (canon lift (core func $tcp-socket.address-family) (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-listen-backlog-size") (param "self" u32) (param "value" u64) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-listen-backlog-size") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-keep-alive-enabled") (param "self" u32) (result (result bool (error $error-code)))
    (canon lift (core func $main "tcp-socket.keep-alive-enabled") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-keep-alive-enabled") (param "self" u32) (param "value" bool) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-keep-alive-enabled") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-keep-alive-idle-time") (param "self" u32) (result (result u64 (error $error-code)))
    (canon lift (core func $main "tcp-socket.keep-alive-idle-time") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-keep-alive-idle-time") (param "self" u32) (param "value" u64) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-keep-alive-idle-time") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-keep-alive-interval") (param "self" u32) (result (result u64 (error $error-code)))
    (canon lift (core func $main "tcp-socket.keep-alive-interval") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-keep-alive-interval") (param "self" u32) (param "value" u64) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-keep-alive-interval") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-keep-alive-count") (param "self" u32) (result (result u32 (error $error-code)))
    (canon lift (core func $main "tcp-socket.keep-alive-count") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-keep-alive-count") (param "self" u32) (param "value" u32) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-keep-alive-count") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-hop-limit") (param "self" u32) (result (result u8 (error $error-code)))
    (canon lift (core func $main "tcp-socket.hop-limit") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-hop-limit") (param "self" u32) (param "value" u8) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-hop-limit") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-receive-buffer-size") (param "self" u32) (result (result u64 (error $error-code)))
    (canon lift (core func $main "tcp-socket.receive-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-receive-buffer-size") (param "self" u32) (param "value" u64) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-receive-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-send-buffer-size") (param "self" u32) (result (result u64 (error $error-code)))
    (canon lift (core func $main "tcp-socket.send-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-set-send-buffer-size") (param "self" u32) (param "value" u64) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.set-send-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $tcp-socket.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "tcp-socket-shutdown") (param "self" u32) (param "shutdown-type" $shutdown-type) (result (result (error $error-code)))
    (canon lift (core func $main "tcp-socket.shutdown") (memory $memory) (realloc $realloc)))
  (func (export "create-tcp-socket") (param "address-family" $ip-address-family) (result (result u32 (error $error-code)))
    (canon lift (core func $main "create-tcp-socket") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-start-bind") (param "self" u32) (param "network" u32) (param "local-address" $ip-socket-address) (result (result (error $error-code)))
    (canon lift (core func $main "udp-socket.start-bind") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-finish-bind") (param "self" u32) (result (result (error $error-code)))
    (canon lift (core func $main "udp-socket.finish-bind") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-stream") (param "self" u32) (param "remote-address" (option $ip-socket-address)) (result (result (tuple u32 u32) (error $error-code)))
    (canon lift (core func $main "udp-socket.stream") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-local-address") (param "self" u32) (result (result $ip-socket-address (error $error-code)))
    (canon lift (core func $main "udp-socket.local-address") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-remote-address") (param "self" u32) (result (result $ip-socket-address (error $error-code)))
    (canon lift (core func $main "udp-socket.remote-address") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-address-family") (param "self" u32) (result $ip-address-family)
    (canon lift (core func $udp-socket.address-family) (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-unicast-hop-limit") (param "self" u32) (result (result u8 (error $error-code)))
    (canon lift (core func $main "udp-socket.unicast-hop-limit") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-set-unicast-hop-limit") (param "self" u32) (param "value" u8) (result (result (error $error-code)))
    (canon lift (core func $main "udp-socket.set-unicast-hop-limit") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-receive-buffer-size") (param "self" u32) (result (result u64 (error $error-code)))
    (canon lift (core func $main "udp-socket.receive-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-set-receive-buffer-size") (param "self" u32) (param "value" u64) (result (result (error $error-code)))
    (canon lift (core func $main "udp-socket.set-receive-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-send-buffer-size") (param "self" u32) (result (result u64 (error $error-code)))
    (canon lift (core func $main "udp-socket.send-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-set-send-buffer-size") (param "self" u32) (param "value" u64) (result (result (error $error-code)))
    (canon lift (core func $main "udp-socket.set-send-buffer-size") (memory $memory) (realloc $realloc)))
  (func (export "udp-socket-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $udp-socket.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "incoming-datagram-stream-receive") (param "self" u32) (param "max-results" u64) (result (result (list $incoming-datagram) (error $error-code)))
    (canon lift (core func $main "incoming-datagram-stream.receive") (memory $memory) (realloc $realloc)))
  (func (export "incoming-datagram-stream-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $incoming-datagram-stream.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "outgoing-datagram-stream-check-send") (param "self" u32) (result (result u64 (error $error-code)))
    (canon lift (core func $main "outgoing-datagram-stream.check-send") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-datagram-stream-send") (param "self" u32) (param "datagrams" (list $outgoing-datagram)) (result (result u64 (error $error-code)))
    (canon lift (core func $main "outgoing-datagram-stream.send") (memory $memory) (realloc $realloc)))
  (func (export "outgoing-datagram-stream-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $outgoing-datagram-stream.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "create-udp-socket") (param "address-family" $ip-address-family) (result (result u32 (error $error-code)))
    (canon lift (core func $main "create-udp-socket") (memory $memory) (realloc $realloc)))
  (func (export "resolve-addresses") (param "network" u32) (param "name" string) (result (result u32 (error $error-code)))
    (canon lift (core func $main "resolve-addresses") (memory $memory) (realloc $realloc)))
  (func (export "resolve-address-stream-resolve-next-address") (param "self" u32) (result (result (option $ip-address) (error $error-code)))
    (canon lift (core func $main "resolve-address-stream.resolve-next-address") (memory $memory) (realloc $realloc)))
  (func (export "resolve-address-stream-subscribe") (param "self" u32) (result u32)
    (canon lift (core func $resolve-address-stream.subscribe) (memory $memory) (realloc $realloc)))
  (func (export "drop-error") (param "self" u32)
    (canon lift (core func $drop-error)))
  (func (export "drop-pollable") (param "self" u32)
    (canon lift (core func $drop-pollable)))
  (func (export "drop-input-stream") (param "self" u32)
    (canon lift (core func $drop-input-stream)))
  (func (export "drop-output-stream") (param "self" u32)
    (canon lift (core func $drop-output-stream)))
  (func (export "drop-network") (param "self" u32)
    (canon lift (core func $drop-network)))
  (func (export "drop-tcp-socket") (param "self" u32)
    (canon lift (core func $drop-tcp-socket)))
  (func (export "drop-udp-socket") (param "self" u32)
    (canon lift (core func $drop-udp-socket)))
  (func (export "drop-incoming-datagram-stream") (param "self" u32)
    (canon lift (core func $drop-incoming-datagram-stream)))
  (func (export "drop-outgoing-datagram-stream") (param "self" u32)
    (canon lift (core func $drop-outgoing-datagram-stream)))
  (func (export "drop-resolve-address-stream") (param "self" u32)
    (canon lift (core func $drop-resolve-address-stream))))
