// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The name of who gets rights. Immutable. */
public sealed interface GranteeName extends SqlNode
    permits GranteeName.NamedGrantee, GranteeName.UserHost {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(GranteeName node);

    default R visitNamedGrantee(NamedGrantee node) {
      return visitOther(node);
    }

    default R visitUserHost(UserHost node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record NamedGrantee(ObjectName name) implements GranteeName {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NamedGrantee", "name", name);
    }

    @Override
    public <R> R accept(GranteeName.Visitor<R> visitor) {
      return visitor.visitNamedGrantee(this);
    }
  }

  /** User host. */
  record UserHost(Ident user, Ident host) implements GranteeName {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(user, host);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UserHost", "user", user, "host", host);
    }

    @Override
    public <R> R accept(GranteeName.Visitor<R> visitor) {
      return visitor.visitUserHost(this);
    }
  }
}
