// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Parts of a hierarchical query. Immutable. */
public sealed interface ConnectBy extends SqlNode
    permits ConnectBy.ConnectByClause, ConnectBy.StartWithClause {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ConnectBy node);

    default R visitConnectByClause(ConnectByClause node) {
      return visitOther(node);
    }

    default R visitStartWithClause(StartWithClause node) {
      return visitOther(node);
    }
  }

  /** {@code CONNECT BY [NOCYCLE] relationships, …} */
  record ConnectByClause(boolean nocycle, List<Expr> relationships) implements ConnectBy {
    public ConnectByClause {
      relationships = List.copyOf(relationships);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(relationships);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ConnectByClause", "nocycle", nocycle, "relationships", relationships);
    }

    @Override
    public <R> R accept(ConnectBy.Visitor<R> visitor) {
      return visitor.visitConnectByClause(this);
    }
  }

  /** {@code START WITH condition} */
  record StartWithClause(Expr condition) implements ConnectBy {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(condition);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("StartWithClause", "condition", condition);
    }

    @Override
    public <R> R accept(ConnectBy.Visitor<R> visitor) {
      return visitor.visitStartWithClause(this);
    }
  }
}
