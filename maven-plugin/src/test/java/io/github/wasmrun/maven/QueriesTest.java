package io.github.wasmrun.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.bindgen.files.SourceFiles;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.SqlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal {@code sql} writes. */
class QueriesTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private Queries queries(Path schema) {
    return new Queries(folder.resolve("sql"), schema, Dialect.POSTGRESQL, "com.example");
  }

  @Test
  void classesComeOfFilesAndCompile() throws IOException {
    write("db/V1__users.sql", "CREATE TABLE users (id BIGINT PRIMARY KEY)");
    write("db/V2__names.sql", "ALTER TABLE users ADD COLUMN name TEXT NOT NULL");
    write("sql/admin/all-users.sql", "-- name: all\nSELECT id, name FROM users");
    write("sql/user.sql", "-- name: rename\nUPDATE users SET name = $1 WHERE id = $2");
    write("sql/notes.txt", "not this one");
    Map<String, String> sources = queries(folder.resolve("db")).sources();
    assertEquals(
        "[com/example/User.java, com/example/admin/AllUsers.java]", sources.keySet().toString());
    Path target = folder.resolve("target");
    assertEquals(2, SourceFiles.replace(target, sources).size());
    assertEquals(0, SourceFiles.replace(target, queries(folder.resolve("db")).sources()).size());
    try (Stream<Path> files = Files.walk(target)) {
      String[] javac =
          Stream.concat(
                  Stream.of("-Xlint:all", "-Werror", "-d", folder.resolve("classes").toString()),
                  files.filter(Files::isRegularFile).map(Path::toString))
              .toArray(String[]::new);
      assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, System.err, javac));
    }
  }

  @Test
  void mistakesHaveTheirFile() throws IOException {
    assertThrows(IOException.class, () -> queries(null).sources());
    Path wrong = write("sql/user.sql", "-- name: one\nSELECT 1)");
    SqlException malformed = assertThrows(SqlException.class, () -> queries(null).sources());
    assertTrue(malformed.getMessage().startsWith("user.sql: "), malformed.getMessage());
    assertTrue(malformed.getMessage().endsWith(" at 2:9"), malformed.getMessage());
    IOException schema = assertThrows(IOException.class, () -> queries(wrong).sources());
    assertTrue(schema.getMessage().contains("is no schema"), schema.getMessage());
  }
}
