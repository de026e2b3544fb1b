package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginActivity;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginEvent;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.PluginSource;
import java.util.List;
import java.util.Map;

/** The plugins of {@code examples/plugins}, which their sources are built to. */
public final class ExamplePluginTests {
  /** Their names, with the SHA-256 of what the sources were built to. */
  public static final Map<String, String> DIGESTS =
      Map.of(
          "text", "d6e94518f2cde81cefa3aefaeacc5f3cd5664791b3ddc71baefe938725a95799",
          "search", "6e4e8898a81881946bf606ff3620eddf1e739d942aac4bedc45b89bdac9a685a",
          "markdown", "52c3cee89f62d7ce6458626e16dac5bbe12f270d0abfedee2c040996e69dec8f");

  private ExamplePluginTests() {}

  public static void add(Tests tests) {
    text(tests);
    search(tests);
    markdown(tests);
  }

  private static Plugin load(PluginHost host, String name, PluginSettings settings) {
    PluginSource source =
        PluginSource.of(ExtismGuests.bytes(name + ".wasm")).withSha256(DIGESTS.get(name));
    return host.loadNow(name.equals("markdown") ? source.withId(name) : source, settings);
  }

  private static void text(Tests tests) {
    Plugins.test(
        tests,
        "example plugins: text transforms texts",
        host -> {
          Plugin plugin = load(host, "text", PluginSettings.DEFAULTS);
          Expect.equal("Hello Big World's End", plugin.call("title", "hELLO big world's end"));
          Expect.equal("hello-big-w\u00f6rld", plugin.call("slug", "  Hello, big W\u00f6rld! "));
          Expect.equal("\uD83D\uDE00\u00f6ba", plugin.call("reverse", "ab\u00f6\uD83D\uDE00"));
          Expect.equal(
              "{\"characters\":9,\"words\":2,\"lines\":2}",
              plugin.call("count", "one\ntw\u00f6\uD83D\uDE00."));
          Expect.equal("", plugin.call("slug", ""));
          Expect.equal("", plugin.call("reverse", ""));
          PluginCallException failure =
              Expect.thrown(
                  PluginCallException.class,
                  () -> plugin.call("title", PluginRequest.of(new byte[] {'a', (byte) 0xC0, 'b'})));
          Expect.equal(PluginCallException.Reason.REPORTED, failure.reason());
          Expect.contains("the text is not UTF-8", failure.getMessage());
          String large = "x".repeat(300_000);
          Expect.equal(large, plugin.call("slug", large));
          Expect.equal(300_000, plugin.call("reverse", PluginRequest.text(large)).byteLength());
        });
    Plugins.test(
        tests,
        "example plugins: text has a separator, and hears events",
        host -> {
          Plugin plugin =
              load(host, "text", PluginSettings.DEFAULTS.withConfiguration("separator", "_-_"));
          Expect.equal("a_-_b", plugin.call("slug", "a b"));
          host.emit(new PluginEvent("document.saved", 1));
          PluginActivity last = host.activities().get(host.activities().size() - 1);
          Expect.equal("{\"type\":\"document.saved\",\"data\":1}", last.text());
        });
  }

  private static void search(Tests tests) {
    Plugins.test(
        tests,
        "example plugins: search finds among 10000 names what the same search in Java finds",
        host -> {
          Plugin plugin = load(host, "search", PluginSettings.DEFAULTS);
          List<String> names = NameSearch.names(10_000);
          Expect.equal("10000", plugin.call("load", String.join("\n", names)));
          NameSearch java = new NameSearch(names);
          for (String query :
              List.of("", "plugread", "a", "JSON", "arrb99", "kernelz", "nothing%")) {
            Expect.equal(java.find(query), plugin.call("find", query));
          }
          Expect.contains("Plugin", plugin.call("find", "plugread"));
          Expect.equal("[]", plugin.call("find", "nothing%"));
          // another list takes the place of the first
          Expect.equal("2", plugin.call("load", "one\n\n\"two\"\\\n"));
          Expect.equal(
              "[{\"name\":\"\\\"two\\\"\\\\\",\"score\":221}]", plugin.call("find", "two"));
        });
  }

