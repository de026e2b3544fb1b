// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A change of a column. Immutable. */
public sealed interface AlterColumnOperation extends SqlNode
    permits AlterColumnOperation.SetNotNull,
        AlterColumnOperation.DropNotNull,
        AlterColumnOperation.SetDefault,
        AlterColumnOperation.DropDefault,
        AlterColumnOperation.SetDataType,
        AlterColumnOperation.AddGenerated {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(AlterColumnOperation node);

    default R visitSetNotNull(SetNotNull node) {
      return visitOther(node);
    }

    default R visitDropNotNull(DropNotNull node) {
      return visitOther(node);
    }

    default R visitSetDefault(SetDefault node) {
      return visitOther(node);
    }

    default R visitDropDefault(DropDefault node) {
      return visitOther(node);
    }

    default R visitSetDataType(SetDataType node) {
      return visitOther(node);
    }

    default R visitAddGenerated(AddGenerated node) {
      return visitOther(node);
    }
  }

  /** {@code SET NOT NULL} */
  record SetNotNull() implements AlterColumnOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetNotNull");
    }

    @Override
    public <R> R accept(AlterColumnOperation.Visitor<R> visitor) {
      return visitor.visitSetNotNull(this);
    }
  }

  /** {@code DROP NOT NULL} */
  record DropNotNull() implements AlterColumnOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DropNotNull");
    }

    @Override
    public <R> R accept(AlterColumnOperation.Visitor<R> visitor) {
      return visitor.visitDropNotNull(this);
    }
  }

  /** {@code SET DEFAULT value} */
  record SetDefault(Expr value) implements AlterColumnOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetDefault", "value", value);
    }

    @Override
    public <R> R accept(AlterColumnOperation.Visitor<R> visitor) {
      return visitor.visitSetDefault(this);
    }
  }

  /** {@code DROP DEFAULT} */
  record DropDefault() implements AlterColumnOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DropDefault");
    }

    @Override
    public <R> R accept(AlterColumnOperation.Visitor<R> visitor) {
      return visitor.visitDropDefault(this);
    }
  }

  /** {@code [SET DATA] TYPE dataType[ USING using]} */
  record SetDataType(boolean hadSet, DataType dataType, Optional<Expr> using)
      implements AlterColumnOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(dataType, using);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetDataType", "hadSet", hadSet, "dataType", dataType, "using", using);
    }

    @Override
    public <R> R accept(AlterColumnOperation.Visitor<R> visitor) {
      return visitor.visitSetDataType(this);
    }
  }

  /** Add generated. */
  record AddGenerated(
      Optional<GeneratedAs> generatedAs, Optional<List<SequenceOption>> sequenceOptions)
      implements AlterColumnOperation {
    public AddGenerated {
      sequenceOptions = sequenceOptions.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(sequenceOptions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "AddGenerated", "generatedAs", generatedAs, "sequenceOptions", sequenceOptions);
    }

    @Override
    public <R> R accept(AlterColumnOperation.Visitor<R> visitor) {
      return visitor.visitAddGenerated(this);
    }
  }
}
