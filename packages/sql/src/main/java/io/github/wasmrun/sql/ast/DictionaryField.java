// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A key and its value. Immutable. {@code key: value} */
public record DictionaryField(Ident key, Expr value) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(key, value);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("DictionaryField", "key", key, "value", value);
  }
}
