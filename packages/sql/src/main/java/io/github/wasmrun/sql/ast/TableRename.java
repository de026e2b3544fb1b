// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A table's old and new name. Immutable. {@code oldName TO newName} */
public record TableRename(ObjectName oldName, ObjectName newName) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(oldName, newName);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("TableRename", "oldName", oldName, "newName", newName);
  }
}
