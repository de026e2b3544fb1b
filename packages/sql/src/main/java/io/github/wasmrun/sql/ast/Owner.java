// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Who owns. Immutable. */
public sealed interface Owner extends SqlNode
    permits Owner.OwnerIdent, Owner.CurrentRole, Owner.CurrentUser, Owner.SessionUser {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Owner node);

    default R visitOwnerIdent(OwnerIdent node) {
      return visitOther(node);
    }

    default R visitCurrentRole(CurrentRole node) {
      return visitOther(node);
    }

    default R visitCurrentUser(CurrentUser node) {
      return visitOther(node);
    }

    default R visitSessionUser(SessionUser node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record OwnerIdent(Ident name) implements Owner {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OwnerIdent", "name", name);
    }

    @Override
    public <R> R accept(Owner.Visitor<R> visitor) {
      return visitor.visitOwnerIdent(this);
    }
  }

  /** {@code CURRENT_ROLE} */
  record CurrentRole() implements Owner {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CurrentRole");
    }

    @Override
    public <R> R accept(Owner.Visitor<R> visitor) {
      return visitor.visitCurrentRole(this);
    }
  }

  /** {@code CURRENT_USER} */
  record CurrentUser() implements Owner {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CurrentUser");
    }

    @Override
    public <R> R accept(Owner.Visitor<R> visitor) {
      return visitor.visitCurrentUser(this);
    }
  }

  /** {@code SESSION_USER} */
  record SessionUser() implements Owner {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SessionUser");
    }

    @Override
    public <R> R accept(Owner.Visitor<R> visitor) {
      return visitor.visitSessionUser(this);
    }
  }
}
