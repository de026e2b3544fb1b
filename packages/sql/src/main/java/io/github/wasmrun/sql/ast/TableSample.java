// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Some rows of a table. Immutable. {@code modifier[ method][ quantity][ seed][ OFFSET offset]} */
public record TableSample(
    SampleModifier modifier,
    Optional<SampleMethod> method,
    Optional<SampleQuantity> quantity,
    Optional<SampleSeed> seed,
    Optional<Expr> offset)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(quantity, seed, offset);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "TableSample",
        "modifier",
        modifier,
        "method",
        method,
        "quantity",
        quantity,
        "seed",
        seed,
        "offset",
        offset);
  }
}
