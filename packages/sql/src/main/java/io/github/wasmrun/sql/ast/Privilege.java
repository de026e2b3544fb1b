// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** One right. Immutable. */
public sealed interface Privilege extends SqlNode
    permits Privilege.InsertPrivilege,
        Privilege.SelectPrivilege,
        Privilege.UpdatePrivilege,
        Privilege.ReferencesPrivilege,
        Privilege.ConnectPrivilege,
        Privilege.DeletePrivilege,
        Privilege.TemporaryPrivilege,
        Privilege.TriggerPrivilege,
        Privilege.TruncatePrivilege,
        Privilege.UsagePrivilege {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Privilege node);

    default R visitInsertPrivilege(InsertPrivilege node) {
      return visitOther(node);
    }

    default R visitSelectPrivilege(SelectPrivilege node) {
      return visitOther(node);
    }

    default R visitUpdatePrivilege(UpdatePrivilege node) {
      return visitOther(node);
    }

    default R visitReferencesPrivilege(ReferencesPrivilege node) {
      return visitOther(node);
    }

    default R visitConnectPrivilege(ConnectPrivilege node) {
      return visitOther(node);
    }

    default R visitDeletePrivilege(DeletePrivilege node) {
      return visitOther(node);
    }

    default R visitTemporaryPrivilege(TemporaryPrivilege node) {
      return visitOther(node);
    }

    default R visitTriggerPrivilege(TriggerPrivilege node) {
      return visitOther(node);
    }

    default R visitTruncatePrivilege(TruncatePrivilege node) {
      return visitOther(node);
    }

    default R visitUsagePrivilege(UsagePrivilege node) {
      return visitOther(node);
    }
  }

  /** {@code INSERT[ (columns)]} */
  record InsertPrivilege(Optional<List<Ident>> columns) implements Privilege {
    public InsertPrivilege {
      columns = columns.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InsertPrivilege", "columns", columns);
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitInsertPrivilege(this);
    }
  }

  /** {@code SELECT[ (columns)]} */
  record SelectPrivilege(Optional<List<Ident>> columns) implements Privilege {
    public SelectPrivilege {
      columns = columns.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SelectPrivilege", "columns", columns);
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitSelectPrivilege(this);
    }
  }

  /** {@code UPDATE[ (columns)]} */
  record UpdatePrivilege(Optional<List<Ident>> columns) implements Privilege {
    public UpdatePrivilege {
      columns = columns.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UpdatePrivilege", "columns", columns);
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitUpdatePrivilege(this);
    }
  }

  /** {@code REFERENCES[ (columns)]} */
  record ReferencesPrivilege(Optional<List<Ident>> columns) implements Privilege {
    public ReferencesPrivilege {
      columns = columns.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ReferencesPrivilege", "columns", columns);
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitReferencesPrivilege(this);
    }
  }

  /** {@code CONNECT} */
  record ConnectPrivilege() implements Privilege {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ConnectPrivilege");
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitConnectPrivilege(this);
    }
  }

  /** {@code DELETE} */
  record DeletePrivilege() implements Privilege {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DeletePrivilege");
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitDeletePrivilege(this);
    }
  }

  /** {@code TEMPORARY} */
  record TemporaryPrivilege() implements Privilege {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TemporaryPrivilege");
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitTemporaryPrivilege(this);
    }
  }

  /** {@code TRIGGER} */
  record TriggerPrivilege() implements Privilege {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TriggerPrivilege");
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitTriggerPrivilege(this);
    }
  }

  /** {@code TRUNCATE} */
  record TruncatePrivilege() implements Privilege {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TruncatePrivilege");
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitTruncatePrivilege(this);
    }
  }

  /** {@code USAGE} */
  record UsagePrivilege() implements Privilege {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UsagePrivilege");
    }

    @Override
    public <R> R accept(Privilege.Visitor<R> visitor) {
      return visitor.visitUsagePrivilege(this);
    }
  }
}
