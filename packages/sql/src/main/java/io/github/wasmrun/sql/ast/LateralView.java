// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** LATERAL VIEW of Hive. Immutable. {@code LATERAL VIEW[OUTER] view name[ AS columns]} */
public record LateralView(boolean outer, Expr view, ObjectName name, List<Ident> columns)
    implements SqlNode {
  public LateralView {
    columns = List.copyOf(columns);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(view, name, columns);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "LateralView", "outer", outer, "view", view, "name", name, "columns", columns);
  }
}
