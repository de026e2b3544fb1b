package io.github.wasmrun.contract.packages;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.SqlFormat;
import io.github.wasmrun.sql.SqlLimits;
import io.github.wasmrun.sql.SqlTree;
import io.github.wasmrun.sql.ast.BinaryOperatorKind;
import io.github.wasmrun.sql.ast.CreateTable;
import io.github.wasmrun.sql.ast.DataType;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.Ident;
import io.github.wasmrun.sql.ast.Join;
import io.github.wasmrun.sql.ast.JoinConstraint;
import io.github.wasmrun.sql.ast.JoinOperator;
import io.github.wasmrun.sql.ast.Literal;
import io.github.wasmrun.sql.ast.ObjectName;
import io.github.wasmrun.sql.ast.OtherStatement;
import io.github.wasmrun.sql.ast.Query;
import io.github.wasmrun.sql.ast.Select;
import io.github.wasmrun.sql.ast.SelectItem;
import io.github.wasmrun.sql.ast.SqlNode;
import io.github.wasmrun.sql.ast.SqlVisitor;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.ast.TableFactor;
import io.github.wasmrun.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trees of SQL. */
public final class SqlTests {
  private static @Nullable CompletableFuture<Sql> loaded;

  private SqlTests() {}

  static void test(Tests tests, String name, Consumer<Sql> work) {
    tests.async(
        "sql: " + name,
        () -> {
          CompletableFuture<Sql> present = loaded;
          if (present == null) {
            present = Sql.load(tests.engine());
            loaded = present;
          }
          return present.thenAccept(work);
        });
  }

  public static void add(Tests tests) {
    test(tests, "what wasm_run's tests parse", SqlTests::rowsOfWasmRun);
    test(tests, "the tree of a query", SqlTests::tree);
    test(tests, "the tree of a table", SqlTests::table);
    test(tests, "statements are written as the guest writes them", SqlTests::canonical);
    test(tests, "pretty text is the same tree", SqlTests::pretty);
    test(tests, "clauses have lines of their own in pretty text", SqlTests::lines);
    test(tests, "texts are escaped as the dialect wants", SqlTests::escapes);
    test(tests, "equal texts give equal trees", SqlTests::equality);
    test(tests, "a statement without a form keeps its text", SqlTests::others);
    test(tests, "several statements, and none", SqlTests::several);
    test(tests, "dialects differ", SqlTests::dialects);
    test(tests, "an error has a line and a column", SqlTests::errors);
    test(tests, "a visitor comes to all parts", SqlTests::visitor);
    test(tests, "trees are shown as JSON and as an outline", SqlTests::shown);
    test(tests, "limits bound length, nesting and depth", SqlTests::limits);
    test(tests, "truncated texts", SqlTests::truncated);
    test(tests, "a thousand random changes", SqlTests::flips);
    test(tests, "ten thousand levels of anything", SqlTests::deep);
    test(tests, "ten megabytes", SqlTests::large);
    SqlTypesTests.add(tests);
  }

  private static void shown(Sql sql) {
    List<Statement> statements =
        sql.parse("SELECT a, 'x\n\"y' FROM t WHERE NOT b; COMMIT AND CHAIN", Dialect.GENERIC);
    Expect.equal(
        """
        QueryStatement
          query: Query
            body: Select flavor=STANDARD
              projection:
                UnnamedExpr
                  expr: Identifier
                    name: Ident value=a
                UnnamedExpr
                  expr: Value
                    literal: Text value="x\\n\\"y" style=SINGLE_QUOTED
              from:
                TableWithJoins
                  relation: Table
                    name: ObjectName
                      parts:
                        Ident value=t
              where: UnaryOp operator=NOT
                expr: Identifier
                  name: Ident value=b
        Commit chain
        """,
        SqlTree.outline(statements));
    Expect.equal(
        """
        [
          {"node": "Commit",
            "chain": true}
        ]
        """,
        SqlTree.json(statements.subList(1, 2)));
    Expect.equal("[]\n", SqlTree.json(List.of()));
  }

