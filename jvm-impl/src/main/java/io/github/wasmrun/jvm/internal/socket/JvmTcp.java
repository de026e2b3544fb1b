package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketOption;
import io.github.wasmrun.wasi.spi.TcpConnection;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A socket of TCP: reads ahead, and keeps what the system has not taken yet. */
final class JvmTcp extends JvmSocket implements TcpConnection {
  /** How many bytes are taken to be sent. */
  private static final int PORTION = 64 << 10;

  /** How many connections of the other family are refused before others get their turn. */
  private static final int MOST_REFUSED = 64;

  private static final byte[] NOTHING = {};

  private final SocketChannel channel;
  private final Options options;
  private @Nullable ServerSocketChannel server;

  private boolean connected;
  private @Nullable SocketFailure connectFailure;

  private @Nullable SocketChannel next;
  private @Nullable SocketFailure acceptFailure;

  private byte[] came = NOTHING;
  private int cameAt;
  private boolean ended;
  private @Nullable SocketFailure readFailure;

  private @Nullable ByteBuffer going;
  private boolean endsWhenSent;
  private @Nullable SocketFailure writeFailure;

  private JvmTcp(JvmSocketNetwork network, boolean ipv6, SocketChannel channel, Options options) {
    super(network, ipv6);
    this.channel = channel;
    this.options = options;
  }

  static JvmTcp open(JvmSocketNetwork network, boolean ipv6) {
    return io(
        () -> {
          SocketChannel channel = SocketChannel.open(family(ipv6));
          channel.configureBlocking(false);
          return new JvmTcp(network, ipv6, channel, new Options());
        });
  }

  @Override
  NetworkChannel bound() {
    ServerSocketChannel listening = server;
    return listening == null ? channel : listening;
  }

  @Override
  public void bind(SocketAddress local) {
    io(
        () -> {
          // A port of a connection that has ended can be bound again. Windows means another thing.
          if (!System.getProperty("os.name", "").startsWith("Windows")) {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
          }
          return channel.bind(java(local));
        });
  }

  @Override
  public void connect(SocketAddress remote) {
    try {
      connected = io(() -> channel.connect(java(remote)));
    } catch (SocketFailure e) {
      connectFailure = e;
    }
  }

  @Override
  public boolean isConnected() {
    if (!connected && connectFailure == null) {
      try {
        connected = io(channel::finishConnect);
        if (!connected) {
          network.watch(channel, SelectionKey.OP_CONNECT, this);
        }
      } catch (SocketFailure e) {
        connectFailure = e;
      }
    }
    SocketFailure reason = connectFailure;
    if (reason != null) {
      // To a system that has no free port left, the address is not to be had.
      throw reason.code() == SocketFailure.Code.ADDRESS_NOT_BINDABLE
          ? new SocketFailure(
              SocketFailure.Code.ADDRESS_IN_USE, String.valueOf(reason.getMessage()))
          : reason;
    }
    return connected;
  }

  /**
   * Java's channels either connect or listen. The address is bound a second time, which systems
   * permit while nobody listens, so that no other program gets it in between.
   */
  @Override
  public void listen(int backlog) {
    io(
        () -> {
          options.keep(channel);
          java.net.SocketAddress local = channel.getLocalAddress();
          ServerSocketChannel listening = ServerSocketChannel.open(family(ipv6));
          try {
            listening.configureBlocking(false);
            options.applyTo(listening);
            try {
              listening.bind(local, backlog);
            } catch (IOException e) {
              close(channel); // a system that does not permit it
              listening.bind(local, backlog);
            }
          } catch (IOException | RuntimeException e) {
            close(listening);
            throw e;
          }
          close(channel);
          server = listening;
          return listening;
        });
  }

  @Override
  public boolean isAcceptable() {
    ServerSocketChannel listening = server;
    for (int i = 0; i < MOST_REFUSED; i++) {
      if (listening == null || next != null || acceptFailure != null) {
        return true;
      }
      try {
        SocketChannel accepted = listening.accept();
        if (accepted == null) {
          network.watch(listening, SelectionKey.OP_ACCEPT, this);
          return false;
        }
        if (isOtherFamily(accepted.getRemoteAddress())) {
          close(accepted);
        } else {
          next = accepted;
        }
      } catch (IOException e) {
        acceptFailure = SocketFailures.of(e);
      }
    }
    return true; // accept gives none, and goes on with the others
  }

