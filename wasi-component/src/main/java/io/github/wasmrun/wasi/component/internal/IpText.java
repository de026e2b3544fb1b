package io.github.wasmrun.wasi.component.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IP addresses as texts: four numbers, or groups of IPv6 as RFC 5952 writes them. */
public final class IpText {
  private static final int GROUPS = 8;

  private IpText() {}

  /** The bytes of an address; null if it is none. */
  public static byte @Nullable [] parse(String text) {
    return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
  }

  private static byte @Nullable [] ipv4(String text) {
    List<String> parts = split(text, '.');
    if (parts.size() != 4) {
      return null;
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      int number = number(parts.get(i), 10, 3, 255);
      if (number < 0 || parts.get(i).length() > 1 && parts.get(i).charAt(0) == '0') {
        return null;
      }
      bytes[i] = (byte) number;
    }
    return bytes;
  }

  private static byte @Nullable [] ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> all = groups(text);
      return all == null || all.size() != GROUPS ? null : bytes(all);
    }
    List<Integer> head = groups(text.substring(0, gap));
    List<Integer> tail = groups(text.substring(gap + 2));
    if (head == null || tail == null || head.size() + tail.size() >= GROUPS) {
      return null;
    }
    List<Integer> all = new ArrayList<>(head);
    while (all.size() + tail.size() < GROUPS) {
      all.add(0);
    }
    all.addAll(tail);
    return bytes(all);
  }

  /** The numbers of groups, of which the last may be an address of IPv4; null if they are none. */
  private static @Nullable List<Integer> groups(String text) {
    List<Integer> all = new ArrayList<>();
    if (text.isEmpty()) {
      return all;
    }
    List<String> parts = split(text, ':');
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (i == parts.size() - 1 && part.indexOf('.') >= 0) {
        byte[] last = ipv4(part);
        if (last == null) {
          return null;
        }
        all.add((last[0] & 255) << 8 | last[1] & 255);
        all.add((last[2] & 255) << 8 | last[3] & 255);
      } else {
        int number = number(part, 16, 4, 0xFFFF);
        if (number < 0) {
          return null;
        }
        all.add(number);
      }
    }
    return all;
  }

  private static byte[] bytes(List<Integer> groups) {
    byte[] bytes = new byte[2 * GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      bytes[2 * i] = (byte) (groups.get(i) >> 8);
      bytes[2 * i + 1] = (byte) (int) groups.get(i);
    }
    return bytes;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** A number of 1 to {@code digits} digits; -1 if it is none. */
  private static int number(String text, int radix, int digits, int most) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
      if (i >= digits || number > most) {
        return -1;
      }
    }
    return text.isEmpty() ? -1 : number;
  }

  /** The text of an address of 4 or 16 bytes. */
  public static String print(byte[] ip) {
    if (ip.length == 4) {
      return (ip[0] & 255) + "." + (ip[1] & 255) + "." + (ip[2] & 255) + "." + (ip[3] & 255);
    }
    int start = -1;
    int length = 1; // a single group of zeros is written
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && group(ip, end) == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(ip, i)));
      }
    }
    return text.toString();
  }

  private static int group(byte[] ip, int index) {
    return (ip[2 * index] & 255) << 8 | ip[2 * index + 1] & 255;
  }

  /** As {@link #print}, with the brackets that addresses of IPv6 have next to a port. */
  public static String host(byte[] ip) {
    return ip.length == 4 ? print(ip) : '[' + print(ip) + ']';
  }
}