  private static void rowsOfWasmRun(Sql sql) {
    Expr.BinaryOp where = (Expr.BinaryOp) whereOf(sql, "SELECT * FROM foo WHERE bar = c");
    Expect.equal(new Expr.Identifier(Ident.of("bar")), where.left());
    Expect.equal(BinaryOperatorKind.EQ, where.operator().kind());
    Expect.equal(new Expr.Identifier(Ident.of("c")), where.right());
    where = (Expr.BinaryOp) whereOf(sql, "SELECT * FROM foo WHERE bar = 10");
    Expect.equal(new Expr.Value(new Literal.Number("10", false)), where.right());
    List<Statement> statements =
        sql.parse(
            """
            CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE topics (code TEXT PRIMARY KEY, priority INTEGER);
            CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), title TEXT);
            CREATE TABLE posts_topics (topic_code TEXT NOT NULL, post_id INTEGER NOT NULL);
            SELECT users.id, users.name, posts.title FROM users INNER JOIN posts ON users.id = posts.user_id;
            SELECT p.*, t.code FROM posts p LEFT JOIN posts_topics pt ON pt.post_id = p.id INNER JOIN topics t ON t.code = pt.topic_code
            """,
            Dialect.GENERIC);
    Expect.equal(6, statements.size());
    for (int i = 0; i < 4; i++) {
      Expect.isTrue(statements.get(i) instanceof CreateTable, "a table");
    }
    Expect.equal(2, select(statements.get(5)).from().get(0).joins().size());
  }

  private static Select select(Statement statement) {
    return (Select) ((Statement.QueryStatement) statement).query().body();
  }

  private static Expr whereOf(Sql sql, String text) {
    return select(sql.parseOne(text, Dialect.GENERIC)).where().get();
  }

  private static void tree(Sql sql) {
    Select select =
        select(
            sql.parseOne(
                "SELECT u.name AS n, \"Q\" FROM app.users u LEFT JOIN o ON o.id = u.id LIMIT 3",
                Dialect.POSTGRESQL));
    SelectItem.ExprWithAlias first = (SelectItem.ExprWithAlias) select.projection().get(0);
    Expect.equal(Ident.of("n"), first.alias());
    Expect.equal(
        new Expr.CompoundIdentifier(List.of(Ident.of("u"), Ident.of("name"))), first.expr());
    Expect.equal(
        new SelectItem.UnnamedExpr(new Expr.Identifier(Ident.quoted("Q"))),
        select.projection().get(1));
    TableFactor.Table table = (TableFactor.Table) select.from().get(0).relation();
    Expect.equal(ObjectName.of("app", "users"), table.name());
    Expect.equal("u", table.alias().get().name().value());
    Join join = select.from().get(0).joins().get(0);
    Expect.isTrue(join.operator() instanceof JoinOperator.Left, "a left join");
    Expect.isTrue(join.operator().constraint().get() instanceof JoinConstraint.JoinOn, "ON");
    Expect.isTrue(select.groupBy().isEmpty() && select.having().isEmpty(), "no groups");
  }

  private static void table(Sql sql) {
    CreateTable table =
        (CreateTable)
            sql.parseOne(
                "CREATE TABLE t (a INT NOT NULL, b DECIMAL(10, 2) DEFAULT 1, PRIMARY KEY (a))",
                Dialect.GENERIC);
    Expect.equal(2, table.columns().size());
    Expect.equal(1, table.constraints().size());
    DataType.Basic decimal = (DataType.Basic) table.columns().get(1).dataType().get();
    Expect.equal(TypeName.DECIMAL, decimal.name());
    Expect.equal(List.of(10L, 2L), decimal.sizes());
  }

  private static void canonical(Sql sql) {
    for (SqlVectors.Row row : SqlVectors.rows()) {
      List<String> guest = sql.canonical(row.sql(), row.dialect(), SqlLimits.DEFAULTS);
      List<Statement> statements = sql.parse(row.sql(), row.dialect());
      Expect.equal(1, statements.size());
      Expect.isTrue(!(statements.get(0) instanceof OtherStatement), row.sql());
      Expect.equal(
          guest.get(0),
          Sql.format(statements.get(0), SqlFormat.COMPACT.withDialect(row.dialect())));
    }
  }

  private static void pretty(Sql sql) {
    for (SqlVectors.Row row : SqlVectors.rows()) {
      List<Statement> statements = sql.parse(row.sql(), row.dialect());
      SqlFormat format = SqlFormat.PRETTY.withDialect(row.dialect());
      Expect.equal(statements, sql.parse(Sql.format(statements, format), row.dialect()));
    }
  }

