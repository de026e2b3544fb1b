package io.github.wasmrun.maven;

import io.github.wasmrun.bindgen.files.SourceFiles;
import io.github.wasmrun.sql.Dialect;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes Java of SQL and has it compiled with the project's sources: a class of each file, a method
 * of JDBC for each statement after a line {@code -- name: NAME}, a record for its rows. Files
 * without such a line are the schema. Sources that would be the same stay untouched; those of a
 * file that is gone are removed.
 */
@Mojo(name = "sql", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class SqlMojo extends AbstractMojo {
  /** A {@code .sql} file, or a folder of them; a folder in it is a Java package. */
  @Parameter(property = "wasmrun.sql.files", defaultValue = "${project.basedir}/src/main/sql")
  private File files = new File("");

  /** A file or folder with the schema elsewhere, such as that of migrations. */
  @Parameter(property = "wasmrun.sql.schema")
  private @Nullable File schema;

  /**
   * Whose SQL it is: GENERIC, ANSI, POSTGRESQL, MYSQL, SQLITE, MSSQL, ORACLE, BIGQUERY, SNOWFLAKE,
   * DUCKDB, CLICKHOUSE, REDSHIFT, DATABRICKS, SPARK, HIVE, TERADATA.
   */
  @Parameter(property = "wasmrun.sql.dialect", defaultValue = "GENERIC")
  private Dialect dialect = Dialect.GENERIC;

  /** The Java package that all others are in. */
  @Parameter(property = "wasmrun.sql.package", defaultValue = "queries")
  private String basePackage = "queries";

  /** Where the sources go: a folder with nothing else. */
  @Parameter(
      property = "wasmrun.sql.target",
      defaultValue = "${project.build.directory}/generated-sources/sql")
  private File target = new File("");

  /** Where the project's sources are, to which {@link #target} is added. */
  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
  private List<String> sourceRoots = new ArrayList<>();

  /** Made by Maven. */
  public SqlMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    try {
      Queries queries =
          new Queries(
              files.toPath(), schema == null ? null : schema.toPath(), dialect, basePackage);
      int changed = SourceFiles.replace(target.toPath(), queries.sources()).size();
      getLog().info(changed + " files changed in " + target);
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("cannot make Java of " + files + ": " + e.getMessage(), e);
    }
    if (!sourceRoots.contains(target.getPath())) {
      sourceRoots.add(target.getPath());
    }
  }
}
