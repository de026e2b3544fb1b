package io.github.wasmrun.wit;

import io.github.wasmrun.wit.internal.resolve.Loader;
import io.github.wasmrun.wit.internal.text.Source;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The way in: reads WIT texts and resolves every name in them. */
public final class Wit {
  private Wit() {}

  /**
   * Resolves a package in one file.
   *
   * @param path what messages call the file
   * @param text the text
   * @throws WitException if the text is no WIT or a name cannot be resolved
   */
  public static WitGraph resolve(String path, String text) {
    return resolve(path, text, WitOptions.DEFAULTS);
  }

  /**
   * Resolves a package in one file.
   *
   * @param path what messages call the file
   * @param text the text
   * @param options how to read and resolve
   * @throws WitException if the text is no WIT or a name cannot be resolved
   */
  public static WitGraph resolve(String path, String text, WitOptions options) {
    return Loader.load(List.of(List.of(source(path, text))), options);
  }

  /**
   * Resolves a package and those that it depends on.
   *
   * @throws WitException if a text is no WIT or a name cannot be resolved
   */
  public static WitGraph resolve(WitSources sources) {
    return resolve(sources, WitOptions.DEFAULTS);
  }

  /**
   * Resolves a package and those that it depends on. All packages of the sources are read and must
   * be right, whether they are used or not.
   *
   * @param sources the texts
   * @param options how to read and resolve
   * @throws WitException if a text is no WIT or a name cannot be resolved
   */
  public static WitGraph resolve(WitSources sources, WitOptions options) {
    List<Source> main = new ArrayList<>();
    TreeMap<String, List<Source>> dependencies = new TreeMap<>();
    for (Map.Entry<String, String> text : new TreeMap<>(sources.texts()).entrySet()) {
      String path = text.getKey();
      if (!path.endsWith(".wit") && !path.endsWith(".wit.md")) {
        continue;
      }
      Source source = source(path, text.getValue());
      int slash = path.indexOf('/');
      if (slash < 0) {
        main.add(source);
      } else if (path.startsWith("deps/")) {
        String name = path.substring(slash + 1);
        int end = name.indexOf('/');
        if (end < 0 || name.indexOf('/', end + 1) < 0) {
          String folder = end < 0 ? name : name.substring(0, end);
          dependencies.computeIfAbsent(folder, key -> new ArrayList<>()).add(source);
        }
      }
    }
    if (main.isEmpty()) {
      throw new WitException(WitPosition.UNKNOWN, "the main package has no WIT file");
    }
    List<List<Source>> groups = new ArrayList<>();
    groups.add(main);
    groups.addAll(dependencies.values());
    return Loader.load(groups, options);
  }

  private static Source source(String path, String text) {
    return new Source(path, path.endsWith(".md") ? fenced(text) : text);
  }

  /** Blanks all that is not fenced as WIT, so that places stay where they are. */
  private static String fenced(String text) {
    StringBuilder kept = new StringBuilder();
    boolean inside = false;
    boolean isWit = false;
    int start = 0;
    while (start < text.length()) {
      int newLine = text.indexOf('\n', start);
      int end = newLine < 0 ? text.length() : newLine + 1;
      String line = text.substring(start, end);
      boolean fence = line.startsWith("```");
      if (fence) {
        isWit = !inside && line.substring(3).trim().equals("wit");
        inside = !inside;
      }
      for (int i = 0; i < line.length(); i++) {
        boolean keep = line.charAt(i) == '\n' || !fence && inside && isWit;
        kept.append(keep ? line.charAt(i) : ' ');
      }
      start = end;
    }
    return kept.toString();
  }
}
