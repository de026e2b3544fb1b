// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A sample, before or after the alias. Immutable. */
public sealed interface SampleKind extends SqlNode
    permits SampleKind.BeforeAlias, SampleKind.AfterAlias {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(SampleKind node);

    default R visitBeforeAlias(BeforeAlias node) {
      return visitOther(node);
    }

    default R visitAfterAlias(AfterAlias node) {
      return visitOther(node);
    }
  }

  /** {@code sample} */
  record BeforeAlias(TableSample sample) implements SampleKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(sample);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BeforeAlias", "sample", sample);
    }

    @Override
    public <R> R accept(SampleKind.Visitor<R> visitor) {
      return visitor.visitBeforeAlias(this);
    }
  }

  /** {@code sample} */
  record AfterAlias(TableSample sample) implements SampleKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(sample);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AfterAlias", "sample", sample);
    }

    @Override
    public <R> R accept(SampleKind.Visitor<R> visitor) {
      return visitor.visitAfterAlias(this);
    }
  }
}
