// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The kind of an index. Immutable. */
public sealed interface IndexType extends SqlNode
    permits IndexType.BTree,
        IndexType.Hash,
        IndexType.Gin,
        IndexType.Gist,
        IndexType.SpGist,
        IndexType.Brin,
        IndexType.Bloom,
        IndexType.CustomIndex {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(IndexType node);

    default R visitBTree(BTree node) {
      return visitOther(node);
    }

    default R visitHash(Hash node) {
      return visitOther(node);
    }

    default R visitGin(Gin node) {
      return visitOther(node);
    }

    default R visitGist(Gist node) {
      return visitOther(node);
    }

    default R visitSpGist(SpGist node) {
      return visitOther(node);
    }

    default R visitBrin(Brin node) {
      return visitOther(node);
    }

    default R visitBloom(Bloom node) {
      return visitOther(node);
    }

    default R visitCustomIndex(CustomIndex node) {
      return visitOther(node);
    }
  }

  /** {@code BTREE} */
  record BTree() implements IndexType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BTree");
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitBTree(this);
    }
  }

  /** {@code HASH} */
  record Hash() implements IndexType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Hash");
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitHash(this);
    }
  }

  /** {@code GIN} */
  record Gin() implements IndexType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Gin");
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitGin(this);
    }
  }

  /** {@code GIST} */
  record Gist() implements IndexType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Gist");
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitGist(this);
    }
  }

  /** {@code SPGIST} */
  record SpGist() implements IndexType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SpGist");
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitSpGist(this);
    }
  }

  /** {@code BRIN} */
  record Brin() implements IndexType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Brin");
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitBrin(this);
    }
  }

  /** {@code BLOOM} */
  record Bloom() implements IndexType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Bloom");
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitBloom(this);
    }
  }

  /** {@code name} */
  record CustomIndex(Ident name) implements IndexType {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CustomIndex", "name", name);
    }

    @Override
    public <R> R accept(IndexType.Visitor<R> visitor) {
      return visitor.visitCustomIndex(this);
    }
  }
}
