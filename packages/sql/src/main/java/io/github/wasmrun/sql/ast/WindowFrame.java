// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** The rows of a window. Immutable. */
public record WindowFrame(
    WindowFrameUnits units, WindowFrameBound start, Optional<WindowFrameBound> end)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(start, end);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("WindowFrame", "units", units, "start", start, "end", end);
  }
}
