// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a column has otherwise. Immutable. */
public sealed interface JsonColumnFallback extends SqlNode
    permits JsonColumnFallback.JsonNull,
        JsonColumnFallback.JsonDefault,
        JsonColumnFallback.JsonError {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(JsonColumnFallback node);

    default R visitJsonNull(JsonNull node) {
      return visitOther(node);
    }

    default R visitJsonDefault(JsonDefault node) {
      return visitOther(node);
    }

    default R visitJsonError(JsonError node) {
      return visitOther(node);
    }
  }

  /** {@code NULL} */
  record JsonNull() implements JsonColumnFallback {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JsonNull");
    }

    @Override
    public <R> R accept(JsonColumnFallback.Visitor<R> visitor) {
      return visitor.visitJsonNull(this);
    }
  }

  /** {@code DEFAULT value} */
  record JsonDefault(Literal value) implements JsonColumnFallback {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JsonDefault", "value", value);
    }

    @Override
    public <R> R accept(JsonColumnFallback.Visitor<R> visitor) {
      return visitor.visitJsonDefault(this);
    }
  }

  /** {@code ERROR} */
  record JsonError() implements JsonColumnFallback {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JsonError");
    }

    @Override
    public <R> R accept(JsonColumnFallback.Visitor<R> visitor) {
      return visitor.visitJsonError(this);
    }
  }
}
