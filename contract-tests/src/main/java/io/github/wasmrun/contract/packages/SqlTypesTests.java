package io.github.wasmrun.contract.packages;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.types.Column;
import io.github.wasmrun.sql.types.Parameter;
import io.github.wasmrun.sql.types.Schema;
import io.github.wasmrun.sql.types.SqlJava;
import io.github.wasmrun.sql.types.StatementTypes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types of results and parameters. */
final class SqlTypesTests {
  private static final String TABLES =
      """
      CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL, email TEXT, born DATE);
      CREATE TABLE app.orders (id SERIAL, user_id BIGINT NOT NULL, total DECIMAL(10, 2), paid BOOLEAN NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL, note TEXT, PRIMARY KEY (id));
      ALTER TABLE users ADD COLUMN points INT NOT NULL;
      CREATE VIEW rich (user_id, best) AS SELECT user_id, max(total) FROM app.orders GROUP BY user_id;
      """;

  private SqlTypesTests() {}

  static void add(Tests tests) {
    SqlTests.test(tests, "types of columns", SqlTypesTests::columns);
    SqlTests.test(tests, "joins make columns nullable", SqlTypesTests::joins);
    SqlTests.test(tests, "types of parameters", SqlTypesTests::parameters);
    SqlTests.test(tests, "types of statements that change rows", SqlTypesTests::changes);
    SqlTests.test(tests, "names that are not there, or twice", SqlTypesTests::unresolved);
    SqlTests.test(tests, "Java of statements", SqlTypesTests::java);
    SqlTests.test(tests, "what has no Java", SqlTypesTests::withoutJava);
    SqlTests.test(tests, "Java of several files", SqlTypesTests::javaOfFiles);
    SqlTests.test(tests, "errors in Java's files have places", SqlTypesTests::positions);
  }

  private static StatementTypes types(Sql sql, String text) {
    Schema schema = Schema.of(sql.parse(TABLES, Dialect.POSTGRESQL));
    Dialect dialect = text.contains("?") ? Dialect.MYSQL : Dialect.POSTGRESQL;
    return StatementTypes.of(sql.parseOne(text, dialect), schema);
  }

  private static void gives(Sql sql, String expected, String text) {
    StringBuilder columns = new StringBuilder();
    for (Column column : types(sql, text).columns()) {
      columns.append(columns.length() == 0 ? "" : ", ").append(column.name()).append(' ');
      columns.append(column.type()).append(column.nullable() ? "?" : "");
    }
    Expect.equal(expected, columns.toString());
  }

  private static void takes(Sql sql, String expected, String text) {
    StringBuilder parameters = new StringBuilder();
    for (Parameter parameter : types(sql, text).parameters()) {
      parameters.append(parameters.length() == 0 ? "" : ", ").append(parameter.name()).append(' ');
      parameters.append(parameter.type()).append(parameter.nullable() ? "?" : "");
    }
    Expect.equal(expected, parameters.toString());
  }

  private static void columns(Sql sql) {
    gives(
        sql,
        "id BIGINT, name TEXT, email TEXT?, born DATE?, points INTEGER",
        "SELECT * FROM users");
    gives(
        sql,
        "n BIGINT, sum BIGINT?, avg DECIMAL?, x TEXT?",
        "SELECT count(*) AS n, sum(points), avg(points), max(name) AS x FROM users");
    gives(
        sql,
        "a TEXT, b BOOLEAN?, c DECIMAL?, d INTEGER, e TEXT?",
        "SELECT coalesce(email, name) AS a, born > '2000-01-01' AS b, total * 2 AS c,"
            + " length(name) AS d, CASE WHEN points > 1 THEN 'x' END AS e"
            + " FROM users u JOIN orders o ON o.user_id = u.id");
    gives(
        sql,
        "id BIGINT, k INTEGER, id DECIMAL?",
        "SELECT u.id, 1 AS k, (SELECT total FROM orders LIMIT 1) AS id FROM users u");
    gives(sql, "user_id BIGINT, best DECIMAL?", "SELECT * FROM rich");
    gives(
        sql,
        "n BIGINT, m BIGINT?",
        "WITH RECURSIVE c (n) AS (SELECT id FROM users UNION ALL SELECT n + 1 FROM c) SELECT n,"
            + " lag(n) OVER (ORDER BY n) AS m FROM c ORDER BY m LIMIT 3");
    gives(sql, "a BIGINT?", "SELECT id AS a FROM users UNION SELECT NULL");
    gives(sql, "x INTEGER, y TEXT?", "SELECT * FROM (VALUES (1, 'a'), (2, NULL)) AS v (x, y)");
    gives(
        sql,
        "at TIMESTAMP_WITH_TIME_ZONE, day DATE",
        "SELECT at, CAST(at AS DATE) AS day FROM app.orders");
    gives(
        sql,
        "b BOOLEAN, e BOOLEAN",
        "SELECT email IS NULL AS b, EXISTS (SELECT 1 FROM orders WHERE user_id = u.id) AS e FROM"
            + " users u WHERE id IN (SELECT user_id FROM rich)");
  }

