// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Where IN looks. Immutable. */
public sealed interface InTarget extends SqlNode
    permits InTarget.InList, InTarget.InSubquery, InTarget.InUnnest, InTarget.InTable {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(InTarget node);

    default R visitInList(InList node) {
      return visitOther(node);
    }

    default R visitInSubquery(InSubquery node) {
      return visitOther(node);
    }

    default R visitInUnnest(InUnnest node) {
      return visitOther(node);
    }

    default R visitInTable(InTable node) {
      return visitOther(node);
    }
  }

  /** {@code (exprs, …)} */
  record InList(List<Expr> exprs) implements InTarget {
    public InList {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InList", "exprs", exprs);
    }

    @Override
    public <R> R accept(InTarget.Visitor<R> visitor) {
      return visitor.visitInList(this);
    }
  }

  /** {@code (query)} */
  record InSubquery(Query query) implements InTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InSubquery", "query", query);
    }

    @Override
    public <R> R accept(InTarget.Visitor<R> visitor) {
      return visitor.visitInSubquery(this);
    }
  }

  /** {@code UNNEST(expr)} */
  record InUnnest(Expr expr) implements InTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InUnnest", "expr", expr);
    }

    @Override
    public <R> R accept(InTarget.Visitor<R> visitor) {
      return visitor.visitInUnnest(this);
    }
  }

  /** {@code name[(args)]} */
  record InTable(ObjectName name, Optional<List<FunctionArg>> args) implements InTarget {
    public InTable {
      args = args.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, args);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InTable", "name", name, "args", args);
    }

    @Override
    public <R> R accept(InTarget.Visitor<R> visitor) {
      return visitor.visitInTable(this);
    }
  }
}
