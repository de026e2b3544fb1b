package io.github.wasmrun.wit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts of a package and of what it depends on, by path. Immutable.
 *
 * <p>Paths are relative and use {@code /}. They mean what they mean in a folder:
 *
 * <ul>
 *   <li>{@code NAME.wit} is a file of the main package; all of them together are the package;
 *   <li>{@code deps/NAME.wit} is a package in one file;
 *   <li>{@code deps/NAME/FILE.wit} is a file of a package; all files of that folder are the
 *       package;
 *   <li>any other path is left out.
 * </ul>
 *
 * <p>{@code .wit.md} is taken like {@code .wit}: of such a file only what is fenced as {@code wit}
 * counts.
 */
public final class WitSources {
  private final Map<String, String> texts;

  private WitSources(Map<String, String> texts) {
    this.texts = texts;
  }

  /** One file. */
  public static WitSources of(String path, String text) {
    return of(Map.of(path, text));
  }

  /** Texts by path. */
  public static WitSources of(Map<String, String> texts) {
    return new WitSources(new LinkedHashMap<>(texts));
  }

  /** These texts and one more. */
  public WitSources with(String path, String text) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(path, text);
    return new WitSources(more);
  }

  /**
   * These texts and those of another package, as its main package.
   *
   * @param folder the name of its folder in {@code deps}
   * @param dependency the texts; their own {@code deps} are not taken
   */
  public WitSources withDependency(String folder, WitSources dependency) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    for (Map.Entry<String, String> text : dependency.texts.entrySet()) {
      if (text.getKey().indexOf('/') < 0) {
        more.put("deps/" + folder + "/" + text.getKey(), text.getValue());
      }
    }
    return new WitSources(more);
  }

  /** The texts by path; a copy. */
  public Map<String, String> texts() {
    return new LinkedHashMap<>(texts);
  }
}
