package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.internal.HostPatterns;
import io.github.wasmrun.wasi.spi.SocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a component may do, which grows with the names that it looks up: the addresses of a granted
 * name are granted with the ports of the name.
 */
final class SocketGrants {
  /** How many addresses are known by their names; beyond it the oldest is forgotten. */
  private static final int MOST_KNOWN = 1000;

  private static final int MOST_NAME = 253;
  private static final int MOST_LABEL = 63;

  private final SocketSettings settings;
  private final List<String> ofNames = new ArrayList<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  SocketGrants(SocketSettings settings) {
    this.settings = settings;
    for (String pattern : settings.remotes()) {
      if (!HostPatterns.isOfAddresses(host(pattern))) {
        ofNames.add(pattern);
      }
    }
  }

  private static String host(String pattern) {
    int colon = pattern.indexOf(':', Math.max(0, pattern.indexOf(']')));
    return colon < 0 ? pattern : pattern.substring(0, colon);
  }

  /** Whether the component may send to an address. */
  boolean remote(SocketAddress address) {
    String host = IpText.host(address.ip());
    if (HostPatterns.match(settings.remotes(), host, address.port())) {
      return true;
    }
    for (String name : names.getOrDefault(host, List.of())) {
      if (HostPatterns.match(ofNames, name, address.port())) {
        return true;
      }
    }
    return false;
  }

  /** Whether others may reach the component at an address; port 0 needs all ports. */
  boolean local(SocketAddress address) {
    return HostPatterns.match(settings.locals(), IpText.host(address.ip()), address.port());
  }

  /** Whether a name may be looked up. */
  boolean name(String name) {
    for (String pattern : ofNames) {
      if (HostPatterns.match(List.of(host(pattern)), name)) {
        return true;
      }
    }
    return false;
  }

  /** A name has these addresses. */
  void learn(String name, List<SocketAddress> addresses) {
    for (SocketAddress address : addresses) {
      String host = IpText.host(address.ip());
      List<String> known = new ArrayList<>(names.getOrDefault(host, List.of()));
      if (!known.contains(name)) {
        known.add(name);
      }
      names.remove(host);
      names.put(host, known);
      if (names.size() > MOST_KNOWN) {
        names.remove(names.keySet().iterator().next());
      }
    }
  }

  /**
   * A name of hosts as it is looked up, without a dot at its end; null if it is none. One whose
   * last part is a number is read as an address by some programs, each in its own way.
   */
  static @Nullable String hostName(String ascii) {
    String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (name.isEmpty() || name.length() > MOST_NAME) {
      return null;
    }
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        if (i == start || i - start > MOST_LABEL) {
          return null;
        }
        start = i == name.length() ? start : i + 1;
      } else if (!isPart(name.charAt(i))) {
        return null;
      }
    }
    char first = name.charAt(start);
    return first >= '0' && first <= '9' && isNumber(name.substring(start)) ? null : name;
  }

  private static boolean isPart(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
  }

  /** Whether a text of letters and digits is a number, maybe one that begins with 0x. */
  private static boolean isNumber(String text) {
    boolean hex = text.startsWith("0x");
    for (int i = hex ? 2 : 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), hex ? 16 : 10) < 0) {
        return false;
      }
    }
    return true;
  }
}
