// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a function gives. Immutable. */
public sealed interface FunctionReturn extends SqlNode
    permits FunctionReturn.ReturnsType, FunctionReturn.ReturnsSetOf {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(FunctionReturn node);

    default R visitReturnsType(ReturnsType node) {
      return visitOther(node);
    }

    default R visitReturnsSetOf(ReturnsSetOf node) {
      return visitOther(node);
    }
  }

  /** {@code type} */
  record ReturnsType(DataType type) implements FunctionReturn {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ReturnsType", "type", type);
    }

    @Override
    public <R> R accept(FunctionReturn.Visitor<R> visitor) {
      return visitor.visitReturnsType(this);
    }
  }

  /** {@code SETOF type} */
  record ReturnsSetOf(DataType type) implements FunctionReturn {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ReturnsSetOf", "type", type);
    }

    @Override
    public <R> R accept(FunctionReturn.Visitor<R> visitor) {
      return visitor.visitReturnsSetOf(this);
    }
  }
}
