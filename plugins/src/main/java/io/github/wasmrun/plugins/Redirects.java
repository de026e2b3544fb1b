package io.github.wasmrun.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where redirects lead to. */
final class Redirects {
  private Redirects() {}

  /**
   * The address that {@code target} is for an answer of {@code url}, or null if it is not followed:
   * it leads from https to http, or to another scheme.
   */
  static @Nullable String resolve(String url, String target) {
    String place = target.trim();
    int fragment = place.indexOf('#');
    place = fragment < 0 ? place : place.substring(0, fragment);
    String origin = origin(url);
    String scheme = origin.substring(0, origin.indexOf(':') + 1);
    if (hasScheme(place)) {
      String lower = place.toLowerCase(Locale.ROOT);
      boolean known = lower.startsWith("https://") || lower.startsWith("http://");
      return known && (scheme.equals("http:") || lower.startsWith("https:")) ? place : null;
    }
    if (place.startsWith("//")) {
      return scheme + place;
    }
    String path = pathOf(url);
    if (place.startsWith("/")) {
      path = place;
    } else if (place.startsWith("?")) {
      path = path + place;
    } else if (!place.isEmpty()) {
      path = path.substring(0, path.lastIndexOf('/') + 1) + place;
    }
    return origin + withoutDots(path);
  }

  private static boolean hasScheme(String place) {
    int colon = place.indexOf(':');
    for (int i = 0; i < colon; i++) {
      char c = place.charAt(i);
      if (c == '/' || c == '?') {
        return false;
      }
    }
    return colon > 0;
  }

  /** Scheme, host and port of an address, in lower case. */
  static String origin(String url) {
    return url.substring(0, end(url)).toLowerCase(Locale.ROOT);
  }

  private static int end(String url) {
    int end = url.indexOf("//") + 2;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The path of an address, without query; at least a slash. */
  private static String pathOf(String url) {
    int start = end(url);
    int end = start;
    while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end == start ? "/" : url.substring(start, end);
  }

  private static String withoutDots(String path) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    List<String> steps = new ArrayList<>();
    int start = 1;
    boolean folder = false;
    while (start <= plain.length()) {
      int slash = plain.indexOf('/', start);
      int end = slash < 0 ? plain.length() : slash;
      String step = plain.substring(start, end);
      folder = step.equals(".") || step.equals("..");
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!folder) {
        steps.add(step);
      }
      start = end + 1;
    }
    String joined = "/" + String.join("/", steps) + (folder && !steps.isEmpty() ? "/" : "");
    return query < 0 ? joined : joined + path.substring(query);
  }
}
