// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** FOR of SQL Server. Immutable. */
public sealed interface ForClause extends SqlNode permits ForClause.Browse, ForClause.ForJson {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ForClause node);

    default R visitBrowse(Browse node) {
      return visitOther(node);
    }

    default R visitForJson(ForJson node) {
      return visitOther(node);
    }
  }

  /** {@code FOR BROWSE} */
  record Browse() implements ForClause {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Browse");
    }

    @Override
    public <R> R accept(ForClause.Visitor<R> visitor) {
      return visitor.visitBrowse(this);
    }
  }

  /** {@code FOR JSON mode[, ROOT('root')][, INCLUDE_NULL_VALUES] [, WITHOUT_ARRAY_WRAPPER]} */
  record ForJson(
      ForJsonMode mode,
      Optional<String> root,
      boolean includeNullValues,
      boolean withoutArrayWrapper)
      implements ForClause {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ForJson",
          "mode",
          mode,
          "root",
          root,
          "includeNullValues",
          includeNullValues,
          "withoutArrayWrapper",
          withoutArrayWrapper);
    }

    @Override
    public <R> R accept(ForClause.Visitor<R> visitor) {
      return visitor.visitForJson(this);
    }
  }
}
