package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.ast.Assignment;
import io.github.wasmrun.sql.ast.AssignmentTarget;
import io.github.wasmrun.sql.ast.ConflictAction;
import io.github.wasmrun.sql.ast.Cte;
import io.github.wasmrun.sql.ast.Delete;
import io.github.wasmrun.sql.ast.DeleteFrom;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.Ident;
import io.github.wasmrun.sql.ast.Insert;
import io.github.wasmrun.sql.ast.InsertTarget;
import io.github.wasmrun.sql.ast.Join;
import io.github.wasmrun.sql.ast.JoinConstraint;
import io.github.wasmrun.sql.ast.JoinOperator;
import io.github.wasmrun.sql.ast.LimitClause;
import io.github.wasmrun.sql.ast.ObjectName;
import io.github.wasmrun.sql.ast.OnConflict;
import io.github.wasmrun.sql.ast.OnInsert;
import io.github.wasmrun.sql.ast.OrderByKind;
import io.github.wasmrun.sql.ast.Query;
import io.github.wasmrun.sql.ast.Row;
import io.github.wasmrun.sql.ast.Select;
import io.github.wasmrun.sql.ast.SelectItem;
import io.github.wasmrun.sql.ast.SetExpr;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.ast.TableAlias;
import io.github.wasmrun.sql.ast.TableFactor;
import io.github.wasmrun.sql.ast.TableWithJoins;
import io.github.wasmrun.sql.ast.Update;
import io.github.wasmrun.sql.ast.UpdateFrom;
import io.github.wasmrun.sql.ast.Values;
import io.github.wasmrun.sql.ast.WildcardQualifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the types of one statement: which tables it names, and what comes of them. */
final class Inference {
  private final Schema schema;
  private final Parameters parameters;
  private final ExprTypes exprs;

  Inference(Schema schema, Statement statement) {
    this.schema = schema;
    parameters = new Parameters(statement);
    exprs = new ExprTypes(parameters, this);
  }

  StatementTypes types(Statement statement) {
    List<Column> columns = List.of();
    if (statement instanceof Statement.QueryStatement query) {
      columns = query(query.query(), Scope.NONE);
    } else if (statement instanceof Insert insert) {
      columns = insert(insert, Scope.NONE);
    } else if (statement instanceof Update update) {
      columns = update(update, Scope.NONE);
    } else if (statement instanceof Delete delete) {
      columns = delete(delete, Scope.NONE);
    }
    return new StatementTypes(columns, parameters.all(), parameters.occurrences());
  }

  /** The columns of a query. */
  List<Column> query(Query query, Scope outer) {
    Scope scope = outer;
    if (query.with().isPresent()) {
      for (Cte cte : query.with().get().ctes()) {
        scope = scope.withTable(cte.alias().name().value(), cte(cte, scope));
      }
    }
    Body body = body(query.body(), scope);
    Scope results = body.scope.withSource(new Scope.Source("", body.columns, Set.of()));
    if (query.orderBy().isPresent()
        && query.orderBy().get().kind() instanceof OrderByKind.OrderByExprs order) {
      order.exprs().forEach(by -> exprs.quiet(by.expr(), results));
    }
    if (query.limitClause().isPresent()) {
      limit(query.limitClause().get(), scope);
    }
    if (query.fetch().isPresent() && query.fetch().get().quantity().isPresent()) {
      exprs.expect(query.fetch().get().quantity().get(), scope, ValueType.BIGINT);
    }
    return body.columns;
  }

  private void limit(LimitClause clause, Scope scope) {
    if (clause instanceof LimitClause.LimitOffset limit) {
      limit.limit().ifPresent(expr -> exprs.expect(expr, scope, ValueType.BIGINT));
      limit.offset().ifPresent(offset -> exprs.expect(offset.value(), scope, ValueType.BIGINT));
    } else if (clause instanceof LimitClause.OffsetCommaLimit limit) {
      exprs.expect(limit.offset(), scope, ValueType.BIGINT);
      exprs.expect(limit.limit(), scope, ValueType.BIGINT);
    }
  }

  private List<Column> cte(Cte cte, Scope scope) {
    String name = cte.alias().name().value();
    Scope inner = scope;
    // A recursive one sees itself: its first part says what it is.
    if (cte.query().body() instanceof SetExpr.SetOperation operation
        && cte.query().with().isEmpty()) {
      inner = scope.withTable(name, aliased(body(operation.left(), scope).columns, cte.alias()));
    }
    return aliased(query(cte.query(), inner), cte.alias());
  }

