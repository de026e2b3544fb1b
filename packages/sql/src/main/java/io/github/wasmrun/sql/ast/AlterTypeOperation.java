// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A change of a type. Immutable. */
public sealed interface AlterTypeOperation extends SqlNode
    permits AlterTypeOperation.AlterTypeRename,
        AlterTypeOperation.AlterTypeAddValue,
        AlterTypeOperation.AlterTypeRenameValue {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(AlterTypeOperation node);

    default R visitAlterTypeRename(AlterTypeRename node) {
      return visitOther(node);
    }

    default R visitAlterTypeAddValue(AlterTypeAddValue node) {
      return visitOther(node);
    }

    default R visitAlterTypeRenameValue(AlterTypeRenameValue node) {
      return visitOther(node);
    }
  }

  /** {@code RENAME TO name} */
  record AlterTypeRename(Ident name) implements AlterTypeOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterTypeRename", "name", name);
    }

    @Override
    public <R> R accept(AlterTypeOperation.Visitor<R> visitor) {
      return visitor.visitAlterTypeRename(this);
    }
  }

  /** {@code ADD VALUE [IF NOT EXISTS] value[ position]} */
  record AlterTypeAddValue(boolean ifNotExists, Ident value, Optional<AddValuePosition> position)
      implements AlterTypeOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value, position);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "AlterTypeAddValue", "ifNotExists", ifNotExists, "value", value, "position", position);
    }

    @Override
    public <R> R accept(AlterTypeOperation.Visitor<R> visitor) {
      return visitor.visitAlterTypeAddValue(this);
    }
  }

  /** {@code RENAME VALUE from TO to} */
  record AlterTypeRenameValue(Ident from, Ident to) implements AlterTypeOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(from, to);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterTypeRenameValue", "from", from, "to", to);
    }

    @Override
    public <R> R accept(AlterTypeOperation.Visitor<R> visitor) {
      return visitor.visitAlterTypeRenameValue(this);
    }
  }
}
