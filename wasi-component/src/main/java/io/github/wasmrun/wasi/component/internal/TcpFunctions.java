package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.SocketNetwork;
import io.github.wasmrun.wasi.spi.SocketOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code wasi:sockets/tcp} and {@code tcp-create-socket}. */
final class TcpFunctions {
  private static final String METHOD = "[method]tcp-socket.";

  private final SocketNetwork network;
  private final SocketGrants grants;
  private final SocketResources resources;
  private final Io io;

  /** What a function does with a socket; {@code null} is a result without a value. */
  private interface Operation {
    @Nullable Val run(TcpSocket socket, List<Val> args);
  }

  /** What a function without a result does. */
  private interface Action {
    void run(TcpSocket socket, List<Val> args);
  }

  TcpFunctions(SocketNetwork network, SocketGrants grants, SocketResources resources, Io io) {
    this.network = network;
    this.grants = grants;
    this.resources = resources;
    this.io = io;
  }

  ComponentImports addTo(ComponentImports imports) {
    Items create =
        new Items().resource("network", resources.networks).resource("tcp-socket", resources.tcp);
    SocketResources.add(
        create,
        "create-tcp-socket",
        args -> {
          boolean ipv6 = SocketVals.isIpv6(args.get(0));
          resources.checkCount();
          return resources.own(resources.tcp, new TcpSocket(network.tcp(ipv6), grants, ipv6));
        });
    Items tcp =
        new Items()
            .resource("network", resources.networks)
            .resource("pollable", io.pollables())
            .resource("input-stream", io.inputs())
            .resource("output-stream", io.outputs())
            .resource("tcp-socket", resources.tcp);
    addStates(tcp);
    addOptions(tcp);
    return tcp.addTo(create.addTo(imports, "wasi:sockets/tcp-create-socket"), "wasi:sockets/tcp");
  }

  private TcpSocket socket(List<Val> args) {
    return (TcpSocket) Args.object(resources.tcp, args.get(0));
  }

  private void add(Items items, String name, Operation operation) {
    SocketResources.add(items, METHOD + name, args -> operation.run(socket(args), args));
  }

  private void action(Items items, String name, Action action) {
    add(
        items,
        name,
        (socket, args) -> {
          action.run(socket, args);
          return null;
        });
  }

  private void addStates(Items items) {
    action(
        items,
        "start-bind",
        (socket, args) -> {
          Args.object(resources.networks, args.get(1));
          socket.startBind(SocketVals.address(args.get(2)));
        });
    action(items, "finish-bind", (socket, args) -> socket.finishBind());
    action(
        items,
        "start-connect",
        (socket, args) -> {
          Args.object(resources.networks, args.get(1));
          socket.startConnect(SocketVals.address(args.get(2)));
        });
    add(
        items,
        "finish-connect",
        (socket, args) -> {
          socket.finishConnect();
          return Val.tuple(io.own(socket.input()), io.own(socket.output()));
        });
    action(items, "start-listen", (socket, args) -> socket.startListen());
    action(items, "finish-listen", (socket, args) -> socket.finishListen());
    add(
        items,
        "accept",
        (socket, args) -> {
          resources.checkCount();
          TcpSocket accepted = socket.accept();
          return Val.tuple(
              resources.own(resources.tcp, accepted),
              io.own(accepted.input()),
              io.own(accepted.output()));
        });
    add(items, "local-address", (socket, args) -> SocketVals.address(socket.localAddress()));
    add(items, "remote-address", (socket, args) -> SocketVals.address(socket.remoteAddress()));
    action(
        items,
        "shutdown",
        (socket, args) -> {
          String type = args.get(1) instanceof Val.EnumCase one ? one.label() : "";
          boolean both = type.equals("both");
          socket.shutdown(both || type.equals("receive"), both || type.equals("send"));
        });
    items
        .function(METHOD + "is-listening", args -> Val.of(socket(args).isListening()))
        .function(METHOD + "address-family", args -> SocketVals.family(socket(args).isIpv6()))
        .function(METHOD + "subscribe", args -> io.own((Pollable) socket(args)));
  }

  private void addOptions(Items items) {
    action(
        items,
        "set-listen-backlog-size",
        (socket, args) -> socket.setBacklog(Args.integer(args.get(1))));
    SocketOptions options = new SocketOptions(items, METHOD, args -> options(socket(args)));
    options.flag("keep-alive-enabled", SocketOption.KEEP_ALIVE);
    options.duration("keep-alive-idle-time", SocketOption.KEEP_ALIVE_IDLE_SECONDS);
    options.duration("keep-alive-interval", SocketOption.KEEP_ALIVE_INTERVAL_SECONDS);
    options.number("keep-alive-count", SocketOption.KEEP_ALIVE_COUNT);
    options.number("hop-limit", SocketOption.HOP_LIMIT);
    options.number("receive-buffer-size", SocketOption.RECEIVE_BUFFER);
    options.number("send-buffer-size", SocketOption.SEND_BUFFER);
  }

  private static SocketOptions.Access options(TcpSocket socket) {
    return new SocketOptions.Access() {
      @Override
      public long get(SocketOption option) {
        return socket.option(option);
      }

      @Override
      public void set(SocketOption option, long value) {
        socket.setOption(option, value);
      }
    };
  }
}
