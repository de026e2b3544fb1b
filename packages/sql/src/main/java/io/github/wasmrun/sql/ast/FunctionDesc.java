// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A function that is named, with its parameters' types. Immutable. {@code name[(args)]} */
public record FunctionDesc(ObjectName name, Optional<List<FunctionParam>> args) implements SqlNode {
  public FunctionDesc {
    args = args.map(List::copyOf);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, args);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("FunctionDesc", "name", name, "args", args);
  }
}
