package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketOption;
import io.github.wasmrun.wasi.spi.UdpPort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/** A socket of UDP: reads one datagram ahead. */
final class JvmUdp extends JvmSocket implements UdpPort {
  /** How many datagrams of the other family are dropped before others get their turn. */
  private static final int MOST_DROPPED = 64;

  private final DatagramChannel channel;
  private final Options options = new Options();
  private @Nullable Datagram next;
  private @Nullable SocketFailure failure;
  private boolean full;

  private JvmUdp(JvmSocketNetwork network, boolean ipv6, DatagramChannel channel) {
    super(network, ipv6);
    this.channel = channel;
  }

  static JvmUdp open(JvmSocketNetwork network, boolean ipv6) {
    return io(
        () -> {
          DatagramChannel channel = DatagramChannel.open(family(ipv6));
          channel.configureBlocking(false);
          return new JvmUdp(network, ipv6, channel);
        });
  }

  @Override
  NetworkChannel bound() {
    return channel;
  }

  @Override
  public void bind(SocketAddress local) {
    io(() -> channel.bind(java(local)));
  }

  @Override
  public void connect(@Nullable SocketAddress remote) {
    io(
        () -> {
          next = null;
          failure = null;
          full = false;
          if (channel.isConnected()) {
            channel.disconnect();
          }
          return remote == null ? channel : channel.connect(java(remote));
        });
  }

  @Override
  public boolean isReceivable() {
    for (int i = 0; i < MOST_DROPPED && next == null && failure == null; i++) {
      try {
        ByteBuffer buffer = network.buffer();
        java.net.SocketAddress from = channel.receive(buffer);
        if (from == null) {
          network.watch(channel, SelectionKey.OP_READ, this);
          return false;
        }
        if (!isOtherFamily(from)) {
          buffer.flip();
          byte[] data = new byte[buffer.remaining()];
          buffer.get(data);
          next = new Datagram(data, wasi(from));
        }
      } catch (IOException e) {
        failure = SocketFailures.of(e);
      }
    }
    if (next == null && failure == null) {
      network.watch(channel, SelectionKey.OP_READ, this); // wakes at once if there is more
      return false;
    }
    return true;
  }

  @Override
  public @Nullable Datagram receive() {
    isReceivable();
    SocketFailure reason = failure;
    failure = null;
    if (reason != null) {
      throw reason;
    }
    Datagram datagram = next;
    next = null;
    return datagram;
  }

  @Override
  public boolean isSendable() {
    if (full) {
      network.watch(channel, SelectionKey.OP_WRITE, this);
    }
    return !full;
  }

  @Override
  public boolean send(Datagram datagram) {
    ByteBuffer bytes = ByteBuffer.wrap(datagram.data());
    io(() -> channel.send(bytes, java(datagram.remote())));
    full = bytes.hasRemaining();
    return !full;
  }

  @Override
  public long option(SocketOption option) {
    return options.get(channel, option);
  }

  @Override
  public void setOption(SocketOption option, long value) {
    options.set(channel, option, value);
  }

  /** The one thing that it waits for besides datagrams is that it can send again. */
  @Override
  void goOn() {
    full = false;
  }

  @Override
  void closeChannels() {
    close(channel);
  }
}
