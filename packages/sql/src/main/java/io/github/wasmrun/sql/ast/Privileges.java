// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What is granted. Immutable. */
public sealed interface Privileges extends SqlNode
    permits Privileges.AllPrivileges, Privileges.SomePrivileges {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Privileges node);

    default R visitAllPrivileges(AllPrivileges node) {
      return visitOther(node);
    }

    default R visitSomePrivileges(SomePrivileges node) {
      return visitOther(node);
    }
  }

  /** {@code ALL[PRIVILEGES]} */
  record AllPrivileges(boolean withPrivilegesKeyword) implements Privileges {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AllPrivileges", "withPrivilegesKeyword", withPrivilegesKeyword);
    }

    @Override
    public <R> R accept(Privileges.Visitor<R> visitor) {
      return visitor.visitAllPrivileges(this);
    }
  }

  /** {@code actions, …} */
  record SomePrivileges(List<Privilege> actions) implements Privileges {
    public SomePrivileges {
      actions = List.copyOf(actions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(actions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SomePrivileges", "actions", actions);
    }

    @Override
    public <R> R accept(Privileges.Visitor<R> visitor) {
      return visitor.visitSomePrivileges(this);
    }
  }
}
