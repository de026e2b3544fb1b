// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Options of a table or view. Immutable. */
public sealed interface TableOptions extends SqlNode
    permits TableOptions.WithOptions,
        TableOptions.PlainOptions,
        TableOptions.TableProperties,
        TableOptions.OptionList {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TableOptions node);

    default R visitWithOptions(WithOptions node) {
      return visitOther(node);
    }

    default R visitPlainOptions(PlainOptions node) {
      return visitOther(node);
    }

    default R visitTableProperties(TableProperties node) {
      return visitOther(node);
    }

    default R visitOptionList(OptionList node) {
      return visitOther(node);
    }
  }

  /** {@code WITH (options, …)} */
  record WithOptions(List<SqlOption> options) implements TableOptions {
    public WithOptions {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WithOptions", "options", options);
    }

    @Override
    public <R> R accept(TableOptions.Visitor<R> visitor) {
      return visitor.visitWithOptions(this);
    }
  }

  /** {@code options, …} */
  record PlainOptions(List<SqlOption> options) implements TableOptions {
    public PlainOptions {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PlainOptions", "options", options);
    }

    @Override
    public <R> R accept(TableOptions.Visitor<R> visitor) {
      return visitor.visitPlainOptions(this);
    }
  }

  /** {@code TBLPROPERTIES (options, …)} */
  record TableProperties(List<SqlOption> options) implements TableOptions {
    public TableProperties {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TableProperties", "options", options);
    }

    @Override
    public <R> R accept(TableOptions.Visitor<R> visitor) {
      return visitor.visitTableProperties(this);
    }
  }

  /** {@code OPTIONS(options, …)} */
  record OptionList(List<SqlOption> options) implements TableOptions {
    public OptionList {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OptionList", "options", options);
    }

    @Override
    public <R> R accept(TableOptions.Visitor<R> visitor) {
      return visitor.visitOptionList(this);
    }
  }
}
