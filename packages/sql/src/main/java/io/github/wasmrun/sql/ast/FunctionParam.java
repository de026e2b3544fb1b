// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A parameter of a function. Immutable. {@code [mode ][name ]dataType[ = defaultValue]} */
public record FunctionParam(
    Optional<ArgMode> mode, Optional<Ident> name, DataType dataType, Optional<Expr> defaultValue)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, dataType, defaultValue);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "FunctionParam",
        "mode",
        mode,
        "name",
        name,
        "dataType",
        dataType,
        "defaultValue",
        defaultValue);
  }
}
