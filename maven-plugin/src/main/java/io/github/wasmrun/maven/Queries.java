package io.github.wasmrun.maven;

import io.github.wasmrun.Engine;
import io.github.wasmrun.bindgen.files.SourceFiles;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.types.SqlJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Java of SQL.
 *
 * @param files where the SQL is
 * @param schema where its schema is, besides; null for nowhere else
 * @param basePackage the package that all others are in
 */
record Queries(Path files, @Nullable Path schema, Dialect dialect, String basePackage) {
  /** How many folders deep files are looked for. */
  private static final int DEPTH = 32;

  /** The sources by path. */
  Map<String, String> sources() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (schema != null) {
      read(schema).forEach((name, text) -> texts.put(schema + "/" + name, text));
      for (Map.Entry<String, String> file : texts.entrySet()) {
        if (SqlJava.hasStatements(file.getValue())) {
          throw new IOException(file.getKey() + " is no schema: it has lines -- name:");
        }
      }
    }
    texts.putAll(read(files));
    return SqlJava.generateAll(Sql.load(Engine.create()).join(), texts, dialect, basePackage);
  }

  private static Map<String, String> read(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "no such file or folder");
    }
    return SourceFiles.read(path, DEPTH, ".sql");
  }
}
