package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.NetworkSocket;
import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import org.jspecify.annotations.Nullable;

/** A socket of Java's channels. */
abstract class JvmSocket implements NetworkSocket {
  final JvmSocketNetwork network;
  final boolean ipv6;

  JvmSocket(JvmSocketNetwork network, boolean ipv6) {
    this.network = network;
    this.ipv6 = ipv6;
  }

  /** Something of the system. */
  interface Operation<T> {
    T run() throws IOException;
  }

  /** Does it; Java's errors become failures. */
  static <T> T io(Operation<T> operation) {
    try {
      return operation.run();
    } catch (IOException e) {
      throw SocketFailures.of(e);
    } catch (UnsupportedOperationException e) {
      throw new SocketFailure(SocketFailure.Code.NOT_SUPPORTED, e.toString());
    } catch (SecurityException e) {
      throw new SocketFailure(SocketFailure.Code.ACCESS_DENIED, e.toString());
    } catch (IllegalArgumentException e) {
      throw new SocketFailure(SocketFailure.Code.INVALID_ARGUMENT, e.toString());
    } catch (IllegalStateException e) {
      throw new SocketFailure(SocketFailure.Code.INVALID_STATE, e.toString());
    }
  }

  static ProtocolFamily family(boolean ipv6) {
    return ipv6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
  }

  static InetSocketAddress java(SocketAddress address) throws IOException {
    InetAddress ip =
        address.scopeId() != 0
            ? Inet6Address.getByAddress(null, address.ip(), address.scopeId())
            : InetAddress.getByAddress(address.ip());
    return new InetSocketAddress(ip, address.port());
  }

  /** An address of this socket's. */
  static SocketAddress wasi(java.net.@Nullable SocketAddress address) throws IOException {
    if (address instanceof InetSocketAddress inet) {
      return JvmLookup.address(inet.getAddress(), inet.getPort());
    }
    throw new IOException("no address");
  }

  /** Whether an address is of IPv4 on a socket of IPv6, which Java opens for both. */
  boolean isOtherFamily(java.net.SocketAddress address) {
    return address instanceof InetSocketAddress inet
        && inet.getAddress() instanceof Inet6Address != ipv6;
  }

  /** The channel that the address is of. */
  abstract NetworkChannel bound();

  /** A channel has become ready. */
  abstract void goOn();

  abstract void closeChannels();

  @Override
  public SocketAddress localAddress() {
    return io(() -> wasi(bound().getLocalAddress()));
  }

  @Override
  public void close() {
    closeChannels();
    network.remove(this);
    network.flushClosed();
  }

  static void close(SelectableChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // then the system has ended it
    }
  }
}
