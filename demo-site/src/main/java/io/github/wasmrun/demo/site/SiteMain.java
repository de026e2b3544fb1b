package io.github.wasmrun.demo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the pages of the site: {@code SiteMain ROOT TARGET}, the root of the repository and the
 * folder of the site.
 *
 * <p>Sources of pages are in {@code demo-site/src/main/site}: whole pages in HTML in {@code pages},
 * guides in Markdown in {@code guide}, in the order of the file {@code guide/order.txt}. The rest
 * comes from the documents of the repository.
 */
public final class SiteMain {
  /** Documents of the repository in the order in which they are listed. */
  private static final Map<String, String> DOCUMENTS = documents();

  private static final String SOURCES = "demo-site/src/main/site";
  private static final String MARKDOWN = "<!-- markdown: ";

  private final Path root;
  private final Path sources;
  private final Links links;
  private final List<Page> guides = new ArrayList<>();
  private final List<Page> documents = new ArrayList<>();
  private final List<Page> others = new ArrayList<>();

  private SiteMain(Path root) {
    this.root = root;
    sources = root.resolve(SOURCES);
    links = new Links(root);
  }

  private static Map<String, String> documents() {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("README.md", "readme");
    for (String name :
        List.of(
            "cli",
            "plugins",
            "components",
            "packages",
            "compiled-code",
            "limits",
            "spark",
            "flink",
            "threat-model",
            "versions")) {
      documents.put("docs/" + name + ".md", name);
    }
    documents.put("examples/README.md", "examples");
    documents.put("examples/plugins/README.md", "examples-plugins");
    for (String name :
        List.of(
            "jvm-app",
            "teavm-app",
            "script-page",
            "npm-vite",
            "shared-library",
            "plugin-host",
            "spark-app",
            "flink-app")) {
      documents.put("examples/" + name + "/README.md", "examples-" + name);
    }
    documents.put("CHANGELOG.md", "changelog");
    documents.put("RATIONALE.md", "rationale");
    documents.put("CONTRIBUTING.md", "contributing");
    documents.put("SECURITY.md", "security");
    return documents;
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: SiteMain ROOT TARGET");
    }
    int pages = write(Path.of(args[0]).toAbsolutePath().normalize(), Path.of(args[1]));
    System.out.println(pages + " pages of the site");
  }

  /** Writes all pages; gives their number. */
  static int write(Path root, Path target) throws IOException {
    return new SiteMain(root).write(target);
  }

  private int write(Path target) throws IOException {
    DOCUMENTS.forEach((file, name) -> links.page(file, "docs/" + name + ".html"));
    links.page("LICENSE", "docs/license.html");
    for (Path file : pageSources()) {
      String name = file.getFileName().toString();
      links.page(SOURCES + "/pages/" + name, name);
    }
    addGuides();
    addDocuments();
    addPages();
    List<Page> all = new ArrayList<>(guides);
    all.addAll(documents);
    all.addAll(others);
    List<Page> api = ApiPages.all(root.resolve("architecture/api"));
    all.addAll(api);
    List<Page> reference = new ArrayList<>(documents);
    reference.add(1, api.get(0));
    Layout layout =
        new Layout(
            Files.readString(sources.resolve("layout.html")),
            Map.of("guide", guides, "docs", reference));
    for (Page page : all) {
      Path file = target.resolve(page.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, layout.html(page));
    }
    links.finish(target);
    return all.size();
  }

  private void addGuides() throws IOException {
    List<String> names = Files.readAllLines(sources.resolve("guide/order.txt"));
    for (String name : names) {
      links.page(SOURCES + "/guide/" + name + ".md", "guide/" + name + ".html");
    }
    for (String name : names) {
      String file = SOURCES + "/guide/" + name + ".md";
      FrontMatter source = FrontMatter.read(root.resolve(file));
      String text =
          name.equals("index") ? source.text() : "# " + source.get("title") + "\n" + source.text();
      guides.add(
          new Page(
              "guide/" + name + ".html",
              source.get("title"),
              source.get("description"),
              "guide",
              List.of("site.mjs"),
              "",
              Markdown.of(text).html(link -> links.resolve(file, link, "../"))));
    }
  }

  private void addDocuments() throws IOException {
    StringBuilder list = new StringBuilder("<h1>Reference</h1>\n<ul class=\"plain\">\n");
    for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
      String file = document.getKey();
      Markdown markdown = Markdown.of(Files.readString(root.resolve(file)));
      String title = file.equals("README.md") ? "README" : markdown.title();
      documents.add(
          document(
              document.getValue(), title, markdown.html(link -> links.resolve(file, link, "../"))));
      list.append("<li>").append(Html.link(document.getValue() + ".html", title)).append("</li>\n");
    }
    list.append("<li>").append(Html.link("../api/index.html", "Public API")).append("</li>\n");
    list.append("<li>").append(Html.link("license.html", "Licence")).append("</li>\n</ul>\n");
    documents.add(0, document("index", "Reference", list.toString()));
    String licence = Html.escape(Files.readString(root.resolve("LICENSE")));
    documents.add(
        document(
            "license",
            "Licence",
            "<h1>Licence</h1>\n<pre tabindex=\"0\" class=\"wrapped\">" + licence + "</pre>\n"));
  }

  private static Page document(String name, String title, String content) {
    return new Page(
        "docs/" + name + ".html",
        title,
        "wasmrun: " + title,
        "docs",
        List.of("site.mjs"),
        "",
        content);
  }

  private List<Path> pageSources() throws IOException {
    try (Stream<Path> files = Files.list(sources.resolve("pages"))) {
      return files.sorted().toList();
    }
  }

  private void addPages() throws IOException {
    for (Path file : pageSources()) {
      FrontMatter source = FrontMatter.read(file);
      others.add(
          new Page(
              file.getFileName().toString(),
              source.get("title"),
              source.get("description"),
              source.get("section"),
              source.list("scripts"),
              source.get("connect", ""),
              withMarkdown(source.text())));
    }
    String readme = Files.readString(root.resolve("README.md"));
    others.add(FeaturePage.of(readme));
    others.add(
        BenchmarkPage.of(sources.resolve("benchmarks.json"), sources.resolve("benchmarks.md")));
  }

  /** Fills {@code <!-- markdown: FILE -->}: code that {@code bin/docs} has copied. */
  private String withMarkdown(String html) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : html.split("\n", -1)) {
      String mark = line.strip();
      if (mark.startsWith(MARKDOWN)) {
        String file = mark.substring(MARKDOWN.length(), mark.length() - " -->".length());
        lines.add(Markdown.of(Files.readString(sources.resolve(file))).html(link -> link));
      } else {
        lines.add(line);
      }
    }
    return String.join("\n", lines);
  }
}
