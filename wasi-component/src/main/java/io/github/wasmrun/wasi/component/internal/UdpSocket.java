package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketFailure.Code;
import io.github.wasmrun.wasi.spi.SocketOption;
import io.github.wasmrun.wasi.spi.UdpPort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code udp-socket}: which operation may be done when. */
final class UdpSocket {
  /** What fits into a packet of the largest size. */
  private static final int MOST_BYTES_IPV4 = 65_507;

  private static final int MOST_BYTES_IPV6 = 65_527;

  /** How many datagrams go or come with a call. */
  private static final int MOST_DATAGRAMS = 16;

  /** How many datagrams of strangers are dropped in a call. */
  private static final int MOST_STRANGERS = 64;

  private enum State {
    UNBOUND,
    BIND_STARTED,
    BOUND,
    CLOSED
  }

  private final UdpPort port;
  private final SocketGrants grants;
  private final boolean ipv6;
  private State state = State.UNBOUND;
  private boolean takesAll;
  private @Nullable SocketAddress peer;
  private int streams;

  UdpSocket(UdpPort port, SocketGrants grants, boolean ipv6) {
    this.port = port;
    this.grants = grants;
    this.ipv6 = ipv6;
  }

  boolean isIpv6() {
    return ipv6;
  }

  private SocketFailure wrongState() {
    return SocketRules.failure(Code.INVALID_STATE, "the socket is " + state);
  }

  private void checkRemote(SocketAddress remote) {
    SocketRules.checkRemote(remote, ipv6);
    if (!grants.remote(remote)) {
      throw SocketRules.failure(
          Code.ACCESS_DENIED, IpText.host(remote.ip()) + ":" + remote.port() + " was not granted");
    }
  }

  /**
   * Binds it. A port that the system chooses is for those who send: without a grant for the address
   * it takes nothing but the answers of granted peers.
   */
  void startBind(SocketAddress local) {
    if (state == State.BIND_STARTED) {
      throw SocketRules.failure(Code.CONCURRENCY_CONFLICT, "the socket is " + state);
    } else if (state != State.UNBOUND) {
      throw wrongState();
    }
    SocketRules.checkLocal(local, ipv6);
    takesAll = grants.local(local);
    if (!takesAll && local.port() != 0) {
      throw SocketRules.failure(
          Code.ACCESS_DENIED, IpText.host(local.ip()) + ":" + local.port() + " was not granted");
    }
    port.bind(local);
    state = State.BIND_STARTED;
  }

  void finishBind() {
    if (state != State.BIND_STARTED) {
      throw SocketRules.failure(Code.NOT_IN_PROGRESS, "the socket is " + state);
    }
    state = State.BOUND;
  }

  /** Speaks with one peer, or with all if it is null; the streams are made by the caller. */
  void stream(@Nullable SocketAddress remote) {
    if (state != State.BOUND) {
      throw wrongState();
    }
    if (streams > 0) {
      throw Args.refused("wasi:sockets/udp: the streams of the call before were not dropped");
    }
    if (remote != null) {
      checkRemote(remote);
    }
    peer = null;
    port.connect(remote);
    peer = remote;
  }

  Incoming incoming() {
    streams++;
    return new Incoming();
  }

  Outgoing outgoing() {
    streams++;
    return new Outgoing();
  }

  SocketAddress localAddress() {
    if (state != State.BOUND) {
      throw wrongState();
    }
    return port.localAddress();
  }

  SocketAddress remoteAddress() {
    SocketAddress known = peer;
    if (known == null) {
      throw wrongState();
    }
    return known;
  }

  long option(SocketOption option) {
    return port.option(option);
  }

  void setOption(SocketOption option, long value) {
    port.setOption(option, value);
  }

  /** Dropped by the guest. */
  void close() {
    state = State.CLOSED;
    peer = null;
    port.close();
  }

  private void checkOpen() {
    if (state == State.CLOSED) {
      throw wrongState();
    }
  }

  /** An {@code incoming-datagram-stream}. */
  final class Incoming implements Pollable {
    private UdpPort.@Nullable Datagram next;
    private @Nullable SocketFailure failure;

    void drop() {
      streams--;
    }

    /**
     * Drops what comes from those that the component may not speak with; gives whether there is
     * something, or may be after many strangers.
     */
    private boolean look() {
      for (int i = 0; i < MOST_STRANGERS && next == null && failure == null; i++) {
        try {
          checkOpen();
          UdpPort.Datagram came = port.receive();
          if (came == null) {
            return false;
          }
          next = takesAll || grants.remote(came.remote()) ? came : null;
        } catch (SocketFailure e) {
          failure = e;
        }
      }
      return next != null || failure != null || port.isReceivable();
    }

    /** {@code receive}. */
    List<UdpPort.Datagram> receive(long most) {
      List<UdpPort.Datagram> all = new ArrayList<>();
      while (all.size() < MOST_DATAGRAMS && Long.compareUnsigned(all.size(), most) < 0) {
        look();
        SocketFailure reason = failure;
        UdpPort.Datagram came = next;
        if (came != null) {
          next = null;
          all.add(came);
        } else if (reason != null && all.isEmpty()) {
          failure = null;
          throw reason;
        } else {
          break;
        }
      }
      return all;
    }

    @Override
    public boolean ready() {
      return look();
    }

    @Override
    public boolean isSignalled() {
      return true;
    }
  }

  /** An {@code outgoing-datagram-stream}. */
  final class Outgoing implements Pollable {
    private int permitted;

    void drop() {
      streams--;
    }

    /** {@code check-send}. */
    int check() {
      checkOpen();
      permitted = port.isSendable() ? MOST_DATAGRAMS : 0;
      return permitted;
    }

    /** Whether a call of {@code send} with that many was permitted. */
    void use(int count) {
      if (count > permitted) {
        throw Args.refused(
            "wasi:sockets/udp: " + count + " datagrams, but check-send permits " + permitted);
      }
      permitted -= count;
    }

    /**
     * Sends one datagram.
     *
     * @return false if the system takes none now
     */
    boolean send(byte[] data, @Nullable SocketAddress given) {
      checkOpen();
      SocketAddress known = peer;
      SocketAddress remote = given == null ? known : given;
      if (remote == null || known != null && !known.equals(remote)) {
        throw SocketRules.failure(
            Code.INVALID_ARGUMENT,
            remote == null
                ? "a datagram without an address"
                : "an address other than the stream's");
      }
      checkRemote(remote);
      if (data.length > (ipv6 ? MOST_BYTES_IPV6 : MOST_BYTES_IPV4)) {
        throw SocketRules.failure(Code.DATAGRAM_TOO_LARGE, data.length + " bytes");
      }
      return port.send(new UdpPort.Datagram(data, remote));
    }

    @Override
    public boolean ready() {
      return state == State.CLOSED || port.isSendable();
    }

    @Override
    public boolean isSignalled() {
      return true;
    }
  }
}
