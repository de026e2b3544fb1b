// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A column of JSON_TABLE. Immutable. */
public sealed interface JsonTableColumn extends SqlNode
    permits JsonTableColumn.JsonColumn, JsonTableColumn.JsonOrdinality, JsonTableColumn.JsonNested {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(JsonTableColumn node);

    default R visitJsonColumn(JsonColumn node) {
      return visitOther(node);
    }

    default R visitJsonOrdinality(JsonOrdinality node) {
      return visitOther(node);
    }

    default R visitJsonNested(JsonNested node) {
      return visitOther(node);
    }
  }

  /** {@code name type[EXISTS] PATH path[ onEmpty ON EMPTY][ onError ON ERROR]} */
  record JsonColumn(
      Ident name,
      DataType type,
      boolean exists,
      Literal path,
      Optional<JsonColumnFallback> onEmpty,
      Optional<JsonColumnFallback> onError)
      implements JsonTableColumn {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, type, path, onEmpty, onError);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "JsonColumn",
          "name",
          name,
          "type",
          type,
          "exists",
          exists,
          "path",
          path,
          "onEmpty",
          onEmpty,
          "onError",
          onError);
    }

    @Override
    public <R> R accept(JsonTableColumn.Visitor<R> visitor) {
      return visitor.visitJsonColumn(this);
    }
  }

  /** {@code name FOR ORDINALITY} */
  record JsonOrdinality(Ident name) implements JsonTableColumn {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JsonOrdinality", "name", name);
    }

    @Override
    public <R> R accept(JsonTableColumn.Visitor<R> visitor) {
      return visitor.visitJsonOrdinality(this);
    }
  }

  /** {@code NESTED PATH path COLUMNS (columns, …)} */
  record JsonNested(Literal path, List<JsonTableColumn> columns) implements JsonTableColumn {
    public JsonNested {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(path, columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JsonNested", "path", path, "columns", columns);
    }

    @Override
    public <R> R accept(JsonTableColumn.Visitor<R> visitor) {
      return visitor.visitJsonNested(this);
    }
  }
}
