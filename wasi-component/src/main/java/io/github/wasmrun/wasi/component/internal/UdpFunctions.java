package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketNetwork;
import io.github.wasmrun.wasi.spi.SocketOption;
import io.github.wasmrun.wasi.spi.UdpPort;
import java.util.ArrayList;
import java.util.List;

/** {@code wasi:sockets/udp} and {@code udp-create-socket}. */
final class UdpFunctions {
  private static final String METHOD = "[method]udp-socket.";
  private static final List<String> DATAGRAM = List.of("data", "remote-address");

  private final SocketNetwork network;
  private final SocketGrants grants;
  private final SocketResources resources;
  private final Io io;

  UdpFunctions(SocketNetwork network, SocketGrants grants, SocketResources resources, Io io) {
    this.network = network;
    this.grants = grants;
    this.resources = resources;
    this.io = io;
  }

  ComponentImports addTo(ComponentImports imports) {
    Items create =
        new Items().resource("network", resources.networks).resource("udp-socket", resources.udp);
    SocketResources.add(
        create,
        "create-udp-socket",
        args -> {
          boolean ipv6 = SocketVals.isIpv6(args.get(0));
          resources.checkCount();
          return resources.own(resources.udp, new UdpSocket(network.udp(ipv6), grants, ipv6));
        });
    Items udp =
        new Items()
            .resource("network", resources.networks)
            .resource("pollable", io.pollables())
            .resource("udp-socket", resources.udp)
            .resource("incoming-datagram-stream", resources.incoming)
            .resource("outgoing-datagram-stream", resources.outgoing);
    addSocket(udp);
    addOptions(udp);
    addIncoming(udp);
    addOutgoing(udp);
    return udp.addTo(create.addTo(imports, "wasi:sockets/udp-create-socket"), "wasi:sockets/udp");
  }

  private UdpSocket socket(List<Val> args) {
    return (UdpSocket) Args.object(resources.udp, args.get(0));
  }

  private UdpSocket.Incoming incoming(List<Val> args) {
    return (UdpSocket.Incoming) Args.object(resources.incoming, args.get(0));
  }

  private UdpSocket.Outgoing outgoing(List<Val> args) {
    return (UdpSocket.Outgoing) Args.object(resources.outgoing, args.get(0));
  }

  private void addSocket(Items items) {
    SocketResources.add(
        items,
        METHOD + "start-bind",
        args -> {
          Args.object(resources.networks, args.get(1));
          socket(args).startBind(SocketVals.address(args.get(2)));
          return null;
        });
    SocketResources.add(
        items,
        METHOD + "finish-bind",
        args -> {
          socket(args).finishBind();
          return null;
        });
    SocketResources.add(
        items,
        METHOD + "stream",
        args -> {
          UdpSocket socket = socket(args);
          socket.stream(SocketVals.optional(args.get(1)));
          return Val.tuple(
              Args.own(resources.incoming, socket.incoming()),
              Args.own(resources.outgoing, socket.outgoing()));
        });
    SocketResources.add(
        items, METHOD + "local-address", args -> SocketVals.address(socket(args).localAddress()));
    SocketResources.add(
        items, METHOD + "remote-address", args -> SocketVals.address(socket(args).remoteAddress()));
    items
        .function(METHOD + "address-family", args -> SocketVals.family(socket(args).isIpv6()))
        .function(
            METHOD + "subscribe",
            args -> {
              socket(args);
              return io.own(Pollable.ALWAYS); // nothing of the socket itself takes time
            });
  }

  private void addOptions(Items items) {
    SocketOptions options = new SocketOptions(items, METHOD, args -> options(socket(args)));
    options.number("unicast-hop-limit", SocketOption.HOP_LIMIT);
    options.number("receive-buffer-size", SocketOption.RECEIVE_BUFFER);
    options.number("send-buffer-size", SocketOption.SEND_BUFFER);
  }

  private static SocketOptions.Access options(UdpSocket socket) {
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

  private void addIncoming(Items items) {
    SocketResources.add(
        items,
        "[method]incoming-datagram-stream.receive",
        args -> {
          List<Val> all = new ArrayList<>();
          for (UdpPort.Datagram one : incoming(args).receive(Args.integer(args.get(1)))) {
            all.add(
                new Val.Record(
                    DATAGRAM, List.of(Val.of(one.data()), SocketVals.address(one.remote()))));
          }
          return new Val.ListOf(all);
        });
    items.function(
        "[method]incoming-datagram-stream.subscribe", args -> io.own((Pollable) incoming(args)));
  }

  private void addOutgoing(Items items) {
    SocketResources.add(
        items,
        "[method]outgoing-datagram-stream.check-send",
        args -> Val.of(outgoing(args).check()));
    SocketResources.add(
        items,
        "[method]outgoing-datagram-stream.send",
        args -> Val.of(send(outgoing(args), Args.list(args.get(1)))));
    items.function(
        "[method]outgoing-datagram-stream.subscribe", args -> io.own((Pollable) outgoing(args)));
  }

  /** Sends until the system takes no more or something is wrong; gives how many were sent. */
  private static int send(UdpSocket.Outgoing stream, List<Val> datagrams) {
    stream.use(datagrams.size());
    for (int i = 0; i < datagrams.size(); i++) {
      if (!(datagrams.get(i) instanceof Val.Record one)) {
        throw Args.wrong(datagrams.get(i));
      }
      try {
        if (!stream.send(
            Args.bytes(one.get("data")), SocketVals.optional(one.get("remote-address")))) {
          return i;
        }
      } catch (SocketFailure e) {
        if (i > 0) {
          return i;
        }
        throw e;
      }
    }
    return datagrams.size();
  }
}
