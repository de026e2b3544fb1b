package io.github.wasmrun.demo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The public API, a page with all packages, from the text that the tests compare with classes. */
final class ApiPages {
  private static final String ENDING = ".txt";

  private ApiPages() {}

  /** The page of all packages, and one for each. */
  static List<Page> all(Path folder) throws IOException {
    Map<String, String> packages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        packages.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
      }
    }
    List<Page> pages = new ArrayList<>();
    StringBuilder list = new StringBuilder("<h1>Public API</h1>\n");
    list.append("<p>All that is public, by package. A test compares these lists with the classes;");
    list.append(" the sources have the comments.</p>\n<ul class=\"plain\">\n");
    packages.forEach(
        (name, text) -> {
          list.append("<li>").append(Html.link(name + ".html", name)).append("</li>\n");
          pages.add(page("api/" + name + ".html", name, ofPackage(name, text)));
        });
    pages.add(0, page("api/index.html", "Public API", list.append("</ul>\n").toString()));
    return pages;
  }

  private static Page page(String path, String title, String content) {
    String about = "The public API of wasmrun: " + title;
    return new Page(path, title, about, "docs", List.of(), "", content);
  }

  private static String ofPackage(String name, String text) {
    StringBuilder html = new StringBuilder("<p><a href=\"index.html\">All packages</a></p>\n");
    html.append("<h1 class=\"long\">").append(name).append("</h1>\n");
    for (String type : text.strip().split("\n\n")) {
      String[] lines = type.split("\n", 2);
      String title = lines[0].replace(name + ".", "");
      html.append("<h2 class=\"type\"><code>").append(Html.escape(title)).append("</code></h2>\n");
      if (lines.length > 1) {
        html.append("<pre tabindex=\"0\"><code>");
        for (String member : lines[1].split("\n")) {
          html.append(Html.escape(shortened(member.strip(), name))).append('\n');
        }
        html.append("</code></pre>\n");
      }
    }
    return html.toString();
  }

  private static String shortened(String member, String name) {
    return member.replace(name + ".", "").replace("java.lang.", "").replace("java.util.", "");
  }
}
