package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentHostFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.SocketFailure;
import java.util.List;

/**
 * {@code wasi:sockets}, as far as programs need it to start, where none are granted or the host has
 * none: no socket can be made and no name resolved. So nobody has a socket whose methods could be
 * called.
 */
final class Sockets {
  private static final List<String> TCP =
      List.of(
          "start-bind",
          "finish-bind",
          "start-connect",
          "finish-connect",
          "start-listen",
          "finish-listen",
          "accept",
          "local-address",
          "remote-address",
          "is-listening",
          "address-family",
          "set-listen-backlog-size",
          "keep-alive-enabled",
          "set-keep-alive-enabled",
          "keep-alive-idle-time",
          "set-keep-alive-idle-time",
          "keep-alive-interval",
          "set-keep-alive-interval",
          "keep-alive-count",
          "set-keep-alive-count",
          "hop-limit",
          "set-hop-limit",
          "receive-buffer-size",
          "set-receive-buffer-size",
          "send-buffer-size",
          "set-send-buffer-size",
          "subscribe",
          "shutdown");
  private static final List<String> UDP =
      List.of(
          "start-bind",
          "finish-bind",
          "stream",
          "local-address",
          "remote-address",
          "address-family",
          "unicast-hop-limit",
          "set-unicast-hop-limit",
          "receive-buffer-size",
          "set-receive-buffer-size",
          "send-buffer-size",
          "set-send-buffer-size",
          "subscribe");

  private Sockets() {}

  /** {@code reason} is the error of each function that makes something. */
  static ComponentImports addTo(ComponentImports imports, Io io, SocketFailure.Code reason) {
    HostResource networks = ComponentResource.ofHost(network -> {});
    ComponentHostFunction refused = args -> Val.error(SocketVals.error(reason));
    ComponentImports all =
        new Items()
            .resource("error", io.errors())
            .resource("network", networks)
            .function("network-error-code", args -> Val.none())
            .addTo(imports, "wasi:sockets/network");
    all =
        new Items()
            .function("instance-network", args -> Args.own(networks, "none"))
            .addTo(all, "wasi:sockets/instance-network");
    all =
        new Items()
            .function("create-tcp-socket", refused)
            .addTo(all, "wasi:sockets/tcp-create-socket");
    all =
        new Items()
            .function("create-udp-socket", refused)
            .addTo(all, "wasi:sockets/udp-create-socket");
    Items tcp = new Items();
    methods(tcp, "tcp-socket", TCP);
    Items udp = new Items();
    methods(udp, "udp-socket", UDP);
    methods(udp, "incoming-datagram-stream", List.of("receive", "subscribe"));
    methods(udp, "outgoing-datagram-stream", List.of("check-send", "send", "subscribe"));
    Items names = new Items().function("resolve-addresses", refused);
    methods(names, "resolve-address-stream", List.of("resolve-next-address", "subscribe"));
    all = tcp.addTo(all, "wasi:sockets/tcp");
    all = udp.addTo(all, "wasi:sockets/udp");
    return names.addTo(all, "wasi:sockets/ip-name-lookup");
  }

  private static void methods(Items items, String resource, List<String> names) {
    items.resource(resource, ComponentResource.ofHost(none -> {}));
    for (String name : names) {
      items.function(
          "[method]" + resource + "." + name,
          args -> {
            throw new IllegalStateException("there is no " + resource);
          });
    }
  }
}
