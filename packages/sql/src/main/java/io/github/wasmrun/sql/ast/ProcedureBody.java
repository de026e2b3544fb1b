// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a procedure does. Immutable. */
public sealed interface ProcedureBody extends SqlNode permits ProcedureBody.As {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ProcedureBody node);

    default R visitAs(As node) {
      return visitOther(node);
    }
  }

  /** {@code AS statements} */
  record As(Block statements) implements ProcedureBody {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(statements);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("As", "statements", statements);
    }

    @Override
    public <R> R accept(ProcedureBody.Visitor<R> visitor) {
      return visitor.visitAs(this);
    }
  }
}
