// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Statements after one another. Immutable. */
public sealed interface Block extends SqlNode permits Block.Sequence, Block.BeginEnd {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Block node);

    default R visitSequence(Sequence node) {
      return visitOther(node);
    }

    default R visitBeginEnd(BeginEnd node) {
      return visitOther(node);
    }
  }

  /** Sequence. */
  record Sequence(List<Statement> statements) implements Block {
    public Sequence {
      statements = List.copyOf(statements);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(statements);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Sequence", "statements", statements);
    }

    @Override
    public <R> R accept(Block.Visitor<R> visitor) {
      return visitor.visitSequence(this);
    }
  }

  /** Begin end. */
  record BeginEnd(List<Statement> statements) implements Block {
    public BeginEnd {
      statements = List.copyOf(statements);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(statements);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BeginEnd", "statements", statements);
    }

    @Override
    public <R> R accept(Block.Visitor<R> visitor) {
      return visitor.visitBeginEnd(this);
    }
  }
}