  private static void joins(Sql sql) {
    gives(
        sql,
        "id BIGINT, total DECIMAL?, paid BOOLEAN?",
        "SELECT u.id, total, paid FROM users u LEFT JOIN orders o ON o.user_id = u.id");
    gives(
        sql,
        "id BIGINT?, paid BOOLEAN",
        "SELECT u.id, paid FROM users u RIGHT JOIN orders o ON o.user_id = u.id");
    gives(
        sql,
        "id BIGINT?, paid BOOLEAN?",
        "SELECT u.id, paid FROM users u FULL JOIN orders o ON o.user_id = u.id");
    gives(
        sql,
        "user_id BIGINT, best DECIMAL?, n BIGINT",
        "SELECT * FROM rich JOIN (SELECT user_id, count(*) AS n FROM orders GROUP BY user_id) c"
            + " USING (user_id)");
  }

  private static void parameters(Sql sql) {
    takes(
        sql,
        "$1 BIGINT, $2 TEXT",
        "SELECT * FROM users WHERE id = $1 AND (name = $2 OR name LIKE $2)");
    takes(
        sql, "? DATE, ? DATE, ? BIGINT", "SELECT id FROM users WHERE born BETWEEN ? AND ? LIMIT ?");
    takes(
        sql,
        ":id BIGINT, :paid BOOLEAN",
        "SELECT total FROM orders WHERE user_id = :id AND paid = :paid AND id <> :id");
    takes(sql, "$2 INTEGER, $1 BIGINT", "SELECT $2::INT + 1 FROM users WHERE id IN ($1, 5)");
    takes(sql, "$1 UNKNOWN", "SELECT $1");
  }

  private static void changes(Sql sql) {
    String insert = "INSERT INTO users (id, name, email) VALUES ($1, $2, $3) RETURNING id, born";
    takes(sql, "$1 BIGINT, $2 TEXT, $3 TEXT?", insert);
    gives(sql, "id BIGINT, born DATE?", insert);
    takes(sql, "$1 INTEGER, $2 BIGINT", "UPDATE users SET points = points + $1 WHERE id = $2");
    takes(sql, "$1 BIGINT", "DELETE FROM orders WHERE user_id = $1");
    gives(sql, "", "DELETE FROM orders WHERE user_id = $1");
    takes(
        sql,
        "$1 TEXT?, $2 BIGINT",
        "INSERT INTO users (email, id) SELECT $1, id FROM users WHERE id = $2");
    takes(
        sql,
        "$1 BIGINT, $2 TEXT, $3 TEXT?",
        "INSERT INTO users (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET email = $3,"
            + " name = EXCLUDED.name");
  }

  private static void unresolved(Sql sql) {
    String[][] rows = {
      {"SELECT 1 FROM nothing", "table nothing is not in the schema"},
      {"SELECT nothing FROM users", "column nothing is not in the query's tables"},
      {"SELECT u.nothing FROM users u", "column u.nothing is not in the query's tables"},
      {"SELECT id FROM users, orders", "column id is ambiguous"},
      {"SELECT x.* FROM users", "table x is not in the query"},
      {"SELECT 1 UNION SELECT 1, 2", "the queries of a set operation have 1 and 2 columns"},
    };
    for (String[] row : rows) {
      SqlException thrown = Expect.thrown(SqlException.class, row[1], () -> types(sql, row[0]));
      Expect.equal(SqlException.Kind.UNRESOLVED, thrown.kind());
    }
  }

  private static final String FILE =
      TABLES
          + """
          -- name: findUser
          SELECT id, name, email FROM users WHERE id = :id;

          -- name: addPoints
          UPDATE users SET points = points + :more WHERE id = :id OR name = ?;
          """;

