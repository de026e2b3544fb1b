// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A call of a function. Immutable. */
public record FunctionCall(
    ObjectName name,
    boolean odbc,
    Optional<Arguments> parameters,
    Optional<Arguments> args,
    List<OrderByExpr> withinGroup,
    Optional<Expr> filter,
    Optional<NullTreatment> nullTreatment,
    Optional<WindowType> over)
    implements Expr {
  public FunctionCall {
    withinGroup = List.copyOf(withinGroup);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, parameters, args, withinGroup, filter, over);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "FunctionCall",
        "name",
        name,
        "odbc",
        odbc,
        "parameters",
        parameters,
        "args",
        args,
        "withinGroup",
        withinGroup,
        "filter",
        filter,
        "nullTreatment",
        nullTreatment,
        "over",
        over);
  }

  @Override
  public <R> R accept(Expr.Visitor<R> visitor) {
    return visitor.visitFunctionCall(this);
  }
}
