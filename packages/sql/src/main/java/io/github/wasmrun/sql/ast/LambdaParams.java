// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The parameters of a lambda. Immutable. */
public sealed interface LambdaParams extends SqlNode
    permits LambdaParams.OneParam, LambdaParams.ManyParams {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(LambdaParams node);

    default R visitOneParam(OneParam node) {
      return visitOther(node);
    }

    default R visitManyParams(ManyParams node) {
      return visitOther(node);
    }
  }

  /** {@code param} */
  record OneParam(LambdaParam param) implements LambdaParams {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(param);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OneParam", "param", param);
    }

    @Override
    public <R> R accept(LambdaParams.Visitor<R> visitor) {
      return visitor.visitOneParam(this);
    }
  }

  /** {@code (params, …)} */
  record ManyParams(List<LambdaParam> params) implements LambdaParams {
    public ManyParams {
      params = List.copyOf(params);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(params);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ManyParams", "params", params);
    }

    @Override
    public <R> R accept(LambdaParams.Visitor<R> visitor) {
      return visitor.visitManyParams(this);
    }
  }
}