  private static void java(Sql sql) {
    Expect.equal(
        """
        package com.example;

        import java.sql.Connection;
        import java.sql.PreparedStatement;
        import java.sql.ResultSet;
        import java.sql.SQLException;
        import java.util.ArrayList;
        import java.util.List;

        /** Statements of SQL; written by wasmrun. */
        public final class Users {
          private Users() {}

          /** A row of {@link #findUser}; {@code email} may be null. */
          public record FindUserRow(long id, String name, String email) {}

          /** {@code SELECT id, name, email FROM users WHERE id = :id} */
          public static List<FindUserRow> findUser(Connection connection, long id) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("SELECT id, name, email FROM users WHERE id = ?")) {
              statement.setLong(1, id);
              try (ResultSet row = statement.executeQuery()) {
                List<FindUserRow> rows = new ArrayList<>();
                while (row.next()) {
                  rows.add(new FindUserRow(row.getLong(1), row.getString(2), row.getString(3)));
                }
                return rows;
              }
            }
          }

          /** {@code UPDATE users SET points = points + :more WHERE id = :id OR name = ?} */
          public static int addPoints(Connection connection, int more, long id, String parameter3) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("UPDATE users SET points = points + ? WHERE id = ? OR name = ?")) {
              statement.setInt(1, more);
              statement.setLong(2, id);
              statement.setString(3, parameter3);
              return statement.executeUpdate();
            }
          }
        }
        """,
        SqlJava.generate(sql, FILE, Dialect.GENERIC, "com.example", "Users"));
  }

  private static void javaOfFiles(Sql sql) {
    Map<String, String> files = new TreeMap<>();
    files.put("V1__users.sql", "CREATE TABLE users (id BIGINT PRIMARY KEY)");
    files.put("V2__names.sql", "ALTER TABLE users ADD COLUMN name TEXT");
    files.put("admin/find-users.sql", "-- name: all\nSELECT id, name FROM users");
    files.put("one.sql", "CREATE TABLE t (a INT);\n-- name: one\nSELECT a FROM t");
    SortedMap<String, String> sources =
        SqlJava.generateAll(sql, files, Dialect.POSTGRESQL, "com.example");
    Expect.equal(
        "[com/example/One.java, com/example/admin/FindUsers.java]", sources.keySet().toString());
    String source = sources.get("com/example/admin/FindUsers.java");
    Expect.isTrue(source.startsWith("package com.example.admin;\n"), source);
    Expect.isTrue(source.contains("record AllRow(long id, String name)"), source);
    Expect.equal(
        "[One.java]",
        SqlJava.generateAll(sql, Map.of("one.sql", files.get("one.sql")), Dialect.ANSI, "")
            .keySet()
            .toString());
    String[][] rows = {
      {"1.sql", "1 is not a name in Java"},
      {"class/a.sql", "com.example.class is not a package in Java"}
    };
    for (String[] row : rows) {
      Map<String, String> wrong = Map.of(row[0], files.get("one.sql"));
      SqlException error =
          Expect.thrown(
              SqlException.class,
              () -> SqlJava.generateAll(sql, wrong, Dialect.ANSI, "com.example"));
      Expect.equal(row[0] + ": " + row[1], error.getMessage());
    }
    Expect.thrown(
        SqlException.class,
        "no file has a line -- name: NAME",
        () -> SqlJava.generateAll(sql, Map.of("a.sql", "SELECT 1"), Dialect.ANSI, ""));
    files.put("One.sql", files.get("one.sql"));
    SqlException twice =
        Expect.thrown(
            SqlException.class, () -> SqlJava.generateAll(sql, files, Dialect.ANSI, "com.example"));
    Expect.equal("one.sql: another file is the class One, too", twice.getMessage());
  }

  private static void positions(Sql sql) {
    SqlException error =
        Expect.thrown(
            SqlException.class,
            () ->
                SqlJava.generate(
                    sql,
                    "CREATE TABLE t (a INT);\n\n-- name: one\nSELECT a\n  FROM t)",
                    Dialect.ANSI,
                    "",
                    "C"));
    Expect.equal(5, error.position().orElseThrow().line());
    SqlException column =
        Expect.thrown(
            SqlException.class,
            () ->
                SqlJava.generateAll(
                    sql,
                    Map.of("a.sql", "CREATE TABLE t (a INT);\n-- name: one\nSELECT b FROM t"),
                    Dialect.ANSI,
                    ""));
    Expect.isTrue(column.getMessage().startsWith("a.sql: one: "), column.getMessage());
    Expect.equal(SqlException.Kind.UNRESOLVED, column.kind());
  }

  private static void withoutJava(Sql sql) {
    String[][] rows = {
      {"-- name: 1a\nSELECT 1", "1a is not a name in Java"},
      {"-- name: class\nSELECT 1", "class is not a name in Java"},
      {"-- name: a\nSELECT 1;\n-- name: a\nSELECT 1", "a is there twice"},
      {"-- name: a\nSELECT 1; SELECT 2", "a is not one statement, but 2"},
      {"SELECT 1", "there is no line -- name: NAME"},
    };
    for (String[] row : rows) {
      Expect.thrown(
          SqlException.class,
          row[1],
          () -> SqlJava.generate(sql, row[0], Dialect.GENERIC, "", "C"));
    }
  }
}
