package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.SqlFormat;
import io.github.wasmrun.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes Java of a file of SQL: for each statement a method of JDBC, with its parameters, and a
 * record for its rows. The file has the schema first; before each statement is a line {@code --
 * name: NAME}.
 */
public final class SqlJava {
  private static final String MARK = "-- name:";

  private static final Set<String> WORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while",
          "_",
          "connection",
          "statement",
          "row",
          "rows");

  private final StringBuilder out = new StringBuilder();

  private SqlJava() {}

  /** A statement of the file. */
  private record Named(String name, String text) {}

  /**
   * The source of a class.
   *
   * @param file the schema, and statements with their names
   * @param packageName the class's package; empty for none
   * @param className the class's name
   * @throws SqlException if the file is not SQL, or names what is not there; positions are those in
   *     the file
   */
  public static String generate(
      Sql sql, String file, Dialect dialect, String packageName, String className) {
    return generate(sql, file, dialect, Schema.EMPTY, packageName, className);
  }

  /**
   * The sources of classes for several files. A file without a line {@code -- name: NAME} belongs
   * to the schema that all others have before their own; such files are read in the order of the
   * map. Of each of the others comes a class: of {@code admin/find_users.sql}, {@code FindUsers} in
   * the package {@code admin} of the base package.
   *
   * @param files texts by path, with slashes
   * @param basePackage the package that all others are in; empty for none
   * @return sources by path, such as {@code com/example/admin/FindUsers.java}
   * @throws SqlException if a file is not SQL, names what is not there or has a name of which no
   *     class can come, where the message begins with the path; or if no file has statements
   */
  public static SortedMap<String, String> generateAll(
      Sql sql, Map<String, String> files, Dialect dialect, String basePackage) {
    Schema schema = Schema.EMPTY;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!hasStatements(file.getValue())) {
        try {
          schema = schema.with(sql.parse(file.getValue(), dialect));
        } catch (SqlException e) {
          throw e.in(file.getKey());
        }
      }
    }
    SortedMap<String, String> sources = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (hasStatements(file.getValue())) {
        try {
          addSource(sources, sql, file, dialect, schema, basePackage);
        } catch (SqlException e) {
          throw e.in(file.getKey());
        }
      }
    }
    if (sources.isEmpty()) {
      throw SqlException.unresolved("no file has a line " + MARK + " NAME");
    }
    return sources;
  }

  private static void addSource(
      Map<String, String> sources,
      Sql sql,
      Map.Entry<String, String> file,
      Dialect dialect,
      Schema schema,
      String basePackage) {
    String path = file.getKey();
    int slash = path.lastIndexOf('/');
    String packageName = basePackage;
    if (slash >= 0) {
      packageName +=
          (basePackage.isEmpty() ? "" : ".") + path.substring(0, slash).replace('/', '.');
    }
    String className = className(path.substring(slash + 1));
    for (String part : packageName.isEmpty() ? new String[0] : split(packageName)) {
      if (!isName(part)) {
        throw SqlException.unresolved(packageName + " is not a package in Java");
      }
    }
    if (!isName(className)) {
      throw SqlException.unresolved(className + " is not a name in Java");
    }
    String target = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + '/') + className;
    String source = generate(sql, file.getValue(), dialect, schema, packageName, className);
    if (sources.put(target + ".java", source) != null) {
      throw SqlException.unresolved("another file is the class " + className + ", too");
    }
  }

  private static String[] split(String packageName) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = packageName.indexOf('.'); end >= 0; end = packageName.indexOf('.', start)) {
      parts.add(packageName.substring(start, end));
      start = end + 1;
    }
    parts.add(packageName.substring(start));
    return parts.toArray(new String[0]);
  }

  /** Of {@code find-users.sql}, {@code FindUsers}. */
  private static String className(String fileName) {
    String name =
        fileName.endsWith(".sql") ? fileName.substring(0, fileName.length() - 4) : fileName;
    StringBuilder className = new StringBuilder();
    boolean up = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' || c == '-' || c == '.' || c == ' ') {
        up = true;
      } else {
        className.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return className.toString();
  }

  /** Whether a file has statements for Java: lines {@code -- name: NAME}. */
  public static boolean hasStatements(String file) {
    return file.startsWith(MARK) || file.contains("\n" + MARK);
  }

  private static String generate(
      Sql sql, String file, Dialect dialect, Schema before, String packageName, String className) {
    StringBuilder schema = new StringBuilder();
    List<Named> statements = statements(file, schema);
    Schema tables = before.with(sql.parse(schema.toString(), dialect));
    SqlJava java = new SqlJava();
    java.head(packageName, className);
    Set<String> names = new HashSet<>();
    for (Named named : statements) {
      if (!isName(named.name())) {
        throw SqlException.unresolved(named.name() + " is not a name in Java");
      }
      if (!names.add(named.name())) {
        throw SqlException.unresolved(named.name() + " is there twice");
      }
      List<Statement> parsed = sql.parse(named.text(), dialect);
      if (parsed.size() != 1) {
        throw SqlException.unresolved(named.name() + " is not one statement, but " + parsed.size());
      }
      java.method(named, parsed.get(0), tables, dialect);
    }
    java.out.append("}\n");
    return java.out.toString();
  }

  private static List<Named> statements(String file, StringBuilder schema) {
    List<Named> statements = new ArrayList<>();
    String name = null;
    StringBuilder text = schema;
    int number = 0;
    for (String line : lines(file + "\n" + MARK)) {
      number++;
      if (!line.startsWith(MARK)) {
        text.append(line).append('\n');
        continue;
      }
      if (name != null) {
        statements.add(new Named(name, text.toString()));
      }
      name = line.substring(MARK.length()).trim();
      // So that positions in it are those in the file.
      text = new StringBuilder("\n".repeat(number));
    }
    if (statements.isEmpty()) {
      throw SqlException.unresolved("there is no line " + MARK + " NAME");
    }
    return statements;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty() && !WORDS.contains(name);
  }

  private void head(String packageName, String className) {
    if (!packageName.isEmpty()) {
      out.append("package ").append(packageName).append(";\n\n");
    }
    for (String name :
        new String[] {
          "java.sql.Connection",
          "java.sql.PreparedStatement",
          "java.sql.ResultSet",
          "java.sql.SQLException",
          "java.util.ArrayList",
          "java.util.List"
        }) {
      out.append("import ").append(name).append(";\n");
    }
    out.append("\n/** Statements of SQL; written by wasmrun. */\npublic final class ");
    out.append(className).append(" {\n  private ").append(className).append("() {}\n");
  }

  /** Names that are in Java, and each once. */
  private static List<String> names(List<String> wanted, String otherwise) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String name = camel(wanted.get(i));
      if (!isName(name) || names.contains(name)) {
        name = otherwise + (i + 1);
      }
      names.add(name);
    }
    return names;
  }

  private static String camel(String name) {
    String clean = name.startsWith(":") || name.startsWith("@") ? name.substring(1) : name;
    StringBuilder camel = new StringBuilder();
    boolean up = false;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == '_' && camel.length() > 0) {
        up = true;
      } else {
        camel.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return camel.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n':
          quoted.append("\\n");
          break;
        case '\r':
          quoted.append("\\r");
          break;
        case '"':
        case '\\':
          quoted.append('\\').append(c);
          break;
        default:
          quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** A text in a comment of documentation. */
  private static String code(String text) {
    return text.contains("*/") || text.contains("{") || text.contains("}") || text.contains("\\u")
        ? "A statement of SQL."
        : "{@code " + text.replace('\n', ' ') + "}";
  }

  private void method(Named named, Statement statement, Schema tables, Dialect dialect) {
    String name = named.name();
    StatementTypes types;
    try {
      types = StatementTypes.of(statement, tables);
    } catch (SqlException e) {
      throw e.in(name);
    }
    SqlFormat format = SqlFormat.COMPACT.withDialect(dialect);
    String jdbc = Sql.format(statement, format.withPlaceholders("?"));
    List<String> wanted = new ArrayList<>();
    types.parameters().forEach(parameter -> wanted.add(parameter.name()));
    List<String> parameters = names(wanted, "parameter");
    String record = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Row";
    boolean rows = !types.columns().isEmpty();
    if (rows) {
      record(name, record, types.columns());
    }
    out.append("\n  /** ").append(code(Sql.format(statement, format))).append(" */\n");
    out.append("  public static ").append(rows ? "List<" + record + ">" : "int").append(' ');
    out.append(name).append("(Connection connection");
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = types.parameters().get(i);
      out.append(", ").append(javaType(parameter.type(), parameter.nullable()));
      out.append(' ').append(parameters.get(i));
    }
    out.append(") throws SQLException {\n    try (PreparedStatement statement = ");
    out.append("connection.prepareStatement(").append(quoted(jdbc)).append(")) {\n");
    for (int i = 0; i < types.occurrences().size(); i++) {
      int index = types.occurrences().get(i);
      Parameter parameter = types.parameters().get(index);
      out.append("      statement.set").append(accessor(parameter.type(), parameter.nullable()));
      out.append('(').append(i + 1).append(", ").append(parameters.get(index)).append(");\n");
    }
    if (rows) {
      rows(record, types.columns());
    } else {
      out.append("      return statement.executeUpdate();\n");
    }
    out.append("    }\n  }\n");
  }

  private void record(String method, String record, List<Column> columns) {
    List<String> wanted = new ArrayList<>();
    columns.forEach(column -> wanted.add(column.name()));
    List<String> names = names(wanted, "column");
    StringBuilder components = new StringBuilder();
    StringBuilder nullable = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      Column column = columns.get(i);
      components.append(i == 0 ? "" : ", ").append(javaType(column.type(), column.nullable()));
      components.append(' ').append(names.get(i));
      if (column.nullable()) {
        nullable.append(nullable.length() == 0 ? "; {@code " : ", {@code ");
        nullable.append(names.get(i)).append('}');
      }
    }
    out.append("\n  /** A row of {@link #").append(method).append('}').append(nullable);
    out.append(nullable.length() == 0 ? ". */\n" : " may be null. */\n");
    out.append("  public record ").append(record).append('(').append(components).append(") {}\n");
  }

  private void rows(String record, List<Column> columns) {
    out.append("      try (ResultSet row = statement.executeQuery()) {\n");
    out.append("        List<").append(record).append("> rows = new ArrayList<>();\n");
    out.append("        while (row.next()) {\n          rows.add(new ").append(record).append('(');
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      out.append(i == 0 ? "" : ", ").append("row.get");
      String accessor = accessor(column.type(), column.nullable());
      out.append(accessor).append('(').append(i + 1);
      String type = javaType(column.type(), column.nullable());
      if (accessor.equals("Object") && !type.equals("Object")) {
        out.append(", ").append(type).append(".class");
      }
      out.append(')');
    }
    out.append("));\n        }\n        return rows;\n      }\n");
  }

  private static String javaType(ValueType type, boolean nullable) {
    switch (type) {
      case BOOLEAN:
        return nullable ? "Boolean" : "boolean";
      case INTEGER:
        return nullable ? "Integer" : "int";
      case BIGINT:
        return nullable ? "Long" : "long";
      case DOUBLE:
        return nullable ? "Double" : "double";
      case DECIMAL:
        return "java.math.BigDecimal";
      case TEXT:
      case JSON:
        return "String";
      case BYTES:
        return "byte[]";
      case DATE:
        return "java.time.LocalDate";
      case TIME:
        return "java.time.LocalTime";
      case TIMESTAMP:
        return "java.time.LocalDateTime";
      case TIMESTAMP_WITH_TIME_ZONE:
        return "java.time.OffsetDateTime";
      case UUID:
        return "java.util.UUID";
      default:
        return "Object";
    }
  }

  /** What comes after {@code get} or {@code set}. */
  private static String accessor(ValueType type, boolean nullable) {
    switch (type) {
      case BOOLEAN:
      case INTEGER:
      case BIGINT:
      case DOUBLE:
        {
          String java = javaType(type, false);
          return nullable
              ? "Object"
              : java.substring(0, 1).toUpperCase(Locale.ROOT) + java.substring(1);
        }
      case DECIMAL:
        return "BigDecimal";
      case TEXT:
      case JSON:
        return "String";
      case BYTES:
        return "Bytes";
      default:
        return "Object";
    }
  }
}
