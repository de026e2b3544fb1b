package io.github.wasmrun.demo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Turns links between files of the repository into links between pages. A file that is no page is
 * copied into the site as plain text.
 */
final class Links {
  /** Where copies of files are. */
  static final String COPIES = "source/";

  private final Path root;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final TreeSet<String> copies = new TreeSet<>();
  private final List<String> broken = new ArrayList<>();

  Links(Path root) {
    this.root = root;
  }

  /** Has links to a file of the repository lead to a page. */
  void page(String file, String page) {
    pages.put(file, page);
    if (file.endsWith("/README.md")) {
      pages.put(file.substring(0, file.length() - "/README.md".length()), page);
    }
  }

  /** The path in the site of a file that is shown as plain text. */
  String copy(String file) {
    copies.add(file);
    return COPIES + file + ".txt";
  }

  /**
   * The address in a page for a link of a document.
   *
   * @param file the document, from the root of the repository
   * @param link what the document says
   * @param base the way from the page to the root of the site
   */
  String resolve(String file, String link, String base) {
    if (link.isEmpty() || link.startsWith("#") || link.contains(":")) {
      return link;
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash);
    Path target = root.resolve(file).getParent().resolve(hash < 0 ? link : link.substring(0, hash));
    String name = root.relativize(target.normalize()).toString().replace('\\', '/');
    String page = pages.get(name);
    if (page != null) {
      return base + page + fragment;
    }
    if (Files.isRegularFile(target) && !name.startsWith("..")) {
      return base + copy(name);
    }
    broken.add(file + ": " + link);
    return link;
  }

  /** Copies what was linked, and fails if a link leads nowhere. */
  void finish(Path target) throws IOException {
    if (!broken.isEmpty()) {
      throw new IOException("links that lead to no page and no file: " + broken);
    }
    for (String file : copies) {
      Path copy = target.resolve(COPIES + file + ".txt");
      Files.createDirectories(copy.getParent());
      Files.write(copy, Files.readAllBytes(root.resolve(file)));
    }
  }
}
