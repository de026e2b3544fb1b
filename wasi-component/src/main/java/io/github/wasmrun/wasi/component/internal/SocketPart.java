package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.io.WasiSystem;
import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketNetwork;
import io.github.wasmrun.wasi.spi.WasiSignal;
import java.util.List;

/** {@code wasi:sockets}: the sockets that were granted to one component. */
public final class SocketPart implements Part {
  private final SocketNetwork network;
  private final SocketSettings settings;

  /** Sockets of {@code network}, which is closed with the component's host. */
  public SocketPart(SocketNetwork network, SocketSettings settings) {
    this.network = network;
    this.settings = settings;
  }

  @Override
  public WasiSignal newSignal() {
    return network.signal();
  }

  @Override
  public ComponentImports addTo(
      ComponentImports imports, WasiSystem system, Io io, Runnable changed) {
    system.onClose(network::close);
    SocketResources resources = new SocketResources(settings.maxSockets());
    SocketGrants grants = new SocketGrants(settings);
    ComponentImports all =
        new Items()
            .resource("error", io.errors())
            .resource("network", resources.networks)
            .function("network-error-code", args -> networkError(io.error(args.get(0))))
            .addTo(imports, "wasi:sockets/network");
    all =
        new Items()
            .resource("network", resources.networks)
            .function("instance-network", args -> Args.own(resources.networks, "network"))
            .addTo(all, "wasi:sockets/instance-network");
    all = new TcpFunctions(network, grants, resources, io).addTo(all);
    all = new UdpFunctions(network, grants, resources, io).addTo(all);
    return addNames(all, resources, grants, io);
  }

  private static Val networkError(Object error) {
    return error instanceof StreamFailure failure && failure.code() instanceof Val.EnumCase
        ? Val.some(failure.code())
        : Val.none();
  }

  private ComponentImports addNames(
      ComponentImports all, SocketResources resources, SocketGrants grants, Io io) {
    Items names =
        new Items()
            .resource("pollable", io.pollables())
            .resource("network", resources.networks)
            .resource("resolve-address-stream", resources.lookups);
    SocketResources.add(
        names,
        "resolve-addresses",
        args -> {
          Args.object(resources.networks, args.get(0));
          return Args.own(
              resources.lookups, NameLookup.start(network, grants, Args.text(args.get(1))));
        });
    SocketResources.add(
        names,
        "[method]resolve-address-stream.resolve-next-address",
        args -> {
          SocketAddress next = lookup(resources, args).next();
          return next == null ? Val.none() : Val.some(SocketVals.ip(next.ip()));
        });
    return names
        .function(
            "[method]resolve-address-stream.subscribe",
            args -> io.own((Pollable) lookup(resources, args)))
        .addTo(all, "wasi:sockets/ip-name-lookup");
  }

  private static NameLookup lookup(SocketResources resources, List<Val> args) {
    return (NameLookup) Args.object(resources.lookups, args.get(0));
  }
}