  private static void markdown(Tests tests) {
    Plugins.test(
        tests,
        "example plugins: markdown renders blocks",
        host -> {
          Plugin plugin = load(host, "markdown", PluginSettings.DEFAULTS);
          rendered(plugin, "", "");
          rendered(
              plugin,
              "# One *two* #\n\nSub\n---\ntext",
              "<h1>One <em>two</em></h1>\n<h2>Sub</h2>\n<p>text</p>\n");
          rendered(
              plugin,
              "- a\n- b\n  - c\n    1. d\n    2. e\n- f\n",
              "<ul>\n"
                  + "<li>a</li>\n"
                  + "<li>b\n"
                  + "<ul>\n"
                  + "<li>c\n"
                  + "<ol>\n"
                  + "<li>d</li>\n"
                  + "<li>e</li>\n"
                  + "</ol></li>\n"
                  + "</ul></li>\n"
                  + "<li>f</li>\n"
                  + "</ul>\n");
          rendered(
              plugin,
              "3. a\n\n4. b\n\n   more",
              "<ol start=\"3\">\n"
                  + "<li>\n"
                  + "<p>a</p>\n"
                  + "</li>\n"
                  + "<li>\n"
                  + "<p>b</p>\n"
                  + "<p>more</p>\n"
                  + "</li>\n"
                  + "</ol>\n");
          rendered(
              plugin,
              "> quote\nlazy\n> > deep",
              "<blockquote>\n"
                  + "<p>quote\n"
                  + "lazy</p>\n"
                  + "<blockquote>\n"
                  + "<p>deep</p>\n"
                  + "</blockquote>\n"
                  + "</blockquote>\n");
          rendered(
              plugin,
              "```java\nif (a < b) *x*\n```\n\n    & more\n\n***",
              "<pre><code class=\"language-java\">if (a &lt; b) *x*\n</code></pre>\n"
                  + "<pre><code>&amp; more\n</code></pre>\n<hr>\n");
        });
    Plugins.test(
        tests,
        "example plugins: markdown renders what is inside a line, and passes on no HTML",
        host -> {
          Plugin plugin = load(host, "markdown", PluginSettings.DEFAULTS);
          inline(
              plugin,
              "*a* **b** ***c*** **a *b* c** snake_case_x _d_ 2 * 3 *open",
              "<em>a</em> <strong>b</strong> <em><strong>c</strong></em> <strong>a <em>b</em>"
                  + " c</strong> snake_case_x <em>d</em> 2 * 3 *open");
          inline(plugin, "``a`b`` \\*no\\* a\\\nb  \nc", "<code>a`b</code> *no* a<br>\nb<br>\nc");
          inline(
              plugin,
              "[a [b] *c*](http://x.y/?a=1&b=(2) \"t\\\"\") ![p *q*](r.png) <https://x.y> <a@b.c>",
              "<a href=\"http://x.y/?a=1&amp;b=(2)\" title=\"t&quot;\">a [b] <em>c</em></a>"
                  + " <img src=\"r.png\" alt=\"p q\"> <a href=\"https://x.y\">https://x.y</a>"
                  + " <a href=\"mailto:a@b.c\">a@b.c</a>");
          inline(
              plugin,
              "<script>alert(\"x\")</script> & &amp;",
              "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &amp;amp;");
          inline(
              plugin,
              "[a](javascript:b) [c](JaVaScRiPt:d) [e](java&#115;cript:f) [g](data:text/html,h)"
                  + " ![i](vbscript:j) [k](\\javascript:l)",
              "a c e g i k");
        });
    Plugins.test(
        tests,
        "example plugins: markdown takes what is deep and long",
        host -> {
          Plugin plugin = load(host, "markdown", PluginSettings.DEFAULTS);
          for (String hostile :
              List.of(
                  "> ".repeat(500),
                  "- x ".repeat(500),
                  "[".repeat(500),
                  "*a ".repeat(300),
                  "`".repeat(3000),
                  "a b\n".repeat(2000))) {
            Expect.isTrue(!plugin.call("render", hostile).isEmpty(), "there is an answer");
          }
          Expect.equal(0L, plugin.statistics().failures());
        });
  }

  private static void rendered(Plugin plugin, String markdown, String html) {
    Expect.equal(html, plugin.call("render", markdown));
  }

  private static void inline(Plugin plugin, String markdown, String html) {
    rendered(plugin, markdown, "<p>" + html + "</p>\n");
  }
}
