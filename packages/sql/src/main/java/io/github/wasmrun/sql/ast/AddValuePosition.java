// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Where a value goes. Immutable. */
public sealed interface AddValuePosition extends SqlNode
    permits AddValuePosition.BeforeValue, AddValuePosition.AfterValue {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(AddValuePosition node);

    default R visitBeforeValue(BeforeValue node) {
      return visitOther(node);
    }

    default R visitAfterValue(AfterValue node) {
      return visitOther(node);
    }
  }

  /** {@code BEFORE value} */
  record BeforeValue(Ident value) implements AddValuePosition {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BeforeValue", "value", value);
    }

    @Override
    public <R> R accept(AddValuePosition.Visitor<R> visitor) {
      return visitor.visitBeforeValue(this);
    }
  }

  /** {@code AFTER value} */
  record AfterValue(Ident value) implements AddValuePosition {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AfterValue", "value", value);
    }

    @Override
    public <R> R accept(AddValuePosition.Visitor<R> visitor) {
      return visitor.visitAfterValue(this);
    }
  }
}
