// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/**
 * What MySQL takes after SELECT. Immutable. {@code [HIGH_PRIORITY] [STRAIGHT_JOIN]
 * [SQL_SMALL_RESULT] [SQL_BIG_RESULT] [SQL_BUFFER_RESULT] [SQL_NO_CACHE] [SQL_CALC_FOUND_ROWS]}
 */
public record SelectModifiers(
    boolean highPriority,
    boolean straightJoin,
    boolean sqlSmallResult,
    boolean sqlBigResult,
    boolean sqlBufferResult,
    boolean sqlNoCache,
    boolean sqlCalcFoundRows)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return List.of();
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "SelectModifiers",
        "highPriority",
        highPriority,
        "straightJoin",
        straightJoin,
        "sqlSmallResult",
        sqlSmallResult,
        "sqlBigResult",
        sqlBigResult,
        "sqlBufferResult",
        sqlBufferResult,
        "sqlNoCache",
        sqlNoCache,
        "sqlCalcFoundRows",
        sqlCalcFoundRows);
  }
}
