// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * ALTER TABLE. Immutable. {@code ALTER [tableType ]TABLE [IF EXISTS] [ONLY] name [ON CLUSTER
 * onCluster ]operations, …}
 */
public record AlterTable(
    Optional<AlterTableType> tableType,
    boolean ifExists,
    boolean only,
    ObjectName name,
    Optional<Ident> onCluster,
    List<AlterTableOperation> operations)
    implements Statement {
  public AlterTable {
    operations = List.copyOf(operations);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, onCluster, operations);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "AlterTable",
        "tableType",
        tableType,
        "ifExists",
        ifExists,
        "only",
        only,
        "name",
        name,
        "onCluster",
        onCluster,
        "operations",
        operations);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitAlterTable(this);
  }
}
