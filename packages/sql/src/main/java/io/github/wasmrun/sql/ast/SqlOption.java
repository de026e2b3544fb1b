// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** One option. Immutable. */
public sealed interface SqlOption extends SqlNode
    permits SqlOption.OptionIdent,
        SqlOption.KeyValue,
        SqlOption.OptionComment,
        SqlOption.OptionNames {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(SqlOption node);

    default R visitOptionIdent(OptionIdent node) {
      return visitOther(node);
    }

    default R visitKeyValue(KeyValue node) {
      return visitOther(node);
    }

    default R visitOptionComment(OptionComment node) {
      return visitOther(node);
    }

    default R visitOptionNames(OptionNames node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record OptionIdent(ObjectName name) implements SqlOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OptionIdent", "name", name);
    }

    @Override
    public <R> R accept(SqlOption.Visitor<R> visitor) {
      return visitor.visitOptionIdent(this);
    }
  }

  /** {@code key = value} */
  record KeyValue(ObjectName key, Expr value) implements SqlOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(key, value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("KeyValue", "key", key, "value", value);
    }

    @Override
    public <R> R accept(SqlOption.Visitor<R> visitor) {
      return visitor.visitKeyValue(this);
    }
  }

  /** {@code comment} */
  record OptionComment(OptionCommentText comment) implements SqlOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(comment);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OptionComment", "comment", comment);
    }

    @Override
    public <R> R accept(SqlOption.Visitor<R> visitor) {
      return visitor.visitOptionComment(this);
    }
  }

  /** {@code key = [name][(values)]} */
  record OptionNames(Ident key, Optional<Ident> name, List<Ident> values) implements SqlOption {
    public OptionNames {
      values = List.copyOf(values);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(key, name, values);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OptionNames", "key", key, "name", name, "values", values);
    }

    @Override
    public <R> R accept(SqlOption.Visitor<R> visitor) {
      return visitor.visitOptionNames(this);
    }
  }
}
