package io.github.wasmrun.wasi.spi;

import java.util.Arrays;
import java.util.Objects;

/**
 * An IP address with a port. Immutable.
 *
 * @param ip 4 bytes of IPv4 or 16 of IPv6, most significant first; nobody changes them
 * @param port 0 to 65535
 * @param scopeId the zone of a link-local address of IPv6, 0 if there is none
 */
public record SocketAddress(byte[] ip, int port, int scopeId) {
  /** Checks the length. */
  public SocketAddress {
    Objects.requireNonNull(ip, "ip");
    if (ip.length != 4 && ip.length != 16) {
      throw new IllegalArgumentException("an IP address has 4 or 16 bytes, not " + ip.length);
    }
  }

  /** Whether it is one of IPv6. */
  public boolean isIpv6() {
    return ip.length == 16;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SocketAddress address
        && address.port == port
        && address.scopeId == scopeId
        && Arrays.equals(address.ip, ip);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ip) * 31 + port;
  }
}
