// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Which indexes are used. Immutable. */
public sealed interface IndexDirective extends SqlNode
    permits IndexDirective.IndexHint, IndexDirective.IndexedBy, IndexDirective.NotIndexed {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(IndexDirective node);

    default R visitIndexHint(IndexHint node) {
      return visitOther(node);
    }

    default R visitIndexedBy(IndexedBy node) {
      return visitOther(node);
    }

    default R visitNotIndexed(NotIndexed node) {
      return visitOther(node);
    }
  }

  /** {@code hintType indexType [FOR forClause ](names, …)} */
  record IndexHint(
      IndexHintType hintType,
      IndexHintObject indexType,
      Optional<IndexHintFor> forClause,
      List<Ident> names)
      implements IndexDirective {
    public IndexHint {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "IndexHint",
          "hintType",
          hintType,
          "indexType",
          indexType,
          "forClause",
          forClause,
          "names",
          names);
    }

    @Override
    public <R> R accept(IndexDirective.Visitor<R> visitor) {
      return visitor.visitIndexHint(this);
    }
  }

  /** {@code INDEXED BY name} */
  record IndexedBy(Ident name) implements IndexDirective {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IndexedBy", "name", name);
    }

    @Override
    public <R> R accept(IndexDirective.Visitor<R> visitor) {
      return visitor.visitIndexedBy(this);
    }
  }

  /** {@code NOT INDEXED} */
  record NotIndexed() implements IndexDirective {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NotIndexed");
    }

    @Override
    public <R> R accept(IndexDirective.Visitor<R> visitor) {
      return visitor.visitNotIndexed(this);
    }
  }
}
