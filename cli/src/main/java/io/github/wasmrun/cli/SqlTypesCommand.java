package io.github.wasmrun.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.types.Column;
import io.github.wasmrun.sql.types.Parameter;
import io.github.wasmrun.sql.types.Schema;
import io.github.wasmrun.sql.types.StatementTypes;
import io.github.wasmrun.sql.types.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the types of statements. */
@Command(
    name = "types",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the types of the columns and parameters of statements. CREATE TABLE, CREATE VIEW,"
          + " ALTER TABLE and DROP among them are their schema."
    })
final class SqlTypesCommand implements Callable<Integer> {
  @Mixin private SqlFile file;

  @Mixin private OutputFile output;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "A file with the schema, before that in SQL.")
  private @Nullable Path schema;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  /** Made by picocli. */
  SqlTypesCommand() {}

  /** A statement that gives or takes something. */
  private record Typed(String sql, StatementTypes types) {}

  @Override
  public Integer call() throws IOException {
    Schema tables = schema == null ? Schema.EMPTY : Schema.of(file.parse(schema));
    List<Typed> all = new ArrayList<>();
    for (Statement statement : file.parse()) {
      try {
        StatementTypes types = StatementTypes.of(statement, tables);
        tables = tables.with(List.of(statement));
        if (!types.columns().isEmpty() || !types.parameters().isEmpty()) {
          all.add(new Typed(Sql.format(statement), types));
        }
      } catch (SqlException e) {
        throw e.in(file.location());
      }
    }
    output.write(json ? json(all) : text(all));
    return 0;
  }

  private static String text(List<Typed> all) {
    StringBuilder text = new StringBuilder();
    for (Typed typed : all) {
      text.append(text.length() == 0 ? "" : "\n").append(typed.sql()).append('\n');
      for (Column column : typed.types().columns()) {
        String name = column.name().isEmpty() ? "(no name)" : column.name();
        line(text, "  column ", name, column.type(), column.nullable());
      }
      for (Parameter parameter : typed.types().parameters()) {
        line(text, "  parameter ", parameter.name(), parameter.type(), parameter.nullable());
      }
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, String what, String name, ValueType type, boolean nullable) {
    text.append(what).append(name).append(' ').append(type);
    text.append(nullable ? "" : " NOT NULL").append('\n');
  }

  private static String json(List<Typed> all) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      out.writeStartArray();
      for (Typed typed : all) {
        out.writeStartObject();
        out.writeStringField("sql", typed.sql());
        out.writeArrayFieldStart("columns");
        for (Column column : typed.types().columns()) {
          object(out, column.name(), column.type(), column.nullable());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("parameters");
        for (Parameter parameter : typed.types().parameters()) {
          object(out, parameter.name(), parameter.type(), parameter.nullable());
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    return text.append("\n").toString();
  }

  private static void object(JsonGenerator out, String name, ValueType type, boolean nullable)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("name", name);
    out.writeStringField("type", type.name());
    out.writeBooleanField("nullable", nullable);
    out.writeEndObject();
  }
}
