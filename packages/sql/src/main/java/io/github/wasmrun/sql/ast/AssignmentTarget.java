// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What is set. Immutable. */
public sealed interface AssignmentTarget extends SqlNode
    permits AssignmentTarget.AssignColumn, AssignmentTarget.AssignTuple {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(AssignmentTarget node);

    default R visitAssignColumn(AssignColumn node) {
      return visitOther(node);
    }

    default R visitAssignTuple(AssignTuple node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record AssignColumn(ObjectName name) implements AssignmentTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AssignColumn", "name", name);
    }

    @Override
    public <R> R accept(AssignmentTarget.Visitor<R> visitor) {
      return visitor.visitAssignColumn(this);
    }
  }

  /** {@code (names, …)} */
  record AssignTuple(List<ObjectName> names) implements AssignmentTarget {
    public AssignTuple {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AssignTuple", "names", names);
    }

    @Override
    public <R> R accept(AssignmentTarget.Visitor<R> visitor) {
      return visitor.visitAssignTuple(this);
    }
  }
}
