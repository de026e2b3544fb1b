// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The name of a new schema. Immutable. */
public sealed interface SchemaName extends SqlNode
    permits SchemaName.Simple, SchemaName.UnnamedAuthorization, SchemaName.NamedAuthorization {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(SchemaName node);

    default R visitSimple(Simple node) {
      return visitOther(node);
    }

    default R visitUnnamedAuthorization(UnnamedAuthorization node) {
      return visitOther(node);
    }

    default R visitNamedAuthorization(NamedAuthorization node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record Simple(ObjectName name) implements SchemaName {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Simple", "name", name);
    }

    @Override
    public <R> R accept(SchemaName.Visitor<R> visitor) {
      return visitor.visitSimple(this);
    }
  }

  /** {@code AUTHORIZATION authorization} */
  record UnnamedAuthorization(Ident authorization) implements SchemaName {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(authorization);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UnnamedAuthorization", "authorization", authorization);
    }

    @Override
    public <R> R accept(SchemaName.Visitor<R> visitor) {
      return visitor.visitUnnamedAuthorization(this);
    }
  }

  /** {@code name AUTHORIZATION authorization} */
  record NamedAuthorization(ObjectName name, Ident authorization) implements SchemaName {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, authorization);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NamedAuthorization", "name", name, "authorization", authorization);
    }

    @Override
    public <R> R accept(SchemaName.Visitor<R> visitor) {
      return visitor.visitNamedAuthorization(this);
    }
  }
}
