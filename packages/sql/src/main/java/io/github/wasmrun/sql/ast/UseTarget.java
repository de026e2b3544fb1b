// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What USE names. Immutable. */
public sealed interface UseTarget extends SqlNode
    permits UseTarget.UseCatalog,
        UseTarget.UseSchema,
        UseTarget.UseDatabase,
        UseTarget.UseWarehouse,
        UseTarget.UseRole,
        UseTarget.UseObject,
        UseTarget.UseDefault {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(UseTarget node);

    default R visitUseCatalog(UseCatalog node) {
      return visitOther(node);
    }

    default R visitUseSchema(UseSchema node) {
      return visitOther(node);
    }

    default R visitUseDatabase(UseDatabase node) {
      return visitOther(node);
    }

    default R visitUseWarehouse(UseWarehouse node) {
      return visitOther(node);
    }

    default R visitUseRole(UseRole node) {
      return visitOther(node);
    }

    default R visitUseObject(UseObject node) {
      return visitOther(node);
    }

    default R visitUseDefault(UseDefault node) {
      return visitOther(node);
    }
  }

  /** {@code CATALOG name} */
  record UseCatalog(ObjectName name) implements UseTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UseCatalog", "name", name);
    }

    @Override
    public <R> R accept(UseTarget.Visitor<R> visitor) {
      return visitor.visitUseCatalog(this);
    }
  }

  /** {@code SCHEMA name} */
  record UseSchema(ObjectName name) implements UseTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UseSchema", "name", name);
    }

    @Override
    public <R> R accept(UseTarget.Visitor<R> visitor) {
      return visitor.visitUseSchema(this);
    }
  }

  /** {@code DATABASE name} */
  record UseDatabase(ObjectName name) implements UseTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UseDatabase", "name", name);
    }

    @Override
    public <R> R accept(UseTarget.Visitor<R> visitor) {
      return visitor.visitUseDatabase(this);
    }
  }

  /** {@code WAREHOUSE name} */
  record UseWarehouse(ObjectName name) implements UseTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UseWarehouse", "name", name);
    }

    @Override
    public <R> R accept(UseTarget.Visitor<R> visitor) {
      return visitor.visitUseWarehouse(this);
    }
  }

  /** {@code ROLE name} */
  record UseRole(ObjectName name) implements UseTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UseRole", "name", name);
    }

    @Override
    public <R> R accept(UseTarget.Visitor<R> visitor) {
      return visitor.visitUseRole(this);
    }
  }

  /** {@code name} */
  record UseObject(ObjectName name) implements UseTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UseObject", "name", name);
    }

    @Override
    public <R> R accept(UseTarget.Visitor<R> visitor) {
      return visitor.visitUseObject(this);
    }
  }

  /** {@code DEFAULT} */
  record UseDefault() implements UseTarget {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UseDefault");
    }

    @Override
    public <R> R accept(UseTarget.Visitor<R> visitor) {
      return visitor.visitUseDefault(this);
    }
  }
}
