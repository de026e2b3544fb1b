package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketNetwork;
import io.github.wasmrun.wasi.spi.TcpConnection;
import io.github.wasmrun.wasi.spi.UdpPort;
import io.github.wasmrun.wasi.spi.WasiSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one guest with the selector that it waits for: the guest's own thread waits, and
 * no other is there for sockets.
 */
final class JvmSocketNetwork implements SocketNetwork, WasiSignal {
  /** How many bytes are read at a time, more than a datagram has. */
  private static final int BUFFER_BYTES = 1 << 16;

  private static final int MOST_LOOKUPS = 16;
  private static final int MOST_NAME_CHARS = 1000;

  private final Selector selector;
  private final Set<JvmSocket> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final AtomicInteger lookups = new AtomicInteger();
  private @Nullable ByteBuffer buffer;

  JvmSocketNetwork() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("no sockets: " + e.getMessage(), e);
    }
  }

  @Override
  public WasiSignal signal() {
    return this;
  }

  @Override
  public TcpConnection tcp(boolean ipv6) {
    return add(JvmTcp.open(this, ipv6));
  }

  @Override
  public UdpPort udp(boolean ipv6) {
    return add(JvmUdp.open(this, ipv6));
  }

  <S extends JvmSocket> S add(S socket) {
    if (!selector.isOpen()) {
      socket.closeChannels();
      throw new SocketFailure(SocketFailure.Code.INVALID_STATE, "the network is closed");
    }
    open.add(socket);
    return socket;
  }

  @Override
  public @Nullable String asciiName(String name) {
    if (name.length() > MOST_NAME_CHARS) {
      return null;
    }
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public Lookup lookup(String asciiName) {
    if (lookups.incrementAndGet() > MOST_LOOKUPS) {
      lookups.decrementAndGet();
      return () -> {
        throw new SocketFailure(
            SocketFailure.Code.TEMPORARY_RESOLVER_FAILURE,
            MOST_LOOKUPS + " names are looked up at the moment");
      };
    }
    return JvmLookup.start(
        asciiName,
        () -> {
          lookups.decrementAndGet();
          set();
        });
  }

  /** A buffer for what is read, to be copied before the next use. */
  ByteBuffer buffer() {
    ByteBuffer known = buffer;
    if (known == null) {
      known = ByteBuffer.allocateDirect(BUFFER_BYTES);
      buffer = known;
    }
    known.clear();
    return known;
  }

  /** Wakes the guest, once, when {@code channel} is ready for one of {@code operations}. */
  void watch(SelectableChannel channel, int operations, JvmSocket socket) {
    try {
      SelectionKey key = channel.keyFor(selector);
      if (key == null) {
        channel.register(selector, operations, socket);
      } else {
        key.interestOpsOr(operations);
      }
    } catch (ClosedChannelException | CancelledKeyException | ClosedSelectorException e) {
      selector.wakeup(); // the next use of the socket reports it
    }
  }

  /** A channel of a socket was closed: the system's socket ends when the selector knows it. */
  void flushClosed() {
    try {
      selector.selectNow();
      goOn();
    } catch (ClosedSelectorException e) {
      // then it has ended
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(JvmSocket socket) {
    open.remove(socket);
  }

  /** Looks at each channel that is ready; nobody is told of it again who does not ask again. */
  private void goOn() {
    for (SelectionKey key : new ArrayList<>(selector.selectedKeys())) {
      try {
        key.interestOpsAnd(~key.readyOps());
      } catch (CancelledKeyException e) {
        continue;
      }
      if (key.attachment() instanceof JvmSocket socket) {
        socket.goOn();
      }
    }
    selector.selectedKeys().clear();
  }

  @Override
  public void set() {
    selector.wakeup();
  }

  @Override
  public boolean canWait() {
    return true;
  }

  @Override
  public boolean await(long nanos) {
    try {
      selector.select(Math.max(1, nanos / 1_000_000 + (nanos % 1_000_000 == 0 ? 0 : 1)));
      goOn();
    } catch (ClosedSelectorException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !Thread.currentThread().isInterrupted();
  }

  @Override
  public CompletableFuture<?> later(long nanos) {
    return CompletableFuture.completedFuture(await(nanos));
  }

  @Override
  public void close() {
    for (JvmSocket socket : new ArrayList<>(open)) {
      socket.closeChannels();
    }
    open.clear();
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
