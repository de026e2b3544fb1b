package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.page.js.TextArea;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.SqlFormat;
import io.github.wasmrun.sql.SqlTree;
import io.github.wasmrun.sql.ast.SqlDescription;
import io.github.wasmrun.sql.ast.SqlNode;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.types.Column;
import io.github.wasmrun.sql.types.Parameter;
import io.github.wasmrun.sql.types.Schema;
import io.github.wasmrun.sql.types.SqlJava;
import io.github.wasmrun.sql.types.StatementTypes;
import io.github.wasmrun.sql.types.ValueType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Parses what a person writes, and shows the tree, the types, the text anew, and Java. */
final class SqlPage {
  private static final int DELAY_MILLIS = 150;

  /** Trees deeper than this are closed at first. */
  private static final int OPEN_DEPTH = 6;

  private final HTMLElement field = Dom.byId("text");
  private final HTMLElement status = Dom.byId("status");
  private final HTMLElement tree = Dom.byId("tree");
  private final HTMLElement types = Dom.byId("types");
  private @Nullable Sql sql;

  /** Counts changes: only the last is shown. */
  private int changes;

  void start() {
    for (Dialect dialect : Dialect.values()) {
      Fields.option(Fields.select("dialect"), dialect.name(), dialect.name());
    }
    Fields.select("dialect").setValue(Dialect.POSTGRESQL.name());
    Fields.select("dialect").onEvent("change", event -> show());
    Fields.select("style").onEvent("change", event -> show());
    field.onEvent("input", event -> later());
    Sql.load(Engine.create())
        .whenComplete(
            (loaded, error) -> {
              if (error != null) {
                status.setTextContent("It failed: " + LibraryTexts.error(error) + ".");
              } else {
                sql = loaded;
                show();
              }
            });
  }

  private void later() {
    int number = ++changes;
    Window.setTimeout(
        () -> {
          if (number == changes) {
            show();
          }
        },
        DELAY_MILLIS);
  }

  private Dialect dialect() {
    return Dialect.valueOf(Fields.select("dialect").getValue());
  }

  private void show() {
    Sql parser = sql;
    if (parser == null) {
      return;
    }
    String text = TextArea.text(field);
    Dom.byId("answer").setAttribute("aria-busy", "false");
    List<Statement> statements;
    long start = System.nanoTime();
    try {
      statements = parser.parse(text, dialect());
    } catch (SqlException e) {
      status.setClassName("note error");
      status.setTextContent("Not " + dialect().name() + ": " + LibraryTexts.error(e) + ".");
      Dom.byId("answer").setAttribute("class", "stale");
      return;
    }
    long nanos = System.nanoTime() - start;
    status.setClassName("note");
    status.setTextContent(
        Dom.count(statements.size(), "statement") + ", parsed in " + Dom.duration(nanos) + ".");
    Dom.byId("answer").setAttribute("class", "");
    showTree(statements);
    SqlFormat format = SqlFormat.PRETTY.withDialect(dialect());
    Dom.byId("formatted").setTextContent(Sql.format(statements, format));
    showTypes(statements);
    showJava(parser, text);
  }

  private void showTree(List<Statement> statements) {
    tree.setTextContent("");
    String style = Fields.select("style").getValue();
    if (style.equals("tree")) {
      HTMLElement list = Dom.element("ul", "tree");
      statements.forEach(statement -> list.appendChild(item("", statement, 0)));
      tree.appendChild(list);
    } else {
      HTMLElement text =
          Dom.text(
              "pre",
              "transcript",
              style.equals("json") ? SqlTree.json(statements) : SqlTree.outline(statements));
      text.setAttribute("tabindex", "0");
      text.setAttribute("aria-label", "The tree");
      tree.appendChild(text);
    }
  }

  /** A part with those in it, which a person may open and close. */
  private static HTMLElement item(String name, SqlNode node, int depth) {
    SqlDescription description = node.describe();
    HTMLElement title = Dom.element("span", "");
    if (!name.isEmpty()) {
      title.appendChild(Dom.text("span", "about", name + ": "));
    }
    title.appendChild(Dom.text("strong", "", description.kind()));
    HTMLElement inner = Dom.element("ul", "");
    for (SqlDescription.Component component : description.components()) {
      Object value = component.value();
      if (value instanceof SqlNode child) {
        inner.appendChild(item(component.name(), child, depth + 1));
      } else if (value instanceof List<?> list && list.get(0) instanceof SqlNode) {
        int index = 0;
        for (Object child : list) {
          inner.appendChild(
              item(component.name() + "[" + index++ + "]", (SqlNode) child, depth + 1));
        }
      } else {
        title.appendChild(Dom.text("span", "about", " " + component.name() + " "));
        title.appendChild(Dom.text("code", "", String.valueOf(value)));
      }
    }
    if (!inner.hasChildNodes()) {
      return Dom.element("li", "", title);
    }
    HTMLElement details = Dom.element("details", "", Dom.element("summary", "", title), inner);
    if (depth < OPEN_DEPTH) {
      details.setAttribute("open", "");
    }
    return Dom.element("li", "", details);
  }

  private void showTypes(List<Statement> statements) {
    types.setTextContent("");
    HTMLElement body = Dom.element("tbody", "");
    Schema schema = Schema.EMPTY;
    int number = 0;
    for (Statement statement : statements) {
      number++;
      try {
        StatementTypes found = StatementTypes.of(statement, schema);
        schema = schema.with(List.of(statement));
        for (Column column : found.columns()) {
          body.appendChild(row(number, "column", column.name(), column.type(), column.nullable()));
        }
        for (Parameter one : found.parameters()) {
          body.appendChild(row(number, "parameter", one.name(), one.type(), one.nullable()));
        }
      } catch (SqlException e) {
        types.appendChild(
            Dom.text("p", "error", "Statement " + number + ": " + LibraryTexts.error(e) + "."));
      }
    }
    if (body.hasChildNodes()) {
      types.appendChild(Dom.table(body, "Statement", "What", "Name", "Type", "Null"));
    } else if (!types.hasChildNodes()) {
      types.appendChild(Dom.text("p", "note", "No statement has columns or parameters."));
    }
  }

  private static HTMLElement row(
      int statement, String what, String name, ValueType type, boolean nullable) {
    return Dom.row(
        Dom.text("td", "number", Integer.toString(statement)),
        Dom.text("td", "about", what),
        Dom.text("td", "name", name.isEmpty() ? "(none)" : name),
        Dom.text("td", "type", type.name().replace('_', ' ').toLowerCase(Locale.ROOT)),
        Dom.text("td", "", nullable ? "may be" : "never"));
  }

  private void showJava(Sql parser, String text) {
    String source;
    if (!SqlJava.hasStatements(text)) {
      source = "// A line -- name: findUser before a statement makes a method of it.";
    } else {
      try {
        source = SqlJava.generate(parser, text, dialect(), "com.example", "Queries");
      } catch (SqlException e) {
        source = "// " + LibraryTexts.error(e);
      }
    }
    Dom.byId("java").setTextContent(source);
  }
}
