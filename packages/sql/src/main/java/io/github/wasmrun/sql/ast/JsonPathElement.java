// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A step of a path. Immutable. */
public sealed interface JsonPathElement extends SqlNode
    permits JsonPathElement.DotKey, JsonPathElement.BracketKey, JsonPathElement.ColonBracketKey {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(JsonPathElement node);

    default R visitDotKey(DotKey node) {
      return visitOther(node);
    }

    default R visitBracketKey(BracketKey node) {
      return visitOther(node);
    }

    default R visitColonBracketKey(ColonBracketKey node) {
      return visitOther(node);
    }
  }

  /** Dot key. */
  record DotKey(String key, boolean quoted) implements JsonPathElement {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DotKey", "key", key, "quoted", quoted);
    }

    @Override
    public <R> R accept(JsonPathElement.Visitor<R> visitor) {
      return visitor.visitDotKey(this);
    }
  }

  /** {@code [key]} */
  record BracketKey(Expr key) implements JsonPathElement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(key);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BracketKey", "key", key);
    }

    @Override
    public <R> R accept(JsonPathElement.Visitor<R> visitor) {
      return visitor.visitBracketKey(this);
    }
  }

  /** {@code :[key]} */
  record ColonBracketKey(Expr key) implements JsonPathElement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(key);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ColonBracketKey", "key", key);
    }

    @Override
    public <R> R accept(JsonPathElement.Visitor<R> visitor) {
      return visitor.visitColonBracketKey(this);
    }
  }
}