  private static void lines(Sql sql) {
    Expect.equal(
        """
        WITH a AS (
          SELECT
            1
        )
        SELECT
          x,
          y
        FROM
          a
          INNER JOIN b ON a.x = b.x
        WHERE
          x > 1
        ORDER BY x
        LIMIT 5\
        """,
        Sql.format(
            sql.parseOne(
                "WITH a AS (SELECT 1) SELECT x, y FROM a INNER JOIN b ON a.x = b.x WHERE x > 1"
                    + " ORDER BY x LIMIT 5",
                Dialect.GENERIC),
            SqlFormat.PRETTY));
  }

  private static void escapes(Sql sql) {
    String text = "SELECT 'a\\\\b', 'it''s', 'x''''y'";
    Statement mysql = sql.parseOne(text, Dialect.MYSQL);
    SelectItem.UnnamedExpr first = (SelectItem.UnnamedExpr) select(mysql).projection().get(0);
    Expect.equal(
        new Expr.Value(new Literal.Text("a\\b", Literal.TextStyle.SINGLE_QUOTED)), first.expr());
    Expect.equal(text, Sql.format(mysql, SqlFormat.COMPACT.withDialect(Dialect.MYSQL)));
    Statement ansi = sql.parseOne(text, Dialect.ANSI);
    Expect.equal(text, Sql.format(ansi, SqlFormat.COMPACT.withDialect(Dialect.ANSI)));
    Expect.isTrue(!mysql.equals(ansi), "a backslash is another one in MySQL");
    String foreign = "SELECT 'Zürich 東京 😀', \"ñ\" FROM t";
    Expect.equal(foreign, Sql.format(sql.parseOne(foreign, Dialect.POSTGRESQL)));
  }

  private static void equality(Sql sql) {
    for (SqlVectors.Row row : SqlVectors.rows()) {
      Statement one = sql.parseOne(row.sql(), row.dialect());
      Statement two = sql.parseOne(row.sql() + " ;", row.dialect());
      Expect.equal(one, two);
      Expect.equal(one.hashCode(), two.hashCode());
    }
  }

  private static void others(Sql sql) {
    String[] texts = {
      "ALTER ROLE r RENAME TO s",
      "CREATE ROLE r LOGIN",
      "CREATE POLICY p ON t USING (a = 1)",
      "CREATE SERVER s FOREIGN DATA WRAPPER w",
      "DROP POLICY p ON t",
      "ALTER TABLE t REPLICA IDENTITY FULL",
    };
    int kept = 0;
    for (String text : texts) {
      List<Statement> statements =
          sql.parse("SELECT 1; " + text + "; SELECT 2", Dialect.POSTGRESQL);
      Expect.equal(3, statements.size());
      if (statements.get(1) instanceof OtherStatement other) {
        kept++;
        Expect.equal(text, other.sql());
        Expect.equal(text, Sql.format(other));
        Expect.isTrue(!other.kind().isEmpty(), "a kind");
      }
      Expect.isTrue(statements.get(2) instanceof Statement.QueryStatement, "the next has a form");
    }
    Expect.equal(texts.length, kept);
  }

  private static void several(Sql sql) {
    Expect.equal(2, sql.parse("SELECT 1; SELECT 2;", Dialect.GENERIC).size());
    Expect.equal(0, sql.parse("", Dialect.GENERIC).size());
    Expect.equal(0, sql.parse(" ;; -- a comment\n", Dialect.GENERIC).size());
    Expect.thrown(
        SqlException.class,
        "expected one statement, found 2",
        () -> sql.parseOne("SELECT 1; SELECT 2", Dialect.GENERIC));
  }

  private static void dialects(Sql sql) {
    for (Dialect dialect : Dialect.values()) {
      Expect.equal(
          "SELECT a FROM t WHERE b = 'c'",
          Sql.format(sql.parseOne("select a from t where b = 'c'", dialect)));
    }
    sql.parseOne("SELECT [a] FROM t", Dialect.MSSQL);
    sql.parseOne("SELECT a FROM t |> WHERE a = 1", Dialect.BIGQUERY);
    malformed(sql, "SELECT a FROM t |> WHERE a = 1", Dialect.MYSQL);
    sql.parseOne("SELECT 'a\\'b'", Dialect.MYSQL);
    malformed(sql, "SELECT 'a\\'b'", Dialect.POSTGRESQL);
  }

  private static SqlException malformed(Sql sql, String text, Dialect dialect) {
    SqlException thrown = Expect.thrown(SqlException.class, () -> sql.parse(text, dialect));
    Expect.equal(SqlException.Kind.MALFORMED, thrown.kind());
    return thrown;
  }

