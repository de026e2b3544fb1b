// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * What DECLARE declares. Immutable. {@code names, …[BINARY|] [INSENSITIVE|ASENSITIVE] [SCROLL|NO
 * SCROLL] [ declareType][WITH HOLD|WITHOUT HOLD] [ FOR forQuery][ dataType][ assignment]}
 */
public record Declaration(
    List<Ident> names,
    Optional<Boolean> binary,
    Optional<Boolean> sensitive,
    Optional<Boolean> scroll,
    Optional<DeclareType> declareType,
    Optional<Boolean> hold,
    Optional<Query> forQuery,
    Optional<DataType> dataType,
    Optional<DeclareAssignment> assignment)
    implements SqlNode {
  public Declaration {
    names = List.copyOf(names);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(names, forQuery, dataType, assignment);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Declaration",
        "names",
        names,
        "binary",
        binary,
        "sensitive",
        sensitive,
        "scroll",
        scroll,
        "declareType",
        declareType,
        "hold",
        hold,
        "forQuery",
        forQuery,
        "dataType",
        dataType,
        "assignment",
        assignment);
  }
}
