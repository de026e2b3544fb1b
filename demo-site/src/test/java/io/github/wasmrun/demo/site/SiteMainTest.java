package io.github.wasmrun.demo.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteMainTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void aLinkOfADocumentLeadsToAPageOrToACopy() throws IOException {
    Links links = new Links(ROOT);
    links.page("docs/cli.md", "docs/cli.html");
    links.page("examples/README.md", "docs/examples.html");
    assertEquals("../docs/cli.html#run", links.resolve("README.md", "docs/cli.md#run", "../"));
    assertEquals("../docs/examples.html", links.resolve("README.md", "examples", "../"));
    assertEquals("../docs/cli.html", links.resolve("docs/spark.md", "cli.md", "../"));
    assertEquals("#here", links.resolve("README.md", "#here", "../"));
    assertEquals("https://a.example", links.resolve("README.md", "https://a.example", "../"));
    assertEquals("source/pom.xml.txt", links.resolve("README.md", "pom.xml", ""));
    links.finish(folder);
    assertEquals(
        Files.readString(ROOT.resolve("pom.xml")),
        Files.readString(folder.resolve("source/pom.xml.txt")));
  }

  @Test
  void aLinkThatLeadsNowhereFailsTheBuild() {
    Links links = new Links(ROOT);
    links.resolve("README.md", "docs/nothing.md", "../");
    links.resolve("README.md", "../outside", "../");
    IOException e = assertThrows(IOException.class, () -> links.finish(folder));
    assertEquals(
        "links that lead to no page and no file: [README.md: docs/nothing.md, README.md:"
            + " ../outside]",
        e.getMessage());
  }

  @Test
  void aDocumentBecomesHtml() {
    Markdown markdown =
        Markdown.of(
            """
            # A `title`

            <!-- code: X.java#y -->
            ```java
            List<String> all;
            ```
            <!-- /code -->

            | A | B |
            |---|:-:|
            | ✓ | – |

            <script>no</script>
            """);
    assertEquals("A \"title\"", markdown.title());
    String html = markdown.html(link -> link);
    assertTrue(html.contains("<pre tabindex=\"0\"><code class=\"language-java\">List&lt;"), html);
    assertTrue(html.contains("<span class=\"unseen\">yes</span>"), html);
    assertTrue(html.contains("<div class=\"scroll\" tabindex=\"0\"><table>"), html);
    assertFalse(html.contains("code: X.java") || html.contains("<script>"), html);
  }

  @Test
  void ratiosAreShownWithThreeDigits() {
    assertEquals("0.08", BarChart.shown(0.0799));
    assertEquals("1", BarChart.shown(1.0));
    assertEquals("16.1", BarChart.shown(16.1));
    assertEquals("1.4", BarChart.shown(1.4));
    assertEquals("28728", BarChart.shown(28728));
    String svg = BarChart.svg("Calls", List.of(new BarChart.Bar("web.call", 2, 4, "ns", 0.5)));
    assertTrue(
        svg.contains("aria-label=\"Calls, ours divided by the peer's: web.call 0.5;\""), svg);
    assertTrue(svg.contains("class=\"bar\""), svg);
    assertFalse(svg.contains("style="), svg);
  }

  /** What {@code bin/docs} copies is tested; nothing else may stand there as code. */
  @Test
  void allCodeOfTheGuidesIsCopiedFromTestedFiles() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("demo-site/src/main/site"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        String before = "";
        boolean inside = false;
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("```")) {
            if (!inside && !before.startsWith("<!-- code: ")) {
              wrong.add(file + ": " + line);
            }
            inside = !inside;
          }
          before = line;
        }
      }
    }
    assertEquals(List.of(), wrong);
  }
}
