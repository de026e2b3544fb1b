// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Whether tables that inherit count. Immutable. */
public sealed interface TableInheritance extends SqlNode
    permits TableInheritance.Only, TableInheritance.IncludeDescendants {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TableInheritance node);

    default R visitOnly(Only node) {
      return visitOther(node);
    }

    default R visitIncludeDescendants(IncludeDescendants node) {
      return visitOther(node);
    }
  }

  /** Only. */
  record Only(boolean parenthesized) implements TableInheritance {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Only", "parenthesized", parenthesized);
    }

    @Override
    public <R> R accept(TableInheritance.Visitor<R> visitor) {
      return visitor.visitOnly(this);
    }
  }

  /** Include descendants. */
  record IncludeDescendants() implements TableInheritance {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IncludeDescendants");
    }

    @Override
    public <R> R accept(TableInheritance.Visitor<R> visitor) {
      return visitor.visitIncludeDescendants(this);
    }
  }
}
