// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** How often a trigger runs. Immutable. */
public sealed interface TriggerScope extends SqlNode
    permits TriggerScope.For, TriggerScope.ForEach {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TriggerScope node);

    default R visitFor(For node) {
      return visitOther(node);
    }

    default R visitForEach(ForEach node) {
      return visitOther(node);
    }
  }

  /** {@code FOR object} */
  record For(TriggerObject object) implements TriggerScope {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("For", "object", object);
    }

    @Override
    public <R> R accept(TriggerScope.Visitor<R> visitor) {
      return visitor.visitFor(this);
    }
  }

  /** {@code FOR EACH object} */
  record ForEach(TriggerObject object) implements TriggerScope {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ForEach", "object", object);
    }

    @Override
    public <R> R accept(TriggerScope.Visitor<R> visitor) {
      return visitor.visitForEach(this);
    }
  }
}
