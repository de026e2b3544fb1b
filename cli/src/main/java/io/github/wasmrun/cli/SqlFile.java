package io.github.wasmrun.cli;

import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.ast.Statement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The parameter that names SQL, a file or {@code -} for standard input, and whose it is. */
final class SqlFile {
  @Parameters(
      index = "0",
      paramLabel = "SQL",
      description = "A file with statements, or - for standard input.")
  private String location;

  @Mixin private SqlDialect dialect;

  private @Nullable Sql parser;

  /** Made by picocli. */
  SqlFile() {}

  /** Whether it is a file, by its path. */
  boolean isFile() {
    return !location.equals("-");
  }

  /** What was named. */
  String location() {
    return location;
  }

  /** Whose SQL it is. */
  SqlDialect dialect() {
    return dialect;
  }

  /**
   * The statements.
   *
   * @throws SqlException if it is not SQL of the dialect; the message begins with the file's name
   */
  List<Statement> parse() throws IOException {
    return isFile()
        ? parse(Paths.of(location))
        : parse("standard input", decode("standard input", System.in.readAllBytes()));
  }

  /** The statements of another file, of the same dialect. */
  List<Statement> parse(Path file) throws IOException {
    return parse(file.toString(), decode(file.toString(), Files.readAllBytes(file)));
  }

  private List<Statement> parse(String name, String text) {
    Sql sql = parser == null ? dialect.load() : parser;
    parser = sql;
    try {
      return sql.parse(text, dialect.dialect());
    } catch (SqlException e) {
      throw e.in(name);
    }
  }

  private static String decode(String name, byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(name + " is no text in UTF-8", e);
    }
  }
}
