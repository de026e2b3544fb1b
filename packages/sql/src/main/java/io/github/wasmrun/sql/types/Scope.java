package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.SqlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that an expression may name: of its query, and of those around it. Immutable. */
final class Scope {
  /**
   * A table of a query.
   *
   * @param once columns that another table of the same join has for both
   */
  record Source(String name, List<Column> columns, Set<String> once) {
    @Nullable Column find(String column) {
      for (Column each : columns) {
        if (Schema.same(each.name(), column)) {
          return each;
        }
      }
      return null;
    }

    Source orNull() {
      List<Column> nullable = new ArrayList<>();
      columns.forEach(column -> nullable.add(column.orNull()));
      return new Source(name, nullable, once);
    }

    Source without(Set<String> shared) {
      Set<String> all = new HashSet<>(once);
      all.addAll(shared);
      return new Source(name, columns, all);
    }

    /** What a wildcard does not give. */
    Source hidden() {
      Set<String> all = new HashSet<>();
      columns.forEach(column -> all.add(column.name().toLowerCase(Locale.ROOT)));
      return new Source(name, columns, all);
    }

    boolean shows(Column column) {
      return !once.contains(column.name().toLowerCase(Locale.ROOT));
    }
  }

  static final Scope NONE = new Scope(null, List.of(), Map.of());

  private final @Nullable Scope outer;
  private final List<Source> sources;
  private final Map<String, List<Column>> tables;

  private Scope(@Nullable Scope outer, List<Source> sources, Map<String, List<Column>> tables) {
    this.outer = outer;
    this.sources = sources;
    this.tables = tables;
  }

  /** Of a query inside. */
  Scope inner() {
    return new Scope(this, List.of(), tables);
  }

  List<Source> sources() {
    return sources;
  }

  Scope withSources(List<Source> added) {
    List<Source> all = new ArrayList<>(sources);
    all.addAll(added);
    return new Scope(outer, List.copyOf(all), tables);
  }

  Scope withSource(Source added) {
    return withSources(List.of(added));
  }

  /** With a table that has to be named. */
  Scope withHidden(Source added) {
    return withSource(added.hidden());
  }

  /** With a common table expression. */
  Scope withTable(String name, List<Column> columns) {
    Map<String, List<Column>> all = new HashMap<>(tables);
    all.put(name.toLowerCase(Locale.ROOT), columns);
    return new Scope(outer, sources, all);
  }

  @Nullable List<Column> table(String name) {
    return tables.get(name.toLowerCase(Locale.ROOT));
  }

  /** What {@code *} gives. */
  List<Column> all() {
    List<Column> all = new ArrayList<>();
    for (Source source : sources) {
      for (Column column : source.columns()) {
        if (source.shows(column)) {
          all.add(column);
        }
      }
    }
    return all;
  }

  List<Column> allOf(String table) {
    for (Source source : sources) {
      if (Schema.same(source.name(), table)) {
        return source.columns();
      }
    }
    throw SqlException.unresolved("table " + table + " is not in the query");
  }

  /**
   * A column.
   *
   * @param table the name of its table; empty if it has none
   */
  Column column(String table, String name) {
    Column found = null;
    for (Source source : sources) {
      if (!table.isEmpty() && !Schema.same(source.name(), table)) {
        continue;
      }
      Column column = source.find(name);
      if (column == null || table.isEmpty() && !source.shows(column)) {
        continue;
      }
      if (found != null) {
        throw SqlException.unresolved("column " + name + " is ambiguous");
      }
      found = column;
    }
    if (found != null) {
      return found;
    }
    if (outer != null) {
      return outer.column(table, name);
    }
    throw SqlException.unresolved(
        "column "
            + (table.isEmpty() ? name : table + "." + name)
            + " is not in the query's tables");
  }
}
