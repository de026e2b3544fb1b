// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** The arguments of a call. Immutable. */
public sealed interface Arguments extends SqlNode
    permits Arguments.SubqueryArgument, Arguments.ArgumentList {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Arguments node);

    default R visitSubqueryArgument(SubqueryArgument node) {
      return visitOther(node);
    }

    default R visitArgumentList(ArgumentList node) {
      return visitOther(node);
    }
  }

  /** {@code (query)} */
  record SubqueryArgument(Query query) implements Arguments {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SubqueryArgument", "query", query);
    }

    @Override
    public <R> R accept(Arguments.Visitor<R> visitor) {
      return visitor.visitSubqueryArgument(this);
    }
  }

  /** Argument list. */
  record ArgumentList(
      Optional<DuplicateTreatment> duplicates, List<FunctionArg> args, List<ArgumentClause> clauses)
      implements Arguments {
    public ArgumentList {
      args = List.copyOf(args);
      clauses = List.copyOf(clauses);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(args, clauses);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ArgumentList", "duplicates", duplicates, "args", args, "clauses", clauses);
    }

    @Override
    public <R> R accept(Arguments.Visitor<R> visitor) {
      return visitor.visitArgumentList(this);
    }
  }
}
