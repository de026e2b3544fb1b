// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Where random numbers begin. Immutable. {@code modifier (value)} */
public record SampleSeed(SeedModifier modifier, Literal value) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(value);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("SampleSeed", "modifier", modifier, "value", value);
  }
}
