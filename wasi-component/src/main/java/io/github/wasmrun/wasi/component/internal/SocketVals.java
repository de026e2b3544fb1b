package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of {@code wasi:sockets/network}. */
final class SocketVals {
  private static final List<String> IPV4 = List.of("port", "address");
  private static final List<String> IPV6 = List.of("port", "flow-info", "address", "scope-id");

  private SocketVals() {}

  /** An {@code error-code}. */
  static Val error(SocketFailure.Code code) {
    return new Val.EnumCase(code.label());
  }

  /** An {@code ip-address-family}. */
  static Val family(boolean ipv6) {
    return new Val.EnumCase(ipv6 ? "ipv6" : "ipv4");
  }

  static boolean isIpv6(Val family) {
    if (family instanceof Val.EnumCase one) {
      return one.label().equals("ipv6");
    }
    throw Args.wrong(family);
  }

  /** An {@code ip-address}. */
  static Val ip(byte[] ip) {
    return new Val.Variant(ip.length == 16 ? "ipv6" : "ipv4", numbers(ip));
  }

  /** An {@code ip-socket-address}. */
  static Val address(SocketAddress address) {
    Val port = Val.of(address.port());
    Val ip = numbers(address.ip());
    return address.isIpv6()
        ? new Val.Variant(
            "ipv6",
            new Val.Record(
                IPV6, List.of(port, Val.of(0), ip, Val.of(address.scopeId() & 0xFFFFFFFFL))))
        : new Val.Variant("ipv4", new Val.Record(IPV4, List.of(port, ip)));
  }

  private static Val numbers(byte[] ip) {
    List<Val> all = new ArrayList<>();
    int step = ip.length == 16 ? 2 : 1;
    for (int i = 0; i < ip.length; i += step) {
      int first = ip[i] & 255;
      all.add(Val.of(step == 1 ? first : first << 8 | ip[i + 1] & 255));
    }
    return new Val.Tuple(all);
  }

  /** The address of an {@code ip-socket-address}. */
  static SocketAddress address(Val value) {
    if (value instanceof Val.Variant variant && variant.value() instanceof Val.Record record) {
      boolean ipv6 = variant.label().equals("ipv6");
      return new SocketAddress(
          ip(record.get("address"), ipv6),
          (int) Args.integer(record.get("port")),
          ipv6 ? (int) Args.integer(record.get("scope-id")) : 0);
    }
    throw Args.wrong(value);
  }

  private static byte[] ip(Val value, boolean ipv6) {
    int count = ipv6 ? 8 : 4;
    if (!(value instanceof Val.Tuple tuple) || tuple.values().size() != count) {
      throw Args.wrong(value);
    }
    byte[] ip = new byte[ipv6 ? 16 : 4];
    for (int i = 0; i < count; i++) {
      int number = (int) Args.integer(tuple.values().get(i));
      if (ipv6) {
        ip[2 * i] = (byte) (number >> 8);
        ip[2 * i + 1] = (byte) number;
      } else {
        ip[i] = (byte) number;
      }
    }
    return ip;
  }

  /** The address of an option; null if there is none. */
  static @Nullable SocketAddress optional(Val value) {
    if (value instanceof Val.Option option) {
      Val given = option.value();
      return given == null ? null : address(given);
    }
    throw Args.wrong(value);
  }
}
