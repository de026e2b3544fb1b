// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A change of a view. Immutable. */
public sealed interface AlterViewOperation extends SqlNode
    permits AlterViewOperation.AlterViewAs,
        AlterViewOperation.AlterViewOwner,
        AlterViewOperation.AlterViewRenameColumn,
        AlterViewOperation.AlterViewRename,
        AlterViewOperation.AlterViewSchema {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(AlterViewOperation node);

    default R visitAlterViewAs(AlterViewAs node) {
      return visitOther(node);
    }

    default R visitAlterViewOwner(AlterViewOwner node) {
      return visitOther(node);
    }

    default R visitAlterViewRenameColumn(AlterViewRenameColumn node) {
      return visitOther(node);
    }

    default R visitAlterViewRename(AlterViewRename node) {
      return visitOther(node);
    }

    default R visitAlterViewSchema(AlterViewSchema node) {
      return visitOther(node);
    }
  }

  /** {@code [(columns) ][WITH (withOptions) ]AS query} */
  record AlterViewAs(List<Ident> columns, List<SqlOption> withOptions, Query query)
      implements AlterViewOperation {
    public AlterViewAs {
      columns = List.copyOf(columns);
      withOptions = List.copyOf(withOptions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns, withOptions, query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "AlterViewAs", "columns", columns, "withOptions", withOptions, "query", query);
    }

    @Override
    public <R> R accept(AlterViewOperation.Visitor<R> visitor) {
      return visitor.visitAlterViewAs(this);
    }
  }

  /** {@code OWNER TO owner} */
  record AlterViewOwner(Owner owner) implements AlterViewOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(owner);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterViewOwner", "owner", owner);
    }

    @Override
    public <R> R accept(AlterViewOperation.Visitor<R> visitor) {
      return visitor.visitAlterViewOwner(this);
    }
  }

  /** {@code RENAME COLUMN oldName TO newName} */
  record AlterViewRenameColumn(Ident oldName, Ident newName) implements AlterViewOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(oldName, newName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterViewRenameColumn", "oldName", oldName, "newName", newName);
    }

    @Override
    public <R> R accept(AlterViewOperation.Visitor<R> visitor) {
      return visitor.visitAlterViewRenameColumn(this);
    }
  }

  /** {@code RENAME TO name} */
  record AlterViewRename(ObjectName name) implements AlterViewOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterViewRename", "name", name);
    }

    @Override
    public <R> R accept(AlterViewOperation.Visitor<R> visitor) {
      return visitor.visitAlterViewRename(this);
    }
  }

  /** {@code SET SCHEMA name} */
  record AlterViewSchema(ObjectName name) implements AlterViewOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterViewSchema", "name", name);
    }

    @Override
    public <R> R accept(AlterViewOperation.Visitor<R> visitor) {
      return visitor.visitAlterViewSchema(this);
    }
  }
}
