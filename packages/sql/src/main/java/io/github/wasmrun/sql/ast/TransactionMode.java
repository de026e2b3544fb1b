// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A property of a transaction. Immutable. */
public sealed interface TransactionMode extends SqlNode
    permits TransactionMode.AccessMode, TransactionMode.IsolationLevel {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TransactionMode node);

    default R visitAccessMode(AccessMode node) {
      return visitOther(node);
    }

    default R visitIsolationLevel(IsolationLevel node) {
      return visitOther(node);
    }
  }

  /** {@code mode} */
  record AccessMode(TransactionAccess mode) implements TransactionMode {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AccessMode", "mode", mode);
    }

    @Override
    public <R> R accept(TransactionMode.Visitor<R> visitor) {
      return visitor.visitAccessMode(this);
    }
  }

  /** {@code ISOLATION LEVEL level} */
  record IsolationLevel(TransactionIsolation level) implements TransactionMode {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsolationLevel", "level", level);
    }

    @Override
    public <R> R accept(TransactionMode.Visitor<R> visitor) {
      return visitor.visitIsolationLevel(this);
    }
  }
}
