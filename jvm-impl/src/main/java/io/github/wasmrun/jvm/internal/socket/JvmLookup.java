package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketNetwork;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up a name in a thread of its own, since Java's resolver waits. */
final class JvmLookup implements SocketNetwork.Lookup {
  private volatile @Nullable List<SocketAddress> addresses;
  private volatile @Nullable SocketFailure failure;

  private JvmLookup() {}

  /** Begins; {@code ended} is run by the thread at the end. */
  static JvmLookup start(String name, Runnable ended) {
    JvmLookup lookup = new JvmLookup();
    Thread thread =
        new Thread(
            () -> {
              try {
                lookup.run(name);
              } finally {
                ended.run();
              }
            },
            "wasmrun name lookup");
    thread.setDaemon(true);
    thread.start();
    return lookup;
  }

  private void run(String name) {
    try {
      List<SocketAddress> found = new ArrayList<>();
      for (InetAddress address : InetAddress.getAllByName(name)) {
        found.add(address(address, 0));
      }
      addresses = List.copyOf(found);
    } catch (UnknownHostException e) {
      failure = new SocketFailure(SocketFailure.Code.NAME_UNRESOLVABLE, name + " is not known");
    } catch (RuntimeException e) {
      failure = new SocketFailure(SocketFailure.Code.PERMANENT_RESOLVER_FAILURE, e.toString());
    }
  }

  static SocketAddress address(InetAddress address, int port) {
    int scope = address instanceof Inet6Address ipv6 ? ipv6.getScopeId() : 0;
    return new SocketAddress(address.getAddress(), port, scope);
  }

  @Override
  public @Nullable List<SocketAddress> addresses() {
    SocketFailure reason = failure;
    if (reason != null) {
      throw reason;
    }
    return addresses;
  }
}
