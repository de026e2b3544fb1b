package io.github.wasmrun.sql.ast;

import java.util.List;

/**
 * A statement that is SQL of its dialect, and has no form of its own in this tree. Immutable.
 *
 * @param kind sqlparser's word for it, such as {@code CreateRole}
 * @param sql the statement, as sqlparser writes it
 */
public record OtherStatement(String kind, String sql) implements Statement {
  @Override
  public List<SqlNode> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitOtherStatement(this);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("OtherStatement", "kind", kind, "sql", sql);
  }
}
