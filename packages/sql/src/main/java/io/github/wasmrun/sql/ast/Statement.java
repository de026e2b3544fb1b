// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** One statement. Immutable. */
public sealed interface Statement extends SqlNode
    permits Statement.QueryStatement,
        Statement.CreateVirtualTable,
        Statement.CreateSchema,
        Statement.CreateDatabase,
        Statement.CreateSequence,
        Statement.CreateProcedure,
        Statement.CreateMacro,
        Statement.CreateType,
        Statement.CreateExtension,
        Statement.CreateDomain,
        Statement.CreateTrigger,
        Statement.AlterIndex,
        Statement.AlterView,
        Statement.AlterType,
        Statement.Drop,
        Statement.DropFunction,
        Statement.DropProcedure,
        Statement.DropTrigger,
        Statement.DropExtension,
        Statement.DropDomain,
        Statement.Truncate,
        Statement.RenameTable,
        Statement.Analyze,
        Statement.Vacuum,
        Statement.Comment,
        Statement.StartTransaction,
        Statement.Commit,
        Statement.Rollback,
        Statement.Savepoint,
        Statement.ReleaseSavepoint,
        Statement.Declare,
        Statement.Fetch,
        Statement.Close,
        Statement.Open,
        Statement.Prepare,
        Statement.Execute,
        Statement.Deallocate,
        Statement.Call,
        Statement.Assert,
        Statement.Kill,
        Statement.Discard,
        Statement.Explain,
        Statement.ExplainTable,
        Statement.Use,
        Statement.ShowFunctions,
        Statement.ShowVariable,
        Statement.ShowVariables,
        Statement.ShowStatus,
        Statement.ShowCreate,
        Statement.ShowColumns,
        Statement.ShowTables,
        Statement.ShowViews,
        Statement.ShowDatabases,
        Statement.ShowSchemas,
        Statement.ShowCollation,
        Statement.Pragma,
        Statement.Copy,
        Statement.Grant,
        Statement.Revoke,
        Statement.LockTables,
        Statement.UnlockTables,
        Statement.Listen,
        Statement.Unlisten,
        Statement.Notify,
        Statement.AttachDatabase,
        Statement.Print,
        Statement.Return,
        Statement.Install,
        Statement.Load,
        Statement.Cache,
        Statement.Uncache,
        Insert,
        Update,
        Delete,
        Merge,
        CreateTable,
        CreateView,
        CreateIndex,
        CreateFunction,
        AlterTable,
        SetStatement,
        OtherStatement {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Statement node);

    default R visitQueryStatement(QueryStatement node) {
      return visitOther(node);
    }

    default R visitCreateVirtualTable(CreateVirtualTable node) {
      return visitOther(node);
    }

    default R visitCreateSchema(CreateSchema node) {
      return visitOther(node);
    }

    default R visitCreateDatabase(CreateDatabase node) {
      return visitOther(node);
    }

    default R visitCreateSequence(CreateSequence node) {
      return visitOther(node);
    }

    default R visitCreateProcedure(CreateProcedure node) {
      return visitOther(node);
    }

    default R visitCreateMacro(CreateMacro node) {
      return visitOther(node);
    }

    default R visitCreateType(CreateType node) {
      return visitOther(node);
    }

    default R visitCreateExtension(CreateExtension node) {
      return visitOther(node);
    }

    default R visitCreateDomain(CreateDomain node) {
      return visitOther(node);
    }

    default R visitCreateTrigger(CreateTrigger node) {
      return visitOther(node);
    }

    default R visitAlterIndex(AlterIndex node) {
      return visitOther(node);
    }

    default R visitAlterView(AlterView node) {
      return visitOther(node);
    }

    default R visitAlterType(AlterType node) {
      return visitOther(node);
    }

    default R visitDrop(Drop node) {
      return visitOther(node);
    }

    default R visitDropFunction(DropFunction node) {
      return visitOther(node);
    }

    default R visitDropProcedure(DropProcedure node) {
      return visitOther(node);
    }

    default R visitDropTrigger(DropTrigger node) {
      return visitOther(node);
    }

    default R visitDropExtension(DropExtension node) {
      return visitOther(node);
    }

    default R visitDropDomain(DropDomain node) {
      return visitOther(node);
    }

    default R visitTruncate(Truncate node) {
      return visitOther(node);
    }

    default R visitRenameTable(RenameTable node) {
      return visitOther(node);
    }

    default R visitAnalyze(Analyze node) {
      return visitOther(node);
    }

    default R visitVacuum(Vacuum node) {
      return visitOther(node);
    }

    default R visitComment(Comment node) {
      return visitOther(node);
    }

    default R visitStartTransaction(StartTransaction node) {
      return visitOther(node);
    }

    default R visitCommit(Commit node) {
      return visitOther(node);
    }

    default R visitRollback(Rollback node) {
      return visitOther(node);
    }

    default R visitSavepoint(Savepoint node) {
      return visitOther(node);
    }

    default R visitReleaseSavepoint(ReleaseSavepoint node) {
      return visitOther(node);
    }

    default R visitDeclare(Declare node) {
      return visitOther(node);
    }

    default R visitFetch(Fetch node) {
      return visitOther(node);
    }

    default R visitClose(Close node) {
      return visitOther(node);
    }

    default R visitOpen(Open node) {
      return visitOther(node);
    }

    default R visitPrepare(Prepare node) {
      return visitOther(node);
    }

    default R visitExecute(Execute node) {
      return visitOther(node);
    }

    default R visitDeallocate(Deallocate node) {
      return visitOther(node);
    }

    default R visitCall(Call node) {
      return visitOther(node);
    }

    default R visitAssert(Assert node) {
      return visitOther(node);
    }

    default R visitKill(Kill node) {
      return visitOther(node);
    }

    default R visitDiscard(Discard node) {
      return visitOther(node);
    }

    default R visitExplain(Explain node) {
      return visitOther(node);
    }

    default R visitExplainTable(ExplainTable node) {
      return visitOther(node);
    }

    default R visitUse(Use node) {
      return visitOther(node);
    }

    default R visitShowFunctions(ShowFunctions node) {
      return visitOther(node);
    }

    default R visitShowVariable(ShowVariable node) {
      return visitOther(node);
    }

    default R visitShowVariables(ShowVariables node) {
      return visitOther(node);
    }

    default R visitShowStatus(ShowStatus node) {
      return visitOther(node);
    }

    default R visitShowCreate(ShowCreate node) {
      return visitOther(node);
    }

    default R visitShowColumns(ShowColumns node) {
      return visitOther(node);
    }

    default R visitShowTables(ShowTables node) {
      return visitOther(node);
    }

    default R visitShowViews(ShowViews node) {
      return visitOther(node);
    }

    default R visitShowDatabases(ShowDatabases node) {
      return visitOther(node);
    }

    default R visitShowSchemas(ShowSchemas node) {
      return visitOther(node);
    }

    default R visitShowCollation(ShowCollation node) {
      return visitOther(node);
    }

    default R visitPragma(Pragma node) {
      return visitOther(node);
    }

    default R visitCopy(Copy node) {
      return visitOther(node);
    }

    default R visitGrant(Grant node) {
      return visitOther(node);
    }

    default R visitRevoke(Revoke node) {
      return visitOther(node);
    }

    default R visitLockTables(LockTables node) {
      return visitOther(node);
    }

    default R visitUnlockTables(UnlockTables node) {
      return visitOther(node);
    }

    default R visitListen(Listen node) {
      return visitOther(node);
    }

    default R visitUnlisten(Unlisten node) {
      return visitOther(node);
    }

    default R visitNotify(Notify node) {
      return visitOther(node);
    }

    default R visitAttachDatabase(AttachDatabase node) {
      return visitOther(node);
    }

    default R visitPrint(Print node) {
      return visitOther(node);
    }

    default R visitReturn(Return node) {
      return visitOther(node);
    }

    default R visitInstall(Install node) {
      return visitOther(node);
    }

    default R visitLoad(Load node) {
      return visitOther(node);
    }

    default R visitCache(Cache node) {
      return visitOther(node);
    }

    default R visitUncache(Uncache node) {
      return visitOther(node);
    }

    default R visitInsert(Insert node) {
      return visitOther(node);
    }

    default R visitUpdate(Update node) {
      return visitOther(node);
    }

    default R visitDelete(Delete node) {
      return visitOther(node);
    }

    default R visitMerge(Merge node) {
      return visitOther(node);
    }

    default R visitCreateTable(CreateTable node) {
      return visitOther(node);
    }

    default R visitCreateView(CreateView node) {
      return visitOther(node);
    }

    default R visitCreateIndex(CreateIndex node) {
      return visitOther(node);
    }

    default R visitCreateFunction(CreateFunction node) {
      return visitOther(node);
    }

    default R visitAlterTable(AlterTable node) {
      return visitOther(node);
    }

    default R visitSetStatement(SetStatement node) {
      return visitOther(node);
    }

    default R visitOtherStatement(OtherStatement node) {
      return visitOther(node);
    }
  }

  /** {@code query} */
  record QueryStatement(Query query) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("QueryStatement", "query", query);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitQueryStatement(this);
    }
  }

  /** {@code CREATE VIRTUAL TABLE [IF NOT EXISTS] name USING moduleName[ (moduleArgs)]} */
  record CreateVirtualTable(
      boolean ifNotExists, ObjectName name, Ident moduleName, List<Ident> moduleArgs)
      implements Statement {
    public CreateVirtualTable {
      moduleArgs = List.copyOf(moduleArgs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, moduleName, moduleArgs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateVirtualTable",
          "ifNotExists",
          ifNotExists,
          "name",
          name,
          "moduleName",
          moduleName,
          "moduleArgs",
          moduleArgs);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateVirtualTable(this);
    }
  }

  /**
   * {@code CREATE [OR REPLACE] SCHEMA [IF NOT EXISTS] name[ DEFAULT COLLATE defaultCollation][ WITH
   * (with)][ OPTIONS(options)][ CLONE cloneOf]}
   */
  record CreateSchema(
      boolean orReplace,
      boolean ifNotExists,
      SchemaName name,
      Optional<Expr> defaultCollation,
      Optional<List<SqlOption>> with,
      Optional<List<SqlOption>> options,
      Optional<ObjectName> cloneOf)
      implements Statement {
    public CreateSchema {
      with = with.map(List::copyOf);
      options = options.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, defaultCollation, with, options, cloneOf);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateSchema",
          "orReplace",
          orReplace,
          "ifNotExists",
          ifNotExists,
          "name",
          name,
          "defaultCollation",
          defaultCollation,
          "with",
          with,
          "options",
          options,
          "cloneOf",
          cloneOf);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateSchema(this);
    }
  }

  /**
   * {@code CREATE [OR REPLACE] [TRANSIENT] DATABASE [IF NOT EXISTS] name[ LOCATION 'location'][
   * MANAGEDLOCATION 'managedLocation'][ CLONE cloneOf][ COMMENT = 'comment'][ DEFAULT CHARACTER SET
   * defaultCharset][ DEFAULT COLLATE defaultCollation]}
   */
  record CreateDatabase(
      boolean orReplace,
      boolean isTransient,
      boolean ifNotExists,
      ObjectName name,
      Optional<String> location,
      Optional<String> managedLocation,
      Optional<ObjectName> cloneOf,
      Optional<String> comment,
      Optional<String> defaultCharset,
      Optional<String> defaultCollation)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, cloneOf);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateDatabase",
          "orReplace",
          orReplace,
          "isTransient",
          isTransient,
          "ifNotExists",
          ifNotExists,
          "name",
          name,
          "location",
          location,
          "managedLocation",
          managedLocation,
          "cloneOf",
          cloneOf,
          "comment",
          comment,
          "defaultCharset",
          defaultCharset,
          "defaultCollation",
          defaultCollation);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateDatabase(this);
    }
  }

  /** {@code CREATE [TEMPORARY] SEQUENCE [IF NOT EXISTS] nameoptions, …} */
  record CreateSequence(
      boolean temporary, boolean ifNotExists, ObjectName name, List<SequenceOption> options)
      implements Statement {
    public CreateSequence {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateSequence",
          "temporary",
          temporary,
          "ifNotExists",
          ifNotExists,
          "name",
          name,
          "options",
          options);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateSequence(this);
    }
  }

  /** {@code CREATE [OR ALTER] PROCEDURE name[ (params)][ LANGUAGE language]body} */
  record CreateProcedure(
      boolean orAlter,
      ObjectName name,
      Optional<List<ProcedureParam>> params,
      Optional<Ident> language,
      ProcedureBody body)
      implements Statement {
    public CreateProcedure {
      params = params.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, params, language, body);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateProcedure",
          "orAlter",
          orAlter,
          "name",
          name,
          "params",
          params,
          "language",
          language,
          "body",
          body);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateProcedure(this);
    }
  }

  /** {@code CREATE [OR REPLACE] [TEMPORARY] MACRO name([args])definition} */
  record CreateMacro(
      boolean orReplace,
      boolean temporary,
      ObjectName name,
      Optional<List<MacroArg>> args,
      MacroDefinition definition)
      implements Statement {
    public CreateMacro {
      args = args.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, args, definition);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateMacro",
          "orReplace",
          orReplace,
          "temporary",
          temporary,
          "name",
          name,
          "args",
          args,
          "definition",
          definition);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateMacro(this);
    }
  }

  /** {@code CREATE TYPE name[ representation]} */
  record CreateType(ObjectName name, Optional<TypeRepresentation> representation)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, representation);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CreateType", "name", name, "representation", representation);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateType(this);
    }
  }

  /**
   * {@code CREATE EXTENSION [IF NOT EXISTS] name[WITH] [ SCHEMA schema][ VERSION version][CASCADE]}
   */
  record CreateExtension(
      boolean ifNotExists,
      Ident name,
      boolean with,
      Optional<Ident> schema,
      Optional<Ident> version,
      boolean cascade)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, schema, version);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateExtension",
          "ifNotExists",
          ifNotExists,
          "name",
          name,
          "with",
          with,
          "schema",
          schema,
          "version",
          version,
          "cascade",
          cascade);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateExtension(this);
    }
  }

  /**
   * {@code CREATE DOMAIN name AS dataType[ COLLATE collation][ DEFAULT defaultValue][ constraints]}
   */
  record CreateDomain(
      ObjectName name,
      DataType dataType,
      Optional<Ident> collation,
      Optional<Expr> defaultValue,
      List<TableConstraint> constraints)
      implements Statement {
    public CreateDomain {
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, dataType, collation, defaultValue, constraints);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateDomain",
          "name",
          name,
          "dataType",
          dataType,
          "collation",
          collation,
          "defaultValue",
          defaultValue,
          "constraints",
          constraints);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateDomain(this);
    }
  }

  /** Create trigger. */
  record CreateTrigger(
      boolean orAlter,
      boolean orReplace,
      boolean temporary,
      boolean isConstraint,
      ObjectName name,
      Optional<TriggerPeriod> period,
      boolean periodBeforeTable,
      List<TriggerEvent> events,
      ObjectName tableName,
      Optional<ObjectName> referencedTableName,
      Optional<TriggerScope> triggerObject,
      Optional<Expr> condition,
      Optional<TriggerBody> body)
      implements Statement {
    public CreateTrigger {
      events = List.copyOf(events);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(
          name, events, tableName, referencedTableName, triggerObject, condition, body);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CreateTrigger",
          "orAlter",
          orAlter,
          "orReplace",
          orReplace,
          "temporary",
          temporary,
          "isConstraint",
          isConstraint,
          "name",
          name,
          "period",
          period,
          "periodBeforeTable",
          periodBeforeTable,
          "events",
          events,
          "tableName",
          tableName,
          "referencedTableName",
          referencedTableName,
          "triggerObject",
          triggerObject,
          "condition",
          condition,
          "body",
          body);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCreateTrigger(this);
    }
  }

  /** {@code ALTER INDEX name operation} */
  record AlterIndex(ObjectName name, AlterIndexOperation operation) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, operation);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterIndex", "name", name, "operation", operation);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitAlterIndex(this);
    }
  }

  /** {@code ALTER [MATERIALIZED] VIEW [IF EXISTS] name operation} */
  record AlterView(
      boolean materialized, boolean ifExists, ObjectName name, AlterViewOperation operation)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, operation);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "AlterView",
          "materialized",
          materialized,
          "ifExists",
          ifExists,
          "name",
          name,
          "operation",
          operation);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitAlterView(this);
    }
  }

  /** {@code ALTER TYPE name operation} */
  record AlterType(ObjectName name, AlterTypeOperation operation) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, operation);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AlterType", "name", name, "operation", operation);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitAlterType(this);
    }
  }

  /**
   * {@code DROP [TEMPORARY] objectType[IF EXISTS] names, …[CASCADE] [RESTRICT] [PURGE] [ ON table]}
   */
  record Drop(
      boolean temporary,
      ObjectType objectType,
      boolean ifExists,
      List<ObjectName> names,
      boolean cascade,
      boolean restrict,
      boolean purge,
      Optional<ObjectName> table)
      implements Statement {
    public Drop {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names, table);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Drop",
          "temporary",
          temporary,
          "objectType",
          objectType,
          "ifExists",
          ifExists,
          "names",
          names,
          "cascade",
          cascade,
          "restrict",
          restrict,
          "purge",
          purge,
          "table",
          table);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDrop(this);
    }
  }

  /** {@code DROP FUNCTION[IF EXISTS] functions, …[ dropBehavior]} */
  record DropFunction(
      boolean ifExists, List<FunctionDesc> functions, Optional<DropBehavior> dropBehavior)
      implements Statement {
    public DropFunction {
      functions = List.copyOf(functions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(functions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "DropFunction",
          "ifExists",
          ifExists,
          "functions",
          functions,
          "dropBehavior",
          dropBehavior);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDropFunction(this);
    }
  }

  /** {@code DROP PROCEDURE[IF EXISTS] procedures, …[ dropBehavior]} */
  record DropProcedure(
      boolean ifExists, List<FunctionDesc> procedures, Optional<DropBehavior> dropBehavior)
      implements Statement {
    public DropProcedure {
      procedures = List.copyOf(procedures);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(procedures);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "DropProcedure",
          "ifExists",
          ifExists,
          "procedures",
          procedures,
          "dropBehavior",
          dropBehavior);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDropProcedure(this);
    }
  }

  /** {@code DROP TRIGGER[IF EXISTS] name[ ON tableName][ option]} */
  record DropTrigger(
      boolean ifExists,
      ObjectName name,
      Optional<ObjectName> tableName,
      Optional<ReferentialAction> option)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, tableName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "DropTrigger",
          "ifExists",
          ifExists,
          "name",
          name,
          "tableName",
          tableName,
          "option",
          option);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDropTrigger(this);
    }
  }

  /** {@code DROP EXTENSION[IF EXISTS] names, …[ behavior]} */
  record DropExtension(boolean ifExists, List<Ident> names, Optional<ReferentialAction> behavior)
      implements Statement {
    public DropExtension {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "DropExtension", "ifExists", ifExists, "names", names, "behavior", behavior);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDropExtension(this);
    }
  }

  /** {@code DROP DOMAIN[IF EXISTS] name[ dropBehavior]} */
  record DropDomain(boolean ifExists, ObjectName name, Optional<DropBehavior> dropBehavior)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "DropDomain", "ifExists", ifExists, "name", name, "dropBehavior", dropBehavior);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDropDomain(this);
    }
  }

  /**
   * {@code TRUNCATE [TABLE] [IF EXISTS] tables, …[ identity][ cascade][ PARTITION (partitions)][ ON
   * CLUSTER onCluster]}
   */
  record Truncate(
      boolean table,
      boolean ifExists,
      List<TruncateTarget> tables,
      Optional<TruncateIdentity> identity,
      Optional<DropBehavior> cascade,
      Optional<List<Expr>> partitions,
      Optional<Ident> onCluster)
      implements Statement {
    public Truncate {
      tables = List.copyOf(tables);
      partitions = partitions.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tables, partitions, onCluster);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Truncate",
          "table",
          table,
          "ifExists",
          ifExists,
          "tables",
          tables,
          "identity",
          identity,
          "cascade",
          cascade,
          "partitions",
          partitions,
          "onCluster",
          onCluster);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitTruncate(this);
    }
  }

  /** {@code RENAME TABLE tables, …} */
  record RenameTable(List<TableRename> tables) implements Statement {
    public RenameTable {
      tables = List.copyOf(tables);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tables);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameTable", "tables", tables);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitRenameTable(this);
    }
  }

  /** Analyze. */
  record Analyze(
      boolean hasTableKeyword,
      Optional<ObjectName> tableName,
      boolean forColumns,
      List<Ident> columns,
      Optional<List<Expr>> partitions,
      boolean computeStatistics,
      boolean noscan,
      boolean cacheMetadata)
      implements Statement {
    public Analyze {
      columns = List.copyOf(columns);
      partitions = partitions.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tableName, columns, partitions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Analyze",
          "hasTableKeyword",
          hasTableKeyword,
          "tableName",
          tableName,
          "forColumns",
          forColumns,
          "columns",
          columns,
          "partitions",
          partitions,
          "computeStatistics",
          computeStatistics,
          "noscan",
          noscan,
          "cacheMetadata",
          cacheMetadata);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitAnalyze(this);
    }
  }

  /**
   * {@code VACUUM[FULL] [SORT ONLY] [DELETE ONLY] [REINDEX] [RECLUSTER] [ tableName][ TO threshold
   * PERCENT][BOOST]}
   */
  record Vacuum(
      boolean full,
      boolean sortOnly,
      boolean deleteOnly,
      boolean reindex,
      boolean recluster,
      Optional<ObjectName> tableName,
      Optional<Literal> threshold,
      boolean boost)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(tableName, threshold);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Vacuum",
          "full",
          full,
          "sortOnly",
          sortOnly,
          "deleteOnly",
          deleteOnly,
          "reindex",
          reindex,
          "recluster",
          recluster,
          "tableName",
          tableName,
          "threshold",
          threshold,
          "boost",
          boost);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitVacuum(this);
    }
  }

  /** Comment. */
  record Comment(
      boolean ifExists, CommentObject objectType, ObjectName objectName, Optional<String> comment)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(objectName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Comment",
          "ifExists",
          ifExists,
          "objectType",
          objectType,
          "objectName",
          objectName,
          "comment",
          comment);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitComment(this);
    }
  }

  /** Start transaction. */
  record StartTransaction(
      boolean begin,
      Optional<TransactionModifier> modifier,
      Optional<TransactionWord> transaction,
      List<TransactionMode> modes)
      implements Statement {
    public StartTransaction {
      modes = List.copyOf(modes);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(modes);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "StartTransaction",
          "begin",
          begin,
          "modifier",
          modifier,
          "transaction",
          transaction,
          "modes",
          modes);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitStartTransaction(this);
    }
  }

  /** Commit. */
  record Commit(boolean end, Optional<TransactionModifier> modifier, boolean chain)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Commit", "end", end, "modifier", modifier, "chain", chain);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCommit(this);
    }
  }

  /** {@code ROLLBACK[AND CHAIN] [ TO SAVEPOINT savepoint]} */
  record Rollback(boolean chain, Optional<Ident> savepoint) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(savepoint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Rollback", "chain", chain, "savepoint", savepoint);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitRollback(this);
    }
  }

  /** {@code SAVEPOINT name} */
  record Savepoint(Ident name) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Savepoint", "name", name);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitSavepoint(this);
    }
  }

  /** {@code RELEASE SAVEPOINT name} */
  record ReleaseSavepoint(Ident name) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ReleaseSavepoint", "name", name);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitReleaseSavepoint(this);
    }
  }

  /** Declare. */
  record Declare(List<Declaration> declarations, DeclareSeparator separator) implements Statement {
    public Declare {
      declarations = List.copyOf(declarations);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(declarations);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Declare", "declarations", declarations, "separator", separator);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDeclare(this);
    }
  }

  /** {@code FETCH direction position name[ INTO into]} */
  record Fetch(
      FetchDirection direction, FetchPosition position, Ident name, Optional<ObjectName> into)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(direction, name, into);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Fetch", "direction", direction, "position", position, "name", name, "into", into);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitFetch(this);
    }
  }

  /** {@code CLOSE cursor} */
  record Close(CloseCursor cursor) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(cursor);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Close", "cursor", cursor);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitClose(this);
    }
  }

  /** {@code OPEN name} */
  record Open(Ident name) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Open", "name", name);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitOpen(this);
    }
  }

  /** {@code PREPARE name [(dataTypes) ]AS statement} */
  record Prepare(Ident name, List<DataType> dataTypes, Statement statement) implements Statement {
    public Prepare {
      dataTypes = List.copyOf(dataTypes);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, dataTypes, statement);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Prepare", "name", name, "dataTypes", dataTypes, "statement", statement);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitPrepare(this);
    }
  }

  /** Execute. */
  record Execute(
      boolean immediate,
      Optional<ObjectName> name,
      List<Expr> parameters,
      boolean hasParentheses,
      List<Ident> into,
      List<ExprAlias> using,
      boolean output,
      boolean defaults)
      implements Statement {
    public Execute {
      parameters = List.copyOf(parameters);
      into = List.copyOf(into);
      using = List.copyOf(using);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, parameters, into, using);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Execute",
          "immediate",
          immediate,
          "name",
          name,
          "parameters",
          parameters,
          "hasParentheses",
          hasParentheses,
          "into",
          into,
          "using",
          using,
          "output",
          output,
          "defaults",
          defaults);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitExecute(this);
    }
  }

  /** {@code DEALLOCATE [PREPARE] name} */
  record Deallocate(boolean prepare, Ident name) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Deallocate", "prepare", prepare, "name", name);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDeallocate(this);
    }
  }

  /** {@code CALL function} */
  record Call(FunctionCall function) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(function);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Call", "function", function);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  /** {@code ASSERT condition[ AS message]} */
  record Assert(Expr condition, Optional<Expr> message) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(condition, message);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Assert", "condition", condition, "message", message);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitAssert(this);
    }
  }

  /** {@code KILL [modifier ]id} */
  record Kill(Optional<KillType> modifier, long id) implements Statement {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Kill", "modifier", modifier, "id", id);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitKill(this);
    }
  }

  /** {@code DISCARD objectType} */
  record Discard(DiscardObject objectType) implements Statement {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Discard", "objectType", objectType);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitDiscard(this);
    }
  }

  /**
   * {@code describeAlias [QUERY PLAN] [ANALYZE] [ESTIMATE] [VERBOSE] [format ][(options)
   * ]statement}
   */
  record Explain(
      DescribeAlias describeAlias,
      boolean queryPlan,
      boolean analyze,
      boolean estimate,
      boolean verbose,
      Optional<ExplainFormat> format,
      Optional<List<UtilityOption>> options,
      Statement statement)
      implements Statement {
    public Explain {
      options = options.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(format, options, statement);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Explain",
          "describeAlias",
          describeAlias,
          "queryPlan",
          queryPlan,
          "analyze",
          analyze,
          "estimate",
          estimate,
          "verbose",
          verbose,
          "format",
          format,
          "options",
          options,
          "statement",
          statement);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitExplain(this);
    }
  }

  /** {@code describeAlias [hiveFormat ][TABLE] tableName} */
  record ExplainTable(
      DescribeAlias describeAlias,
      Optional<HiveDescribeFormat> hiveFormat,
      boolean hasTableKeyword,
      ObjectName tableName)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(tableName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ExplainTable",
          "describeAlias",
          describeAlias,
          "hiveFormat",
          hiveFormat,
          "hasTableKeyword",
          hasTableKeyword,
          "tableName",
          tableName);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitExplainTable(this);
    }
  }

  /** {@code USE target} */
  record Use(UseTarget target) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(target);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Use", "target", target);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitUse(this);
    }
  }

  /** {@code SHOW FUNCTIONS[ filter]} */
  record ShowFunctions(Optional<ShowFilter> filter) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(filter);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowFunctions", "filter", filter);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowFunctions(this);
    }
  }

  /** {@code SHOW[ variable]} */
  record ShowVariable(List<Ident> variable) implements Statement {
    public ShowVariable {
      variable = List.copyOf(variable);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(variable);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowVariable", "variable", variable);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowVariable(this);
    }
  }

  /** {@code SHOW[GLOBAL] [SESSION] VARIABLES[ filter]} */
  record ShowVariables(boolean global, boolean session, Optional<ShowFilter> filter)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(filter);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ShowVariables", "global", global, "session", session, "filter", filter);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowVariables(this);
    }
  }

  /** {@code SHOW[GLOBAL] [SESSION] STATUS[ filter]} */
  record ShowStatus(boolean global, boolean session, Optional<ShowFilter> filter)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(filter);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowStatus", "global", global, "session", session, "filter", filter);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowStatus(this);
    }
  }

  /** {@code SHOW CREATE objectType name} */
  record ShowCreate(ShowCreateObject objectType, ObjectName name) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowCreate", "objectType", objectType, "name", name);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowCreate(this);
    }
  }

  /** {@code SHOW [EXTENDED] [FULL] COLUMNSoptions} */
  record ShowColumns(boolean extended, boolean full, ShowOptions options) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowColumns", "extended", extended, "full", full, "options", options);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowColumns(this);
    }
  }

  /** {@code SHOW [TERSE] [EXTENDED] [FULL] [EXTERNAL] TABLES[HISTORY] options} */
  record ShowTables(
      boolean terse,
      boolean extended,
      boolean full,
      boolean external,
      boolean history,
      ShowOptions options)
      implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ShowTables",
          "terse",
          terse,
          "extended",
          extended,
          "full",
          full,
          "external",
          external,
          "history",
          history,
          "options",
          options);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowTables(this);
    }
  }

  /** {@code SHOW [TERSE] [MATERIALIZED] VIEWSoptions} */
  record ShowViews(boolean terse, boolean materialized, ShowOptions options) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ShowViews", "terse", terse, "materialized", materialized, "options", options);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowViews(this);
    }
  }

  /** {@code SHOW [TERSE] DATABASES[HISTORY] options} */
  record ShowDatabases(boolean terse, boolean history, ShowOptions options) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ShowDatabases", "terse", terse, "history", history, "options", options);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowDatabases(this);
    }
  }

  /** {@code SHOW [TERSE] SCHEMAS[HISTORY] options} */
  record ShowSchemas(boolean terse, boolean history, ShowOptions options) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowSchemas", "terse", terse, "history", history, "options", options);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowSchemas(this);
    }
  }

  /** {@code SHOW COLLATION[ filter]} */
  record ShowCollation(Optional<ShowFilter> filter) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(filter);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowCollation", "filter", filter);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitShowCollation(this);
    }
  }

  /** Pragma. */
  record Pragma(ObjectName name, Optional<Literal> value, boolean isEq) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Pragma", "name", name, "value", value, "isEq", isEq);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitPragma(this);
    }
  }

  /** {@code COPYsource [TO|FROM] target[ (options)]} */
  record Copy(CopySource source, boolean to, CopyTarget target, List<CopyOption> options)
      implements Statement {
    public Copy {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(source, target, options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Copy", "source", source, "to", to, "target", target, "options", options);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCopy(this);
    }
  }

  /**
   * {@code GRANT privileges[ ON objects] TO grantees, …[WITH GRANT OPTION] [ AS asGrantor][ GRANTED
   * BY grantedBy]}
   */
  record Grant(
      Privileges privileges,
      Optional<GrantObjects> objects,
      List<Grantee> grantees,
      boolean withGrantOption,
      Optional<Ident> asGrantor,
      Optional<Ident> grantedBy)
      implements Statement {
    public Grant {
      grantees = List.copyOf(grantees);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(privileges, objects, grantees, asGrantor, grantedBy);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Grant",
          "privileges",
          privileges,
          "objects",
          objects,
          "grantees",
          grantees,
          "withGrantOption",
          withGrantOption,
          "asGrantor",
          asGrantor,
          "grantedBy",
          grantedBy);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitGrant(this);
    }
  }

  /**
   * {@code REVOKE [GRANT OPTION FOR] privileges[ ON objects] FROM grantees, …[ GRANTED BY
   * grantedBy][ cascade]}
   */
  record Revoke(
      boolean grantOptionFor,
      Privileges privileges,
      Optional<GrantObjects> objects,
      List<Grantee> grantees,
      Optional<Ident> grantedBy,
      Optional<DropBehavior> cascade)
      implements Statement {
    public Revoke {
      grantees = List.copyOf(grantees);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(privileges, objects, grantees, grantedBy);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Revoke",
          "grantOptionFor",
          grantOptionFor,
          "privileges",
          privileges,
          "objects",
          objects,
          "grantees",
          grantees,
          "grantedBy",
          grantedBy,
          "cascade",
          cascade);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitRevoke(this);
    }
  }

  /** {@code LOCK TABLES tables, …} */
  record LockTables(List<LockTable> tables) implements Statement {
    public LockTables {
      tables = List.copyOf(tables);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tables);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LockTables", "tables", tables);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitLockTables(this);
    }
  }

  /** {@code UNLOCK TABLES} */
  record UnlockTables() implements Statement {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UnlockTables");
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitUnlockTables(this);
    }
  }

  /** {@code LISTEN channel} */
  record Listen(Ident channel) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(channel);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Listen", "channel", channel);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitListen(this);
    }
  }

  /** {@code UNLISTEN channel} */
  record Unlisten(Ident channel) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(channel);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Unlisten", "channel", channel);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitUnlisten(this);
    }
  }

  /** {@code NOTIFY channel[, 'payload']} */
  record Notify(Ident channel, Optional<String> payload) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(channel);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Notify", "channel", channel, "payload", payload);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitNotify(this);
    }
  }

  /** {@code ATTACH [DATABASE] fileName AS schemaName} */
  record AttachDatabase(boolean database, Expr fileName, Ident schemaName) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(fileName, schemaName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "AttachDatabase", "database", database, "fileName", fileName, "schemaName", schemaName);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitAttachDatabase(this);
    }
  }

  /** {@code PRINT message} */
  record Print(Expr message) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(message);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Print", "message", message);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitPrint(this);
    }
  }

  /** {@code RETURN[ value]} */
  record Return(Optional<ReturnValue> value) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Return", "value", value);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitReturn(this);
    }
  }

  /** {@code INSTALL name} */
  record Install(Ident name) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Install", "name", name);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitInstall(this);
    }
  }

  /** {@code LOAD name} */
  record Load(Ident name) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Load", "name", name);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitLoad(this);
    }
  }

  /** {@code CACHE [tableFlag ]TABLE tableName[ OPTIONS(options)][AS] [ query]} */
  record Cache(
      Optional<ObjectName> tableFlag,
      ObjectName tableName,
      List<SqlOption> options,
      boolean hasAs,
      Optional<Query> query)
      implements Statement {
    public Cache {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tableFlag, tableName, options, query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Cache",
          "tableFlag",
          tableFlag,
          "tableName",
          tableName,
          "options",
          options,
          "hasAs",
          hasAs,
          "query",
          query);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitCache(this);
    }
  }

  /** {@code UNCACHE TABLE [IF EXISTS] tableName} */
  record Uncache(boolean ifExists, ObjectName tableName) implements Statement {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(tableName);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Uncache", "ifExists", ifExists, "tableName", tableName);
    }

    @Override
    public <R> R accept(Statement.Visitor<R> visitor) {
      return visitor.visitUncache(this);
    }
  }
}
