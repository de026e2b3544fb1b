package io.github.wasmrun.bench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells by a source map (version 3, as TeaVM writes it) which source each character of a script
 * comes from.
 */
final class SourceMapSizes {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String RUNTIME = "(TeaVM's runtime, names, metadata)";

  private final String mappings;
  private int at;

  private SourceMapSizes(String mappings) {
    this.mappings = mappings;
  }

  /** Characters of {@code script} by package of their source. */
  static Map<String, Integer> byPackage(String script, String map) {
    return new SourceMapSizes(mappings(map)).sizes(script.split("\n", -1), sources(map));
  }

  private Map<String, Integer> sizes(String[] lines, List<String> sources) {
    Map<String, Integer> sizes = new TreeMap<>();
    int source = 0;
    String name = RUNTIME;
    for (String line : lines) {
      int column = 0;
      int from = 0;
      while (at < mappings.length() && mappings.charAt(at) != ';') {
        if (mappings.charAt(at) == ',') {
          at++;
          continue;
        }
        column += number();
        sizes.merge(name, column - from, Integer::sum);
        from = column;
        name = RUNTIME;
        if (inSegment()) {
          source += number();
          name = packageOf(sources.get(source));
          while (inSegment()) {
            number();
          }
        }
      }
      at++;
      sizes.merge(name, line.length() + 1 - from, Integer::sum);
    }
    return sizes;
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
