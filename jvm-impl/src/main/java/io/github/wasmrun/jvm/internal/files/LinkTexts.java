package io.github.wasmrun.jvm.internal.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts of symbolic links as guests gave them. Java drops slashes that are doubled or at the
 * end, and the latter mean something: so a link on the host gets a text that means the same ({@code
 * d/.} for {@code d/}), and the guest's own is kept for as long as the tree is.
 */
final class LinkTexts {
  private static final int MOST = 1024;

  private record Text(String onHost, String given) {}

  private final Map<Object, Text> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Text> eldest) {
          return size() > MOST;
        }
      };

  /** What the link on the host has for the text that a guest gave. */
  static String onHost(String given) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      boolean dropped = c == '/' && i > 0 && given.charAt(i - 1) == '/';
      text.append(dropped ? "./" : String.valueOf(c));
    }
    return text.length() > 1 && text.charAt(text.length() - 1) == '/'
        ? text.append('.').toString()
        : text.toString();
  }

  /** Notes what a guest gave for a link that was made. */
  synchronized void made(BasicFileAttributes link, String given) {
    String onHost = onHost(given);
    if (onHost.equals(given)) {
      known.remove(link.fileKey());
    } else {
      known.put(link.fileKey(), new Text(onHost, given));
    }
  }

  /** What a guest finds in a link. */
  synchronized String given(BasicFileAttributes link, String onHost) {
    Text text = known.get(link.fileKey());
    return text != null && text.onHost.equals(onHost) ? text.given : onHost;
  }
}
