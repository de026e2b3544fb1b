package io.github.wasmrun.contract.plugin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fuzzy search of {@code examples/plugins/guests/c/search.c} in Java, and names to search. */
public final class NameSearch {
  private static final int MOST_RESULTS = 20;

  private static final String[] WORDS = {
    "array", "Block", "cache", "Decoder", "engine", "File", "graph", "Handler", "index", "Json",
    "kernel", "List", "module", "Node", "object", "Plugin", "query", "Reader", "stream", "Table",
    "utf8", "Value", "writer", "Xml", "yield", "Zone"
  };

  private final List<byte[]> names = new ArrayList<>();

  /** Searches these names. */
  public NameSearch(List<String> all) {
    for (String name : all) {
      names.add(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Names as files of a project have them, the same each time. */
  public static List<String> names(int count) {
    List<String> all = new ArrayList<>();
    int seed = 12345;
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = 0; k < 4; k++) {
        seed = seed * 1664525 + 1013904223;
        name.append(WORDS[(seed >>> 16) % WORDS.length]);
        name.append(k < 1 ? "/" : k < 2 && (seed >>> 8) % 2 == 0 ? "_" : "");
      }
      all.add(name.append(i).append(".java").toString());
    }
    return all;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private static boolean isStart(byte[] s, int i) {
    if (i == 0) {
      return true;
    }
    int before = s[i - 1];
    return before == '/'
        || before == '_'
        || before == '-'
        || before == '.'
        || before == ' '
        || s[i] >= 'A' && s[i] <= 'Z' && before >= 'a' && before <= 'z';
  }

  private static int score(byte[] s, byte[] query) {
    int q = 0;
    int end = 0;
    while (end < s.length && q < query.length) {
      if (lower(s[end]) == query[q]) {
        q++;
      }
      end++;
    }
    if (q < query.length) {
      return -1;
    }
    int points = 0;
    int last = end;
    for (int i = end - 1; q > 0; i--) {
      if (lower(s[i]) == query[q - 1]) {
        points += 16 + (isStart(s, i) ? 8 : 0);
        if (q < query.length) {
          points += last - i == 1 ? 4 : -2 * (last - i - 1);
        }
        last = i;
        q--;
      }
    }
    return Math.max(0, points * 4 - Math.min(200, s.length - query.length));
  }

  /** The best names in JSON, as the plugin answers. */
  public String find(String text) {
    byte[] query = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < query.length; i++) {
      query[i] = (byte) lower(query[i]);
    }
    int[] best = new int[MOST_RESULTS];
    int[] points = new int[MOST_RESULTS];
    int found = 0;
    for (int n = 0; n < names.size(); n++) {
      int p = score(names.get(n), query);
      if (p < 0 || found == MOST_RESULTS && p <= points[found - 1]) {
        continue;
      }
      int at = found < MOST_RESULTS ? found++ : found - 1;
      while (at > 0 && points[at - 1] < p) {
        points[at] = points[at - 1];
        best[at] = best[at - 1];
        at--;
      }
      points[at] = p;
      best[at] = n;
    }
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < found; i++) {
      out.append(i > 0 ? "," : "")
          .append("{\"name\":\"")
          .append(new String(names.get(best[i]), StandardCharsets.UTF_8))
          .append("\",\"score\":")
          .append(points[i])
          .append('}');
    }
    return out.append(']').toString();
  }
}
