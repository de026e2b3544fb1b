// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A change of a table. Immutable. */
public sealed interface AlterTableOperation extends SqlNode
    permits AlterTableOperation.AddConstraint,
        AlterTableOperation.AddColumn,
        AlterTableOperation.DropConstraint,
        AlterTableOperation.DropColumn,
        AlterTableOperation.DropPrimaryKey,
        AlterTableOperation.DropForeignKey,
        AlterTableOperation.DropIndex,
        AlterTableOperation.RenameColumn,
        AlterTableOperation.RenameTableTo,
        AlterTableOperation.RenameConstraint,
        AlterTableOperation.ChangeColumn,
        AlterTableOperation.ModifyColumn,
        AlterTableOperation.AlterColumn,
        AlterTableOperation.RenamePartitions,
        AlterTableOperation.AddPartitions,
        AlterTableOperation.DropPartitions,
        AlterTableOperation.SwapWith,
        AlterTableOperation.OwnerTo,
        AlterTableOperation.SetTblProperties,
        AlterTableOperation.SetOptionsParens,
        AlterTableOperation.EnableRowLevelSecurity,
        AlterTableOperation.DisableRowLevelSecurity,
        AlterTableOperation.ForceRowLevelSecurity,
        AlterTableOperation.NoForceRowLevelSecurity,
        AlterTableOperation.EnableTrigger,
        AlterTableOperation.DisableTrigger,
        AlterTableOperation.EnableRule,
        AlterTableOperation.DisableRule,
        AlterTableOperation.ValidateConstraint,
        AlterTableOperation.SetLogged,
        AlterTableOperation.SetUnlogged,
        AlterTableOperation.Inherit,
        AlterTableOperation.NoInherit,
        AlterTableOperation.AutoIncrement {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(AlterTableOperation node);

    default R visitAddConstraint(AddConstraint node) {
      return visitOther(node);
    }

    default R visitAddColumn(AddColumn node) {
      return visitOther(node);
    }

    default R visitDropConstraint(DropConstraint node) {
      return visitOther(node);
    }

    default R visitDropColumn(DropColumn node) {
      return visitOther(node);
    }

    default R visitDropPrimaryKey(DropPrimaryKey node) {
      return visitOther(node);
    }

    default R visitDropForeignKey(DropForeignKey node) {
      return visitOther(node);
    }

    default R visitDropIndex(DropIndex node) {
      return visitOther(node);
    }

    default R visitRenameColumn(RenameColumn node) {
      return visitOther(node);
    }

    default R visitRenameTableTo(RenameTableTo node) {
      return visitOther(node);
    }

    default R visitRenameConstraint(RenameConstraint node) {
      return visitOther(node);
    }

    default R visitChangeColumn(ChangeColumn node) {
      return visitOther(node);
    }

    default R visitModifyColumn(ModifyColumn node) {
      return visitOther(node);
    }

    default R visitAlterColumn(AlterColumn node) {
      return visitOther(node);
    }

    default R visitRenamePartitions(RenamePartitions node) {
      return visitOther(node);
    }

    default R visitAddPartitions(AddPartitions node) {
      return visitOther(node);
    }

    default R visitDropPartitions(DropPartitions node) {
      return visitOther(node);
    }

    default R visitSwapWith(SwapWith node) {
      return visitOther(node);
    }

    default R visitOwnerTo(OwnerTo node) {
      return visitOther(node);
    }

    default R visitSetTblProperties(SetTblProperties node) {
      return visitOther(node);
    }

    default R visitSetOptionsParens(SetOptionsParens node) {
      return visitOther(node);
    }

    default R visitEnableRowLevelSecurity(EnableRowLevelSecurity node) {
      return visitOther(node);
    }

    default R visitDisableRowLevelSecurity(DisableRowLevelSecurity node) {
      return visitOther(node);
    }

    default R visitForceRowLevelSecurity(ForceRowLevelSecurity node) {
      return visitOther(node);
    }

    default R visitNoForceRowLevelSecurity(NoForceRowLevelSecurity node) {
      return visitOther(node);
    }

    default R visitEnableTrigger(EnableTrigger node) {
      return visitOther(node);
    }

    default R visitDisableTrigger(DisableTrigger node) {
      return visitOther(node);
    }

    default R visitEnableRule(EnableRule node) {
      return visitOther(node);
    }

    default R visitDisableRule(DisableRule node) {
      return visitOther(node);
    }

    default R visitValidateConstraint(ValidateConstraint node) {
      return visitOther(node);
    }

    default R visitSetLogged(SetLogged node) {
      return visitOther(node);
    }

    default R visitSetUnlogged(SetUnlogged node) {
      return visitOther(node);
    }

    default R visitInherit(Inherit node) {
      return visitOther(node);
    }

    default R visitNoInherit(NoInherit node) {
      return visitOther(node);
    }

    default R visitAutoIncrement(AutoIncrement node) {
      return visitOther(node);
    }
  }

  /** {@code ADD constraint[NOT VALID]} */
  record AddConstraint(TableConstraint constraint, boolean notValid)
      implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AddConstraint", "constraint", constraint, "notValid", notValid);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitAddConstraint(this);
    }
  }

  /** {@code ADD[COLUMN] [IF NOT EXISTS] column[ position]} */
  record AddColumn(
      boolean columnKeyword,
      boolean ifNotExists,
      ColumnDef column,
      Optional<ColumnPosition> position)
      implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(column, position);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "AddColumn",
          "columnKeyword",
          columnKeyword,
          "ifNotExists",
          ifNotExists,
          "column",
          column,
          "position",
          position);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitAddColumn(this);
    }
  }

  /** {@code DROP CONSTRAINT [IF EXISTS] name[ dropBehavior]} */
  record DropConstraint(boolean ifExists, Ident name, Optional<DropBehavior> dropBehavior)
      implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "DropConstraint", "ifExists", ifExists, "name", name, "dropBehavior", dropBehavior);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDropConstraint(this);
    }
  }

  /** {@code DROP [COLUMN] [IF EXISTS] names, …[ dropBehavior]} */
  record DropColumn(
      boolean hasColumnKeyword,
      boolean ifExists,
      List<Ident> names,
      Optional<DropBehavior> dropBehavior)
      implements AlterTableOperation {
    public DropColumn {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "DropColumn",
          "hasColumnKeyword",
          hasColumnKeyword,
          "ifExists",
          ifExists,
          "names",
          names,
          "dropBehavior",
          dropBehavior);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDropColumn(this);
    }
  }

  /** {@code DROP PRIMARY KEY[ dropBehavior]} */
  record DropPrimaryKey(Optional<DropBehavior> dropBehavior) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DropPrimaryKey", "dropBehavior", dropBehavior);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDropPrimaryKey(this);
    }
  }

  /** {@code DROP FOREIGN KEY name[ dropBehavior]} */
  record DropForeignKey(Ident name, Optional<DropBehavior> dropBehavior)
      implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DropForeignKey", "name", name, "dropBehavior", dropBehavior);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDropForeignKey(this);
    }
  }

  /** {@code DROP INDEX name} */
  record DropIndex(Ident name) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DropIndex", "name", name);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDropIndex(this);
    }
  }

  /** {@code RENAME COLUMN oldName TO newName} */
  record RenameColumn(Ident oldName, Ident newName) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(oldName, newName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameColumn", "oldName", oldName, "newName", newName);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitRenameColumn(this);
    }
  }

  /** {@code RENAME name} */
  record RenameTableTo(RenameKind name) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameTableTo", "name", name);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitRenameTableTo(this);
    }
  }

  /** {@code RENAME CONSTRAINT oldName TO newName} */
  record RenameConstraint(Ident oldName, Ident newName) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(oldName, newName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameConstraint", "oldName", oldName, "newName", newName);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitRenameConstraint(this);
    }
  }

  /** {@code CHANGE COLUMN oldName newName dataType[ options][ position]} */
  record ChangeColumn(
      Ident oldName,
      Ident newName,
      DataType dataType,
      List<ColumnOption> options,
      Optional<ColumnPosition> position)
      implements AlterTableOperation {
    public ChangeColumn {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(oldName, newName, dataType, options, position);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ChangeColumn",
          "oldName",
          oldName,
          "newName",
          newName,
          "dataType",
          dataType,
          "options",
          options,
          "position",
          position);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitChangeColumn(this);
    }
  }

  /** {@code MODIFY COLUMN name dataType[ options][ position]} */
  record ModifyColumn(
      Ident name, DataType dataType, List<ColumnOption> options, Optional<ColumnPosition> position)
      implements AlterTableOperation {
    public ModifyColumn {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, dataType, options, position);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ModifyColumn",
          "name",
          name,
          "dataType",
          dataType,
          "options",
          options,
          "position",
          position);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitModifyColumn(this);
    }
  }

  /** {@code ALTER COLUMN name operation} */
  record AlterColumn(Ident name, AlterColumnOperation operation) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, operation);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterColumn", "name", name, "operation", operation);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitAlterColumn(this);
    }
  }

  /** {@code PARTITION (oldPartitions, …) RENAME TO PARTITION (newPartitions, …)} */
  record RenamePartitions(List<Expr> oldPartitions, List<Expr> newPartitions)
      implements AlterTableOperation {
    public RenamePartitions {
      oldPartitions = List.copyOf(oldPartitions);
      newPartitions = List.copyOf(newPartitions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(oldPartitions, newPartitions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "RenamePartitions", "oldPartitions", oldPartitions, "newPartitions", newPartitions);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitRenamePartitions(this);
    }
  }

  /** {@code ADD[IF NOT EXISTS] partitions, …} */
  record AddPartitions(boolean ifNotExists, List<Partition> partitions)
      implements AlterTableOperation {
    public AddPartitions {
      partitions = List.copyOf(partitions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(partitions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AddPartitions", "ifNotExists", ifNotExists, "partitions", partitions);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitAddPartitions(this);
    }
  }

  /** {@code DROP[IF EXISTS] PARTITION (partitions, …)} */
  record DropPartitions(boolean ifExists, List<Expr> partitions) implements AlterTableOperation {
    public DropPartitions {
      partitions = List.copyOf(partitions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(partitions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DropPartitions", "ifExists", ifExists, "partitions", partitions);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDropPartitions(this);
    }
  }

  /** {@code SWAP WITH tableName} */
  record SwapWith(ObjectName tableName) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(tableName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SwapWith", "tableName", tableName);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitSwapWith(this);
    }
  }

  /** {@code OWNER TO owner} */
  record OwnerTo(Owner owner) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(owner);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OwnerTo", "owner", owner);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitOwnerTo(this);
    }
  }

  /** {@code SET TBLPROPERTIES(properties, …)} */
  record SetTblProperties(List<SqlOption> properties) implements AlterTableOperation {
    public SetTblProperties {
      properties = List.copyOf(properties);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(properties);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetTblProperties", "properties", properties);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitSetTblProperties(this);
    }
  }

  /** {@code SET (options, …)} */
  record SetOptionsParens(List<SqlOption> options) implements AlterTableOperation {
    public SetOptionsParens {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetOptionsParens", "options", options);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitSetOptionsParens(this);
    }
  }

  /** {@code ENABLE ROW LEVEL SECURITY} */
  record EnableRowLevelSecurity() implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("EnableRowLevelSecurity");
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitEnableRowLevelSecurity(this);
    }
  }

  /** {@code DISABLE ROW LEVEL SECURITY} */
  record DisableRowLevelSecurity() implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DisableRowLevelSecurity");
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDisableRowLevelSecurity(this);
    }
  }

  /** {@code FORCE ROW LEVEL SECURITY} */
  record ForceRowLevelSecurity() implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ForceRowLevelSecurity");
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitForceRowLevelSecurity(this);
    }
  }

  /** {@code NO FORCE ROW LEVEL SECURITY} */
  record NoForceRowLevelSecurity() implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NoForceRowLevelSecurity");
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitNoForceRowLevelSecurity(this);
    }
  }

  /** {@code ENABLE TRIGGER name} */
  record EnableTrigger(Ident name) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("EnableTrigger", "name", name);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitEnableTrigger(this);
    }
  }

  /** {@code DISABLE TRIGGER name} */
  record DisableTrigger(Ident name) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DisableTrigger", "name", name);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDisableTrigger(this);
    }
  }

  /** {@code ENABLE RULE name} */
  record EnableRule(Ident name) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("EnableRule", "name", name);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitEnableRule(this);
    }
  }

  /** {@code DISABLE RULE name} */
  record DisableRule(Ident name) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DisableRule", "name", name);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitDisableRule(this);
    }
  }

  /** {@code VALIDATE CONSTRAINT name} */
  record ValidateConstraint(Ident name) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ValidateConstraint", "name", name);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitValidateConstraint(this);
    }
  }

  /** {@code SET LOGGED} */
  record SetLogged() implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetLogged");
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitSetLogged(this);
    }
  }

  /** {@code SET UNLOGGED} */
  record SetUnlogged() implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetUnlogged");
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitSetUnlogged(this);
    }
  }

  /** {@code INHERIT parent} */
  record Inherit(ObjectName parent) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(parent);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Inherit", "parent", parent);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitInherit(this);
    }
  }

  /** {@code NO INHERIT parent} */
  record NoInherit(ObjectName parent) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(parent);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NoInherit", "parent", parent);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitNoInherit(this);
    }
  }

  /** {@code AUTO_INCREMENT [=] value} */
  record AutoIncrement(boolean withEquals, Literal value) implements AlterTableOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AutoIncrement", "withEquals", withEquals, "value", value);
    }

    @Override
    public <R> R accept(AlterTableOperation.Visitor<R> visitor) {
      return visitor.visitAutoIncrement(this);
    }
  }
}
