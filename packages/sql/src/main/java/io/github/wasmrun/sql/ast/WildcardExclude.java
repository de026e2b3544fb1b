// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Columns that are left out. Immutable. */
public sealed interface WildcardExclude extends SqlNode
    permits WildcardExclude.ExcludeOne, WildcardExclude.ExcludeSome {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(WildcardExclude node);

    default R visitExcludeOne(ExcludeOne node) {
      return visitOther(node);
    }

    default R visitExcludeSome(ExcludeSome node) {
      return visitOther(node);
    }
  }

  /** {@code EXCLUDE name} */
  record ExcludeOne(ObjectName name) implements WildcardExclude {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ExcludeOne", "name", name);
    }

    @Override
    public <R> R accept(WildcardExclude.Visitor<R> visitor) {
      return visitor.visitExcludeOne(this);
    }
  }

  /** {@code EXCLUDE (names, …)} */
  record ExcludeSome(List<ObjectName> names) implements WildcardExclude {
    public ExcludeSome {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ExcludeSome", "names", names);
    }

    @Override
    public <R> R accept(WildcardExclude.Visitor<R> visitor) {
      return visitor.visitExcludeSome(this);
    }
  }
}
