package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.internal.HostPatterns;
import java.util.ArrayList;
import java.util.List;

/**
 * What sockets a component may have.
 *
 * @param remotes patterns of {@code HOST} or {@code HOST:PORT}: with whom it may speak
 * @param locals patterns of {@code ADDRESS} or {@code ADDRESS:PORT}: where others may reach it
 * @param maxSockets how many sockets there may be at a time
 */
public record SocketSettings(List<String> remotes, List<String> locals, int maxSockets) {
  /** Copies the lists. */
  public SocketSettings {
    remotes = List.copyOf(remotes);
    locals = List.copyOf(locals);
  }

  /**
   * Patterns with their addresses of IPv6 as {@link IpText} writes them.
   *
   * @throws IllegalArgumentException if one is of another form
   */
  public static List<String> remotes(String... patterns) {
    List<String> all = new ArrayList<>();
    for (String pattern : patterns) {
      HostPatterns.check(pattern);
      all.add(normal(pattern));
    }
    return all;
  }

  /**
   * As {@link #remotes}, of addresses alone.
   *
   * @throws IllegalArgumentException if one is of another form
   */
  public static List<String> locals(String... patterns) {
    List<String> all = remotes(patterns);
    for (String pattern : all) {
      boolean ipv6 = pattern.startsWith("[");
      for (int i = 0; i < pattern.length(); i++) {
        if (!ipv6 && "0123456789.:*".indexOf(pattern.charAt(i)) < 0) {
          throw new IllegalArgumentException(
              "expected an IP address, with or without :PORT, not " + pattern);
        }
      }
    }
    return all;
  }

  private static String normal(String pattern) {
    int end = pattern.indexOf(']');
    if (end < 0 || pattern.indexOf('*') >= 0) {
      return pattern;
    }
    byte[] ip = IpText.parse(pattern.substring(1, end));
    if (ip == null || ip.length != 16) {
      throw new IllegalArgumentException("no address of IPv6: " + pattern);
    }
    return IpText.host(ip) + pattern.substring(end + 1);
  }
}
