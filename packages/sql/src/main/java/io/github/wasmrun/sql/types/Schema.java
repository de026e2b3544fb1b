package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.ast.AlterTable;
import io.github.wasmrun.sql.ast.AlterTableOperation;
import io.github.wasmrun.sql.ast.ColumnDef;
import io.github.wasmrun.sql.ast.ColumnOption;
import io.github.wasmrun.sql.ast.ColumnOptionDef;
import io.github.wasmrun.sql.ast.CreateTable;
import io.github.wasmrun.sql.ast.CreateView;
import io.github.wasmrun.sql.ast.DataType;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.Ident;
import io.github.wasmrun.sql.ast.IndexColumn;
import io.github.wasmrun.sql.ast.ObjectName;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tables and views, and their columns. Names without quotes are the same in upper and lower case;
 * so are those with quotes here. Immutable.
 */
public final class Schema {
  /** Without tables. */
  public static final Schema EMPTY = new Schema(Map.of());

  private final Map<String, List<Column>> tables;

  private Schema(Map<String, List<Column>> tables) {
    this.tables = tables;
  }

  /**
   * The tables of CREATE TABLE, CREATE VIEW, ALTER TABLE and DROP statements, in their order;
   * others are left out.
   *
   * @throws SqlException if a statement names what is not there
   */
  public static Schema of(List<Statement> statements) {
    return EMPTY.with(statements);
  }

  /** With the tables of more statements. */
  public Schema with(List<Statement> statements) {
    Map<String, List<Column>> all = new HashMap<>(tables);
    for (Statement statement : statements) {
      if (statement instanceof CreateTable table) {
        all.put(key(table.name()), columns(table, new Schema(all)));
      } else if (statement instanceof CreateView view) {
        List<Ident> names = new ArrayList<>();
        view.columns().forEach(column -> names.add(column.name()));
        List<Column> columns =
            StatementTypes.of(new Statement.QueryStatement(view.query()), new Schema(all))
                .columns();
        all.put(key(view.name()), renamed(columns, names));
      } else if (statement instanceof AlterTable alter) {
        List<Column> columns = new ArrayList<>(found(all, alter.name()));
        for (AlterTableOperation operation : alter.operations()) {
          apply(columns, operation);
        }
        all.put(key(alter.name()), List.copyOf(columns));
      } else if (statement instanceof Statement.Drop drop) {
        drop.names().forEach(name -> all.remove(key(name)));
      }
    }
    return new Schema(all);
  }

  private static void apply(List<Column> columns, AlterTableOperation operation) {
    if (operation instanceof AlterTableOperation.AddColumn add) {
      columns.add(column(add.column(), List.of()));
    } else if (operation instanceof AlterTableOperation.DropColumn drop) {
      drop.names().forEach(name -> columns.removeIf(column -> same(column.name(), name.value())));
    } else if (operation instanceof AlterTableOperation.RenameColumn rename) {
      columns.replaceAll(
          column ->
              same(column.name(), rename.oldName().value())
                  ? column.named(rename.newName().value())
                  : column);
    }
  }

  static boolean same(String left, String right) {
    return left.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT));
  }

  static List<Column> renamed(List<Column> columns, List<Ident> names) {
    List<Column> renamed = new ArrayList<>(columns);
    for (int i = 0; i < Math.min(names.size(), columns.size()); i++) {
      renamed.set(i, columns.get(i).named(names.get(i).value()));
    }
    return renamed;
  }

  private static String key(ObjectName name) {
    StringBuilder key = new StringBuilder();
    for (Ident part : name.parts()) {
      key.append(key.length() == 0 ? "" : ".").append(part.value().toLowerCase(Locale.ROOT));
    }
    return key.toString();
  }

  private static List<Column> found(Map<String, List<Column>> tables, ObjectName name) {
    List<Column> columns = tables.get(key(name));
    if (columns == null) {
      // One of them may leave the schema out.
      String last = name.last().toLowerCase(Locale.ROOT);
      for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
        boolean fits =
            name.parts().size() == 1
                ? table.getKey().endsWith("." + last)
                : table.getKey().equals(last);
        if (fits && columns != null) {
          throw SqlException.unresolved("table " + key(name) + " is ambiguous");
        }
        columns = fits ? table.getValue() : columns;
      }
    }
    if (columns == null) {
      throw SqlException.unresolved("table " + key(name) + " is not in the schema");
    }
    return columns;
  }

  /**
   * The columns of a table.
   *
   * @throws SqlException if it is not there
   */
  public List<Column> columns(ObjectName table) {
    return found(tables, table);
  }

  /** The columns of a table, if it is there. */
  public Optional<List<Column>> find(String table) {
    return Optional.ofNullable(tables.get(table.toLowerCase(Locale.ROOT)));
  }

  private static List<Column> columns(CreateTable table, Schema before) {
    List<String> keys = new ArrayList<>();
    for (TableConstraint constraint : table.constraints()) {
      if (constraint instanceof TableConstraint.PrimaryKey primary) {
        for (IndexColumn column : primary.columns()) {
          if (column.column().expr() instanceof Expr.Identifier name) {
            keys.add(name.name().value().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    List<Column> columns = new ArrayList<>();
    for (ColumnDef column : table.columns()) {
      columns.add(column(column, keys));
    }
    if (table.columns().isEmpty() && table.query().isPresent()) {
      columns.addAll(
          StatementTypes.of(new Statement.QueryStatement(table.query().get()), before).columns());
    }
    return List.copyOf(columns);
  }

  private static Column column(ColumnDef column, List<String> keys) {
    String name = column.name().value();
    boolean nullable = !keys.contains(name.toLowerCase(Locale.ROOT));
    for (ColumnOptionDef option : column.options()) {
      if (option.option() instanceof ColumnOption.NotNull
          || option.option() instanceof ColumnOption.PrimaryKeyOption
          || option.option() instanceof ColumnOption.Identity) {
        nullable = false;
      }
    }
    ValueType type = ValueType.UNKNOWN;
    if (column.dataType().isPresent()) {
      DataType declared = column.dataType().get();
      type = ValueType.of(declared);
      if (declared instanceof DataType.Custom custom
          && custom.name().last().toLowerCase(Locale.ROOT).contains("serial")) {
        nullable = false;
      }
    }
    return new Column(name, type, nullable);
  }
}
