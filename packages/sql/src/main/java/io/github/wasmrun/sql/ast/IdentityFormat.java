// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Where numbers begin. Immutable. */
public sealed interface IdentityFormat extends SqlNode
    permits IdentityFormat.FunctionCallFormat, IdentityFormat.StartAndIncrement {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(IdentityFormat node);

    default R visitFunctionCallFormat(FunctionCallFormat node) {
      return visitOther(node);
    }

    default R visitStartAndIncrement(StartAndIncrement node) {
      return visitOther(node);
    }
  }

  /** {@code (seed, increment)} */
  record FunctionCallFormat(Expr seed, Expr increment) implements IdentityFormat {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(seed, increment);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("FunctionCallFormat", "seed", seed, "increment", increment);
    }

    @Override
    public <R> R accept(IdentityFormat.Visitor<R> visitor) {
      return visitor.visitFunctionCallFormat(this);
    }
  }

  /** {@code START seed INCREMENT increment} */
  record StartAndIncrement(Expr seed, Expr increment) implements IdentityFormat {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(seed, increment);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("StartAndIncrement", "seed", seed, "increment", increment);
    }

    @Override
    public <R> R accept(IdentityFormat.Visitor<R> visitor) {
      return visitor.visitStartAndIncrement(this);
    }
  }
}
