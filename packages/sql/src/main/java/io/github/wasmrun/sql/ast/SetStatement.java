// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Sets variables. Immutable. */
public sealed interface SetStatement extends Statement
    permits SetStatement.SingleAssignment,
        SetStatement.ParenthesizedAssignments,
        SetStatement.MultipleAssignments,
        SetStatement.SetRole,
        SetStatement.SetTimeZone,
        SetStatement.SetNames,
        SetStatement.SetNamesDefault,
        SetStatement.SetTransaction {
  /** Calls the visitor's method for what this is. */
  <R> R acceptSetStatement(Visitor<R> visitor);

  @Override
  default <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitSetStatement(this);
  }

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(SetStatement node);

    default R visitSingleAssignment(SingleAssignment node) {
      return visitOther(node);
    }

    default R visitParenthesizedAssignments(ParenthesizedAssignments node) {
      return visitOther(node);
    }

    default R visitMultipleAssignments(MultipleAssignments node) {
      return visitOther(node);
    }

    default R visitSetRole(SetRole node) {
      return visitOther(node);
    }

    default R visitSetTimeZone(SetTimeZone node) {
      return visitOther(node);
    }

    default R visitSetNames(SetNames node) {
      return visitOther(node);
    }

    default R visitSetNamesDefault(SetNamesDefault node) {
      return visitOther(node);
    }

    default R visitSetTransaction(SetTransaction node) {
      return visitOther(node);
    }
  }

  /** {@code SET [scope ][HIVEVAR:] variable = values, …} */
  record SingleAssignment(
      Optional<SetScope> scope, boolean hivevar, ObjectName variable, List<Expr> values)
      implements SetStatement {
    public SingleAssignment {
      values = List.copyOf(values);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(variable, values);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "SingleAssignment",
          "scope",
          scope,
          "hivevar",
          hivevar,
          "variable",
          variable,
          "values",
          values);
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitSingleAssignment(this);
    }
  }

  /** {@code SET (variables, …) = (values, …)} */
  record ParenthesizedAssignments(List<ObjectName> variables, List<Expr> values)
      implements SetStatement {
    public ParenthesizedAssignments {
      variables = List.copyOf(variables);
      values = List.copyOf(values);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(variables, values);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ParenthesizedAssignments", "variables", variables, "values", values);
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitParenthesizedAssignments(this);
    }
  }

  /** {@code SET assignments, …} */
  record MultipleAssignments(List<SetAssignment> assignments) implements SetStatement {
    public MultipleAssignments {
      assignments = List.copyOf(assignments);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(assignments);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MultipleAssignments", "assignments", assignments);
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitMultipleAssignments(this);
    }
  }

  /** Set role. */
  record SetRole(Optional<SetScope> scope, Optional<Ident> roleName) implements SetStatement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(roleName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetRole", "scope", scope, "roleName", roleName);
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitSetRole(this);
    }
  }

  /** {@code SET [LOCAL] TIME ZONE value} */
  record SetTimeZone(boolean local, Expr value) implements SetStatement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetTimeZone", "local", local, "value", value);
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitSetTimeZone(this);
    }
  }

  /** {@code SET NAMES charset[ COLLATE collation]} */
  record SetNames(Ident charset, Optional<String> collation) implements SetStatement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(charset);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetNames", "charset", charset, "collation", collation);
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitSetNames(this);
    }
  }

  /** {@code SET NAMES DEFAULT} */
  record SetNamesDefault() implements SetStatement {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetNamesDefault");
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitSetNamesDefault(this);
    }
  }

  /**
   * {@code SET [SESSION CHARACTERISTICS AS TRANSACTION|TRANSACTION] [ modes][ SNAPSHOT snapshot]}
   */
  record SetTransaction(boolean session, List<TransactionMode> modes, Optional<Literal> snapshot)
      implements SetStatement {
    public SetTransaction {
      modes = List.copyOf(modes);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(modes, snapshot);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "SetTransaction", "session", session, "modes", modes, "snapshot", snapshot);
    }

    @Override
    public <R> R acceptSetStatement(SetStatement.Visitor<R> visitor) {
      return visitor.visitSetTransaction(this);
    }
  }
}
