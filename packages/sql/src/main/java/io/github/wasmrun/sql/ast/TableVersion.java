// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A table as it was. Immutable. */
public sealed interface TableVersion extends SqlNode
    permits TableVersion.ForSystemTimeAsOf,
        TableVersion.TimestampAsOf,
        TableVersion.VersionAsOf,
        TableVersion.VersionFunction {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TableVersion node);

    default R visitForSystemTimeAsOf(ForSystemTimeAsOf node) {
      return visitOther(node);
    }

    default R visitTimestampAsOf(TimestampAsOf node) {
      return visitOther(node);
    }

    default R visitVersionAsOf(VersionAsOf node) {
      return visitOther(node);
    }

    default R visitVersionFunction(VersionFunction node) {
      return visitOther(node);
    }
  }

  /** {@code FOR SYSTEM_TIME AS OF time} */
  record ForSystemTimeAsOf(Expr time) implements TableVersion {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(time);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ForSystemTimeAsOf", "time", time);
    }

    @Override
    public <R> R accept(TableVersion.Visitor<R> visitor) {
      return visitor.visitForSystemTimeAsOf(this);
    }
  }

  /** {@code TIMESTAMP AS OF time} */
  record TimestampAsOf(Expr time) implements TableVersion {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(time);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TimestampAsOf", "time", time);
    }

    @Override
    public <R> R accept(TableVersion.Visitor<R> visitor) {
      return visitor.visitTimestampAsOf(this);
    }
  }

  /** {@code VERSION AS OF version} */
  record VersionAsOf(Expr version) implements TableVersion {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(version);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("VersionAsOf", "version", version);
    }

    @Override
    public <R> R accept(TableVersion.Visitor<R> visitor) {
      return visitor.visitVersionAsOf(this);
    }
  }

  /** {@code call} */
  record VersionFunction(Expr call) implements TableVersion {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(call);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("VersionFunction", "call", call);
    }

    @Override
    public <R> R accept(TableVersion.Visitor<R> visitor) {
      return visitor.visitVersionFunction(this);
    }
  }
}
