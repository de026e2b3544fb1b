// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** An option of an index. Immutable. */
public sealed interface IndexOption extends SqlNode
    permits IndexOption.IndexUsing, IndexOption.IndexComment {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(IndexOption node);

    default R visitIndexUsing(IndexUsing node) {
      return visitOther(node);
    }

    default R visitIndexComment(IndexComment node) {
      return visitOther(node);
    }
  }

  /** {@code USING type} */
  record IndexUsing(IndexType type) implements IndexOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IndexUsing", "type", type);
    }

    @Override
    public <R> R accept(IndexOption.Visitor<R> visitor) {
      return visitor.visitIndexUsing(this);
    }
  }

  /** {@code COMMENT 'text'} */
  record IndexComment(String text) implements IndexOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IndexComment", "text", text);
    }

    @Override
    public <R> R accept(IndexOption.Visitor<R> visitor) {
      return visitor.visitIndexComment(this);
    }
  }
}
