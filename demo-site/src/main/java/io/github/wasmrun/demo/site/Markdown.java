package io.github.wasmrun.demo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Documents in Markdown as HTML: tables, anchors at headings as on GitHub, code that scrolls. */
final class Markdown {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private static final String SEEN = "<span class=\"mark\" aria-hidden=\"true\">";
  private static final String READ = "</span><span class=\"unseen\">";

  private final Node document;

  private Markdown(Node document) {
    this.document = document;
  }

  /** Reads a document; the marks of {@code bin/docs} are left out. */
  static Markdown of(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.startsWith("<!-- ")) {
        lines.add(line);
      }
    }
    return new Markdown(PARSER.parse(String.join("\n", lines)));
  }

  /** The text of its first heading. */
  String title() {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        return TextContentRenderer.builder().build().render(heading).strip();
      }
    }
    throw new IllegalArgumentException("a document without a heading");
  }

  /** As HTML, with other addresses in its links. */
  String html(UnaryOperator<String> address) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(address.apply(link.getDestination()));
            visitChildren(link);
          }
        });
    String html =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(context -> new Scrolling())
            .build()
            .render(document);
    return html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>")
        .replace(">✓</td>", ">" + SEEN + "✓" + READ + "yes</span></td>")
        .replace(">–</td>", ">" + SEEN.replace("mark", "mark no") + "–" + READ + "no</span></td>");
  }

  /** Code is wider than a phone: the keyboard has to reach what scrolls. */
  private static final class Scrolling implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      boolean isCode = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
      if (isCode && tag.equals("pre")) {
        attributes.put("tabindex", "0");
      }
    }
  }
}
