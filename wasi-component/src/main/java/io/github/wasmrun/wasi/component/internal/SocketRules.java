package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketFailure.Code;
import java.util.Arrays;

/** Which addresses and values sockets take. */
final class SocketRules {
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private SocketRules() {}

  static SocketFailure failure(Code code, String message) {
    return new SocketFailure(code, message);
  }

  /** An address that a socket can have itself. */
  static void checkLocal(SocketAddress address, boolean ipv6) {
    check(address, ipv6);
    if (isMulticast(address.ip()) || isBroadcast(address.ip())) {
      throw failure(Code.INVALID_ARGUMENT, "it is not a unicast address");
    }
  }

  /** An address that something can be sent to. */
  static void checkRemote(SocketAddress address, boolean ipv6) {
    check(address, ipv6);
    if (address.port() == 0 || Arrays.equals(address.ip(), new byte[address.ip().length])) {
      throw failure(Code.INVALID_ARGUMENT, "the address or the port is 0");
    }
  }

  /** An address that can be connected to. */
  static void checkPeer(SocketAddress address, boolean ipv6) {
    checkRemote(address, ipv6);
    checkLocal(address, ipv6);
  }

  private static void check(SocketAddress address, boolean ipv6) {
    if (address.isIpv6() != ipv6) {
      throw failure(Code.INVALID_ARGUMENT, "it is an address of the other family");
    }
    if (ipv6 && Arrays.equals(Arrays.copyOf(address.ip(), MAPPED.length), MAPPED)) {
      throw failure(Code.INVALID_ARGUMENT, "it is an address of IPv4 within IPv6");
    }
  }

  private static boolean isMulticast(byte[] ip) {
    return ip.length == 16 ? ip[0] == -1 : (ip[0] & 0xF0) == 0xE0;
  }

  private static boolean isBroadcast(byte[] ip) {
    return ip.length == 4 && Arrays.equals(ip, new byte[] {-1, -1, -1, -1});
  }
}
