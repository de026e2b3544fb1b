// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The format of a CAST. Immutable. */
public sealed interface CastFormat extends SqlNode
    permits CastFormat.CastFormatValue, CastFormat.CastFormatZone {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(CastFormat node);

    default R visitCastFormatValue(CastFormatValue node) {
      return visitOther(node);
    }

    default R visitCastFormatZone(CastFormatZone node) {
      return visitOther(node);
    }
  }

  /** {@code value} */
  record CastFormatValue(Literal value) implements CastFormat {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CastFormatValue", "value", value);
    }

    @Override
    public <R> R accept(CastFormat.Visitor<R> visitor) {
      return visitor.visitCastFormatValue(this);
    }
  }

  /** {@code value AT TIME ZONE zone} */
  record CastFormatZone(Literal value, Literal zone) implements CastFormat {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value, zone);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CastFormatZone", "value", value, "zone", zone);
    }

    @Override
    public <R> R accept(CastFormat.Visitor<R> visitor) {
      return visitor.visitCastFormatZone(this);
    }
  }
}
