package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketFailure.Code;
import io.github.wasmrun.wasi.spi.SocketOption;
import io.github.wasmrun.wasi.spi.TcpConnection;
import org.jspecify.annotations.Nullable;

/** A {@code tcp-socket}: which operation may be done when. */
final class TcpSocket implements Pollable {
  private static final int DEFAULT_BACKLOG = 128;
  private static final int MOST_BACKLOG = 4096;

  private enum State {
    UNBOUND,
    BIND_STARTED,
    BOUND,
    LISTEN_STARTED,
    LISTENING,
    CONNECTING,
    CONNECTED,
    CLOSED
  }

  private final TcpConnection connection;
  private final SocketGrants grants;
  private final boolean ipv6;
  private State state;
  private int backlog = DEFAULT_BACKLOG;
  private boolean canListen;
  private boolean receives = true;
  private boolean sends = true;

  TcpSocket(TcpConnection connection, SocketGrants grants, boolean ipv6) {
    this(connection, grants, ipv6, State.UNBOUND);
  }

  private TcpSocket(TcpConnection connection, SocketGrants grants, boolean ipv6, State state) {
    this.connection = connection;
    this.grants = grants;
    this.ipv6 = ipv6;
    this.state = state;
  }

  boolean isIpv6() {
    return ipv6;
  }

  boolean isListening() {
    return state == State.LISTENING;
  }

  private SocketFailure wrongState() {
    return SocketRules.failure(Code.INVALID_STATE, "the socket is " + state);
  }

  private void checkStart() {
    if (state == State.BIND_STARTED || state == State.LISTEN_STARTED || state == State.CONNECTING) {
      throw SocketRules.failure(Code.CONCURRENCY_CONFLICT, "the socket is " + state);
    }
  }

  private void checkStarted(State started) {
    if (state != started) {
      throw SocketRules.failure(Code.NOT_IN_PROGRESS, "the socket is " + state);
    }
  }

  private static SocketFailure denied(SocketAddress address) {
    return SocketRules.failure(
        Code.ACCESS_DENIED, IpText.host(address.ip()) + ":" + address.port() + " was not granted");
  }

  void startBind(SocketAddress local) {
    checkStart();
    if (state != State.UNBOUND) {
      throw wrongState();
    }
    SocketRules.checkLocal(local, ipv6);
    canListen = grants.local(local);
    if (!canListen && local.port() != 0) {
      throw denied(local);
    }
    connection.bind(local);
    state = State.BIND_STARTED;
  }

  void finishBind() {
    checkStarted(State.BIND_STARTED);
    state = State.BOUND;
  }

  void startConnect(SocketAddress remote) {
    checkStart();
    if (state != State.UNBOUND && state != State.BOUND) {
      throw wrongState();
    }
    SocketRules.checkPeer(remote, ipv6);
    if (!grants.remote(remote)) {
      throw denied(remote);
    }
    connection.connect(remote);
    state = State.CONNECTING;
  }

  /** The streams of the connection are there from now on. */
  void finishConnect() {
    checkStarted(State.CONNECTING);
    try {
      if (!connection.isConnected()) {
        throw SocketRules.failure(Code.WOULD_BLOCK, "there is no connection yet");
      }
    } catch (SocketFailure e) {
      state = e.code() == Code.WOULD_BLOCK ? state : State.CLOSED;
      throw e;
    }
    state = State.CONNECTED;
  }

  void startListen() {
    checkStart();
    if (state != State.BOUND) {
      throw wrongState();
    }
    if (!canListen) {
      throw denied(connection.localAddress());
    }
    state = State.LISTEN_STARTED;
  }

  void finishListen() {
    checkStarted(State.LISTEN_STARTED);
    try {
      connection.listen(backlog);
    } catch (SocketFailure e) {
      state = State.CLOSED;
      throw e;
    }
    state = State.LISTENING;
  }

  TcpSocket accept() {
    if (state != State.LISTENING) {
      throw wrongState();
    }
    TcpConnection accepted = connection.accept();
    if (accepted == null) {
      throw SocketRules.failure(Code.WOULD_BLOCK, "nobody has connected yet");
    }
    return new TcpSocket(accepted, grants, ipv6, State.CONNECTED);
  }

  SocketAddress localAddress() {
    if (state == State.UNBOUND || state == State.BIND_STARTED || state == State.CLOSED) {
      throw wrongState();
    }
    return connection.localAddress();
  }

  SocketAddress remoteAddress() {
    if (state != State.CONNECTED) {
      throw wrongState();
    }
    return connection.remoteAddress();
  }

  void setBacklog(long value) {
    if (value == 0) {
      throw SocketRules.failure(Code.INVALID_ARGUMENT, "a backlog of 0");
    } else if (state == State.CONNECTING || state == State.CONNECTED || state == State.CLOSED) {
      throw wrongState();
    } else if (state == State.LISTENING) {
      throw SocketRules.failure(Code.NOT_SUPPORTED, "the socket listens already");
    }
    backlog = value < 0 || value > MOST_BACKLOG ? MOST_BACKLOG : (int) value;
  }

  long option(SocketOption option) {
    checkOpen();
    return connection.option(option);
  }

  void setOption(SocketOption option, long value) {
    checkOpen();
    connection.setOption(option, value);
  }

  private void checkOpen() {
    if (state == State.CLOSED) {
      throw wrongState();
    }
  }

  void shutdown(boolean receive, boolean send) {
    if (state != State.CONNECTED) {
      throw wrongState();
    }
    connection.shutdown(receive && receives, send && sends);
    receives &= !receive;
    sends &= !send;
  }

  @Override
  public boolean ready() {
    if (state == State.CONNECTING) {
      try {
        return connection.isConnected();
      } catch (SocketFailure e) {
        return true;
      }
    }
    return state != State.LISTENING || connection.isAcceptable();
  }

  @Override
  public boolean isSignalled() {
    return true;
  }

  /** Dropped by the guest; what streams it has have ended. */
  void close() {
    state = State.CLOSED;
    receives = false;
    sends = false;
    connection.close();
  }

  Input input() {
    return new Incoming();
  }

  Output output() {
    return new Outgoing();
  }

  private static StreamFailure failed(SocketFailure e) {
    return new StreamFailure(SocketVals.error(e.code()), String.valueOf(e.getMessage()));
  }

  private final class Incoming extends Input {
    private static final int PORTION = 64 << 10;

    @Override
    public boolean ready() {
      return !receives || connection.isReadable();
    }

    @Override
    public boolean isSignalled() {
      return true;
    }

    @Override
    byte @Nullable [] read(int length, boolean wait) {
      if (!receives) {
        return null;
      }
      try {
        return connection.read(Math.min(length, PORTION));
      } catch (SocketFailure e) {
        throw failed(e);
      }
    }
  }

  private final class Outgoing extends Output {
    private boolean failed;

    @Override
    int writable() {
      if (failed || !sends) {
        throw new StreamEnd();
      }
      try {
        return connection.writable();
      } catch (SocketFailure e) {
        failed = true;
        throw TcpSocket.failed(e);
      }
    }

    @Override
    public boolean ready() {
      try {
        return failed || !sends || connection.writable() > 0;
      } catch (SocketFailure e) {
        return true;
      }
    }

    @Override
    public boolean isSignalled() {
      return true;
    }

    @Override
    boolean isFlushed() {
      return writable() > 0;
    }

    @Override
    void write(byte[] bytes) {
      connection.write(bytes);
    }
  }
}
