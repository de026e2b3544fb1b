package io.github.wasmrun.demo.site;

import java.io.IOException;
import java.util.List;

/** The page of features and differences, from the tables that the tests have made for README. */
final class FeaturePage {
  private FeaturePage() {}

  /** The page, from the text of README.md. */
  static Page of(String readme) throws IOException {
    String text =
        """
        # Features by host

        What each engine reports; the tests check it on each host. `compiled` is the JVM's default engine, our own compiler; `endive` and
        `endive-interpreter` are the JVM's other engines.

        """
            + generated(readme, "features")
            + """

            ## What is not the same everywhere

            Each line is asserted by a test on each host. All else is the same.

            """
            + generated(readme, "differences");
    return new Page(
        "features.html",
        "Features by host",
        "What wasmrun can do in each browser and on the JVM, as the tests have found it.",
        "features",
        List.of("site.mjs"),
        "",
        Markdown.of(text).html(link -> link));
  }

  private static String generated(String readme, String name) throws IOException {
    String start = "<!-- generated: " + name + " -->\n";
    int from = readme.indexOf(start);
    int to = readme.indexOf("<!-- /generated -->", from);
    if (from < 0 || to < 0) {
      throw new IOException("README.md has no generated part " + name);
    }
    return readme.substring(from + start.length(), to);
  }
}