  private static void errors(Sql sql) {
    SqlException thrown = malformed(sql, "SELECT a\nFROM t\nWHERE ,", Dialect.GENERIC);
    Expect.equal(new SqlException.Position(3, 7), thrown.position().get());
    Expect.equal("Expected: an expression, found: , at 3:7", thrown.getMessage());
    thrown = malformed(sql, "SELECT 'é", Dialect.GENERIC);
    Expect.equal(new SqlException.Position(1, 8), thrown.position().get());
    thrown = malformed(sql, "SELECT 1 SELECT 2 FROM", Dialect.ANSI);
    Expect.equal(1, thrown.position().get().line());
    Expect.isTrue(malformed(sql, "FOO", Dialect.GENERIC).position().isPresent(), "a position");
  }

  private static void visitor(Sql sql) {
    Statement statement =
        sql.parseOne(
            "WITH c AS (SELECT a FROM t1) SELECT f(x), (SELECT max(y) FROM t2) FROM c"
                + " JOIN s.t3 ON g(c.a) = 1 WHERE z IN (SELECT q FROM t4)",
            Dialect.GENERIC);
    List<String> tables = new ArrayList<>();
    List<String> functions = new ArrayList<>();
    int[] parts = {0, 0};
    new SqlVisitor() {
      @Override
      protected boolean enter(SqlNode node) {
        parts[0]++;
        return super.enter(node);
      }

      @Override
      protected void leave(SqlNode node) {
        parts[1]++;
      }

      @Override
      protected boolean enterTable(TableFactor table) {
        if (table instanceof TableFactor.Table named) {
          tables.add(named.name().last());
        }
        return true;
      }

      @Override
      protected boolean enterExpr(Expr expr) {
        functions.add(
            expr.accept(
                new Expr.Visitor<String>() {
                  @Override
                  public String visitOther(Expr node) {
                    return "";
                  }

                  @Override
                  public String visitFunctionCall(io.github.wasmrun.sql.ast.FunctionCall node) {
                    return node.name().last();
                  }
                }));
        return true;
      }
    }.visit(statement);
    Expect.equal(List.of("t1", "t2", "c", "t3", "t4"), tables);
    functions.removeIf(String::isEmpty);
    Expect.equal(List.of("f", "max", "g"), functions);
    Expect.isTrue(parts[0] > 50 && parts[0] == parts[1], "each part is entered and left");
    int[] queries = {0};
    new SqlVisitor() {
      @Override
      protected boolean enterQuery(Query query) {
        queries[0]++;
        return false;
      }
    }.visit(statement);
    Expect.equal(1, queries[0]);
  }

  private static void tooMuch(Sql sql, SqlException.Kind kind, String text, SqlLimits limits) {
    SqlException thrown =
        Expect.thrown(SqlException.class, () -> sql.parse(text, Dialect.GENERIC, limits));
    Expect.equal(kind, thrown.kind());
    usable(sql);
  }

  private static void usable(Sql sql) {
    Expect.equal("SELECT 1", Sql.format(sql.parseOne("SELECT 1", Dialect.GENERIC)));
  }

  private static String nested(int levels) {
    return "SELECT " + "(".repeat(levels) + "1" + ")".repeat(levels);
  }

  private static String chain(int operators) {
    return "SELECT 1 WHERE a = 1" + " AND a = 1".repeat(operators);
  }

  private static void limits(Sql sql) {
    SqlLimits limits = SqlLimits.DEFAULTS;
    tooMuch(sql, SqlException.Kind.TOO_LONG, "SELECT 1", limits.withMaxLength(7));
    sql.parse("SELECT 1", Dialect.GENERIC, limits.withMaxLength(8));
    sql.parse(nested(40), Dialect.GENERIC);
    tooMuch(sql, SqlException.Kind.TOO_DEEP, nested(60), limits);
    sql.parse(nested(8), Dialect.GENERIC, limits.withMaxNesting(20));
    tooMuch(sql, SqlException.Kind.TOO_DEEP, nested(30), limits.withMaxNesting(20));
    sql.parse(chain(180), Dialect.GENERIC);
    tooMuch(sql, SqlException.Kind.TOO_DEEP, chain(300), limits);
    sql.parse(chain(20), Dialect.GENERIC, limits.withMaxDepth(60));
    tooMuch(sql, SqlException.Kind.TOO_DEEP, chain(80), limits.withMaxDepth(60));
    Expect.thrown(
        IllegalArgumentException.class,
        "maxNesting must be 1 to 100, not 0",
        () -> limits.withMaxNesting(0));
    Expect.thrown(IllegalArgumentException.class, () -> limits.withMaxDepth(10_001));
    Expect.thrown(IllegalArgumentException.class, () -> limits.withMaxLength(-1));
  }

