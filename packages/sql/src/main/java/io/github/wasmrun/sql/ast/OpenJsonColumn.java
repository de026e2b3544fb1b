// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A column of OPENJSON. Immutable. {@code name type[ path][AS JSON]} */
public record OpenJsonColumn(Ident name, DataType type, Optional<String> path, boolean asJson)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, type);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "OpenJsonColumn", "name", name, "type", type, "path", path, "asJson", asJson);
  }
}
