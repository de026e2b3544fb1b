// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Where a function comes from. Immutable. */
public sealed interface FunctionUsing extends SqlNode
    permits FunctionUsing.Jar, FunctionUsing.FileUsing, FunctionUsing.Archive {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(FunctionUsing node);

    default R visitJar(Jar node) {
      return visitOther(node);
    }

    default R visitFileUsing(FileUsing node) {
      return visitOther(node);
    }

    default R visitArchive(Archive node) {
      return visitOther(node);
    }
  }

  /** {@code USING JAR 'uri'} */
  record Jar(String uri) implements FunctionUsing {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Jar", "uri", uri);
    }

    @Override
    public <R> R accept(FunctionUsing.Visitor<R> visitor) {
      return visitor.visitJar(this);
    }
  }

  /** {@code USING FILE 'uri'} */
  record FileUsing(String uri) implements FunctionUsing {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("FileUsing", "uri", uri);
    }

    @Override
    public <R> R accept(FunctionUsing.Visitor<R> visitor) {
      return visitor.visitFileUsing(this);
    }
  }

  /** {@code USING ARCHIVE 'uri'} */
  record Archive(String uri) implements FunctionUsing {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Archive", "uri", uri);
    }

    @Override
    public <R> R accept(FunctionUsing.Visitor<R> visitor) {
      return visitor.visitArchive(this);
    }
  }
}
