// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** MERGE. Immutable. {@code MERGE[INTO] table USING source ON on clauses, …[ output]} */
public record Merge(
    boolean into,
    TableFactor table,
    TableFactor source,
    Expr on,
    List<MergeClause> clauses,
    Optional<OutputClause> output)
    implements Statement {
  public Merge {
    clauses = List.copyOf(clauses);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(table, source, on, clauses, output);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Merge", "into", into, "table", table, "source", source, "on", on, "clauses", clauses,
        "output", output);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitMerge(this);
  }
}
