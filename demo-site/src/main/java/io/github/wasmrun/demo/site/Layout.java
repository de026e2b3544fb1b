package io.github.wasmrun.demo.site;

import java.util.List;
import java.util.Map;

/** What all pages have in common: head, navigation, foot. */
final class Layout {
  /** An entry of the navigation. */
  private record Entry(String section, String path, String text) {}

  private static final List<Entry> NAVIGATION =
      List.of(
          new Entry("guide", "guide/index.html", "Guide"),
          new Entry("playground", "playground.html", "Playground"),
          new Entry("programs", "programs.html", "Terminal"),
          new Entry("threads", "parallel.html", "Threads"),
          new Entry("plugins", "plugins.html", "Plugins"),
          new Entry("libraries", "libraries.html", "Libraries"),
          new Entry("features", "features.html", "Features"),
          new Entry("benchmarks", "benchmarks.html", "Speed"),
          new Entry("docs", "docs/index.html", "Reference"));

  private final String template;
  private final Map<String, List<Page>> neighbours;

  /**
   * A layout.
   *
   * @param template HTML with marks such as {@code {{title}}}
   * @param neighbours the pages of a section that has a list of them next to each, in their order
   */
  Layout(String template, Map<String, List<Page>> neighbours) {
    this.template = template;
    this.neighbours = neighbours;
  }

  /** The whole page. */
  String html(Page page) {
    StringBuilder scripts = new StringBuilder();
    for (String script : page.scripts()) {
      scripts.append("  <script type=\"module\" src=\"").append(page.address(script));
      scripts.append("\"></script>\n");
    }
    return template
        .replace("{{title}}", Html.escape(page.title()))
        .replace("{{description}}", Html.escape(page.description()))
        .replace("{{connect}}", page.connect())
        .replace("{{scripts}}", scripts.toString().stripTrailing())
        .replace("{{navigation}}", navigation(page))
        .replace("{{neighbours}}", neighbours(page))
        .replace("{{kind}}", neighbours.containsKey(page.section()) ? "text" : page.section())
        .replace("{{base}}", page.base())
        .replace("{{content}}", page.content().strip());
  }

  private static String navigation(Page page) {
    StringBuilder html = new StringBuilder();
    for (Entry entry : NAVIGATION) {
      String current = entry.section().equals(page.section()) ? current(page, entry.path()) : "";
      html.append("        <a href=\"").append(page.address(entry.path())).append('"');
      html.append(current).append('>').append(entry.text()).append("</a>\n");
    }
    return html.toString().strip();
  }

  /** {@code page} on the page itself, {@code true} on others of its section. */
  private static String current(Page page, String path) {
    return " aria-current=\"" + (page.path().equals(path) ? "page" : "true") + "\"";
  }

  private String neighbours(Page page) {
    List<Page> all = neighbours.get(page.section());
    if (all == null) {
      return "";
    }
    StringBuilder html =
        new StringBuilder("<nav class=\"side\" aria-label=\"This section\">\n<ul>\n");
    for (Page other : all) {
      String current = other.path().equals(page.path()) ? " aria-current=\"page\"" : "";
      html.append("<li><a href=\"").append(page.address(other.path())).append('"');
      html.append(current).append('>').append(Html.escape(other.title())).append("</a></li>\n");
    }
    return html.append("</ul>\n</nav>").toString();
  }
}
