package io.github.wasmrun.wasi.component;

import io.github.wasmrun.internal.Range;
import io.github.wasmrun.internal.host.Services;
import io.github.wasmrun.wasi.component.internal.NoSockets;
import io.github.wasmrun.wasi.component.internal.Part;
import io.github.wasmrun.wasi.component.internal.SocketPart;
import io.github.wasmrun.wasi.component.internal.SocketSettings;
import io.github.wasmrun.wasi.spi.SocketTransport;
import java.util.List;

/**
 * {@code wasi:sockets} for components: with whom they may speak by TCP and UDP, and where others
 * may reach them. Immutable.
 *
 * <pre>{@code
 * WasiSockets sockets = WasiSockets.to("db.example.org:5432").withListening("127.0.0.1:8080");
 * WasiComponent.run(component, Wasi.host(), ComponentImports.none(), sockets);
 * }</pre>
 *
 * <p>What was not granted ends with {@code access-denied}. A name that is granted may be looked up,
 * and the addresses that the lookup gave are granted with the name's ports; so whoever answers for
 * the name decides what is reached. An address that is granted by itself needs no lookup.
 *
 * <p>A socket may be bound to a port that the system chooses without a grant for listening: a
 * connection of TCP goes out from it, and one of UDP takes datagrams of peers that are granted, and
 * drops others. To listen, and to take datagrams of anybody, the address of the bind must be
 * granted by {@link #withListening}.
 *
 * <p>On the JVM sockets are non-blocking channels of Java and the thread of the component waits.
 * Sockets that are open when the component's host is closed are closed with it. In a page there are
 * no sockets: all that makes one answers {@code not-supported}. Differences to other hosts: {@code
 * hop-limit} cannot be changed, and the backlog of a socket that listens cannot either ({@code
 * not-supported}).
 */
public final class WasiSockets extends WasiNetwork {
  private static final int DEFAULT_SOCKETS = 100;

  private final SocketSettings settings;

  private WasiSockets(SocketSettings settings) {
    this.settings = settings;
  }

  /**
   * Sockets that may speak with some hosts.
   *
   * @param hosts each {@code HOST}, of which all ports are granted, or {@code HOST:PORT}. HOST is a
   *     name, an address of IPv4, or one of IPv6 in brackets; a star in it denotes any characters:
   *     {@code *.example.org}, {@code 10.0.*}. None: the component may only be reached
   * @throws IllegalArgumentException if one is of another form
   */
  public static WasiSockets to(String... hosts) {
    return new WasiSockets(
        new SocketSettings(SocketSettings.remotes(hosts), List.of(), DEFAULT_SOCKETS));
  }

  /**
   * Where others may reach the component. Default: nowhere.
   *
   * @param addresses each the address that the component binds to, {@code ADDRESS:PORT}, or {@code
   *     ADDRESS} with all ports and those that the system chooses. ADDRESS is one of IPv4, or of
   *     IPv6 in brackets, and may have stars; {@code 0.0.0.0} is not {@code 127.0.0.1}
   * @throws IllegalArgumentException if one is of another form
   */
  public WasiSockets withListening(String... addresses) {
    return new WasiSockets(
        new SocketSettings(
            settings.remotes(), SocketSettings.locals(addresses), settings.maxSockets()));
  }

  /**
   * How many sockets a component may have at a time; beyond it there is {@code new-socket-limit}.
   * Default: 100.
   *
   * @throws IllegalArgumentException if it is not 1 to 10000
   */
  public WasiSockets withMaxSockets(int sockets) {
    Range.check("maxSockets", sockets, 1, 10_000);
    return new WasiSockets(new SocketSettings(settings.remotes(), settings.locals(), sockets));
  }

  @Override
  Part part() {
    for (SocketTransport transport : Services.of(SocketTransport.class).found()) {
      if (transport.runsHere()) {
        return new SocketPart(transport.open(), settings);
      }
    }
    return new NoSockets();
  }
}