  @Override
  public @Nullable TcpConnection accept() {
    isAcceptable();
    SocketFailure reason = acceptFailure;
    acceptFailure = null;
    if (reason != null) {
      throw reason;
    }
    SocketChannel accepted = next;
    next = null;
    if (accepted == null) {
      return null;
    }
    return io(
        () -> {
          try {
            accepted.configureBlocking(false);
            Options copy = options.copy();
            copy.applyTo(accepted);
            return network.add(new JvmTcp(network, ipv6, accepted, copy));
          } catch (IOException | RuntimeException e) {
            close(accepted);
            throw e;
          }
        });
  }

  @Override
  public SocketAddress remoteAddress() {
    return io(() -> wasi(channel.getRemoteAddress()));
  }

  private boolean hasCome() {
    return cameAt < came.length || ended || readFailure != null;
  }

  private void readAhead() {
    if (hasCome()) {
      return;
    }
    try {
      ByteBuffer buffer = network.buffer();
      int count = channel.read(buffer);
      if (count < 0) {
        ended = true;
      } else if (count == 0) {
        network.watch(channel, SelectionKey.OP_READ, this);
      } else {
        buffer.flip();
        came = new byte[count];
        cameAt = 0;
        buffer.get(came);
      }
    } catch (ClosedChannelException e) {
      ended = true;
    } catch (IOException e) {
      readFailure = SocketFailures.of(e);
    }
  }

  @Override
  public boolean isReadable() {
    readAhead();
    return hasCome();
  }

  @Override
  public byte @Nullable [] read(int most) {
    readAhead();
    int count = Math.min(most, came.length - cameAt);
    if (count > 0) {
      byte[] part = new byte[count];
      System.arraycopy(came, cameAt, part, 0, count);
      cameAt += count;
      if (cameAt == came.length) {
        came = NOTHING;
        cameAt = 0;
      }
      return part;
    }
    SocketFailure reason = readFailure;
    if (reason != null) {
      readFailure = null;
      ended = true;
      throw reason;
    }
    return ended ? null : NOTHING;
  }

  /** Sends what the system takes. */
  private void send() {
    ByteBuffer rest = going;
    try {
      if (rest != null) {
        channel.write(rest);
        if (rest.hasRemaining()) {
          network.watch(channel, SelectionKey.OP_WRITE, this);
          return;
        }
        going = null;
      }
      if (endsWhenSent) {
        endsWhenSent = false;
        channel.shutdownOutput();
      }
    } catch (ClosedChannelException e) {
      going = null;
      writeFailure = new SocketFailure(SocketFailure.Code.CONNECTION_RESET, "it was closed");
    } catch (IOException e) {
      going = null;
      writeFailure = SocketFailures.of(e);
    }
  }

  @Override
  public int writable() {
    send();
    SocketFailure reason = writeFailure;
    if (reason != null) {
      throw reason;
    }
    return going == null ? PORTION : 0;
  }

  @Override
  public void write(byte[] bytes) {
    going = ByteBuffer.wrap(bytes);
    send();
  }

  @Override
  public void shutdown(boolean receive, boolean send) {
    if (send) {
      endsWhenSent = true;
      send();
    }
    if (receive) {
      came = NOTHING;
      cameAt = 0;
      ended = true;
      readFailure = null;
      try {
        channel.shutdownInput();
      } catch (IOException e) {
        // the connection has ended, and nothing is read any more
      }
    }
  }

  @Override
  public long option(SocketOption option) {
    return options.get(bound(), option);
  }

  @Override
  public void setOption(SocketOption option, long value) {
    options.set(bound(), option, value);
  }

  @Override
  void goOn() {
    send();
  }

  /** As systems do when a program has not read all, which it was read ahead for here. */
  private void reset() {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      // then the peer sees the end
    }
  }

  @Override
  void closeChannels() {
    if (channel.isOpen() && cameAt < came.length) {
      reset();
    } else if (channel.isOpen() && going != null) {
      send(); // what the system still takes
    }
    close(channel);
    ServerSocketChannel listening = server;
    if (listening != null) {
      close(listening);
    }
    SocketChannel accepted = next;
    if (accepted != null) {
      close(accepted);
    }
  }
}