  private static List<Column> aliased(List<Column> columns, TableAlias alias) {
    List<Ident> names = new ArrayList<>();
    alias.columns().forEach(column -> names.add(column.name()));
    return Schema.renamed(columns, names);
  }

  /** The columns of a body, and what ORDER BY sees besides. */
  private record Body(List<Column> columns, Scope scope) {}

  private Body body(SetExpr body, Scope scope) {
    if (body instanceof Select select) {
      return select(select, scope);
    }
    if (body instanceof SetExpr.ParenthesizedQuery inner) {
      return new Body(query(inner.query(), scope), scope);
    }
    if (body instanceof SetExpr.SetOperation operation) {
      List<Column> left = body(operation.left(), scope).columns;
      List<Column> right = body(operation.right(), scope).columns;
      if (left.size() != right.size()) {
        throw SqlException.unresolved(
            "the queries of a set operation have "
                + left.size()
                + " and "
                + right.size()
                + " columns");
      }
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        Column l = left.get(i);
        Column r = right.get(i);
        columns.add(
            new Column(
                l.name(), ValueType.common(l.type(), r.type()), l.nullable() || r.nullable()));
      }
      return new Body(columns, scope);
    }
    if (body instanceof Values values) {
      return new Body(values(values, scope, List.of()), scope);
    }
    if (body instanceof SetExpr.InsertBody insert && insert.statement() instanceof Insert s) {
      return new Body(insert(s, scope), scope);
    }
    if (body instanceof SetExpr.UpdateBody update && update.statement() instanceof Update s) {
      return new Body(update(s, scope), scope);
    }
    if (body instanceof SetExpr.DeleteBody delete && delete.statement() instanceof Delete s) {
      return new Body(delete(s, scope), scope);
    }
    return new Body(List.of(), scope);
  }

  private List<Column> values(Values values, Scope scope, List<Column> expected) {
    List<Column> columns = new ArrayList<>();
    for (Row row : values.rows()) {
      for (int i = 0; i < row.values().size(); i++) {
        Column into = i < expected.size() ? expected.get(i) : null;
        Typed value = exprs.type(row.values().get(i), scope, into);
        if (i == columns.size()) {
          columns.add(new Column("column" + (i + 1), value.type(), value.nullable()));
        } else {
          Column before = columns.get(i);
          columns.set(
              i,
              new Column(
                  before.name(),
                  ValueType.common(before.type(), value.type()),
                  before.nullable() || value.nullable()));
        }
      }
    }
    return columns;
  }

  private Body select(Select select, Scope outer) {
    Scope scope = tables(select.from(), outer);
    List<Column> columns = items(select.projection(), scope);
    select.where().ifPresent(where -> exprs.type(where, scope, null));
    Scope results = scope.withSource(new Scope.Source("", columns, Set.of()));
    if (select.groupBy().isPresent()) {
      exprs.quietAll(select.groupBy().get(), results);
    }
    select.having().ifPresent(having -> exprs.quiet(having, results));
    select.qualify().ifPresent(qualify -> exprs.quiet(qualify, results));
    select.top().ifPresent(top -> exprs.quietAll(top, scope));
    return new Body(columns, scope);
  }

  private List<Column> items(List<SelectItem> items, Scope scope) {
    List<Column> columns = new ArrayList<>();
    for (SelectItem item : items) {
      if (item instanceof SelectItem.UnnamedExpr unnamed) {
        columns.add(exprs.type(unnamed.expr(), scope, null).as(nameOf(unnamed.expr())));
      } else if (item instanceof SelectItem.ExprWithAlias named) {
        columns.add(exprs.type(named.expr(), scope, null).as(named.alias().value()));
      } else if (item instanceof SelectItem.Wildcard) {
        columns.addAll(scope.all());
      } else if (item instanceof SelectItem.QualifiedWildcard qualified
          && qualified.qualifier() instanceof WildcardQualifier.NameQualifier table) {
        columns.addAll(scope.allOf(table.name().last()));
      }
    }
    return columns;
  }

  private static String nameOf(Expr expr) {
    if (expr instanceof Expr.Identifier name) {
      return name.name().value();
    }
    if (expr instanceof Expr.CompoundIdentifier name && !name.parts().isEmpty()) {
      return name.parts().get(name.parts().size() - 1).value();
    }
    if (expr instanceof io.github.wasmrun.sql.ast.FunctionCall call) {
      return call.name().last().toLowerCase(Locale.ROOT);
    }
    if (expr instanceof Expr.Cast cast) {
      return nameOf(cast.expr());
    }
    return "";
  }

  private Scope tables(List<TableWithJoins> from, Scope outer) {
    Scope scope = outer.inner();
    for (TableWithJoins tables : from) {
      scope = joined(tables, scope);
    }
    return scope;
  }

  /** Adds a table and what is joined to it. */
  private Scope joined(TableWithJoins tables, Scope before) {
    List<Scope.Source> sources = new ArrayList<>(sources(tables.relation(), before));
    List<Expr> conditions = new ArrayList<>();
    for (Join join : tables.joins()) {
      Scope seen = before.withSources(sources);
      List<Scope.Source> right = sources(join.relation(), seen);
      JoinOperator operator = join.operator();
      boolean leftRemains =
          operator instanceof JoinOperator.Left
              || operator instanceof JoinOperator.LeftOuter
              || operator instanceof JoinOperator.OuterApply
              || operator instanceof JoinOperator.AsOf;
      boolean rightRemains =
          operator instanceof JoinOperator.Right || operator instanceof JoinOperator.RightOuter;
      boolean both = operator instanceof JoinOperator.FullOuter;
      if (rightRemains || both) {
        sources.replaceAll(Scope.Source::orNull);
      }
      Set<String> shared = shared(operator, sources, right);
      boolean hidden =
          operator instanceof JoinOperator.Semi
              || operator instanceof JoinOperator.LeftSemi
              || operator instanceof JoinOperator.Anti
              || operator instanceof JoinOperator.LeftAnti;
      for (Scope.Source source : right) {
        Scope.Source added = leftRemains || both ? source.orNull() : source;
        sources.add(hidden ? added.hidden() : added.without(shared));
      }
      if (operator.constraint().orElse(null) instanceof JoinConstraint.JoinOn on) {
        conditions.add(on.condition());
      }
    }
    Scope after = before.withSources(sources);
    conditions.forEach(condition -> exprs.type(condition, after, null));
    return after;
  }

  /** The columns that a join has once. */
  private static Set<String> shared(
      JoinOperator operator, List<Scope.Source> left, List<Scope.Source> right) {
    Set<String> shared = new HashSet<>();
    JoinConstraint constraint = operator.constraint().orElse(null);
    if (constraint instanceof JoinConstraint.JoinUsing using) {
      using.columns().forEach(column -> shared.add(column.last().toLowerCase(Locale.ROOT)));
    } else if (constraint instanceof JoinConstraint.Natural) {
      for (Scope.Source source : right) {
        for (Column column : source.columns()) {
          for (Scope.Source other : left) {
            if (other.find(column.name()) != null) {
              shared.add(column.name().toLowerCase(Locale.ROOT));
            }
          }
        }
      }
    }
    return shared;
  }

  private List<Scope.Source> sources(TableFactor table, Scope scope) {
    if (table instanceof TableFactor.Table named) {
      List<Column> columns =
          named.args().isPresent()
              ? List.of(new Column(named.name().last(), ValueType.UNKNOWN, true))
              : columns(named.name(), scope);
      return List.of(source(named.name().last(), columns, named.alias()));
    }
    if (table instanceof TableFactor.Derived derived) {
      return List.of(source("", query(derived.subquery(), scope), derived.alias()));
    }
    if (table instanceof TableFactor.NestedJoin nested) {
      Scope inner = joined(nested.table(), scope.inner());
      if (nested.alias().isPresent()) {
        return List.of(source("", inner.all(), nested.alias()));
      }
      return inner.sources();
    }
    if (table instanceof TableFactor.FunctionTable function) {
      return List.of(unknown(function.name().last(), function.alias()));
    }
    if (table instanceof TableFactor.Unnest unnest) {
      unnest.exprs().forEach(expr -> exprs.quiet(expr, scope));
      return List.of(unknown("unnest", unnest.alias()));
    }
    throw SqlException.unresolved("the columns of this kind of table do not follow from it");
  }

  private static Scope.Source unknown(String name, Optional<TableAlias> alias) {
    String column = alias.isPresent() ? alias.get().name().value() : name;
    return source(name, List.of(new Column(column, ValueType.UNKNOWN, true)), alias);
  }

  private static Scope.Source source(
      String name, List<Column> columns, Optional<TableAlias> alias) {
    if (alias.isEmpty()) {
      return new Scope.Source(name, columns, Set.of());
    }
    return new Scope.Source(alias.get().name().value(), aliased(columns, alias.get()), Set.of());
  }

  private List<Column> columns(ObjectName name, Scope scope) {
    List<Column> local = name.parts().size() == 1 ? scope.table(name.last()) : null;
    return local == null ? schema.columns(name) : local;
  }

  private List<Column> returning(Optional<List<SelectItem>> items, Scope scope) {
    return items.isPresent() ? items(items.get(), scope) : List.of();
  }

  private List<Column> insert(Insert insert, Scope outer) {
    if (!(insert.table() instanceof InsertTarget.IntoTable into)) {
      throw SqlException.unresolved("rows go into a table here");
    }
    List<Column> table = schema.columns(into.name());
    String alias =
        insert.alias().isPresent() ? insert.alias().get().alias().value() : into.name().last();
    Scope scope =
        outer
            .inner()
            .withSource(new Scope.Source(alias, table, Set.of()))
            .withHidden(new Scope.Source("excluded", table, Set.of()));
    List<Column> targets = new ArrayList<>();
    for (ObjectName column : insert.columns()) {
      targets.add(scope.column(alias, column.last()));
    }
    List<Column> expected = targets.isEmpty() ? table : targets;
    if (insert.source().isPresent()) {
      Query source = insert.source().get();
      if (source.body() instanceof Values values) {
        values(values, outer, expected);
      } else {
        exprs.expectColumns(source, expected);
        query(source, outer);
      }
    }
    assign(insert.assignments(), scope, alias);
    OnInsert on = insert.on().orElse(null);
    if (on instanceof OnInsert.DuplicateKeyUpdate update) {
      assign(update.assignments(), scope, alias);
    } else if (on instanceof OnConflict conflict
        && conflict.action() instanceof ConflictAction.DoUpdate update) {
      assign(update.assignments(), scope, alias);
      update.where().ifPresent(where -> exprs.type(where, scope, null));
    }
    return returning(insert.returning(), scope);
  }

  private void assign(List<Assignment> assignments, Scope scope, String alias) {
    for (Assignment assignment : assignments) {
      if (assignment.target() instanceof AssignmentTarget.AssignColumn column) {
        exprs.type(assignment.value(), scope, scope.column(alias, column.name().last()));
      } else if (assignment.target() instanceof AssignmentTarget.AssignTuple tuple
          && assignment.value() instanceof Expr.Tuple values
          && values.exprs().size() == tuple.names().size()) {
        for (int i = 0; i < tuple.names().size(); i++) {
          Column column = scope.column(alias, tuple.names().get(i).last());
          exprs.type(values.exprs().get(i), scope, column);
        }
      } else {
        exprs.type(assignment.value(), scope, null);
      }
    }
  }

  private List<Column> update(Update update, Scope outer) {
    Scope scope = joined(update.table(), outer.inner());
    String alias = scope.sources().isEmpty() ? "" : scope.sources().get(0).name();
    UpdateFrom from = update.from().orElse(null);
    List<TableWithJoins> others =
        from instanceof UpdateFrom.BeforeSet before
            ? before.tables()
            : from instanceof UpdateFrom.AfterSet after ? after.tables() : List.of();
    for (TableWithJoins table : others) {
      scope = joined(table, scope);
    }
    Scope all = scope;
    boolean joins = !update.table().joins().isEmpty();
    assign(update.assignments(), all, joins ? "" : alias);
    update.where().ifPresent(where -> exprs.type(where, all, null));
    update.limit().ifPresent(limit -> exprs.expect(limit, all, ValueType.BIGINT));
    return returning(update.returning(), all);
  }

  private List<Column> delete(Delete delete, Scope outer) {
    List<TableWithJoins> tables =
        new ArrayList<>(
            delete.from() instanceof DeleteFrom.WithFromKeyword from
                ? from.tables()
                : ((DeleteFrom.WithoutKeyword) delete.from()).tables());
    tables.addAll(delete.using().orElse(List.of()));
    Scope scope = tables(tables, outer);
    delete.where().ifPresent(where -> exprs.type(where, scope, null));
    delete.limit().ifPresent(limit -> exprs.expect(limit, scope, ValueType.BIGINT));
    return returning(delete.returning(), scope);
  }
}
