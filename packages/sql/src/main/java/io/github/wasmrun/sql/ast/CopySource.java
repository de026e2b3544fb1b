// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What COPY reads. Immutable. */
public sealed interface CopySource extends SqlNode
    permits CopySource.CopyTable, CopySource.CopyQuery {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(CopySource node);

    default R visitCopyTable(CopyTable node) {
      return visitOther(node);
    }

    default R visitCopyQuery(CopyQuery node) {
      return visitOther(node);
    }
  }

  /** {@code tableName[ (columns)]} */
  record CopyTable(ObjectName tableName, List<Ident> columns) implements CopySource {
    public CopyTable {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tableName, columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyTable", "tableName", tableName, "columns", columns);
    }

    @Override
    public <R> R accept(CopySource.Visitor<R> visitor) {
      return visitor.visitCopyTable(this);
    }
  }

  /** {@code (query)} */
  record CopyQuery(Query query) implements CopySource {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyQuery", "query", query);
    }

    @Override
    public <R> R accept(CopySource.Visitor<R> visitor) {
      return visitor.visitCopyQuery(this);
    }
  }
}
