package io.github.wasmrun.bench.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells by a source map (version 3, as TeaVM writes it) which package the definitions of a script
 * come from. A definition belongs to the source that most of its mapped characters have.
 */
final class SourceMapSizes {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String RUNTIME = "(classes, native methods, TeaVM's runtime)";
  private static final String METADATA = "(TeaVM's tables of classes and methods)";
  private static final String STRINGS = "(strings)";

  private final String script;
  private final String mappings;
  private final List<String> sources;

  /** For each character its place in {@link #sources}, or -1. */
  private final int[] origins;

  private int at;

  private SourceMapSizes(String script, String map) {
    this.script = script;
    mappings = mappings(map);
    sources = sources(map);
    origins = new int[script.length() + 1];
    Arrays.fill(origins, -1);
  }

  /** Characters of {@code script} by package of their source. */
  static Map<String, Integer> byPackage(String script, String map) {
    SourceMapSizes sizes = new SourceMapSizes(script, map);
    sizes.readMappings();
    return sizes.count();
  }

  private void readMappings() {
    int source = 0;
    int start = 0;
    for (String line : script.split("\n", -1)) {
      int column = 0;
      int from = 0;
      int origin = -1;
      while (at < mappings.length() && mappings.charAt(at) != ';') {
        if (mappings.charAt(at) == ',') {
          at++;
          continue;
        }
        column += number();
        Arrays.fill(origins, start + from, start + column, origin);
        from = column;
        origin = -1;
        if (inSegment()) {
          source += number();
          origin = source;
          while (inSegment()) {
            number();
          }
        }
      }
      at++;
      Arrays.fill(origins, start + from, start + line.length(), origin);
      start += line.length() + 1;
    }
  }

  private Map<String, Integer> count() {
    Map<String, Integer> sizes = new TreeMap<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(i, c);
      } else if (c == '{' || c == '(' || c == '[') {
        depth++;
      } else if (c == '}' || c == ')' || c == ']') {
        depth--;
      } else if (depth == 0 && (c == ',' || c == ';')) {
        sizes.merge(owner(start, i + 1), i + 1 - start, Integer::sum);
        start = i + 1;
      }
    }
    sizes.merge(owner(start, script.length()), script.length() - start, Integer::sum);
    return sizes;
  }

  private int endOfString(int start, char quote) {
    int i = start + 1;
    while (script.charAt(i) != quote) {
      i += script.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private String owner(int start, int end) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = -1;
    for (int i = start; i < end; i++) {
      int origin = origins[i];
      if (origin >= 0 && counts.merge(origin, 1, Integer::sum) >= counts.getOrDefault(best, 0)) {
        best = origin;
      }
    }
    if (best >= 0) {
      return packageOf(sources.get(best));
    }
    String text = script.substring(start, Math.min(end, start + 60)).strip();
    if (text.matches("(?s)[\\w$]+\\(\\[\"[^$].*")) {
      return STRINGS;
    }
    return text.matches("(?s)[\\w$]+\\(\\[[\\w$-]+,.*") ? METADATA : RUNTIME;
  }

  private boolean inSegment() {
    return at < mappings.length() && mappings.charAt(at) != ',' && mappings.charAt(at) != ';';
  }

  /** A number in base 64: five bits a digit, the lowest first, the sign in the lowest bit. */
  private int number() {
    int value = 0;
    int shift = 0;
    int digit;
    do {
      digit = DIGITS.indexOf(mappings.charAt(at++));
      value |= (digit & 31) << shift;
      shift += 5;
    } while ((digit & 32) != 0);
    return (value & 1) == 0 ? value >> 1 : -(value >> 1);
  }

  private static String packageOf(String source) {
    int slash = source.lastIndexOf('/');
    return slash < 0 ? source : source.substring(0, slash).replace('/', '.');
  }

  private static String mappings(String map) {
    int start = map.indexOf('"', map.indexOf("\"mappings\":") + 11) + 1;
    return map.substring(start, map.indexOf('"', start));
  }

  private static List<String> sources(String map) {
    List<String> sources = new ArrayList<>();
    int start = map.indexOf('[', map.indexOf("\"sources\":"));
    int end = map.indexOf(']', start);
    for (String word : map.substring(start + 1, end).split(",")) {
      sources.add(word.strip().replace("\"", ""));
    }
    return sources;
  }
}
