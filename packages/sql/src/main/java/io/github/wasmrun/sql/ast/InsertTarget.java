// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Where rows go. Immutable. */
public sealed interface InsertTarget extends SqlNode
    permits InsertTarget.IntoTable, InsertTarget.IntoFunction, InsertTarget.IntoQuery {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(InsertTarget node);

    default R visitIntoTable(IntoTable node) {
      return visitOther(node);
    }

    default R visitIntoFunction(IntoFunction node) {
      return visitOther(node);
    }

    default R visitIntoQuery(IntoQuery node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record IntoTable(ObjectName name) implements InsertTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IntoTable", "name", name);
    }

    @Override
    public <R> R accept(InsertTarget.Visitor<R> visitor) {
      return visitor.visitIntoTable(this);
    }
  }

  /** {@code FUNCTION function} */
  record IntoFunction(FunctionCall function) implements InsertTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(function);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IntoFunction", "function", function);
    }

    @Override
    public <R> R accept(InsertTarget.Visitor<R> visitor) {
      return visitor.visitIntoFunction(this);
    }
  }

  /** {@code (query)} */
  record IntoQuery(Query query) implements InsertTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IntoQuery", "query", query);
    }

    @Override
    public <R> R accept(InsertTarget.Visitor<R> visitor) {
      return visitor.visitIntoQuery(this);
    }
  }
}
