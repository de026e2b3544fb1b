// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** SELECT. Immutable. */
public record Select(
    SelectFlavor flavor,
    Optional<ValueTableMode> valueTableMode,
    Optional<Top> top,
    boolean topBeforeDistinct,
    Optional<Distinct> distinct,
    Optional<SelectModifiers> modifiers,
    List<SelectItem> projection,
    Optional<SelectInto> into,
    List<TableWithJoins> from,
    List<LateralView> lateralViews,
    Optional<Expr> prewhere,
    Optional<Expr> where,
    List<ConnectBy> connectBy,
    Optional<GroupBy> groupBy,
    List<Expr> clusterBy,
    List<Expr> distributeBy,
    List<OrderByExpr> sortBy,
    Optional<Expr> having,
    List<NamedWindow> namedWindows,
    Optional<Expr> qualify,
    boolean windowBeforeQualify)
    implements SetExpr {
  public Select {
    projection = List.copyOf(projection);
    from = List.copyOf(from);
    lateralViews = List.copyOf(lateralViews);
    connectBy = List.copyOf(connectBy);
    clusterBy = List.copyOf(clusterBy);
    distributeBy = List.copyOf(distributeBy);
    sortBy = List.copyOf(sortBy);
    namedWindows = List.copyOf(namedWindows);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(
        top,
        distinct,
        modifiers,
        projection,
        into,
        from,
        lateralViews,
        prewhere,
        where,
        connectBy,
        groupBy,
        clusterBy,
        distributeBy,
        sortBy,
        having,
        namedWindows,
        qualify);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Select",
        "flavor",
        flavor,
        "valueTableMode",
        valueTableMode,
        "top",
        top,
        "topBeforeDistinct",
        topBeforeDistinct,
        "distinct",
        distinct,
        "modifiers",
        modifiers,
        "projection",
        projection,
        "into",
        into,
        "from",
        from,
        "lateralViews",
        lateralViews,
        "prewhere",
        prewhere,
        "where",
        where,
        "connectBy",
        connectBy,
        "groupBy",
        groupBy,
        "clusterBy",
        clusterBy,
        "distributeBy",
        distributeBy,
        "sortBy",
        sortBy,
        "having",
        having,
        "namedWindows",
        namedWindows,
        "qualify",
        qualify,
        "windowBeforeQualify",
        windowBeforeQualify);
  }

  @Override
  public <R> R accept(SetExpr.Visitor<R> visitor) {
    return visitor.visitSelect(this);
  }
}