  private static final String LONG =
      "WITH c AS (SELECT a, 'é' FROM t WHERE b IN (1, 2)) SELECT count(*) OVER (ORDER BY a), \"q\""
          + " FROM c LEFT JOIN d ON c.a = d.a::INT WHERE CASE WHEN a > 1.5 THEN b LIKE 'x' END"
          + " GROUP BY a; INSERT INTO t (a) VALUES ($1) ON CONFLICT DO NOTHING RETURNING a";

  /** Parses, and prints what came of it. */
  private static boolean parses(Sql sql, String text, Dialect dialect) {
    try {
      for (Statement statement : sql.parse(text, dialect)) {
        Sql.format(statement, SqlFormat.PRETTY.withDialect(dialect));
      }
      return true;
    } catch (SqlException e) {
      Expect.isTrue(e.kind() == SqlException.Kind.MALFORMED, "malformed, not " + e.kind());
      return false;
    }
  }

  private static void truncated(Sql sql) {
    int good = 0;
    for (int end = 0; end <= LONG.length(); end++) {
      good += parses(sql, LONG.substring(0, end), Dialect.POSTGRESQL) ? 1 : 0;
    }
    Expect.isTrue(good > 5 && good < LONG.length() / 2, good + " of " + LONG.length());
    usable(sql);
  }

  private static void flips(Sql sql) {
    long seed = 42;
    int good = 0;
    Dialect[] dialects = Dialect.values();
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder(LONG);
      for (int change = 0; change < 1 + i % 3; change++) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        int at = (int) ((seed >>> 33) % text.length());
        text.setCharAt(at, (char) ((seed >>> 20) % (i % 2 == 0 ? 0x7f : 0xd7ff)));
      }
      good += parses(sql, text.toString(), dialects[i % dialects.length]) ? 1 : 0;
    }
    Expect.isTrue(good > 20 && good < 900, good + " of 1000");
    usable(sql);
  }

  private static void deep(Sql sql) {
    int levels = 10_000;
    String[] texts = {
      nested(levels),
      "SELECT " + "(".repeat(levels),
      "SELECT " + "- ".repeat(levels) + "1",
      "SELECT " + "NOT ".repeat(levels) + "a",
      "SELECT " + "CASE WHEN ".repeat(levels) + "1",
      "SELECT " + "f(".repeat(levels) + "1" + ")".repeat(levels),
      "SELECT * FROM " + "(SELECT * FROM ".repeat(levels) + "t" + ")".repeat(levels),
      "CREATE TABLE t (a INT" + "[]".repeat(levels) + ")",
      // Takes the parser a time that grows with the square.
      "SELECT 1" + " UNION SELECT 1".repeat(levels / 10),
      "SELECT a" + "[1]".repeat(levels),
      "SELECT CAST(a AS " + "ARRAY<".repeat(levels) + "INT" + ">".repeat(levels) + ")",
      "SELECT * FROM " + "(".repeat(levels) + "t" + ")".repeat(levels),
      "BEGIN " + "EXPLAIN ".repeat(levels) + "SELECT 1",
      chain(levels),
    };
    for (String text : texts) {
      try {
        sql.parse(text, Dialect.GENERIC);
      } catch (SqlException e) {
        Expect.isTrue(e.kind() != SqlException.Kind.TOO_LONG, "another error");
      }
      usable(sql);
    }
    tooMuch(sql, SqlException.Kind.TOO_DEEP, nested(levels), SqlLimits.DEFAULTS);
  }

  private static void large(Sql sql) {
    String text = "SELECT '" + "a".repeat(10_000_000) + "'";
    Expect.equal(text.length(), Sql.format(sql.parseOne(text, Dialect.GENERIC)).length());
    tooMuch(sql, SqlException.Kind.TOO_LONG, text + " ".repeat(8_000_000), SqlLimits.DEFAULTS);
    SqlException thrown =
        malformed(sql, "SELECT " + "'x' ".repeat(100_000) + "x x x", Dialect.POSTGRESQL);
    Expect.isTrue(thrown.getMessage().length() < 1000, "a short message");
    usable(sql);
  }
}
