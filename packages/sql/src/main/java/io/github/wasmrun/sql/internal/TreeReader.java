// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.internal;

import io.github.wasmrun.sql.ast.Access;
import io.github.wasmrun.sql.ast.AddValuePosition;
import io.github.wasmrun.sql.ast.AliasColumn;
import io.github.wasmrun.sql.ast.AlterColumnOperation;
import io.github.wasmrun.sql.ast.AlterIndexOperation;
import io.github.wasmrun.sql.ast.AlterTable;
import io.github.wasmrun.sql.ast.AlterTableOperation;
import io.github.wasmrun.sql.ast.AlterTableType;
import io.github.wasmrun.sql.ast.AlterTypeOperation;
import io.github.wasmrun.sql.ast.AlterViewOperation;
import io.github.wasmrun.sql.ast.ArgMode;
import io.github.wasmrun.sql.ast.ArgOperator;
import io.github.wasmrun.sql.ast.ArgValue;
import io.github.wasmrun.sql.ast.ArgumentClause;
import io.github.wasmrun.sql.ast.Arguments;
import io.github.wasmrun.sql.ast.Assignment;
import io.github.wasmrun.sql.ast.AssignmentTarget;
import io.github.wasmrun.sql.ast.BinaryOperatorKind;
import io.github.wasmrun.sql.ast.Block;
import io.github.wasmrun.sql.ast.CalledOnNull;
import io.github.wasmrun.sql.ast.CaseWhen;
import io.github.wasmrun.sql.ast.CastFormat;
import io.github.wasmrun.sql.ast.CastKind;
import io.github.wasmrun.sql.ast.Characteristics;
import io.github.wasmrun.sql.ast.CloseCursor;
import io.github.wasmrun.sql.ast.ClusterBy;
import io.github.wasmrun.sql.ast.ColumnDef;
import io.github.wasmrun.sql.ast.ColumnOption;
import io.github.wasmrun.sql.ast.ColumnOptionDef;
import io.github.wasmrun.sql.ast.ColumnPosition;
import io.github.wasmrun.sql.ast.ColumnRename;
import io.github.wasmrun.sql.ast.CommentObject;
import io.github.wasmrun.sql.ast.CommentText;
import io.github.wasmrun.sql.ast.CompositeAttribute;
import io.github.wasmrun.sql.ast.ConflictAction;
import io.github.wasmrun.sql.ast.ConflictTarget;
import io.github.wasmrun.sql.ast.ConnectBy;
import io.github.wasmrun.sql.ast.CopyOption;
import io.github.wasmrun.sql.ast.CopySource;
import io.github.wasmrun.sql.ast.CopyTarget;
import io.github.wasmrun.sql.ast.CreateFunction;
import io.github.wasmrun.sql.ast.CreateIndex;
import io.github.wasmrun.sql.ast.CreateTable;
import io.github.wasmrun.sql.ast.CreateView;
import io.github.wasmrun.sql.ast.Cte;
import io.github.wasmrun.sql.ast.CteMaterialized;
import io.github.wasmrun.sql.ast.Declaration;
import io.github.wasmrun.sql.ast.DeclareAssignment;
import io.github.wasmrun.sql.ast.DeclareSeparator;
import io.github.wasmrun.sql.ast.DeclareType;
import io.github.wasmrun.sql.ast.DeferrableInitial;
import io.github.wasmrun.sql.ast.Delete;
import io.github.wasmrun.sql.ast.DeleteFrom;
import io.github.wasmrun.sql.ast.DescribeAlias;
import io.github.wasmrun.sql.ast.Determinism;
import io.github.wasmrun.sql.ast.DictionaryField;
import io.github.wasmrun.sql.ast.DiscardObject;
import io.github.wasmrun.sql.ast.Distinct;
import io.github.wasmrun.sql.ast.DropBehavior;
import io.github.wasmrun.sql.ast.DuplicateTreatment;
import io.github.wasmrun.sql.ast.ExplainFormat;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.ExprAlias;
import io.github.wasmrun.sql.ast.ExtractSyntax;
import io.github.wasmrun.sql.ast.Fetch;
import io.github.wasmrun.sql.ast.FetchDirection;
import io.github.wasmrun.sql.ast.FetchPosition;
import io.github.wasmrun.sql.ast.FileFormat;
import io.github.wasmrun.sql.ast.ForClause;
import io.github.wasmrun.sql.ast.ForJsonMode;
import io.github.wasmrun.sql.ast.FunctionArg;
import io.github.wasmrun.sql.ast.FunctionBehavior;
import io.github.wasmrun.sql.ast.FunctionBody;
import io.github.wasmrun.sql.ast.FunctionCall;
import io.github.wasmrun.sql.ast.FunctionDesc;
import io.github.wasmrun.sql.ast.FunctionParallel;
import io.github.wasmrun.sql.ast.FunctionParam;
import io.github.wasmrun.sql.ast.FunctionReturn;
import io.github.wasmrun.sql.ast.FunctionSecurity;
import io.github.wasmrun.sql.ast.FunctionUsing;
import io.github.wasmrun.sql.ast.GeneratedAs;
import io.github.wasmrun.sql.ast.GeneratedMode;
import io.github.wasmrun.sql.ast.GrantObjects;
import io.github.wasmrun.sql.ast.Grantee;
import io.github.wasmrun.sql.ast.GranteeName;
import io.github.wasmrun.sql.ast.GranteeType;
import io.github.wasmrun.sql.ast.GroupBy;
import io.github.wasmrun.sql.ast.GroupByModifier;
import io.github.wasmrun.sql.ast.HavingBound;
import io.github.wasmrun.sql.ast.HavingKind;
import io.github.wasmrun.sql.ast.HiveDescribeFormat;
import io.github.wasmrun.sql.ast.IdentityFormat;
import io.github.wasmrun.sql.ast.IdentityKind;
import io.github.wasmrun.sql.ast.IdentityOrder;
import io.github.wasmrun.sql.ast.InTarget;
import io.github.wasmrun.sql.ast.IndexColumn;
import io.github.wasmrun.sql.ast.IndexDirective;
import io.github.wasmrun.sql.ast.IndexHintFor;
import io.github.wasmrun.sql.ast.IndexHintObject;
import io.github.wasmrun.sql.ast.IndexHintType;
import io.github.wasmrun.sql.ast.IndexOption;
import io.github.wasmrun.sql.ast.IndexType;
import io.github.wasmrun.sql.ast.Insert;
import io.github.wasmrun.sql.ast.InsertAlias;
import io.github.wasmrun.sql.ast.InsertOverriding;
import io.github.wasmrun.sql.ast.InsertPriority;
import io.github.wasmrun.sql.ast.InsertTarget;
import io.github.wasmrun.sql.ast.Join;
import io.github.wasmrun.sql.ast.JoinConstraint;
import io.github.wasmrun.sql.ast.JoinOperator;
import io.github.wasmrun.sql.ast.JsonColumnFallback;
import io.github.wasmrun.sql.ast.JsonNullClause;
import io.github.wasmrun.sql.ast.JsonPath;
import io.github.wasmrun.sql.ast.JsonPathElement;
import io.github.wasmrun.sql.ast.JsonPredicate;
import io.github.wasmrun.sql.ast.JsonTableColumn;
import io.github.wasmrun.sql.ast.JsonUniqueness;
import io.github.wasmrun.sql.ast.KeyOrIndex;
import io.github.wasmrun.sql.ast.KillType;
import io.github.wasmrun.sql.ast.LambdaParam;
import io.github.wasmrun.sql.ast.LambdaParams;
import io.github.wasmrun.sql.ast.LambdaSyntax;
import io.github.wasmrun.sql.ast.LateralView;
import io.github.wasmrun.sql.ast.LikeDefaults;
import io.github.wasmrun.sql.ast.LikeTable;
import io.github.wasmrun.sql.ast.LimitClause;
import io.github.wasmrun.sql.ast.ListAggOverflow;
import io.github.wasmrun.sql.ast.LockClause;
import io.github.wasmrun.sql.ast.LockTable;
import io.github.wasmrun.sql.ast.LockTableType;
import io.github.wasmrun.sql.ast.LockType;
import io.github.wasmrun.sql.ast.MacroArg;
import io.github.wasmrun.sql.ast.MacroDefinition;
import io.github.wasmrun.sql.ast.MapEntry;
import io.github.wasmrun.sql.ast.MatchKind;
import io.github.wasmrun.sql.ast.Merge;
import io.github.wasmrun.sql.ast.MergeAction;
import io.github.wasmrun.sql.ast.MergeClause;
import io.github.wasmrun.sql.ast.MergeInsertKind;
import io.github.wasmrun.sql.ast.MergeKind;
import io.github.wasmrun.sql.ast.MergeUpdateKind;
import io.github.wasmrun.sql.ast.NamedWindow;
import io.github.wasmrun.sql.ast.NamedWindowExpr;
import io.github.wasmrun.sql.ast.NonBlock;
import io.github.wasmrun.sql.ast.NormalizationForm;
import io.github.wasmrun.sql.ast.NullInclusion;
import io.github.wasmrun.sql.ast.NullTreatment;
import io.github.wasmrun.sql.ast.NullsDistinct;
import io.github.wasmrun.sql.ast.ObjectType;
import io.github.wasmrun.sql.ast.Offset;
import io.github.wasmrun.sql.ast.OffsetRows;
import io.github.wasmrun.sql.ast.OnCommit;
import io.github.wasmrun.sql.ast.OnConflict;
import io.github.wasmrun.sql.ast.OnInsert;
import io.github.wasmrun.sql.ast.OneOrMany;
import io.github.wasmrun.sql.ast.OpenJsonColumn;
import io.github.wasmrun.sql.ast.OptionCommentText;
import io.github.wasmrun.sql.ast.OrderBy;
import io.github.wasmrun.sql.ast.OrderByExpr;
import io.github.wasmrun.sql.ast.OrderByKind;
import io.github.wasmrun.sql.ast.OrderByOptions;
import io.github.wasmrun.sql.ast.OrderBySort;
import io.github.wasmrun.sql.ast.OrderedExprAlias;
import io.github.wasmrun.sql.ast.OutputClause;
import io.github.wasmrun.sql.ast.Owner;
import io.github.wasmrun.sql.ast.Partition;
import io.github.wasmrun.sql.ast.PartitionBound;
import io.github.wasmrun.sql.ast.PartitionValues;
import io.github.wasmrun.sql.ast.PipeOperator;
import io.github.wasmrun.sql.ast.PivotSource;
import io.github.wasmrun.sql.ast.PlanFormat;
import io.github.wasmrun.sql.ast.Privilege;
import io.github.wasmrun.sql.ast.Privileges;
import io.github.wasmrun.sql.ast.ProcedureBody;
import io.github.wasmrun.sql.ast.ProcedureParam;
import io.github.wasmrun.sql.ast.Query;
import io.github.wasmrun.sql.ast.ReferentialAction;
import io.github.wasmrun.sql.ast.RenameKind;
import io.github.wasmrun.sql.ast.ReturnValue;
import io.github.wasmrun.sql.ast.RoundTarget;
import io.github.wasmrun.sql.ast.Row;
import io.github.wasmrun.sql.ast.RowAlias;
import io.github.wasmrun.sql.ast.SampleKind;
import io.github.wasmrun.sql.ast.SampleMethod;
import io.github.wasmrun.sql.ast.SampleModifier;
import io.github.wasmrun.sql.ast.SampleQuantity;
import io.github.wasmrun.sql.ast.SampleSeed;
import io.github.wasmrun.sql.ast.SampleUnit;
import io.github.wasmrun.sql.ast.SchemaName;
import io.github.wasmrun.sql.ast.SearchModifier;
import io.github.wasmrun.sql.ast.SeedModifier;
import io.github.wasmrun.sql.ast.Select;
import io.github.wasmrun.sql.ast.SelectFlavor;
import io.github.wasmrun.sql.ast.SelectInto;
import io.github.wasmrun.sql.ast.SelectItem;
import io.github.wasmrun.sql.ast.SelectModifiers;
import io.github.wasmrun.sql.ast.SequenceOption;
import io.github.wasmrun.sql.ast.SetAssignment;
import io.github.wasmrun.sql.ast.SetExpr;
import io.github.wasmrun.sql.ast.SetOperator;
import io.github.wasmrun.sql.ast.SetQuantifier;
import io.github.wasmrun.sql.ast.SetScope;
import io.github.wasmrun.sql.ast.SetStatement;
import io.github.wasmrun.sql.ast.Setting;
import io.github.wasmrun.sql.ast.ShowCreateObject;
import io.github.wasmrun.sql.ast.ShowFilter;
import io.github.wasmrun.sql.ast.ShowFilterPosition;
import io.github.wasmrun.sql.ast.ShowIn;
import io.github.wasmrun.sql.ast.ShowInClause;
import io.github.wasmrun.sql.ast.ShowOptions;
import io.github.wasmrun.sql.ast.ShowParentType;
import io.github.wasmrun.sql.ast.SqlOption;
import io.github.wasmrun.sql.ast.SqliteConflict;
import io.github.wasmrun.sql.ast.SqliteOption;
import io.github.wasmrun.sql.ast.SqliteOptions;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.ast.StructField;
import io.github.wasmrun.sql.ast.Subscript;
import io.github.wasmrun.sql.ast.TableAlias;
import io.github.wasmrun.sql.ast.TableArgs;
import io.github.wasmrun.sql.ast.TableCommand;
import io.github.wasmrun.sql.ast.TableConstraint;
import io.github.wasmrun.sql.ast.TableFactor;
import io.github.wasmrun.sql.ast.TableInheritance;
import io.github.wasmrun.sql.ast.TableOptions;
import io.github.wasmrun.sql.ast.TableRename;
import io.github.wasmrun.sql.ast.TableSample;
import io.github.wasmrun.sql.ast.TableVersion;
import io.github.wasmrun.sql.ast.TableWithJoins;
import io.github.wasmrun.sql.ast.Top;
import io.github.wasmrun.sql.ast.TopQuantity;
import io.github.wasmrun.sql.ast.TransactionAccess;
import io.github.wasmrun.sql.ast.TransactionIsolation;
import io.github.wasmrun.sql.ast.TransactionMode;
import io.github.wasmrun.sql.ast.TransactionModifier;
import io.github.wasmrun.sql.ast.TransactionWord;
import io.github.wasmrun.sql.ast.TriggerBody;
import io.github.wasmrun.sql.ast.TriggerEvent;
import io.github.wasmrun.sql.ast.TriggerExec;
import io.github.wasmrun.sql.ast.TriggerObject;
import io.github.wasmrun.sql.ast.TriggerPeriod;
import io.github.wasmrun.sql.ast.TriggerScope;
import io.github.wasmrun.sql.ast.TrimWhere;
import io.github.wasmrun.sql.ast.TruncateIdentity;
import io.github.wasmrun.sql.ast.TruncateTarget;
import io.github.wasmrun.sql.ast.TypeRepresentation;
import io.github.wasmrun.sql.ast.UnaryOperator;
import io.github.wasmrun.sql.ast.Update;
import io.github.wasmrun.sql.ast.UpdateFrom;
import io.github.wasmrun.sql.ast.UseTarget;
import io.github.wasmrun.sql.ast.UtilityOption;
import io.github.wasmrun.sql.ast.ValueTableMode;
import io.github.wasmrun.sql.ast.Values;
import io.github.wasmrun.sql.ast.ViewColumn;
import io.github.wasmrun.sql.ast.ViewColumnOptions;
import io.github.wasmrun.sql.ast.WildcardExcept;
import io.github.wasmrun.sql.ast.WildcardExclude;
import io.github.wasmrun.sql.ast.WildcardIlike;
import io.github.wasmrun.sql.ast.WildcardOptions;
import io.github.wasmrun.sql.ast.WildcardQualifier;
import io.github.wasmrun.sql.ast.WildcardRename;
import io.github.wasmrun.sql.ast.WildcardReplace;
import io.github.wasmrun.sql.ast.WildcardReplacement;
import io.github.wasmrun.sql.ast.WindowFrame;
import io.github.wasmrun.sql.ast.WindowFrameBound;
import io.github.wasmrun.sql.ast.WindowFrameUnits;
import io.github.wasmrun.sql.ast.WindowSpec;
import io.github.wasmrun.sql.ast.WindowType;
import io.github.wasmrun.sql.ast.With;
import io.github.wasmrun.sql.ast.WithFill;

/** Makes the tree of what the guest has written. */
public final class TreeReader extends BaseReader {
  @Override
  Statement readStatement(Node node) {
    switch (node.variant()) {
      case "Query":
        {
          Node n = node;
          return n.done(new Statement.QueryStatement(readQuery(n.at(0))));
        }
      case "CreateVirtualTable":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateVirtualTable(
                  n.get("if_not_exists").flag(),
                  readObjectName(n.get("name")),
                  readIdent(n.get("module_name")),
                  list(n.get("module_args"), this::readIdent)));
        }
      case "CreateSchema":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateSchema(
                  n.get("or_replace").flag(),
                  n.get("if_not_exists").flag(),
                  readSchemaName(n.get("schema_name")),
                  optional(n.get("default_collate_spec"), this::readExpr),
                  optionalList(n.get("with"), this::readSqlOption),
                  optionalList(n.get("options"), this::readSqlOption),
                  optional(n.get("clone"), this::readObjectName)));
        }
      case "CreateDatabase":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateDatabase(
                  n.get("or_replace").flag(),
                  n.get("transient").flag(),
                  n.get("if_not_exists").flag(),
                  readObjectName(n.get("db_name")),
                  optional(n.get("location"), this::readStr),
                  optional(n.get("managed_location"), this::readStr),
                  optional(n.get("clone"), this::readObjectName),
                  optional(n.get("comment"), this::readStr),
                  optional(n.get("default_charset"), this::readStr),
                  optional(n.get("default_collation"), this::readStr)));
        }
      case "CreateSequence":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateSequence(
                  n.get("temporary").flag(),
                  n.get("if_not_exists").flag(),
                  readObjectName(n.get("name")),
                  list(n.get("sequence_options"), this::readSequenceOption)));
        }
      case "CreateProcedure":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateProcedure(
                  n.get("or_alter").flag(),
                  readObjectName(n.get("name")),
                  optionalList(n.get("params"), this::readProcedureParam),
                  optional(n.get("language"), this::readIdent),
                  readProcedureBody(n.get("body"))));
        }
      case "CreateMacro":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateMacro(
                  n.get("or_replace").flag(),
                  n.get("temporary").flag(),
                  readObjectName(n.get("name")),
                  optionalList(n.get("args"), this::readMacroArg),
                  readMacroDefinition(n.get("definition"))));
        }
      case "CreateType":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateType(
                  readObjectName(n.get("name")),
                  optional(n.get("representation"), this::readTypeRepresentation)));
        }
      case "CreateExtension":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateExtension(
                  n.get("if_not_exists").flag(),
                  readIdent(n.get("name")),
                  n.get("with_keyword").flag(),
                  optional(n.get("schema"), this::readIdent),
                  optional(n.get("version"), this::readIdent),
                  n.get("cascade").flag()));
        }
      case "CreateDomain":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateDomain(
                  readObjectName(n.get("name")),
                  readDataType(n.get("data_type")),
                  optional(n.get("collation"), this::readIdent),
                  optional(n.get("default"), this::readExpr),
                  list(n.get("constraints"), this::readTableConstraint)));
        }
      case "CreateTrigger":
        {
          Node n = node.fields();
          return n.done(
              new Statement.CreateTrigger(
                  n.get("or_alter").flag(),
                  n.get("or_replace").flag(),
                  n.get("temporary").flag(),
                  n.get("is_constraint").flag(),
                  readObjectName(n.get("name")),
                  optional(n.get("period"), this::readTriggerPeriod),
                  n.get("period_before_table").flag(),
                  list(n.get("events"), this::readTriggerEvent),
                  readObjectName(n.get("table_name")),
                  optional(n.get("referenced_table_name"), this::readObjectName),
                  optional(n.get("trigger_object"), this::readTriggerScope),
                  optional(n.get("condition"), this::readExpr),
                  optional(n.get("exec_body"), this::readTriggerBody)));
        }
      case "AlterIndex":
        {
          Node n = node.fields();
          return n.done(
              new Statement.AlterIndex(
                  readObjectName(n.get("name")), readAlterIndexOperation(n.get("operation"))));
        }
      case "AlterView":
        {
          Node n = node.fields();
          return n.done(
              new Statement.AlterView(
                  n.get("materialized").flag(),
                  n.get("if_exists").flag(),
                  readObjectName(n.get("name")),
                  readAlterViewOperation(n.get("operation"))));
        }
      case "AlterType":
        {
          Node n = node.fields();
          return n.done(
              new Statement.AlterType(
                  readObjectName(n.get("name")), readAlterTypeOperation(n.get("operation"))));
        }
      case "Drop":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Drop(
                  n.get("temporary").flag(),
                  readObjectType(n.get("object_type")),
                  n.get("if_exists").flag(),
                  list(n.get("names"), this::readObjectName),
                  n.get("cascade").flag(),
                  n.get("restrict").flag(),
                  n.get("purge").flag(),
                  optional(n.get("table"), this::readObjectName)));
        }
      case "DropFunction":
        {
          Node n = node.fields();
          return n.done(
              new Statement.DropFunction(
                  n.get("if_exists").flag(),
                  list(n.get("func_desc"), this::readFunctionDesc),
                  optional(n.get("drop_behavior"), this::readDropBehavior)));
        }
      case "DropProcedure":
        {
          Node n = node.fields();
          return n.done(
              new Statement.DropProcedure(
                  n.get("if_exists").flag(),
                  list(n.get("proc_desc"), this::readFunctionDesc),
                  optional(n.get("drop_behavior"), this::readDropBehavior)));
        }
      case "DropTrigger":
        {
          Node n = node.fields();
          return n.done(
              new Statement.DropTrigger(
                  n.get("if_exists").flag(),
                  readObjectName(n.get("trigger_name")),
                  optional(n.get("table_name"), this::readObjectName),
                  optional(n.get("option"), this::readReferentialAction)));
        }
      case "DropExtension":
        {
          Node n = node.fields();
          return n.done(
              new Statement.DropExtension(
                  n.get("if_exists").flag(),
                  list(n.get("names"), this::readIdent),
                  optional(n.get("cascade_or_restrict"), this::readReferentialAction)));
        }
      case "DropDomain":
        {
          Node n = node.fields();
          return n.done(
              new Statement.DropDomain(
                  n.get("if_exists").flag(),
                  readObjectName(n.get("name")),
                  optional(n.get("drop_behavior"), this::readDropBehavior)));
        }
      case "Truncate":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Truncate(
                  n.get("table").flag(),
                  n.get("if_exists").flag(),
                  list(n.get("table_names"), this::readTruncateTarget),
                  optional(n.get("identity"), this::readTruncateIdentity),
                  optional(n.get("cascade"), this::readDropBehavior),
                  optionalList(n.get("partitions"), this::readExpr),
                  optional(n.get("on_cluster"), this::readIdent)));
        }
      case "RenameTable":
        {
          Node n = node;
          return n.done(new Statement.RenameTable(list(n.at(0), this::readTableRename)));
        }
      case "Analyze":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Analyze(
                  n.get("has_table_keyword").flag(),
                  optional(n.get("table_name"), this::readObjectName),
                  n.get("for_columns").flag(),
                  list(n.get("columns"), this::readIdent),
                  optionalList(n.get("partitions"), this::readExpr),
                  n.get("compute_statistics").flag(),
                  n.get("noscan").flag(),
                  n.get("cache_metadata").flag()));
        }
      case "Vacuum":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Vacuum(
                  n.get("full").flag(),
                  n.get("sort_only").flag(),
                  n.get("delete_only").flag(),
                  n.get("reindex").flag(),
                  n.get("recluster").flag(),
                  optional(n.get("table_name"), this::readObjectName),
                  optional(n.get("threshold"), this::readLiteral),
                  n.get("boost").flag()));
        }
      case "Comment":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Comment(
                  n.get("if_exists").flag(),
                  readCommentObject(n.get("object_type")),
                  readObjectName(n.get("object_name")),
                  optional(n.get("comment"), this::readStr)));
        }
      case "StartTransaction":
        {
          Node n = node.fields();
          return n.done(
              new Statement.StartTransaction(
                  n.get("begin").flag(),
                  optional(n.get("modifier"), this::readTransactionModifier),
                  optional(n.get("transaction"), this::readTransactionWord),
                  list(n.get("modes"), this::readTransactionMode)));
        }
      case "Commit":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Commit(
                  n.get("end").flag(),
                  optional(n.get("modifier"), this::readTransactionModifier),
                  n.get("chain").flag()));
        }
      case "Rollback":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Rollback(
                  n.get("chain").flag(), optional(n.get("savepoint"), this::readIdent)));
        }
      case "Savepoint":
        {
          Node n = node.fields();
          return n.done(new Statement.Savepoint(readIdent(n.get("name"))));
        }
      case "ReleaseSavepoint":
        {
          Node n = node.fields();
          return n.done(new Statement.ReleaseSavepoint(readIdent(n.get("name"))));
        }
      case "Declare":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Declare(
                  list(n.get("stmts"), this::readDeclaration),
                  readDeclareSeparator(n.get("separator"))));
        }
      case "Fetch":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Fetch(
                  readFetchDirection(n.get("direction")),
                  readFetchPosition(n.get("position")),
                  readIdent(n.get("name")),
                  optional(n.get("into"), this::readObjectName)));
        }
      case "Close":
        {
          Node n = node.fields();
          return n.done(new Statement.Close(readCloseCursor(n.get("cursor"))));
        }
      case "Open":
        {
          Node n = node.fields();
          return n.done(new Statement.Open(readIdent(n.get("cursor_name"))));
        }
      case "Prepare":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Prepare(
                  readIdent(n.get("name")),
                  list(n.get("data_types"), this::readDataType),
                  readStatement(n.get("statement"))));
        }
      case "Execute":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Execute(
                  n.get("immediate").flag(),
                  optional(n.get("name"), this::readObjectName),
                  list(n.get("parameters"), this::readExpr),
                  n.get("has_parentheses").flag(),
                  list(n.get("into"), this::readIdent),
                  list(n.get("using"), this::readExprAlias),
                  n.get("output").flag(),
                  n.get("default").flag()));
        }
      case "Deallocate":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Deallocate(n.get("prepare").flag(), readIdent(n.get("name"))));
        }
      case "Call":
        {
          Node n = node;
          return n.done(new Statement.Call(readFunctionCall(n.at(0))));
        }
      case "Assert":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Assert(
                  readExpr(n.get("condition")), optional(n.get("message"), this::readExpr)));
        }
      case "Kill":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Kill(
                  optional(n.get("modifier"), this::readKillType), readLong(n.get("id"))));
        }
      case "Discard":
        {
          Node n = node.fields();
          return n.done(new Statement.Discard(readDiscardObject(n.get("object_type"))));
        }
      case "Explain":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Explain(
                  readDescribeAlias(n.get("describe_alias")),
                  n.get("query_plan").flag(),
                  n.get("analyze").flag(),
                  n.get("estimate").flag(),
                  n.get("verbose").flag(),
                  optional(n.get("format"), this::readExplainFormat),
                  optionalList(n.get("options"), this::readUtilityOption),
                  readStatement(n.get("statement"))));
        }
      case "ExplainTable":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ExplainTable(
                  readDescribeAlias(n.get("describe_alias")),
                  optional(n.get("hive_format"), this::readHiveDescribeFormat),
                  n.get("has_table_keyword").flag(),
                  readObjectName(n.get("table_name"))));
        }
      case "Use":
        {
          Node n = node;
          return n.done(new Statement.Use(readUseTarget(n.at(0))));
        }
      case "ShowFunctions":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowFunctions(optional(n.get("filter"), this::readShowFilter)));
        }
      case "ShowVariable":
        {
          Node n = node.fields();
          return n.done(new Statement.ShowVariable(list(n.get("variable"), this::readIdent)));
        }
      case "ShowVariables":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowVariables(
                  n.get("global").flag(),
                  n.get("session").flag(),
                  optional(n.get("filter"), this::readShowFilter)));
        }
      case "ShowStatus":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowStatus(
                  n.get("global").flag(),
                  n.get("session").flag(),
                  optional(n.get("filter"), this::readShowFilter)));
        }
      case "ShowCreate":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowCreate(
                  readShowCreateObject(n.get("obj_type")), readObjectName(n.get("obj_name"))));
        }
      case "ShowColumns":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowColumns(
                  n.get("extended").flag(),
                  n.get("full").flag(),
                  readShowOptions(n.get("show_options"))));
        }
      case "ShowTables":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowTables(
                  n.get("terse").flag(),
                  n.get("extended").flag(),
                  n.get("full").flag(),
                  n.get("external").flag(),
                  n.get("history").flag(),
                  readShowOptions(n.get("show_options"))));
        }
      case "ShowViews":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowViews(
                  n.get("terse").flag(),
                  n.get("materialized").flag(),
                  readShowOptions(n.get("show_options"))));
        }
      case "ShowDatabases":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowDatabases(
                  n.get("terse").flag(),
                  n.get("history").flag(),
                  readShowOptions(n.get("show_options"))));
        }
      case "ShowSchemas":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowSchemas(
                  n.get("terse").flag(),
                  n.get("history").flag(),
                  readShowOptions(n.get("show_options"))));
        }
      case "ShowCollation":
        {
          Node n = node.fields();
          return n.done(
              new Statement.ShowCollation(optional(n.get("filter"), this::readShowFilter)));
        }
      case "Pragma":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Pragma(
                  readObjectName(n.get("name")),
                  optional(n.get("value"), this::readLiteral),
                  n.get("is_eq").flag()));
        }
      case "Copy":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Copy(
                  readCopySource(n.get("source")),
                  n.get("to").flag(),
                  readCopyTarget(n.get("target")),
                  list(n.get("options"), this::readCopyOption)));
        }
      case "Grant":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Grant(
                  readPrivileges(n.get("privileges")),
                  optional(n.get("objects"), this::readGrantObjects),
                  list(n.get("grantees"), this::readGrantee),
                  n.get("with_grant_option").flag(),
                  optional(n.get("as_grantor"), this::readIdent),
                  optional(n.get("granted_by"), this::readIdent)));
        }
      case "Revoke":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Revoke(
                  n.get("grant_option_for").flag(),
                  readPrivileges(n.get("privileges")),
                  optional(n.get("objects"), this::readGrantObjects),
                  list(n.get("grantees"), this::readGrantee),
                  optional(n.get("granted_by"), this::readIdent),
                  optional(n.get("cascade"), this::readDropBehavior)));
        }
      case "LockTables":
        {
          Node n = node.fields();
          return n.done(new Statement.LockTables(list(n.get("tables"), this::readLockTable)));
        }
      case "UnlockTables":
        {
          Node n = node.fields();
          return n.done(new Statement.UnlockTables());
        }
      case "LISTEN":
        {
          Node n = node.fields();
          return n.done(new Statement.Listen(readIdent(n.get("channel"))));
        }
      case "UNLISTEN":
        {
          Node n = node.fields();
          return n.done(new Statement.Unlisten(readIdent(n.get("channel"))));
        }
      case "NOTIFY":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Notify(
                  readIdent(n.get("channel")), optional(n.get("payload"), this::readStr)));
        }
      case "AttachDatabase":
        {
          Node n = node.fields();
          return n.done(
              new Statement.AttachDatabase(
                  n.get("database").flag(),
                  readExpr(n.get("database_file_name")),
                  readIdent(n.get("schema_name"))));
        }
      case "Print":
        {
          Node n = node.fields();
          return n.done(new Statement.Print(readExpr(n.get("message"))));
        }
      case "Return":
        {
          Node n = node.fields();
          return n.done(new Statement.Return(optional(n.get("value"), this::readReturnValue)));
        }
      case "Install":
        {
          Node n = node.fields();
          return n.done(new Statement.Install(readIdent(n.get("extension_name"))));
        }
      case "Load":
        {
          Node n = node.fields();
          return n.done(new Statement.Load(readIdent(n.get("extension_name"))));
        }
      case "Cache":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Cache(
                  optional(n.get("table_flag"), this::readObjectName),
                  readObjectName(n.get("table_name")),
                  list(n.get("options"), this::readSqlOption),
                  n.get("has_as").flag(),
                  optional(n.get("query"), this::readQuery)));
        }
      case "UNCache":
        {
          Node n = node.fields();
          return n.done(
              new Statement.Uncache(
                  n.get("if_exists").flag(), readObjectName(n.get("table_name"))));
        }
      case "Insert":
        return node.done(readInsert(node.at(0)));
      case "Update":
        return node.done(readUpdate(node.at(0)));
      case "Delete":
        return node.done(readDelete(node.at(0)));
      case "Merge":
        return node.done(readMerge(node.at(0)));
      case "CreateTable":
        return node.done(readCreateTable(node.at(0)));
      case "CreateView":
        return node.done(readCreateView(node.at(0)));
      case "CreateIndex":
        return node.done(readCreateIndex(node.at(0)));
      case "CreateFunction":
        return node.done(readCreateFunction(node.at(0)));
      case "AlterTable":
        return node.done(readAlterTable(node.at(0)));
      case "Set":
        return node.done(readSetStatement(node.at(0)));
      default:
        throw node.unknown();
    }
  }

  ReturnValue readReturnValue(Node node) {
    switch (node.variant()) {
      case "Expr":
        {
          Node n = node;
          return n.done(new ReturnValue.ReturnExpr(readExpr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  SchemaName readSchemaName(Node node) {
    switch (node.variant()) {
      case "Simple":
        {
          Node n = node;
          return n.done(new SchemaName.Simple(readObjectName(n.at(0))));
        }
      case "UnnamedAuthorization":
        {
          Node n = node;
          return n.done(new SchemaName.UnnamedAuthorization(readIdent(n.at(0))));
        }
      case "NamedAuthorization":
        {
          Node n = node;
          return n.done(
              new SchemaName.NamedAuthorization(readObjectName(n.at(0)), readIdent(n.at(1))));
        }
      default:
        throw node.unknown();
    }
  }

  ProcedureBody readProcedureBody(Node node) {
    switch (node.variant()) {
      case "As":
        {
          Node n = node;
          return n.done(new ProcedureBody.As(readBlock(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  Block readBlock(Node node) {
    switch (node.variant()) {
      case "Sequence":
        {
          Node n = node.fields();
          return n.done(new Block.Sequence(list(n.get("statements"), this::readStatement)));
        }
      case "BeginEnd":
        {
          Node n = node.fields();
          return n.done(new Block.BeginEnd(list(n.get("statements"), this::readStatement)));
        }
      default:
        throw node.unknown();
    }
  }

  MacroDefinition readMacroDefinition(Node node) {
    switch (node.variant()) {
      case "Expr":
        {
          Node n = node;
          return n.done(new MacroDefinition.ExprMacro(readExpr(n.at(0))));
        }
      case "Table":
        {
          Node n = node;
          return n.done(new MacroDefinition.TableMacro(readQuery(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  TypeRepresentation readTypeRepresentation(Node node) {
    switch (node.variant()) {
      case "Composite":
        {
          Node n = node.fields();
          return n.done(
              new TypeRepresentation.Composite(
                  list(n.get("attributes"), this::readCompositeAttribute)));
        }
      case "Enum":
        {
          Node n = node.fields();
          return n.done(new TypeRepresentation.Enumeration(list(n.get("labels"), this::readIdent)));
        }
      default:
        throw node.unknown();
    }
  }

  TriggerEvent readTriggerEvent(Node node) {
    switch (node.variant()) {
      case "Insert":
        {
          Node n = node.fields();
          return n.done(new TriggerEvent.InsertEvent());
        }
      case "Update":
        {
          Node n = node;
          return n.done(new TriggerEvent.UpdateEvent(list(n.at(0), this::readIdent)));
        }
      case "Delete":
        {
          Node n = node.fields();
          return n.done(new TriggerEvent.DeleteEvent());
        }
      case "Truncate":
        {
          Node n = node.fields();
          return n.done(new TriggerEvent.TruncateEvent());
        }
      default:
        throw node.unknown();
    }
  }

  TriggerScope readTriggerScope(Node node) {
    switch (node.variant()) {
      case "For":
        {
          Node n = node;
          return n.done(new TriggerScope.For(readTriggerObject(n.at(0))));
        }
      case "ForEach":
        {
          Node n = node;
          return n.done(new TriggerScope.ForEach(readTriggerObject(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  TransactionMode readTransactionMode(Node node) {
    switch (node.variant()) {
      case "AccessMode":
        {
          Node n = node;
          return n.done(new TransactionMode.AccessMode(readTransactionAccess(n.at(0))));
        }
      case "IsolationLevel":
        {
          Node n = node;
          return n.done(new TransactionMode.IsolationLevel(readTransactionIsolation(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  SetStatement readSetStatement(Node node) {
    switch (node.variant()) {
      case "SingleAssignment":
        {
          Node n = node.fields();
          return n.done(
              new SetStatement.SingleAssignment(
                  optional(n.get("scope"), this::readSetScope),
                  n.get("hivevar").flag(),
                  readObjectName(n.get("variable")),
                  list(n.get("values"), this::readExpr)));
        }
      case "ParenthesizedAssignments":
        {
          Node n = node.fields();
          return n.done(
              new SetStatement.ParenthesizedAssignments(
                  list(n.get("variables"), this::readObjectName),
                  list(n.get("values"), this::readExpr)));
        }
      case "MultipleAssignments":
        {
          Node n = node.fields();
          return n.done(
              new SetStatement.MultipleAssignments(
                  list(n.get("assignments"), this::readSetAssignment)));
        }
      case "SetRole":
        {
          Node n = node.fields();
          return n.done(
              new SetStatement.SetRole(
                  optional(n.get("context_modifier"), this::readSetScope),
                  optional(n.get("role_name"), this::readIdent)));
        }
      case "SetTimeZone":
        {
          Node n = node.fields();
          return n.done(
              new SetStatement.SetTimeZone(n.get("local").flag(), readExpr(n.get("value"))));
        }
      case "SetNames":
        {
          Node n = node.fields();
          return n.done(
              new SetStatement.SetNames(
                  readIdent(n.get("charset_name")),
                  optional(n.get("collation_name"), this::readStr)));
        }
      case "SetNamesDefault":
        {
          Node n = node.fields();
          return n.done(new SetStatement.SetNamesDefault());
        }
      case "SetTransaction":
        {
          Node n = node.fields();
          return n.done(
              new SetStatement.SetTransaction(
                  n.get("session").flag(),
                  list(n.get("modes"), this::readTransactionMode),
                  optional(n.get("snapshot"), this::readLiteral)));
        }
      default:
        throw node.unknown();
    }
  }

  DeclareAssignment readDeclareAssignment(Node node) {
    switch (node.variant()) {
      case "Expr":
        {
          Node n = node;
          return n.done(new DeclareAssignment.DeclareExpr(readExpr(n.at(0))));
        }
      case "Default":
        {
          Node n = node;
          return n.done(new DeclareAssignment.DeclareDefault(readExpr(n.at(0))));
        }
      case "DuckAssignment":
        {
          Node n = node;
          return n.done(new DeclareAssignment.DuckAssignment(readExpr(n.at(0))));
        }
      case "For":
        {
          Node n = node;
          return n.done(new DeclareAssignment.DeclareFor(readExpr(n.at(0))));
        }
      case "MsSqlAssignment":
        {
          Node n = node;
          return n.done(new DeclareAssignment.MsSqlAssignment(readExpr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  FetchDirection readFetchDirection(Node node) {
    switch (node.variant()) {
      case "Count":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Count(readLiteral(n.get("limit"))));
        }
      case "Next":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Next());
        }
      case "Prior":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Prior());
        }
      case "First":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.First());
        }
      case "Last":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Last());
        }
      case "Absolute":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Absolute(readLiteral(n.get("limit"))));
        }
      case "Relative":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Relative(readLiteral(n.get("limit"))));
        }
      case "All":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.All());
        }
      case "Forward":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Forward(optional(n.get("limit"), this::readLiteral)));
        }
      case "ForwardAll":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.ForwardAll());
        }
      case "Backward":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.Backward(optional(n.get("limit"), this::readLiteral)));
        }
      case "BackwardAll":
        {
          Node n = node.fields();
          return n.done(new FetchDirection.BackwardAll());
        }
      default:
        throw node.unknown();
    }
  }

  CloseCursor readCloseCursor(Node node) {
    switch (node.variant()) {
      case "All":
        {
          Node n = node.fields();
          return n.done(new CloseCursor.AllCursors());
        }
      case "Specific":
        {
          Node n = node.fields();
          return n.done(new CloseCursor.OneCursor(readIdent(n.get("name"))));
        }
      default:
        throw node.unknown();
    }
  }

  ExplainFormat readExplainFormat(Node node) {
    switch (node.variant()) {
      case "Keyword":
        {
          Node n = node;
          return n.done(new ExplainFormat.FormatKeyword(readPlanFormat(n.at(0))));
        }
      case "Assignment":
        {
          Node n = node;
          return n.done(new ExplainFormat.FormatAssignment(readPlanFormat(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  UseTarget readUseTarget(Node node) {
    switch (node.variant()) {
      case "Catalog":
        {
          Node n = node;
          return n.done(new UseTarget.UseCatalog(readObjectName(n.at(0))));
        }
      case "Schema":
        {
          Node n = node;
          return n.done(new UseTarget.UseSchema(readObjectName(n.at(0))));
        }
      case "Database":
        {
          Node n = node;
          return n.done(new UseTarget.UseDatabase(readObjectName(n.at(0))));
        }
      case "Warehouse":
        {
          Node n = node;
          return n.done(new UseTarget.UseWarehouse(readObjectName(n.at(0))));
        }
      case "Role":
        {
          Node n = node;
          return n.done(new UseTarget.UseRole(readObjectName(n.at(0))));
        }
      case "Object":
        {
          Node n = node;
          return n.done(new UseTarget.UseObject(readObjectName(n.at(0))));
        }
      case "Default":
        {
          Node n = node.fields();
          return n.done(new UseTarget.UseDefault());
        }
      default:
        throw node.unknown();
    }
  }

  ShowFilter readShowFilter(Node node) {
    switch (node.variant()) {
      case "Like":
        {
          Node n = node;
          return n.done(new ShowFilter.ShowLike(readQuoted(n.at(0))));
        }
      case "ILike":
        {
          Node n = node;
          return n.done(new ShowFilter.ShowILike(readStr(n.at(0))));
        }
      case "Where":
        {
          Node n = node;
          return n.done(new ShowFilter.ShowWhere(readExpr(n.at(0))));
        }
      case "NoKeyword":
        {
          Node n = node;
          return n.done(new ShowFilter.ShowPattern(readQuoted(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  ShowFilterPosition readShowFilterPosition(Node node) {
    switch (node.variant()) {
      case "Infix":
        {
          Node n = node;
          return n.done(new ShowFilterPosition.Infix(readShowFilter(n.at(0))));
        }
      case "Suffix":
        {
          Node n = node;
          return n.done(new ShowFilterPosition.Suffix(readShowFilter(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  CopySource readCopySource(Node node) {
    switch (node.variant()) {
      case "Table":
        {
          Node n = node.fields();
          return n.done(
              new CopySource.CopyTable(
                  readObjectName(n.get("table_name")), list(n.get("columns"), this::readIdent)));
        }
      case "Query":
        {
          Node n = node;
          return n.done(new CopySource.CopyQuery(readQuery(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  CopyTarget readCopyTarget(Node node) {
    switch (node.variant()) {
      case "Stdin":
        {
          Node n = node.fields();
          return n.done(new CopyTarget.Stdin());
        }
      case "Stdout":
        {
          Node n = node.fields();
          return n.done(new CopyTarget.Stdout());
        }
      case "File":
        {
          Node n = node.fields();
          return n.done(new CopyTarget.File(readQuoted(n.get("filename"))));
        }
      case "Program":
        {
          Node n = node.fields();
          return n.done(new CopyTarget.Program(readQuoted(n.get("command"))));
        }
      default:
        throw node.unknown();
    }
  }

  CopyOption readCopyOption(Node node) {
    switch (node.variant()) {
      case "Format":
        {
          Node n = node;
          return n.done(new CopyOption.CopyFormat(readIdent(n.at(0))));
        }
      case "Freeze":
        {
          Node n = node;
          return n.done(new CopyOption.CopyFreeze(n.at(0).flag()));
        }
      case "Delimiter":
        {
          Node n = node;
          return n.done(new CopyOption.CopyDelimiter(readStr(n.at(0))));
        }
      case "Null":
        {
          Node n = node;
          return n.done(new CopyOption.CopyNull(readQuoted(n.at(0))));
        }
      case "Header":
        {
          Node n = node;
          return n.done(new CopyOption.CopyHeader(n.at(0).flag()));
        }
      case "Quote":
        {
          Node n = node;
          return n.done(new CopyOption.CopyQuote(readStr(n.at(0))));
        }
      case "Escape":
        {
          Node n = node;
          return n.done(new CopyOption.CopyEscape(readStr(n.at(0))));
        }
      case "ForceQuote":
        {
          Node n = node;
          return n.done(new CopyOption.CopyForceQuote(list(n.at(0), this::readIdent)));
        }
      case "ForceNotNull":
        {
          Node n = node;
          return n.done(new CopyOption.CopyForceNotNull(list(n.at(0), this::readIdent)));
        }
      case "ForceNull":
        {
          Node n = node;
          return n.done(new CopyOption.CopyForceNull(list(n.at(0), this::readIdent)));
        }
      case "Encoding":
        {
          Node n = node;
          return n.done(new CopyOption.CopyEncoding(readQuoted(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  Privileges readPrivileges(Node node) {
    switch (node.variant()) {
      case "All":
        {
          Node n = node.fields();
          return n.done(new Privileges.AllPrivileges(n.get("with_privileges_keyword").flag()));
        }
      case "Actions":
        {
          Node n = node;
          return n.done(new Privileges.SomePrivileges(list(n.at(0), this::readPrivilege)));
        }
      default:
        throw node.unknown();
    }
  }

  Privilege readPrivilege(Node node) {
    switch (node.variant()) {
      case "Insert":
        {
          Node n = node.fields();
          return n.done(
              new Privilege.InsertPrivilege(optionalList(n.get("columns"), this::readIdent)));
        }
      case "Select":
        {
          Node n = node.fields();
          return n.done(
              new Privilege.SelectPrivilege(optionalList(n.get("columns"), this::readIdent)));
        }
      case "Update":
        {
          Node n = node.fields();
          return n.done(
              new Privilege.UpdatePrivilege(optionalList(n.get("columns"), this::readIdent)));
        }
      case "References":
        {
          Node n = node.fields();
          return n.done(
              new Privilege.ReferencesPrivilege(optionalList(n.get("columns"), this::readIdent)));
        }
      case "Connect":
        {
          Node n = node.fields();
          return n.done(new Privilege.ConnectPrivilege());
        }
      case "Delete":
        {
          Node n = node.fields();
          return n.done(new Privilege.DeletePrivilege());
        }
      case "Temporary":
        {
          Node n = node.fields();
          return n.done(new Privilege.TemporaryPrivilege());
        }
      case "Trigger":
        {
          Node n = node.fields();
          return n.done(new Privilege.TriggerPrivilege());
        }
      case "Truncate":
        {
          Node n = node.fields();
          return n.done(new Privilege.TruncatePrivilege());
        }
      case "Usage":
        {
          Node n = node.fields();
          return n.done(new Privilege.UsagePrivilege());
        }
      default:
        throw node.unknown();
    }
  }

  GrantObjects readGrantObjects(Node node) {
    switch (node.variant()) {
      case "Schemas":
        {
          Node n = node;
          return n.done(new GrantObjects.OnSchemas(list(n.at(0), this::readObjectName)));
        }
      case "Tables":
        {
          Node n = node;
          return n.done(new GrantObjects.OnTables(list(n.at(0), this::readObjectName)));
        }
      case "Sequences":
        {
          Node n = node;
          return n.done(new GrantObjects.OnSequences(list(n.at(0), this::readObjectName)));
        }
      case "Databases":
        {
          Node n = node;
          return n.done(new GrantObjects.OnDatabases(list(n.at(0), this::readObjectName)));
        }
      case "AllTablesInSchema":
        {
          Node n = node.fields();
          return n.done(new GrantObjects.OnAllTables(list(n.get("schemas"), this::readObjectName)));
        }
      case "AllSequencesInSchema":
        {
          Node n = node.fields();
          return n.done(
              new GrantObjects.OnAllSequences(list(n.get("schemas"), this::readObjectName)));
        }
      default:
        throw node.unknown();
    }
  }

  GranteeName readGranteeName(Node node) {
    switch (node.variant()) {
      case "ObjectName":
        {
          Node n = node;
          return n.done(new GranteeName.NamedGrantee(readObjectName(n.at(0))));
        }
      case "UserHost":
        {
          Node n = node.fields();
          return n.done(
              new GranteeName.UserHost(readIdent(n.get("user")), readIdent(n.get("host"))));
        }
      default:
        throw node.unknown();
    }
  }

  LockTableType readLockTableType(Node node) {
    switch (node.variant()) {
      case "Read":
        {
          Node n = node.fields();
          return n.done(new LockTableType.ReadLock(n.get("local").flag()));
        }
      case "Write":
        {
          Node n = node.fields();
          return n.done(new LockTableType.WriteLock(n.get("low_priority").flag()));
        }
      default:
        throw node.unknown();
    }
  }

  PipeOperator readPipeOperator(Node node) {
    switch (node.variant()) {
      case "Select":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeSelect(list(n.get("exprs"), this::readSelectItem)));
        }
      case "Extend":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeExtend(list(n.get("exprs"), this::readSelectItem)));
        }
      case "Set":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeSet(list(n.get("assignments"), this::readAssignment)));
        }
      case "Drop":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeDrop(list(n.get("columns"), this::readIdent)));
        }
      case "As":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeAs(readIdent(n.get("alias"))));
        }
      case "Limit":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeLimit(
                  readExpr(n.get("expr")), optional(n.get("offset"), this::readExpr)));
        }
      case "Aggregate":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeAggregate(
                  list(n.get("full_table_exprs"), this::readOrderedExprAlias),
                  list(n.get("group_by_expr"), this::readOrderedExprAlias)));
        }
      case "Where":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeWhere(readExpr(n.get("expr"))));
        }
      case "OrderBy":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeOrderBy(list(n.get("exprs"), this::readOrderByExpr)));
        }
      case "TableSample":
        {
          Node n = node.fields();
          return n.done(new PipeOperator.PipeSample(readTableSample(n.get("sample"))));
        }
      case "Rename":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeRename(list(n.get("mappings"), this::readColumnRename)));
        }
      case "Union":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeUnion(
                  optional(n.get("set_quantifier"), this::readSetQuantifier),
                  list(n.get("queries"), this::readQuery)));
        }
      case "Intersect":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeIntersect(
                  optional(n.get("set_quantifier"), this::readSetQuantifier),
                  list(n.get("queries"), this::readQuery)));
        }
      case "Except":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeExcept(
                  optional(n.get("set_quantifier"), this::readSetQuantifier),
                  list(n.get("queries"), this::readQuery)));
        }
      case "Call":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeCall(
                  readFunctionCall(n.get("function")), optional(n.get("alias"), this::readIdent)));
        }
      case "Pivot":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipePivot(
                  list(n.get("aggregate_functions"), this::readExprAlias),
                  list(n.get("value_column"), this::readIdent),
                  readPivotSource(n.get("value_source")),
                  optional(n.get("alias"), this::readIdent)));
        }
      case "Unpivot":
        {
          Node n = node.fields();
          return n.done(
              new PipeOperator.PipeUnpivot(
                  readIdent(n.get("value_column")),
                  readIdent(n.get("name_column")),
                  list(n.get("unpivot_columns"), this::readIdent),
                  optional(n.get("alias"), this::readIdent)));
        }
      default:
        throw node.unknown();
    }
  }

  SetExpr readSetExpr(Node node) {
    switch (node.variant()) {
      case "Query":
        {
          Node n = node;
          return n.done(new SetExpr.ParenthesizedQuery(readQuery(n.at(0))));
        }
      case "SetOperation":
        {
          Node n = node.fields();
          return n.done(
              new SetExpr.SetOperation(
                  readSetExpr(n.get("left")),
                  readSetOperator(n.get("op")),
                  optional(n.get("set_quantifier"), this::readSetQuantifier),
                  readSetExpr(n.get("right"))));
        }
      case "Insert":
        {
          Node n = node;
          return n.done(new SetExpr.InsertBody(readStatement(n.at(0))));
        }
      case "Update":
        {
          Node n = node;
          return n.done(new SetExpr.UpdateBody(readStatement(n.at(0))));
        }
      case "Delete":
        {
          Node n = node;
          return n.done(new SetExpr.DeleteBody(readStatement(n.at(0))));
        }
      case "Merge":
        {
          Node n = node;
          return n.done(new SetExpr.MergeBody(readStatement(n.at(0))));
        }
      case "Select":
        return node.done(readSelect(node.at(0)));
      case "Values":
        return node.done(readValues(node.at(0)));
      case "Table":
        return node.done(readTableCommand(node.at(0)));
      default:
        throw node.unknown();
    }
  }

  Distinct readDistinct(Node node) {
    switch (node.variant()) {
      case "All":
        {
          Node n = node.fields();
          return n.done(new Distinct.DistinctAll());
        }
      case "Distinct":
        {
          Node n = node.fields();
          return n.done(new Distinct.DistinctRows());
        }
      case "On":
        {
          Node n = node;
          return n.done(new Distinct.DistinctOn(list(n.at(0), this::readExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  TopQuantity readTopQuantity(Node node) {
    switch (node.variant()) {
      case "Expr":
        {
          Node n = node;
          return n.done(new TopQuantity.TopExpr(readExpr(n.at(0))));
        }
      case "Constant":
        {
          Node n = node;
          return n.done(new TopQuantity.TopConstant(readLong(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  SelectItem readSelectItem(Node node) {
    switch (node.variant()) {
      case "UnnamedExpr":
        {
          Node n = node;
          return n.done(new SelectItem.UnnamedExpr(readExpr(n.at(0))));
        }
      case "ExprWithAlias":
        {
          Node n = node.fields();
          return n.done(
              new SelectItem.ExprWithAlias(readExpr(n.get("expr")), readIdent(n.get("alias"))));
        }
      case "QualifiedWildcard":
        {
          Node n = node;
          return n.done(
              new SelectItem.QualifiedWildcard(
                  readWildcardQualifier(n.at(0)), readWildcardOptions(n.at(1))));
        }
      case "Wildcard":
        {
          Node n = node;
          return n.done(new SelectItem.Wildcard(readWildcardOptions(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  WildcardQualifier readWildcardQualifier(Node node) {
    switch (node.variant()) {
      case "ObjectName":
        {
          Node n = node;
          return n.done(new WildcardQualifier.NameQualifier(readObjectName(n.at(0))));
        }
      case "Expr":
        {
          Node n = node;
          return n.done(new WildcardQualifier.ExprQualifier(readExpr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  WildcardExclude readWildcardExclude(Node node) {
    switch (node.variant()) {
      case "Single":
        {
          Node n = node;
          return n.done(new WildcardExclude.ExcludeOne(readObjectName(n.at(0))));
        }
      case "Multiple":
        {
          Node n = node;
          return n.done(new WildcardExclude.ExcludeSome(list(n.at(0), this::readObjectName)));
        }
      default:
        throw node.unknown();
    }
  }

  WildcardRename readWildcardRename(Node node) {
    switch (node.variant()) {
      case "Single":
        {
          Node n = node;
          return n.done(new WildcardRename.RenameOne(readColumnRename(n.at(0))));
        }
      case "Multiple":
        {
          Node n = node;
          return n.done(new WildcardRename.RenameSome(list(n.at(0), this::readColumnRename)));
        }
      default:
        throw node.unknown();
    }
  }

  ConnectBy readConnectBy(Node node) {
    switch (node.variant()) {
      case "ConnectBy":
        {
          Node n = node.fields();
          return n.done(
              new ConnectBy.ConnectByClause(
                  n.get("nocycle").flag(), list(n.get("relationships"), this::readExpr)));
        }
      case "StartWith":
        {
          Node n = node.fields();
          return n.done(new ConnectBy.StartWithClause(readExpr(n.get("condition"))));
        }
      default:
        throw node.unknown();
    }
  }

  @Override
  GroupBy readGroupBy(Node node) {
    switch (node.variant()) {
      case "All":
        {
          Node n = node;
          return n.done(new GroupBy.GroupByAll(list(n.at(0), this::readGroupByModifier)));
        }
      case "Expressions":
        {
          Node n = node;
          return n.done(
              new GroupBy.GroupByExprs(
                  list(n.at(0), this::readExpr), list(n.at(1), this::readGroupByModifier)));
        }
      default:
        throw node.unknown();
    }
  }

  GroupByModifier readGroupByModifier(Node node) {
    switch (node.variant()) {
      case "Rollup":
        {
          Node n = node.fields();
          return n.done(new GroupByModifier.WithRollup());
        }
      case "Cube":
        {
          Node n = node.fields();
          return n.done(new GroupByModifier.WithCube());
        }
      case "Totals":
        {
          Node n = node.fields();
          return n.done(new GroupByModifier.WithTotals());
        }
      case "GroupingSets":
        {
          Node n = node;
          return n.done(new GroupByModifier.WithGroupingSets(readExpr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  NamedWindowExpr readNamedWindowExpr(Node node) {
    switch (node.variant()) {
      case "NamedWindow":
        {
          Node n = node;
          return n.done(new NamedWindowExpr.OtherWindow(readIdent(n.at(0))));
        }
      case "WindowSpec":
        {
          Node n = node;
          return n.done(new NamedWindowExpr.NewWindow(readWindowSpec(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  WindowFrameBound readWindowFrameBound(Node node) {
    switch (node.variant()) {
      case "CurrentRow":
        {
          Node n = node.fields();
          return n.done(new WindowFrameBound.CurrentRow());
        }
      case "Preceding":
        {
          Node n = node;
          return n.done(new WindowFrameBound.Preceding(optional(n.at(0), this::readExpr)));
        }
      case "Following":
        {
          Node n = node;
          return n.done(new WindowFrameBound.Following(optional(n.at(0), this::readExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  WindowType readWindowType(Node node) {
    switch (node.variant()) {
      case "WindowSpec":
        {
          Node n = node;
          return n.done(new WindowType.InlineWindow(readWindowSpec(n.at(0))));
        }
      case "NamedWindow":
        {
          Node n = node;
          return n.done(new WindowType.WindowReference(readIdent(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  OrderByKind readOrderByKind(Node node) {
    switch (node.variant()) {
      case "All":
        {
          Node n = node;
          return n.done(new OrderByKind.OrderByAll(readOrderByOptions(n.at(0))));
        }
      case "Expressions":
        {
          Node n = node;
          return n.done(new OrderByKind.OrderByExprs(list(n.at(0), this::readOrderByExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  OrderBySort readOrderBySort(Node node) {
    switch (node.variant()) {
      case "Asc":
        {
          Node n = node.fields();
          return n.done(new OrderBySort.Asc());
        }
      case "Desc":
        {
          Node n = node.fields();
          return n.done(new OrderBySort.Desc());
        }
      case "Using":
        {
          Node n = node;
          return n.done(new OrderBySort.UsingOperator(readObjectName(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  LimitClause readLimitClause(Node node) {
    switch (node.variant()) {
      case "LimitOffset":
        {
          Node n = node.fields();
          return n.done(
              new LimitClause.LimitOffset(
                  optional(n.get("limit"), this::readExpr),
                  optional(n.get("offset"), this::readOffset),
                  list(n.get("limit_by"), this::readExpr)));
        }
      case "OffsetCommaLimit":
        {
          Node n = node.fields();
          return n.done(
              new LimitClause.OffsetCommaLimit(
                  readExpr(n.get("offset")), readExpr(n.get("limit"))));
        }
      default:
        throw node.unknown();
    }
  }

  ForClause readForClause(Node node) {
    switch (node.variant()) {
      case "Browse":
        {
          Node n = node.fields();
          return n.done(new ForClause.Browse());
        }
      case "Json":
        {
          Node n = node.fields();
          return n.done(
              new ForClause.ForJson(
                  readForJsonMode(n.get("for_json")),
                  optional(n.get("root"), this::readStr),
                  n.get("include_null_values").flag(),
                  n.get("without_array_wrapper").flag()));
        }
      default:
        throw node.unknown();
    }
  }

  JoinOperator readJoinOperator(Node node) {
    switch (node.variant()) {
      case "Join":
        {
          Node n = node;
          return n.done(new JoinOperator.PlainJoin(optional(n.at(0), this::readJoinConstraint)));
        }
      case "Inner":
        {
          Node n = node;
          return n.done(new JoinOperator.Inner(optional(n.at(0), this::readJoinConstraint)));
        }
      case "Left":
        {
          Node n = node;
          return n.done(new JoinOperator.Left(optional(n.at(0), this::readJoinConstraint)));
        }
      case "LeftOuter":
        {
          Node n = node;
          return n.done(new JoinOperator.LeftOuter(optional(n.at(0), this::readJoinConstraint)));
        }
      case "Right":
        {
          Node n = node;
          return n.done(new JoinOperator.Right(optional(n.at(0), this::readJoinConstraint)));
        }
      case "RightOuter":
        {
          Node n = node;
          return n.done(new JoinOperator.RightOuter(optional(n.at(0), this::readJoinConstraint)));
        }
      case "FullOuter":
        {
          Node n = node;
          return n.done(new JoinOperator.FullOuter(optional(n.at(0), this::readJoinConstraint)));
        }
      case "CrossJoin":
        {
          Node n = node;
          return n.done(new JoinOperator.CrossJoin(optional(n.at(0), this::readJoinConstraint)));
        }
      case "Semi":
        {
          Node n = node;
          return n.done(new JoinOperator.Semi(optional(n.at(0), this::readJoinConstraint)));
        }
      case "LeftSemi":
        {
          Node n = node;
          return n.done(new JoinOperator.LeftSemi(optional(n.at(0), this::readJoinConstraint)));
        }
      case "RightSemi":
        {
          Node n = node;
          return n.done(new JoinOperator.RightSemi(optional(n.at(0), this::readJoinConstraint)));
        }
      case "Anti":
        {
          Node n = node;
          return n.done(new JoinOperator.Anti(optional(n.at(0), this::readJoinConstraint)));
        }
      case "LeftAnti":
        {
          Node n = node;
          return n.done(new JoinOperator.LeftAnti(optional(n.at(0), this::readJoinConstraint)));
        }
      case "RightAnti":
        {
          Node n = node;
          return n.done(new JoinOperator.RightAnti(optional(n.at(0), this::readJoinConstraint)));
        }
      case "StraightJoin":
        {
          Node n = node;
          return n.done(new JoinOperator.StraightJoin(optional(n.at(0), this::readJoinConstraint)));
        }
      case "CrossApply":
        {
          Node n = node.fields();
          return n.done(new JoinOperator.CrossApply());
        }
      case "OuterApply":
        {
          Node n = node.fields();
          return n.done(new JoinOperator.OuterApply());
        }
      case "AsOf":
        {
          Node n = node.fields();
          return n.done(
              new JoinOperator.AsOf(
                  readExpr(n.get("match_condition")),
                  optional(n.get("constraint"), this::readJoinConstraint)));
        }
      case "ArrayJoin":
        {
          Node n = node.fields();
          return n.done(new JoinOperator.ArrayJoin());
        }
      case "LeftArrayJoin":
        {
          Node n = node.fields();
          return n.done(new JoinOperator.LeftArrayJoin());
        }
      case "InnerArrayJoin":
        {
          Node n = node.fields();
          return n.done(new JoinOperator.InnerArrayJoin());
        }
      default:
        throw node.unknown();
    }
  }

  JoinConstraint readJoinConstraint(Node node) {
    switch (node.variant()) {
      case "On":
        {
          Node n = node;
          return n.done(new JoinConstraint.JoinOn(readExpr(n.at(0))));
        }
      case "Using":
        {
          Node n = node;
          return n.done(new JoinConstraint.JoinUsing(list(n.at(0), this::readObjectName)));
        }
      case "UsingAlias":
        {
          Node n = node;
          return n.done(
              new JoinConstraint.JoinUsingAlias(
                  list(n.at(0), this::readObjectName), readIdent(n.at(1))));
        }
      case "Natural":
        {
          Node n = node.fields();
          return n.done(new JoinConstraint.Natural());
        }
      default:
        throw node.unknown();
    }
  }

  TableFactor readTableFactor(Node node) {
    switch (node.variant()) {
      case "Table":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.Table(
                  optional(n.get("inheritance"), this::readTableInheritance),
                  readObjectName(n.get("name")),
                  optional(n.get("json_path"), this::readJsonPath),
                  list(n.get("partitions"), this::readIdent),
                  optional(n.get("args"), this::readTableArgs),
                  n.get("with_ordinality").flag(),
                  optional(n.get("sample"), this::readSampleKind),
                  optional(n.get("alias"), this::readTableAlias),
                  list(n.get("index_directives"), this::readIndexDirective),
                  list(n.get("with_hints"), this::readExpr),
                  optional(n.get("version"), this::readTableVersion)));
        }
      case "Derived":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.Derived(
                  n.get("lateral").flag(),
                  readQuery(n.get("subquery")),
                  optional(n.get("alias"), this::readTableAlias),
                  optional(n.get("sample"), this::readSampleKind)));
        }
      case "TableFunction":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.TableFunction(
                  readExpr(n.get("expr")), optional(n.get("alias"), this::readTableAlias)));
        }
      case "Function":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.FunctionTable(
                  n.get("lateral").flag(),
                  readObjectName(n.get("name")),
                  list(n.get("args"), this::readFunctionArg),
                  n.get("with_ordinality").flag(),
                  optional(n.get("alias"), this::readTableAlias)));
        }
      case "UNNEST":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.Unnest(
                  list(n.get("array_exprs"), this::readExpr),
                  n.get("with_ordinality").flag(),
                  optional(n.get("alias"), this::readTableAlias),
                  n.get("with_offset").flag(),
                  optional(n.get("with_offset_alias"), this::readIdent)));
        }
      case "JsonTable":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.JsonTable(
                  readExpr(n.get("json_expr")),
                  readLiteral(n.get("json_path")),
                  list(n.get("columns"), this::readJsonTableColumn),
                  optional(n.get("alias"), this::readTableAlias)));
        }
      case "OpenJsonTable":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.OpenJsonTable(
                  readExpr(n.get("json_expr")),
                  optional(n.get("json_path"), this::readLiteral),
                  list(n.get("columns"), this::readOpenJsonColumn),
                  optional(n.get("alias"), this::readTableAlias)));
        }
      case "NestedJoin":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.NestedJoin(
                  readTableWithJoins(n.get("table_with_joins")),
                  optional(n.get("alias"), this::readTableAlias)));
        }
      case "Pivot":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.Pivot(
                  readTableFactor(n.get("table")),
                  list(n.get("aggregate_functions"), this::readExprAlias),
                  list(n.get("value_column"), this::readExpr),
                  readPivotSource(n.get("value_source")),
                  optional(n.get("default_on_null"), this::readExpr),
                  optional(n.get("alias"), this::readTableAlias)));
        }
      case "Unpivot":
        {
          Node n = node.fields();
          return n.done(
              new TableFactor.Unpivot(
                  readTableFactor(n.get("table")),
                  optional(n.get("null_inclusion"), this::readNullInclusion),
                  readExpr(n.get("value")),
                  readIdent(n.get("name")),
                  list(n.get("columns"), this::readExprAlias),
                  optional(n.get("alias"), this::readTableAlias)));
        }
      default:
        throw node.unknown();
    }
  }

  TableInheritance readTableInheritance(Node node) {
    switch (node.variant()) {
      case "Only":
        {
          Node n = node.fields();
          return n.done(new TableInheritance.Only(n.get("parenthesized").flag()));
        }
      case "IncludeDescendants":
        {
          Node n = node.fields();
          return n.done(new TableInheritance.IncludeDescendants());
        }
      default:
        throw node.unknown();
    }
  }

  SampleKind readSampleKind(Node node) {
    switch (node.variant()) {
      case "BeforeTableAlias":
        {
          Node n = node;
          return n.done(new SampleKind.BeforeAlias(readTableSample(n.at(0))));
        }
      case "AfterTableAlias":
        {
          Node n = node;
          return n.done(new SampleKind.AfterAlias(readTableSample(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  IndexDirective readIndexDirective(Node node) {
    switch (node.variant()) {
      case "MySql":
        {
          Node n = node.fields();
          return n.done(
              new IndexDirective.IndexHint(
                  readIndexHintType(n.get("hint_type")),
                  readIndexHintObject(n.get("index_type")),
                  optional(n.get("for_clause"), this::readIndexHintFor),
                  list(n.get("index_names"), this::readIdent)));
        }
      case "IndexedBy":
        {
          Node n = node;
          return n.done(new IndexDirective.IndexedBy(readIdent(n.at(0))));
        }
      case "NotIndexed":
        {
          Node n = node.fields();
          return n.done(new IndexDirective.NotIndexed());
        }
      default:
        throw node.unknown();
    }
  }

  TableVersion readTableVersion(Node node) {
    switch (node.variant()) {
      case "ForSystemTimeAsOf":
        {
          Node n = node;
          return n.done(new TableVersion.ForSystemTimeAsOf(readExpr(n.at(0))));
        }
      case "TimestampAsOf":
        {
          Node n = node;
          return n.done(new TableVersion.TimestampAsOf(readExpr(n.at(0))));
        }
      case "VersionAsOf":
        {
          Node n = node;
          return n.done(new TableVersion.VersionAsOf(readExpr(n.at(0))));
        }
      case "Function":
        {
          Node n = node;
          return n.done(new TableVersion.VersionFunction(readExpr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  PivotSource readPivotSource(Node node) {
    switch (node.variant()) {
      case "List":
        {
          Node n = node;
          return n.done(new PivotSource.PivotList(list(n.at(0), this::readExprAlias)));
        }
      case "Any":
        {
          Node n = node;
          return n.done(new PivotSource.PivotAny(list(n.at(0), this::readOrderByExpr)));
        }
      case "Subquery":
        {
          Node n = node;
          return n.done(new PivotSource.PivotSubquery(readQuery(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  JsonTableColumn readJsonTableColumn(Node node) {
    switch (node.variant()) {
      case "Named":
        {
          Node n = node.fields();
          return n.done(
              new JsonTableColumn.JsonColumn(
                  readIdent(n.get("name")),
                  readDataType(n.get("type")),
                  n.get("exists").flag(),
                  readLiteral(n.get("path")),
                  optional(n.get("on_empty"), this::readJsonColumnFallback),
                  optional(n.get("on_error"), this::readJsonColumnFallback)));
        }
      case "ForOrdinality":
        {
          Node n = node;
          return n.done(new JsonTableColumn.JsonOrdinality(readIdent(n.at(0))));
        }
      case "Nested":
        {
          Node n = node.fields();
          return n.done(
              new JsonTableColumn.JsonNested(
                  readLiteral(n.get("path")), list(n.get("columns"), this::readJsonTableColumn)));
        }
      default:
        throw node.unknown();
    }
  }

  JsonColumnFallback readJsonColumnFallback(Node node) {
    switch (node.variant()) {
      case "Null":
        {
          Node n = node.fields();
          return n.done(new JsonColumnFallback.JsonNull());
        }
      case "Default":
        {
          Node n = node;
          return n.done(new JsonColumnFallback.JsonDefault(readLiteral(n.at(0))));
        }
      case "Error":
        {
          Node n = node.fields();
          return n.done(new JsonColumnFallback.JsonError());
        }
      default:
        throw node.unknown();
    }
  }

  InsertTarget readInsertTarget(Node node) {
    switch (node.variant()) {
      case "TableName":
        {
          Node n = node;
          return n.done(new InsertTarget.IntoTable(readObjectName(n.at(0))));
        }
      case "TableFunction":
        {
          Node n = node;
          return n.done(new InsertTarget.IntoFunction(readFunctionCall(n.at(0))));
        }
      case "TableQuery":
        {
          Node n = node;
          return n.done(new InsertTarget.IntoQuery(readQuery(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  OutputClause readOutputClause(Node node) {
    switch (node.variant()) {
      case "Output":
        {
          Node n = node.fields();
          return n.done(
              new OutputClause.Output(
                  list(n.get("select_items"), this::readSelectItem),
                  optional(n.get("into_table"), this::readSelectInto)));
        }
      case "Returning":
        {
          Node n = node.fields();
          return n.done(
              new OutputClause.Returning(list(n.get("select_items"), this::readSelectItem)));
        }
      default:
        throw node.unknown();
    }
  }

  OnInsert readOnInsert(Node node) {
    switch (node.variant()) {
      case "DuplicateKeyUpdate":
        {
          Node n = node;
          return n.done(new OnInsert.DuplicateKeyUpdate(list(n.at(0), this::readAssignment)));
        }
      case "OnConflict":
        return node.done(readOnConflict(node.at(0)));
      default:
        throw node.unknown();
    }
  }

  ConflictTarget readConflictTarget(Node node) {
    switch (node.variant()) {
      case "Columns":
        {
          Node n = node.fields();
          return n.done(
              new ConflictTarget.ConflictColumns(
                  list(n.get("columns"), this::readIdent),
                  optional(n.get("predicate"), this::readExpr)));
        }
      case "OnConstraint":
        {
          Node n = node;
          return n.done(new ConflictTarget.ConflictConstraint(readObjectName(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  ConflictAction readConflictAction(Node node) {
    switch (node.variant()) {
      case "DoNothing":
        {
          Node n = node.fields();
          return n.done(new ConflictAction.DoNothing());
        }
      case "DoUpdate":
        {
          Node n = node.fields();
          return n.done(
              new ConflictAction.DoUpdate(
                  list(n.get("assignments"), this::readAssignment),
                  optional(n.get("selection"), this::readExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  AssignmentTarget readAssignmentTarget(Node node) {
    switch (node.variant()) {
      case "ColumnName":
        {
          Node n = node;
          return n.done(new AssignmentTarget.AssignColumn(readObjectName(n.at(0))));
        }
      case "Tuple":
        {
          Node n = node;
          return n.done(new AssignmentTarget.AssignTuple(list(n.at(0), this::readObjectName)));
        }
      default:
        throw node.unknown();
    }
  }

  UpdateFrom readUpdateFrom(Node node) {
    switch (node.variant()) {
      case "BeforeSet":
        {
          Node n = node;
          return n.done(new UpdateFrom.BeforeSet(list(n.at(0), this::readTableWithJoins)));
        }
      case "AfterSet":
        {
          Node n = node;
          return n.done(new UpdateFrom.AfterSet(list(n.at(0), this::readTableWithJoins)));
        }
      default:
        throw node.unknown();
    }
  }

  DeleteFrom readDeleteFrom(Node node) {
    switch (node.variant()) {
      case "WithFromKeyword":
        {
          Node n = node;
          return n.done(new DeleteFrom.WithFromKeyword(list(n.at(0), this::readTableWithJoins)));
        }
      case "WithoutKeyword":
        {
          Node n = node;
          return n.done(new DeleteFrom.WithoutKeyword(list(n.at(0), this::readTableWithJoins)));
        }
      default:
        throw node.unknown();
    }
  }

  MergeAction readMergeAction(Node node) {
    switch (node.variant()) {
      case "Insert":
        {
          Node n = node.fields();
          return n.done(
              new MergeAction.MergeInsert(
                  list(n.get("columns"), this::readObjectName),
                  readMergeInsertKind(n.get("kind")),
                  optional(n.get("insert_predicate"), this::readExpr)));
        }
      case "Update":
        {
          Node n = node.fields();
          return n.done(
              new MergeAction.MergeUpdate(
                  readMergeUpdateKind(n.get("kind")),
                  optional(n.get("update_predicate"), this::readExpr),
                  optional(n.get("delete_predicate"), this::readExpr)));
        }
      case "Delete":
        {
          Node n = node.fields();
          return n.done(new MergeAction.MergeDelete());
        }
      case "DoNothing":
        {
          Node n = node.fields();
          return n.done(new MergeAction.MergeNothing());
        }
      default:
        throw node.unknown();
    }
  }

  MergeInsertKind readMergeInsertKind(Node node) {
    switch (node.variant()) {
      case "Values":
        {
          Node n = node;
          return n.done(new MergeInsertKind.MergeValues(readValues(n.at(0))));
        }
      case "Row":
        {
          Node n = node.fields();
          return n.done(new MergeInsertKind.MergeRow());
        }
      case "Wildcard":
        {
          Node n = node.fields();
          return n.done(new MergeInsertKind.MergeInsertAll());
        }
      default:
        throw node.unknown();
    }
  }

  MergeUpdateKind readMergeUpdateKind(Node node) {
    switch (node.variant()) {
      case "Set":
        {
          Node n = node;
          return n.done(new MergeUpdateKind.MergeSet(list(n.at(0), this::readAssignment)));
        }
      case "Wildcard":
        {
          Node n = node.fields();
          return n.done(new MergeUpdateKind.MergeUpdateAll());
        }
      default:
        throw node.unknown();
    }
  }

  CommentText readCommentText(Node node) {
    switch (node.variant()) {
      case "WithEq":
        {
          Node n = node;
          return n.done(new CommentText.CommentWithEq(readStr(n.at(0))));
        }
      case "WithoutEq":
        {
          Node n = node;
          return n.done(new CommentText.CommentWithoutEq(readStr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  LikeTable readLikeTable(Node node) {
    switch (node.variant()) {
      case "Parenthesized":
        {
          Node n = node.fields();
          return n.done(
              new LikeTable.LikeParenthesized(
                  readObjectName(n.get("name")),
                  optional(n.get("defaults"), this::readLikeDefaults)));
        }
      case "Plain":
        {
          Node n = node.fields();
          return n.done(
              new LikeTable.LikePlain(
                  readObjectName(n.get("name")),
                  optional(n.get("defaults"), this::readLikeDefaults)));
        }
      default:
        throw node.unknown();
    }
  }

  TableOptions readTableOptions(Node node) {
    switch (node.variant()) {
      case "With":
        {
          Node n = node;
          return n.done(new TableOptions.WithOptions(list(n.at(0), this::readSqlOption)));
        }
      case "Plain":
        {
          Node n = node;
          return n.done(new TableOptions.PlainOptions(list(n.at(0), this::readSqlOption)));
        }
      case "TableProperties":
        {
          Node n = node;
          return n.done(new TableOptions.TableProperties(list(n.at(0), this::readSqlOption)));
        }
      case "Options":
        {
          Node n = node;
          return n.done(new TableOptions.OptionList(list(n.at(0), this::readSqlOption)));
        }
      default:
        throw node.unknown();
    }
  }

  SqlOption readSqlOption(Node node) {
    switch (node.variant()) {
      case "Ident":
        {
          Node n = node;
          return n.done(new SqlOption.OptionIdent(readObjectName(n.at(0))));
        }
      case "KeyValue":
        {
          Node n = node.fields();
          return n.done(
              new SqlOption.KeyValue(readObjectName(n.get("key")), readExpr(n.get("value"))));
        }
      case "Comment":
        {
          Node n = node;
          return n.done(new SqlOption.OptionComment(readOptionCommentText(n.at(0))));
        }
      case "NamedParenthesizedList":
        {
          Node n = node.fields();
          return n.done(
              new SqlOption.OptionNames(
                  readIdent(n.get("key")),
                  optional(n.get("name"), this::readIdent),
                  list(n.get("values"), this::readIdent)));
        }
      default:
        throw node.unknown();
    }
  }

  OptionCommentText readOptionCommentText(Node node) {
    switch (node.variant()) {
      case "WithEq":
        {
          Node n = node;
          return n.done(new OptionCommentText.OptionWithEq(readStr(n.at(0))));
        }
      case "WithoutEq":
        {
          Node n = node;
          return n.done(new OptionCommentText.OptionWithoutEq(readStr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  OneOrMany readOneOrMany(Node node) {
    switch (node.variant()) {
      case "One":
        {
          Node n = node;
          return n.done(new OneOrMany.One(readExpr(n.at(0))));
        }
      case "Many":
        {
          Node n = node;
          return n.done(new OneOrMany.Many(list(n.at(0), this::readExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  ClusterBy readClusterBy(Node node) {
    switch (node.variant()) {
      case "NoWrapping":
        {
          Node n = node;
          return n.done(new ClusterBy.ClusterPlain(list(n.at(0), this::readExpr)));
        }
      case "Parentheses":
        {
          Node n = node;
          return n.done(new ClusterBy.ClusterParenthesized(list(n.at(0), this::readExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  PartitionValues readPartitionValues(Node node) {
    switch (node.variant()) {
      case "In":
        {
          Node n = node;
          return n.done(new PartitionValues.PartitionIn(list(n.at(0), this::readExpr)));
        }
      case "From":
        {
          Node n = node.fields();
          return n.done(
              new PartitionValues.PartitionFrom(
                  list(n.get("from"), this::readPartitionBound),
                  list(n.get("to"), this::readPartitionBound)));
        }
      case "With":
        {
          Node n = node.fields();
          return n.done(
              new PartitionValues.PartitionWith(
                  readLong(n.get("modulus")), readLong(n.get("remainder"))));
        }
      case "Default":
        {
          Node n = node.fields();
          return n.done(new PartitionValues.PartitionDefault());
        }
      default:
        throw node.unknown();
    }
  }

  PartitionBound readPartitionBound(Node node) {
    switch (node.variant()) {
      case "Expr":
        {
          Node n = node;
          return n.done(new PartitionBound.BoundExpr(readExpr(n.at(0))));
        }
      case "MinValue":
        {
          Node n = node.fields();
          return n.done(new PartitionBound.BoundMin());
        }
      case "MaxValue":
        {
          Node n = node.fields();
          return n.done(new PartitionBound.BoundMax());
        }
      default:
        throw node.unknown();
    }
  }

  ColumnOption readColumnOption(Node node) {
    switch (node.variant()) {
      case "Null":
        {
          Node n = node.fields();
          return n.done(new ColumnOption.NullOption());
        }
      case "NotNull":
        {
          Node n = node.fields();
          return n.done(new ColumnOption.NotNull());
        }
      case "Default":
        {
          Node n = node;
          return n.done(new ColumnOption.DefaultValue(readExpr(n.at(0))));
        }
      case "Materialized":
        {
          Node n = node;
          return n.done(new ColumnOption.Materialized(readExpr(n.at(0))));
        }
      case "Ephemeral":
        {
          Node n = node;
          return n.done(new ColumnOption.Ephemeral(optional(n.at(0), this::readExpr)));
        }
      case "Alias":
        {
          Node n = node;
          return n.done(new ColumnOption.Alias(readExpr(n.at(0))));
        }
      case "PrimaryKey":
        {
          Node n = node.fields();
          return n.done(
              new ColumnOption.PrimaryKeyOption(
                  optional(n.get("characteristics"), this::readCharacteristics)));
        }
      case "Unique":
        {
          Node n = node.fields();
          return n.done(
              new ColumnOption.UniqueOption(
                  optional(n.get("index_type_display"), this::readKeyOrIndex),
                  optional(n.get("nulls_distinct"), this::readNullsDistinct),
                  optional(n.get("characteristics"), this::readCharacteristics)));
        }
      case "ForeignKey":
        {
          Node n = node.fields();
          return n.done(
              new ColumnOption.ForeignKeyOption(
                  readObjectName(n.get("foreign_table")),
                  list(n.get("referred_columns"), this::readIdent),
                  optional(n.get("match_kind"), this::readMatchKind),
                  optional(n.get("on_delete"), this::readReferentialAction),
                  optional(n.get("on_update"), this::readReferentialAction),
                  optional(n.get("characteristics"), this::readCharacteristics)));
        }
      case "Check":
        {
          Node n = node.fields();
          return n.done(
              new ColumnOption.CheckOption(
                  optional(n.get("name"), this::readIdent),
                  readExpr(n.get("expr")),
                  n.get("no_inherit").flag(),
                  maybe(n.get("enforced"))));
        }
      case "DialectSpecific":
        {
          Node n = node;
          return n.done(new ColumnOption.DialectSpecific(readTokens(n.at(0))));
        }
      case "CharacterSet":
        {
          Node n = node;
          return n.done(new ColumnOption.CharacterSet(readObjectName(n.at(0))));
        }
      case "Collation":
        {
          Node n = node;
          return n.done(new ColumnOption.Collation(readObjectName(n.at(0))));
        }
      case "Comment":
        {
          Node n = node;
          return n.done(new ColumnOption.CommentOption(readQuoted(n.at(0))));
        }
      case "OnUpdate":
        {
          Node n = node;
          return n.done(new ColumnOption.OnUpdate(readExpr(n.at(0))));
        }
      case "Generated":
        {
          Node n = node.fields();
          return n.done(
              new ColumnOption.Generated(
                  readGeneratedAs(n.get("generated_as")),
                  optionalList(n.get("sequence_options"), this::readSequenceOption),
                  optional(n.get("generation_expr"), this::readExpr),
                  optional(n.get("generation_expr_mode"), this::readGeneratedMode),
                  n.get("generated_keyword").flag()));
        }
      case "Options":
        {
          Node n = node;
          return n.done(new ColumnOption.ColumnOptionList(list(n.at(0), this::readSqlOption)));
        }
      case "Identity":
        {
          Node n = node;
          return n.done(new ColumnOption.Identity(readIdentityKind(n.at(0))));
        }
      case "Srid":
        {
          Node n = node;
          return n.done(new ColumnOption.Srid(readExpr(n.at(0))));
        }
      case "Invisible":
        {
          Node n = node.fields();
          return n.done(new ColumnOption.Invisible());
        }
      default:
        throw node.unknown();
    }
  }

  IdentityKind readIdentityKind(Node node) {
    switch (node.variant()) {
      case "Autoincrement":
        {
          Node n = node.fields();
          return n.done(
              new IdentityKind.Autoincrement(
                  optional(n.get("parameters"), this::readIdentityFormat),
                  optional(n.get("order"), this::readIdentityOrder)));
        }
      case "Identity":
        {
          Node n = node.fields();
          return n.done(
              new IdentityKind.IdentityColumn(
                  optional(n.get("parameters"), this::readIdentityFormat),
                  optional(n.get("order"), this::readIdentityOrder)));
        }
      default:
        throw node.unknown();
    }
  }

  IdentityFormat readIdentityFormat(Node node) {
    switch (node.variant()) {
      case "FunctionCall":
        {
          Node n = node.fields();
          return n.done(
              new IdentityFormat.FunctionCallFormat(
                  readExpr(n.get("seed")), readExpr(n.get("increment"))));
        }
      case "StartAndIncrement":
        {
          Node n = node.fields();
          return n.done(
              new IdentityFormat.StartAndIncrement(
                  readExpr(n.get("seed")), readExpr(n.get("increment"))));
        }
      default:
        throw node.unknown();
    }
  }

  TableConstraint readTableConstraint(Node node) {
    switch (node.variant()) {
      case "Unique":
        {
          Node n = node.fields();
          return n.done(
              new TableConstraint.Unique(
                  optional(n.get("name"), this::readIdent),
                  optional(n.get("nulls_distinct"), this::readNullsDistinct),
                  optional(n.get("index_type_display"), this::readKeyOrIndex),
                  optional(n.get("index_name"), this::readIdent),
                  optional(n.get("index_type"), this::readIndexType),
                  list(n.get("columns"), this::readIndexColumn),
                  list(n.get("include"), this::readIdent),
                  list(n.get("index_options"), this::readIndexOption),
                  optional(n.get("characteristics"), this::readCharacteristics)));
        }
      case "PrimaryKey":
        {
          Node n = node.fields();
          return n.done(
              new TableConstraint.PrimaryKey(
                  optional(n.get("name"), this::readIdent),
                  optional(n.get("index_name"), this::readIdent),
                  optional(n.get("index_type"), this::readIndexType),
                  list(n.get("columns"), this::readIndexColumn),
                  list(n.get("include"), this::readIdent),
                  list(n.get("index_options"), this::readIndexOption),
                  optional(n.get("characteristics"), this::readCharacteristics)));
        }
      case "ForeignKey":
        {
          Node n = node.fields();
          return n.done(
              new TableConstraint.ForeignKey(
                  optional(n.get("name"), this::readIdent),
                  optional(n.get("index_name"), this::readIdent),
                  list(n.get("columns"), this::readIdent),
                  readObjectName(n.get("foreign_table")),
                  list(n.get("referred_columns"), this::readIdent),
                  optional(n.get("match_kind"), this::readMatchKind),
                  optional(n.get("on_delete"), this::readReferentialAction),
                  optional(n.get("on_update"), this::readReferentialAction),
                  optional(n.get("characteristics"), this::readCharacteristics)));
        }
      case "Check":
        {
          Node n = node.fields();
          return n.done(
              new TableConstraint.Check(
                  optional(n.get("name"), this::readIdent),
                  readExpr(n.get("expr")),
                  n.get("no_inherit").flag(),
                  maybe(n.get("enforced"))));
        }
      case "Index":
        {
          Node n = node.fields();
          return n.done(
              new TableConstraint.Index(
                  n.get("display_as_key").flag(),
                  optional(n.get("name"), this::readIdent),
                  optional(n.get("index_type"), this::readIndexType),
                  list(n.get("columns"), this::readIndexColumn),
                  list(n.get("index_options"), this::readIndexOption)));
        }
      case "FulltextOrSpatial":
        {
          Node n = node.fields();
          return n.done(
              new TableConstraint.FulltextOrSpatial(
                  n.get("fulltext").flag(),
                  optional(n.get("index_type_display"), this::readKeyOrIndex),
                  optional(n.get("opt_index_name"), this::readIdent),
                  list(n.get("columns"), this::readIndexColumn)));
        }
      default:
        throw node.unknown();
    }
  }

  IndexType readIndexType(Node node) {
    switch (node.variant()) {
      case "BTree":
        {
          Node n = node.fields();
          return n.done(new IndexType.BTree());
        }
      case "Hash":
        {
          Node n = node.fields();
          return n.done(new IndexType.Hash());
        }
      case "GIN":
        {
          Node n = node.fields();
          return n.done(new IndexType.Gin());
        }
      case "GiST":
        {
          Node n = node.fields();
          return n.done(new IndexType.Gist());
        }
      case "SPGiST":
        {
          Node n = node.fields();
          return n.done(new IndexType.SpGist());
        }
      case "BRIN":
        {
          Node n = node.fields();
          return n.done(new IndexType.Brin());
        }
      case "Bloom":
        {
          Node n = node.fields();
          return n.done(new IndexType.Bloom());
        }
      case "Custom":
        {
          Node n = node;
          return n.done(new IndexType.CustomIndex(readIdent(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  IndexOption readIndexOption(Node node) {
    switch (node.variant()) {
      case "Using":
        {
          Node n = node;
          return n.done(new IndexOption.IndexUsing(readIndexType(n.at(0))));
        }
      case "Comment":
        {
          Node n = node;
          return n.done(new IndexOption.IndexComment(readStr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  ViewColumnOptions readViewColumnOptions(Node node) {
    switch (node.variant()) {
      case "CommaSeparated":
        {
          Node n = node;
          return n.done(
              new ViewColumnOptions.CommaSeparated(list(n.at(0), this::readColumnOption)));
        }
      case "SpaceSeparated":
        {
          Node n = node;
          return n.done(
              new ViewColumnOptions.SpaceSeparated(list(n.at(0), this::readColumnOption)));
        }
      default:
        throw node.unknown();
    }
  }

  FunctionReturn readFunctionReturn(Node node) {
    switch (node.variant()) {
      case "DataType":
        {
          Node n = node;
          return n.done(new FunctionReturn.ReturnsType(readDataType(n.at(0))));
        }
      case "SetOf":
        {
          Node n = node;
          return n.done(new FunctionReturn.ReturnsSetOf(readDataType(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  FunctionBody readFunctionBody(Node node) {
    switch (node.variant()) {
      case "AsBeforeOptions":
        {
          Node n = node.fields();
          return n.done(
              new FunctionBody.AsBeforeOptions(
                  readExpr(n.get("body")), optional(n.get("link_symbol"), this::readExpr)));
        }
      case "AsAfterOptions":
        {
          Node n = node;
          return n.done(new FunctionBody.AsAfterOptions(readExpr(n.at(0))));
        }
      case "Return":
        {
          Node n = node;
          return n.done(new FunctionBody.ReturnBody(readExpr(n.at(0))));
        }
      case "AsReturnExpr":
        {
          Node n = node;
          return n.done(new FunctionBody.AsReturnExpr(readExpr(n.at(0))));
        }
      case "AsReturnSelect":
        {
          Node n = node;
          return n.done(new FunctionBody.AsReturnSelect(readSelect(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  FunctionUsing readFunctionUsing(Node node) {
    switch (node.variant()) {
      case "Jar":
        {
          Node n = node;
          return n.done(new FunctionUsing.Jar(readStr(n.at(0))));
        }
      case "File":
        {
          Node n = node;
          return n.done(new FunctionUsing.FileUsing(readStr(n.at(0))));
        }
      case "Archive":
        {
          Node n = node;
          return n.done(new FunctionUsing.Archive(readStr(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  SequenceOption readSequenceOption(Node node) {
    switch (node.variant()) {
      case "DataType":
        {
          Node n = node;
          return n.done(new SequenceOption.SequenceType(readDataType(n.at(0))));
        }
      case "IncrementBy":
        {
          Node n = node;
          return n.done(new SequenceOption.IncrementBy(readExpr(n.at(0)), n.at(1).flag()));
        }
      case "MinValue":
        {
          Node n = node;
          return n.done(new SequenceOption.MinValue(optional(n.at(0), this::readExpr)));
        }
      case "MaxValue":
        {
          Node n = node;
          return n.done(new SequenceOption.MaxValue(optional(n.at(0), this::readExpr)));
        }
      case "StartWith":
        {
          Node n = node;
          return n.done(new SequenceOption.StartWith(readExpr(n.at(0)), n.at(1).flag()));
        }
      case "Cache":
        {
          Node n = node;
          return n.done(new SequenceOption.CacheSize(readExpr(n.at(0))));
        }
      case "Cycle":
        {
          Node n = node;
          return n.done(new SequenceOption.Cycle(n.at(0).flag()));
        }
      case "OwnedBy":
        {
          Node n = node;
          return n.done(new SequenceOption.OwnedBy(optional(n.at(0), this::readObjectName)));
        }
      default:
        throw node.unknown();
    }
  }

  AlterTableOperation readAlterTableOperation(Node node) {
    switch (node.variant()) {
      case "AddConstraint":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.AddConstraint(
                  readTableConstraint(n.get("constraint")), n.get("not_valid").flag()));
        }
      case "AddColumn":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.AddColumn(
                  n.get("column_keyword").flag(),
                  n.get("if_not_exists").flag(),
                  readColumnDef(n.get("column_def")),
                  optional(n.get("column_position"), this::readColumnPosition)));
        }
      case "DropConstraint":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.DropConstraint(
                  n.get("if_exists").flag(),
                  readIdent(n.get("name")),
                  optional(n.get("drop_behavior"), this::readDropBehavior)));
        }
      case "DropColumn":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.DropColumn(
                  n.get("has_column_keyword").flag(),
                  n.get("if_exists").flag(),
                  list(n.get("column_names"), this::readIdent),
                  optional(n.get("drop_behavior"), this::readDropBehavior)));
        }
      case "DropPrimaryKey":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.DropPrimaryKey(
                  optional(n.get("drop_behavior"), this::readDropBehavior)));
        }
      case "DropForeignKey":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.DropForeignKey(
                  readIdent(n.get("name")),
                  optional(n.get("drop_behavior"), this::readDropBehavior)));
        }
      case "DropIndex":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.DropIndex(readIdent(n.get("name"))));
        }
      case "RenameColumn":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.RenameColumn(
                  readIdent(n.get("old_column_name")), readIdent(n.get("new_column_name"))));
        }
      case "RenameTable":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.RenameTableTo(readRenameKind(n.get("table_name"))));
        }
      case "RenameConstraint":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.RenameConstraint(
                  readIdent(n.get("old_name")), readIdent(n.get("new_name"))));
        }
      case "ChangeColumn":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.ChangeColumn(
                  readIdent(n.get("old_name")),
                  readIdent(n.get("new_name")),
                  readDataType(n.get("data_type")),
                  list(n.get("options"), this::readColumnOption),
                  optional(n.get("column_position"), this::readColumnPosition)));
        }
      case "ModifyColumn":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.ModifyColumn(
                  readIdent(n.get("col_name")),
                  readDataType(n.get("data_type")),
                  list(n.get("options"), this::readColumnOption),
                  optional(n.get("column_position"), this::readColumnPosition)));
        }
      case "AlterColumn":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.AlterColumn(
                  readIdent(n.get("column_name")), readAlterColumnOperation(n.get("op"))));
        }
      case "RenamePartitions":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.RenamePartitions(
                  list(n.get("old_partitions"), this::readExpr),
                  list(n.get("new_partitions"), this::readExpr)));
        }
      case "AddPartitions":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.AddPartitions(
                  n.get("if_not_exists").flag(),
                  list(n.get("new_partitions"), this::readPartition)));
        }
      case "DropPartitions":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.DropPartitions(
                  n.get("if_exists").flag(), list(n.get("partitions"), this::readExpr)));
        }
      case "SwapWith":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.SwapWith(readObjectName(n.get("table_name"))));
        }
      case "OwnerTo":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.OwnerTo(readOwner(n.get("new_owner"))));
        }
      case "SetTblProperties":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.SetTblProperties(
                  list(n.get("table_properties"), this::readSqlOption)));
        }
      case "SetOptionsParens":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.SetOptionsParens(
                  list(n.get("options"), this::readSqlOption)));
        }
      case "EnableRowLevelSecurity":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.EnableRowLevelSecurity());
        }
      case "DisableRowLevelSecurity":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.DisableRowLevelSecurity());
        }
      case "ForceRowLevelSecurity":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.ForceRowLevelSecurity());
        }
      case "NoForceRowLevelSecurity":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.NoForceRowLevelSecurity());
        }
      case "EnableTrigger":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.EnableTrigger(readIdent(n.get("name"))));
        }
      case "DisableTrigger":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.DisableTrigger(readIdent(n.get("name"))));
        }
      case "EnableRule":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.EnableRule(readIdent(n.get("name"))));
        }
      case "DisableRule":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.DisableRule(readIdent(n.get("name"))));
        }
      case "ValidateConstraint":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.ValidateConstraint(readIdent(n.get("name"))));
        }
      case "SetLogged":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.SetLogged());
        }
      case "SetUnlogged":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.SetUnlogged());
        }
      case "Inherit":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.Inherit(readObjectName(n.get("parent"))));
        }
      case "NoInherit":
        {
          Node n = node.fields();
          return n.done(new AlterTableOperation.NoInherit(readObjectName(n.get("parent"))));
        }
      case "AutoIncrement":
        {
          Node n = node.fields();
          return n.done(
              new AlterTableOperation.AutoIncrement(
                  n.get("equals").flag(), readLiteral(n.get("value"))));
        }
      default:
        throw node.unknown();
    }
  }

  Partition readPartition(Node node) {
    switch (node.variant()) {
      case "Partitions":
        {
          Node n = node;
          return n.done(new Partition.PartitionExprs(list(n.at(0), this::readExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  ColumnPosition readColumnPosition(Node node) {
    switch (node.variant()) {
      case "First":
        {
          Node n = node.fields();
          return n.done(new ColumnPosition.FirstColumn());
        }
      case "After":
        {
          Node n = node;
          return n.done(new ColumnPosition.AfterColumn(readIdent(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  RenameKind readRenameKind(Node node) {
    switch (node.variant()) {
      case "As":
        {
          Node n = node;
          return n.done(new RenameKind.RenameAs(readObjectName(n.at(0))));
        }
      case "To":
        {
          Node n = node;
          return n.done(new RenameKind.RenameTo(readObjectName(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  Owner readOwner(Node node) {
    switch (node.variant()) {
      case "Ident":
        {
          Node n = node;
          return n.done(new Owner.OwnerIdent(readIdent(n.at(0))));
        }
      case "CurrentRole":
        {
          Node n = node.fields();
          return n.done(new Owner.CurrentRole());
        }
      case "CurrentUser":
        {
          Node n = node.fields();
          return n.done(new Owner.CurrentUser());
        }
      case "SessionUser":
        {
          Node n = node.fields();
          return n.done(new Owner.SessionUser());
        }
      default:
        throw node.unknown();
    }
  }

  AlterColumnOperation readAlterColumnOperation(Node node) {
    switch (node.variant()) {
      case "SetNotNull":
        {
          Node n = node.fields();
          return n.done(new AlterColumnOperation.SetNotNull());
        }
      case "DropNotNull":
        {
          Node n = node.fields();
          return n.done(new AlterColumnOperation.DropNotNull());
        }
      case "SetDefault":
        {
          Node n = node.fields();
          return n.done(new AlterColumnOperation.SetDefault(readExpr(n.get("value"))));
        }
      case "DropDefault":
        {
          Node n = node.fields();
          return n.done(new AlterColumnOperation.DropDefault());
        }
      case "SetDataType":
        {
          Node n = node.fields();
          return n.done(
              new AlterColumnOperation.SetDataType(
                  n.get("had_set").flag(),
                  readDataType(n.get("data_type")),
                  optional(n.get("using"), this::readExpr)));
        }
      case "AddGenerated":
        {
          Node n = node.fields();
          return n.done(
              new AlterColumnOperation.AddGenerated(
                  optional(n.get("generated_as"), this::readGeneratedAs),
                  optionalList(n.get("sequence_options"), this::readSequenceOption)));
        }
      default:
        throw node.unknown();
    }
  }

  AlterIndexOperation readAlterIndexOperation(Node node) {
    switch (node.variant()) {
      case "RenameIndex":
        {
          Node n = node.fields();
          return n.done(new AlterIndexOperation.RenameIndex(readObjectName(n.get("index_name"))));
        }
      default:
        throw node.unknown();
    }
  }

  AlterViewOperation readAlterViewOperation(Node node) {
    switch (node.variant()) {
      case "As":
        {
          Node n = node.fields();
          return n.done(
              new AlterViewOperation.AlterViewAs(
                  list(n.get("columns"), this::readIdent),
                  list(n.get("with_options"), this::readSqlOption),
                  readQuery(n.get("query"))));
        }
      case "OwnerTo":
        {
          Node n = node;
          return n.done(new AlterViewOperation.AlterViewOwner(readOwner(n.at(0))));
        }
      case "RenameColumn":
        {
          Node n = node.fields();
          return n.done(
              new AlterViewOperation.AlterViewRenameColumn(
                  readIdent(n.get("old_column_name")), readIdent(n.get("new_column_name"))));
        }
      case "RenameTo":
        {
          Node n = node.fields();
          return n.done(new AlterViewOperation.AlterViewRename(readObjectName(n.get("new_name"))));
        }
      case "SetSchema":
        {
          Node n = node.fields();
          return n.done(
              new AlterViewOperation.AlterViewSchema(readObjectName(n.get("schema_name"))));
        }
      default:
        throw node.unknown();
    }
  }

  AlterTypeOperation readAlterTypeOperation(Node node) {
    switch (node.variant()) {
      case "Rename":
        {
          Node n = node.fields();
          return n.done(new AlterTypeOperation.AlterTypeRename(readIdent(n.get("new_name"))));
        }
      case "AddValue":
        {
          Node n = node.fields();
          return n.done(
              new AlterTypeOperation.AlterTypeAddValue(
                  n.get("if_not_exists").flag(),
                  readIdent(n.get("value")),
                  optional(n.get("position"), this::readAddValuePosition)));
        }
      case "RenameValue":
        {
          Node n = node.fields();
          return n.done(
              new AlterTypeOperation.AlterTypeRenameValue(
                  readIdent(n.get("from")), readIdent(n.get("to"))));
        }
      default:
        throw node.unknown();
    }
  }

  AddValuePosition readAddValuePosition(Node node) {
    switch (node.variant()) {
      case "Before":
        {
          Node n = node;
          return n.done(new AddValuePosition.BeforeValue(readIdent(n.at(0))));
        }
      case "After":
        {
          Node n = node;
          return n.done(new AddValuePosition.AfterValue(readIdent(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  @Override
  Expr readExpr(Node node) {
    switch (node.variant()) {
      case "Identifier":
        {
          Node n = node;
          return n.done(new Expr.Identifier(readIdent(n.at(0))));
        }
      case "CompoundIdentifier":
        {
          Node n = node;
          return n.done(new Expr.CompoundIdentifier(list(n.at(0), this::readIdent)));
        }
      case "CompoundFieldAccess":
        {
          Node n = node.fields();
          return n.done(
              new Expr.FieldAccess(
                  readExpr(n.get("root")), list(n.get("access_chain"), this::readAccess)));
        }
      case "JsonAccess":
        {
          Node n = node.fields();
          return n.done(new Expr.JsonAccess(readExpr(n.get("value")), readJsonPath(n.get("path"))));
        }
      case "IsFalse":
        {
          Node n = node;
          return n.done(new Expr.IsFalse(readExpr(n.at(0))));
        }
      case "IsNotFalse":
        {
          Node n = node;
          return n.done(new Expr.IsNotFalse(readExpr(n.at(0))));
        }
      case "IsTrue":
        {
          Node n = node;
          return n.done(new Expr.IsTrue(readExpr(n.at(0))));
        }
      case "IsNotTrue":
        {
          Node n = node;
          return n.done(new Expr.IsNotTrue(readExpr(n.at(0))));
        }
      case "IsNull":
        {
          Node n = node;
          return n.done(new Expr.IsNull(readExpr(n.at(0))));
        }
      case "IsNotNull":
        {
          Node n = node;
          return n.done(new Expr.IsNotNull(readExpr(n.at(0))));
        }
      case "IsUnknown":
        {
          Node n = node;
          return n.done(new Expr.IsUnknown(readExpr(n.at(0))));
        }
      case "IsNotUnknown":
        {
          Node n = node;
          return n.done(new Expr.IsNotUnknown(readExpr(n.at(0))));
        }
      case "IsDistinctFrom":
        {
          Node n = node;
          return n.done(new Expr.IsDistinctFrom(readExpr(n.at(0)), readExpr(n.at(1))));
        }
      case "IsNotDistinctFrom":
        {
          Node n = node;
          return n.done(new Expr.IsNotDistinctFrom(readExpr(n.at(0)), readExpr(n.at(1))));
        }
      case "IsJson":
        {
          Node n = node.fields();
          return n.done(
              new Expr.IsJson(
                  readExpr(n.get("expr")),
                  n.get("negated").flag(),
                  optional(n.get("kind"), this::readJsonPredicate),
                  optional(n.get("unique_keys"), this::readJsonUniqueness)));
        }
      case "IsNormalized":
        {
          Node n = node.fields();
          return n.done(
              new Expr.IsNormalized(
                  readExpr(n.get("expr")),
                  n.get("negated").flag(),
                  optional(n.get("form"), this::readNormalizationForm)));
        }
      case "In":
        {
          Node n = node.fields();
          return n.done(
              new Expr.In(
                  readExpr(n.get("expr")),
                  n.get("global").flag(),
                  n.get("negated").flag(),
                  readInTarget(n.get("target"))));
        }
      case "Between":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Between(
                  readExpr(n.get("expr")),
                  n.get("negated").flag(),
                  readExpr(n.get("low")),
                  readExpr(n.get("high"))));
        }
      case "BinaryOp":
        {
          Node n = node.fields();
          return n.done(
              new Expr.BinaryOp(
                  readExpr(n.get("left")),
                  readBinaryOperator(n.get("op")),
                  readExpr(n.get("right"))));
        }
      case "Like":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Like(
                  readExpr(n.get("expr")),
                  n.get("negated").flag(),
                  n.get("any").flag(),
                  readExpr(n.get("pattern")),
                  optional(n.get("escape_char"), this::readExpr)));
        }
      case "ILike":
        {
          Node n = node.fields();
          return n.done(
              new Expr.ILike(
                  readExpr(n.get("expr")),
                  n.get("negated").flag(),
                  n.get("any").flag(),
                  readExpr(n.get("pattern")),
                  optional(n.get("escape_char"), this::readExpr)));
        }
      case "SimilarTo":
        {
          Node n = node.fields();
          return n.done(
              new Expr.SimilarTo(
                  readExpr(n.get("expr")),
                  n.get("negated").flag(),
                  readExpr(n.get("pattern")),
                  optional(n.get("escape_char"), this::readExpr)));
        }
      case "RLike":
        {
          Node n = node.fields();
          return n.done(
              new Expr.RLike(
                  readExpr(n.get("expr")),
                  n.get("negated").flag(),
                  n.get("regexp").flag(),
                  readExpr(n.get("pattern"))));
        }
      case "AnyOp":
        {
          Node n = node.fields();
          return n.done(
              new Expr.AnyOp(
                  readExpr(n.get("left")),
                  readBinaryOperator(n.get("compare_op")),
                  n.get("is_some").flag(),
                  readExpr(n.get("right"))));
        }
      case "AllOp":
        {
          Node n = node.fields();
          return n.done(
              new Expr.AllOp(
                  readExpr(n.get("left")),
                  readBinaryOperator(n.get("compare_op")),
                  readExpr(n.get("right"))));
        }
      case "UnaryOp":
        {
          Node n = node.fields();
          return n.done(new Expr.UnaryOp(readUnaryOperator(n.get("op")), readExpr(n.get("expr"))));
        }
      case "Convert":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Convert(
                  n.get("is_try").flag(),
                  readExpr(n.get("expr")),
                  optionalDataType(n.get("data_type")),
                  optional(n.get("charset"), this::readObjectName),
                  n.get("target_before_value").flag(),
                  list(n.get("styles"), this::readExpr)));
        }
      case "Cast":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Cast(
                  readCastKind(n.get("kind")),
                  readExpr(n.get("expr")),
                  readDataType(n.get("data_type")),
                  optional(n.get("format"), this::readCastFormat)));
        }
      case "AtTimeZone":
        {
          Node n = node.fields();
          return n.done(
              new Expr.AtTimeZone(readExpr(n.get("timestamp")), readExpr(n.get("time_zone"))));
        }
      case "Extract":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Extract(
                  readField(n.get("field")),
                  readExtractSyntax(n.get("syntax")),
                  readExpr(n.get("expr"))));
        }
      case "Ceil":
        {
          Node n = node.fields();
          return n.done(new Expr.Ceil(readExpr(n.get("expr")), readRoundTarget(n.get("field"))));
        }
      case "Floor":
        {
          Node n = node.fields();
          return n.done(new Expr.Floor(readExpr(n.get("expr")), readRoundTarget(n.get("field"))));
        }
      case "Position":
        {
          Node n = node.fields();
          return n.done(new Expr.Position(readExpr(n.get("expr")), readExpr(n.get("in"))));
        }
      case "Substring":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Substring(
                  readExpr(n.get("expr")),
                  optional(n.get("substring_from"), this::readExpr),
                  optional(n.get("substring_for"), this::readExpr),
                  n.get("special").flag(),
                  n.get("shorthand").flag()));
        }
      case "Trim":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Trim(
                  optional(n.get("trim_where"), this::readTrimWhere),
                  optional(n.get("trim_what"), this::readExpr),
                  readExpr(n.get("expr")),
                  optionalList(n.get("trim_characters"), this::readExpr)));
        }
      case "Overlay":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Overlay(
                  readExpr(n.get("expr")),
                  readExpr(n.get("overlay_what")),
                  readExpr(n.get("overlay_from")),
                  optional(n.get("overlay_for"), this::readExpr)));
        }
      case "Collate":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Collate(readExpr(n.get("expr")), readObjectName(n.get("collation"))));
        }
      case "Nested":
        {
          Node n = node;
          return n.done(new Expr.Nested(readExpr(n.at(0))));
        }
      case "Value":
        {
          Node n = node;
          return n.done(new Expr.Value(readLiteral(n.at(0))));
        }
      case "Prefixed":
        {
          Node n = node.fields();
          return n.done(new Expr.Prefixed(readIdent(n.get("prefix")), readExpr(n.get("value"))));
        }
      case "TypedString":
        {
          Node n = node.fields();
          return n.done(
              new Expr.TypedString(
                  readDataType(n.get("data_type")),
                  readLiteral(n.get("value")),
                  n.get("uses_odbc_syntax").flag()));
        }
      case "Case":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Case(
                  optional(n.get("operand"), this::readExpr),
                  list(n.get("conditions"), this::readCaseWhen),
                  optional(n.get("else_result"), this::readExpr)));
        }
      case "Exists":
        {
          Node n = node.fields();
          return n.done(new Expr.Exists(n.get("negated").flag(), readQuery(n.get("subquery"))));
        }
      case "Subquery":
        {
          Node n = node;
          return n.done(new Expr.Subquery(readQuery(n.at(0))));
        }
      case "GroupingSets":
        {
          Node n = node;
          return n.done(new Expr.GroupingSets(list(n.at(0), this::readExprList)));
        }
      case "Cube":
        {
          Node n = node;
          return n.done(new Expr.Cube(list(n.at(0), this::readExprList)));
        }
      case "Rollup":
        {
          Node n = node;
          return n.done(new Expr.Rollup(list(n.at(0), this::readExprList)));
        }
      case "Tuple":
        {
          Node n = node;
          return n.done(new Expr.Tuple(list(n.at(0), this::readExpr)));
        }
      case "Struct":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Struct(
                  list(n.get("fields"), this::readStructField),
                  list(n.get("values"), this::readExpr)));
        }
      case "Named":
        {
          Node n = node.fields();
          return n.done(new Expr.Named(readExpr(n.get("expr")), readIdent(n.get("name"))));
        }
      case "Dictionary":
        {
          Node n = node;
          return n.done(new Expr.Dictionary(list(n.at(0), this::readDictionaryField)));
        }
      case "Map":
        {
          Node n = node.fields();
          return n.done(new Expr.MapLiteral(list(n.get("entries"), this::readMapEntry)));
        }
      case "Array":
        {
          Node n = node.fields();
          return n.done(new Expr.Array(n.get("named").flag(), list(n.get("elem"), this::readExpr)));
        }
      case "Interval":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Interval(
                  readExpr(n.get("value")),
                  optional(n.get("leading_field"), this::readField),
                  optional(n.get("leading_precision"), this::readLong),
                  optional(n.get("last_field"), this::readField),
                  optional(n.get("fractional_seconds_precision"), this::readLong)));
        }
      case "MatchAgainst":
        {
          Node n = node.fields();
          return n.done(
              new Expr.MatchAgainst(
                  list(n.get("columns"), this::readObjectName),
                  readLiteral(n.get("match_value")),
                  optional(n.get("opt_search_modifier"), this::readSearchModifier)));
        }
      case "Wildcard":
        {
          Node n = node.fields();
          return n.done(new Expr.WildcardExpr());
        }
      case "QualifiedWildcard":
        {
          Node n = node;
          return n.done(new Expr.QualifiedWildcardExpr(readObjectName(n.at(0))));
        }
      case "OuterJoin":
        {
          Node n = node;
          return n.done(new Expr.OuterJoin(readExpr(n.at(0))));
        }
      case "Prior":
        {
          Node n = node;
          return n.done(new Expr.PriorExpr(readExpr(n.at(0))));
        }
      case "Lambda":
        {
          Node n = node.fields();
          return n.done(
              new Expr.Lambda(
                  readLambdaParams(n.get("params")),
                  readLambdaSyntax(n.get("syntax")),
                  readExpr(n.get("body"))));
        }
      case "MemberOf":
        {
          Node n = node.fields();
          return n.done(new Expr.MemberOf(readExpr(n.get("value")), readExpr(n.get("array"))));
        }
      case "Function":
        return node.done(readFunctionCall(node.at(0)));
      default:
        throw node.unknown();
    }
  }

  RoundTarget readRoundTarget(Node node) {
    switch (node.variant()) {
      case "DateTimeField":
        {
          Node n = node;
          return n.done(new RoundTarget.RoundToField(readField(n.at(0))));
        }
      case "Scale":
        {
          Node n = node;
          return n.done(new RoundTarget.RoundToScale(readLiteral(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  InTarget readInTarget(Node node) {
    switch (node.variant()) {
      case "List":
        {
          Node n = node;
          return n.done(new InTarget.InList(list(n.at(0), this::readExpr)));
        }
      case "Subquery":
        {
          Node n = node;
          return n.done(new InTarget.InSubquery(readQuery(n.at(0))));
        }
      case "Unnest":
        {
          Node n = node;
          return n.done(new InTarget.InUnnest(readExpr(n.at(0))));
        }
      case "Table":
        {
          Node n = node.fields();
          return n.done(
              new InTarget.InTable(
                  readObjectName(n.get("name")),
                  optionalList(n.get("args"), this::readFunctionArg)));
        }
      default:
        throw node.unknown();
    }
  }

  Access readAccess(Node node) {
    switch (node.variant()) {
      case "Dot":
        {
          Node n = node;
          return n.done(new Access.Dot(readExpr(n.at(0))));
        }
      case "Subscript":
        {
          Node n = node;
          return n.done(new Access.SubscriptAccess(readSubscript(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  Subscript readSubscript(Node node) {
    switch (node.variant()) {
      case "Index":
        {
          Node n = node.fields();
          return n.done(new Subscript.SubscriptIndex(readExpr(n.get("index"))));
        }
      case "Slice":
        {
          Node n = node.fields();
          return n.done(
              new Subscript.SubscriptSlice(
                  optional(n.get("lower_bound"), this::readExpr),
                  optional(n.get("upper_bound"), this::readExpr),
                  optional(n.get("stride"), this::readExpr)));
        }
      default:
        throw node.unknown();
    }
  }

  JsonPathElement readJsonPathElement(Node node) {
    switch (node.variant()) {
      case "Dot":
        {
          Node n = node.fields();
          return n.done(new JsonPathElement.DotKey(readStr(n.get("key")), n.get("quoted").flag()));
        }
      case "Bracket":
        {
          Node n = node.fields();
          return n.done(new JsonPathElement.BracketKey(readExpr(n.get("key"))));
        }
      case "ColonBracket":
        {
          Node n = node.fields();
          return n.done(new JsonPathElement.ColonBracketKey(readExpr(n.get("key"))));
        }
      default:
        throw node.unknown();
    }
  }

  CastFormat readCastFormat(Node node) {
    switch (node.variant()) {
      case "Value":
        {
          Node n = node;
          return n.done(new CastFormat.CastFormatValue(readLiteral(n.at(0))));
        }
      case "ValueAtTimeZone":
        {
          Node n = node;
          return n.done(new CastFormat.CastFormatZone(readLiteral(n.at(0)), readLiteral(n.at(1))));
        }
      default:
        throw node.unknown();
    }
  }

  LambdaParams readLambdaParams(Node node) {
    switch (node.variant()) {
      case "One":
        {
          Node n = node;
          return n.done(new LambdaParams.OneParam(readLambdaParam(n.at(0))));
        }
      case "Many":
        {
          Node n = node;
          return n.done(new LambdaParams.ManyParams(list(n.at(0), this::readLambdaParam)));
        }
      default:
        throw node.unknown();
    }
  }

  Arguments readArguments(Node node) {
    switch (node.variant()) {
      case "Subquery":
        {
          Node n = node;
          return n.done(new Arguments.SubqueryArgument(readQuery(n.at(0))));
        }
      case "List":
        {
          Node n = node.fields();
          return n.done(
              new Arguments.ArgumentList(
                  optional(n.get("duplicate_treatment"), this::readDuplicateTreatment),
                  list(n.get("args"), this::readFunctionArg),
                  list(n.get("clauses"), this::readArgumentClause)));
        }
      default:
        throw node.unknown();
    }
  }

  FunctionArg readFunctionArg(Node node) {
    switch (node.variant()) {
      case "Named":
        {
          Node n = node.fields();
          return n.done(
              new FunctionArg.NamedArg(
                  readIdent(n.get("name")),
                  readArgOperator(n.get("operator")),
                  readArgValue(n.get("arg"))));
        }
      case "ExprNamed":
        {
          Node n = node.fields();
          return n.done(
              new FunctionArg.ExprNamedArg(
                  readExpr(n.get("name")),
                  readArgOperator(n.get("operator")),
                  readArgValue(n.get("arg"))));
        }
      case "Unnamed":
        {
          Node n = node;
          return n.done(new FunctionArg.UnnamedArg(readArgValue(n.at(0))));
        }
      default:
        throw node.unknown();
    }
  }

  ArgValue readArgValue(Node node) {
    switch (node.variant()) {
      case "Expr":
        {
          Node n = node;
          return n.done(new ArgValue.ArgExpr(readExpr(n.at(0))));
        }
      case "QualifiedWildcard":
        {
          Node n = node;
          return n.done(new ArgValue.ArgQualifiedWildcard(readObjectName(n.at(0))));
        }
      case "Wildcard":
        {
          Node n = node.fields();
          return n.done(new ArgValue.ArgWildcard());
        }
      default:
        throw node.unknown();
    }
  }

  ArgumentClause readArgumentClause(Node node) {
    switch (node.variant()) {
      case "IgnoreOrRespectNulls":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgNulls(readNullTreatment(n.at(0))));
        }
      case "Where":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgWhere(readExpr(n.at(0))));
        }
      case "OrderBy":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgOrderBy(list(n.at(0), this::readOrderByExpr)));
        }
      case "Limit":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgLimit(readExpr(n.at(0))));
        }
      case "OnOverflow":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgOnOverflow(readListAggOverflow(n.at(0))));
        }
      case "Having":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgHaving(readHavingBound(n.at(0))));
        }
      case "Separator":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgSeparator(readLiteral(n.at(0))));
        }
      case "JsonNullClause":
        {
          Node n = node;
          return n.done(new ArgumentClause.ArgJsonNull(readJsonNullClause(n.at(0))));
        }
      case "JsonReturningClause":
        {
          Node n = node.fields();
          return n.done(new ArgumentClause.ArgJsonReturning(readDataType(n.get("data_type"))));
        }
      default:
        throw node.unknown();
    }
  }

  ListAggOverflow readListAggOverflow(Node node) {
    switch (node.variant()) {
      case "Error":
        {
          Node n = node.fields();
          return n.done(new ListAggOverflow.OverflowError());
        }
      case "Truncate":
        {
          Node n = node.fields();
          return n.done(
              new ListAggOverflow.OverflowTruncate(
                  optional(n.get("filler"), this::readExpr), n.get("with_count").flag()));
        }
      default:
        throw node.unknown();
    }
  }

  MacroArg readMacroArg(Node n) {
    return n.done(
        new MacroArg(readIdent(n.get("name")), optional(n.get("default_expr"), this::readExpr)));
  }

  ProcedureParam readProcedureParam(Node n) {
    return n.done(
        new ProcedureParam(
            optional(n.get("mode"), this::readArgMode),
            readIdent(n.get("name")),
            readDataType(n.get("data_type")),
            optional(n.get("default"), this::readExpr)));
  }

  CompositeAttribute readCompositeAttribute(Node n) {
    return n.done(
        new CompositeAttribute(
            readIdent(n.get("name")),
            readDataType(n.get("data_type")),
            optional(n.get("collation"), this::readObjectName)));
  }

  TriggerBody readTriggerBody(Node n) {
    return n.done(
        new TriggerBody(readTriggerExec(n.get("exec_type")), readFunctionDesc(n.get("func_desc"))));
  }

  FunctionDesc readFunctionDesc(Node n) {
    return n.done(
        new FunctionDesc(
            readObjectName(n.get("name")), optionalList(n.get("args"), this::readFunctionParam)));
  }

  FunctionParam readFunctionParam(Node n) {
    return n.done(
        new FunctionParam(
            optional(n.get("mode"), this::readArgMode),
            optional(n.get("name"), this::readIdent),
            readDataType(n.get("data_type")),
            optional(n.get("default_expr"), this::readExpr)));
  }

  TruncateTarget readTruncateTarget(Node n) {
    return n.done(
        new TruncateTarget(
            n.get("only").flag(), readObjectName(n.get("name")), n.get("has_asterisk").flag()));
  }

  TableRename readTableRename(Node n) {
    return n.done(
        new TableRename(readObjectName(n.get("old_name")), readObjectName(n.get("new_name"))));
  }

  SetAssignment readSetAssignment(Node n) {
    return n.done(
        new SetAssignment(
            optional(n.get("scope"), this::readSetScope),
            readObjectName(n.get("name")),
            readExpr(n.get("value"))));
  }

  Declaration readDeclaration(Node n) {
    return n.done(
        new Declaration(
            list(n.get("names"), this::readIdent),
            maybe(n.get("binary")),
            maybe(n.get("sensitive")),
            maybe(n.get("scroll")),
            optional(n.get("declare_type"), this::readDeclareType),
            maybe(n.get("hold")),
            optional(n.get("for_query"), this::readQuery),
            optionalDataType(n.get("data_type")),
            optional(n.get("assignment"), this::readDeclareAssignment)));
  }

  UtilityOption readUtilityOption(Node n) {
    return n.done(
        new UtilityOption(readIdent(n.get("name")), optional(n.get("arg"), this::readExpr)));
  }

  ShowOptions readShowOptions(Node n) {
    return n.done(
        new ShowOptions(
            optional(n.get("filter_position"), this::readShowFilterPosition),
            optional(n.get("show_in"), this::readShowIn),
            optional(n.get("starts_with"), this::readLiteral),
            optional(n.get("limit"), this::readExpr),
            optional(n.get("limit_from"), this::readLiteral)));
  }

  ShowIn readShowIn(Node n) {
    return n.done(
        new ShowIn(
            readShowInClause(n.get("clause")),
            optional(n.get("parent_type"), this::readShowParentType),
            optional(n.get("parent_name"), this::readObjectName)));
  }

  Grantee readGrantee(Node n) {
    return n.done(
        new Grantee(
            optional(n.get("grantee_type"), this::readGranteeType),
            optional(n.get("name"), this::readGranteeName)));
  }

  LockTable readLockTable(Node n) {
    return n.done(
        new LockTable(
            readIdent(n.get("table")),
            optional(n.get("alias"), this::readIdent),
            readLockTableType(n.get("lock_type"))));
  }

  Query readQuery(Node n) {
    return n.done(
        new Query(
            optional(n.get("with"), this::readWith),
            readSetExpr(n.get("body")),
            optional(n.get("order_by"), this::readOrderBy),
            optional(n.get("limit_clause"), this::readLimitClause),
            optionalList(n.get("settings"), this::readSetting),
            optional(n.get("fetch"), this::readFetch),
            list(n.get("locks"), this::readLockClause),
            optional(n.get("for_clause"), this::readForClause),
            list(n.get("pipe_operators"), this::readPipeOperator)));
  }

  OrderedExprAlias readOrderedExprAlias(Node n) {
    return n.done(
        new OrderedExprAlias(readExprAlias(n.get("expr")), readOrderByOptions(n.get("order_by"))));
  }

  With readWith(Node n) {
    return n.done(new With(n.get("recursive").flag(), list(n.get("cte_tables"), this::readCte)));
  }

  Cte readCte(Node n) {
    return n.done(
        new Cte(
            readTableAlias(n.get("alias")),
            optional(n.get("materialized"), this::readCteMaterialized),
            readQuery(n.get("query")),
            optional(n.get("from"), this::readIdent)));
  }

  TableCommand readTableCommand(Node n) {
    return n.done(
        new TableCommand(
            optional(n.get("schema_name"), this::readIdent),
            optional(n.get("table_name"), this::readIdent)));
  }

  Values readValues(Node n) {
    return n.done(
        new Values(
            n.get("value_keyword").flag(),
            n.get("explicit_row").flag(),
            list(n.get("rows"), this::readRow)));
  }

  Row readRow(Node n) {
    return n.done(new Row(list(n.get("content"), this::readExpr)));
  }

  Select readSelect(Node n) {
    return n.done(
        new Select(
            readSelectFlavor(n.get("flavor")),
            optional(n.get("value_table_mode"), this::readValueTableMode),
            optional(n.get("top"), this::readTop),
            n.get("top_before_distinct").flag(),
            optional(n.get("distinct"), this::readDistinct),
            optional(n.get("select_modifiers"), this::readSelectModifiers),
            list(n.get("projection"), this::readSelectItem),
            optional(n.get("into"), this::readSelectInto),
            list(n.get("from"), this::readTableWithJoins),
            list(n.get("lateral_views"), this::readLateralView),
            optional(n.get("prewhere"), this::readExpr),
            optional(n.get("selection"), this::readExpr),
            list(n.get("connect_by"), this::readConnectBy),
            optionalGroupBy(n.get("group_by")),
            list(n.get("cluster_by"), this::readExpr),
            list(n.get("distribute_by"), this::readExpr),
            list(n.get("sort_by"), this::readOrderByExpr),
            optional(n.get("having"), this::readExpr),
            list(n.get("named_window"), this::readNamedWindow),
            optional(n.get("qualify"), this::readExpr),
            n.get("window_before_qualify").flag()));
  }

  SelectModifiers readSelectModifiers(Node n) {
    return n.done(
        new SelectModifiers(
            n.get("high_priority").flag(),
            n.get("straight_join").flag(),
            n.get("sql_small_result").flag(),
            n.get("sql_big_result").flag(),
            n.get("sql_buffer_result").flag(),
            n.get("sql_no_cache").flag(),
            n.get("sql_calc_found_rows").flag()));
  }

  Top readTop(Node n) {
    return n.done(
        new Top(
            optional(n.get("quantity"), this::readTopQuantity),
            n.get("percent").flag(),
            n.get("with_ties").flag()));
  }

  WildcardOptions readWildcardOptions(Node n) {
    return n.done(
        new WildcardOptions(
            optional(n.get("opt_ilike"), this::readWildcardIlike),
            optional(n.get("opt_exclude"), this::readWildcardExclude),
            optional(n.get("opt_except"), this::readWildcardExcept),
            optional(n.get("opt_replace"), this::readWildcardReplace),
            optional(n.get("opt_rename"), this::readWildcardRename),
            optional(n.get("opt_alias"), this::readIdent)));
  }

  WildcardIlike readWildcardIlike(Node n) {
    return n.done(new WildcardIlike(readQuoted(n.get("pattern"))));
  }

  WildcardExcept readWildcardExcept(Node n) {
    return n.done(
        new WildcardExcept(
            readIdent(n.get("first_element")),
            list(n.get("additional_elements"), this::readIdent)));
  }

  WildcardReplace readWildcardReplace(Node n) {
    return n.done(new WildcardReplace(list(n.get("items"), this::readWildcardReplacement)));
  }

  WildcardReplacement readWildcardReplacement(Node n) {
    return n.done(
        new WildcardReplacement(
            readExpr(n.get("expr")), n.get("as_keyword").flag(), readIdent(n.get("column_name"))));
  }

  ColumnRename readColumnRename(Node n) {
    return n.done(new ColumnRename(readIdent(n.get("ident")), readIdent(n.get("alias"))));
  }

  SelectInto readSelectInto(Node n) {
    return n.done(
        new SelectInto(
            n.get("temporary").flag(),
            n.get("unlogged").flag(),
            n.get("table").flag(),
            list(n.get("targets"), this::readExpr)));
  }

  LateralView readLateralView(Node n) {
    return n.done(
        new LateralView(
            n.get("outer").flag(),
            readExpr(n.get("lateral_view")),
            readObjectName(n.get("lateral_view_name")),
            list(n.get("lateral_col_alias"), this::readIdent)));
  }

  NamedWindow readNamedWindow(Node n) {
    return n.done(new NamedWindow(readIdent(n.at(0)), readNamedWindowExpr(n.at(1))));
  }

  WindowSpec readWindowSpec(Node n) {
    return n.done(
        new WindowSpec(
            optional(n.get("window_name"), this::readIdent),
            list(n.get("partition_by"), this::readExpr),
            list(n.get("order_by"), this::readOrderByExpr),
            optional(n.get("window_frame"), this::readWindowFrame)));
  }

  WindowFrame readWindowFrame(Node n) {
    return n.done(
        new WindowFrame(
            readWindowFrameUnits(n.get("units")),
            readWindowFrameBound(n.get("start_bound")),
            optional(n.get("end_bound"), this::readWindowFrameBound)));
  }

  OrderBy readOrderBy(Node n) {
    return n.done(new OrderBy(readOrderByKind(n.get("kind"))));
  }

  OrderByExpr readOrderByExpr(Node n) {
    return n.done(
        new OrderByExpr(
            readExpr(n.get("expr")),
            readOrderByOptions(n.get("options")),
            optional(n.get("with_fill"), this::readWithFill)));
  }

  WithFill readWithFill(Node n) {
    return n.done(
        new WithFill(
            optional(n.get("from"), this::readExpr),
            optional(n.get("to"), this::readExpr),
            optional(n.get("step"), this::readExpr)));
  }

  OrderByOptions readOrderByOptions(Node n) {
    return n.done(
        new OrderByOptions(
            optional(n.get("sort"), this::readOrderBySort), maybe(n.get("nulls_first"))));
  }

  Offset readOffset(Node n) {
    return n.done(
        new Offset(readExpr(n.get("value")), optional(n.get("rows"), this::readOffsetRows)));
  }

  Fetch readFetch(Node n) {
    return n.done(
        new Fetch(
            optional(n.get("quantity"), this::readExpr),
            n.get("percent").flag(),
            n.get("with_ties").flag()));
  }

  LockClause readLockClause(Node n) {
    return n.done(
        new LockClause(
            readLockType(n.get("lock_type")),
            optional(n.get("of"), this::readObjectName),
            optional(n.get("nonblock"), this::readNonBlock)));
  }

  Setting readSetting(Node n) {
    return n.done(new Setting(readIdent(n.get("key")), readExpr(n.get("value"))));
  }

  TableWithJoins readTableWithJoins(Node n) {
    return n.done(
        new TableWithJoins(
            readTableFactor(n.get("relation")), list(n.get("joins"), this::readJoin)));
  }

  Join readJoin(Node n) {
    return n.done(
        new Join(
            n.get("global").flag(),
            readJoinOperator(n.get("join_operator")),
            readTableFactor(n.get("relation"))));
  }

  TableArgs readTableArgs(Node n) {
    return n.done(new TableArgs(list(n.get("args"), this::readFunctionArg)));
  }

  TableSample readTableSample(Node n) {
    return n.done(
        new TableSample(
            readSampleModifier(n.get("modifier")),
            optional(n.get("name"), this::readSampleMethod),
            optional(n.get("quantity"), this::readSampleQuantity),
            optional(n.get("seed"), this::readSampleSeed),
            optional(n.get("offset"), this::readExpr)));
  }

  SampleQuantity readSampleQuantity(Node n) {
    return n.done(
        new SampleQuantity(
            n.get("parenthesized").flag(),
            readExpr(n.get("value")),
            optional(n.get("unit"), this::readSampleUnit)));
  }

  SampleSeed readSampleSeed(Node n) {
    return n.done(new SampleSeed(readSeedModifier(n.get("modifier")), readLiteral(n.get("value"))));
  }

  TableAlias readTableAlias(Node n) {
    return n.done(
        new TableAlias(
            n.get("explicit").flag(),
            readIdent(n.get("name")),
            list(n.get("columns"), this::readAliasColumn)));
  }

  AliasColumn readAliasColumn(Node n) {
    return n.done(new AliasColumn(readIdent(n.get("name")), optionalDataType(n.get("data_type"))));
  }

  ExprAlias readExprAlias(Node n) {
    return n.done(
        new ExprAlias(readExpr(n.get("expr")), optional(n.get("alias"), this::readIdent)));
  }

  OpenJsonColumn readOpenJsonColumn(Node n) {
    return n.done(
        new OpenJsonColumn(
            readIdent(n.get("name")),
            readDataType(n.get("type")),
            optional(n.get("path"), this::readQuoted),
            n.get("as_json").flag()));
  }

  Insert readInsert(Node n) {
    return n.done(
        new Insert(
            optional(n.get("or"), this::readSqliteConflict),
            optional(n.get("priority"), this::readInsertPriority),
            n.get("replace_into").flag(),
            n.get("ignore").flag(),
            n.get("overwrite").flag(),
            n.get("into").flag(),
            n.get("has_table_keyword").flag(),
            readInsertTarget(n.get("table")),
            optional(n.get("table_alias"), this::readInsertAlias),
            list(n.get("columns"), this::readObjectName),
            optionalList(n.get("partitioned"), this::readExpr),
            n.get("by_name").flag(),
            list(n.get("after_columns"), this::readIdent),
            optional(n.get("overriding"), this::readInsertOverriding),
            optional(n.get("output"), this::readOutputClause),
            optional(n.get("source"), this::readQuery),
            list(n.get("assignments"), this::readAssignment),
            optional(n.get("insert_alias"), this::readRowAlias),
            optional(n.get("on"), this::readOnInsert),
            optionalList(n.get("returning"), this::readSelectItem)));
  }

  InsertAlias readInsertAlias(Node n) {
    return n.done(new InsertAlias(n.get("explicit").flag(), readIdent(n.get("alias"))));
  }

  RowAlias readRowAlias(Node n) {
    return n.done(
        new RowAlias(
            readObjectName(n.get("row_alias")),
            optionalList(n.get("col_aliases"), this::readIdent)));
  }

  OnConflict readOnConflict(Node n) {
    return n.done(
        new OnConflict(
            optional(n.get("conflict_target"), this::readConflictTarget),
            readConflictAction(n.get("action"))));
  }

  Assignment readAssignment(Node n) {
    return n.done(new Assignment(readAssignmentTarget(n.get("target")), readExpr(n.get("value"))));
  }

  Update readUpdate(Node n) {
    return n.done(
        new Update(
            optional(n.get("or"), this::readSqliteConflict),
            readTableWithJoins(n.get("table")),
            list(n.get("assignments"), this::readAssignment),
            optional(n.get("output"), this::readOutputClause),
            optional(n.get("from"), this::readUpdateFrom),
            optional(n.get("selection"), this::readExpr),
            optionalList(n.get("returning"), this::readSelectItem),
            list(n.get("order_by"), this::readOrderByExpr),
            optional(n.get("limit"), this::readExpr)));
  }

  Delete readDelete(Node n) {
    return n.done(
        new Delete(
            list(n.get("tables"), this::readObjectName),
            readDeleteFrom(n.get("from")),
            optional(n.get("on_cluster"), this::readIdent),
            optional(n.get("output"), this::readOutputClause),
            optionalList(n.get("using"), this::readTableWithJoins),
            optional(n.get("selection"), this::readExpr),
            optionalList(n.get("returning"), this::readSelectItem),
            list(n.get("order_by"), this::readOrderByExpr),
            optional(n.get("limit"), this::readExpr)));
  }

  Merge readMerge(Node n) {
    return n.done(
        new Merge(
            n.get("into").flag(),
            readTableFactor(n.get("table")),
            readTableFactor(n.get("source")),
            readExpr(n.get("on")),
            list(n.get("clauses"), this::readMergeClause),
            optional(n.get("output"), this::readOutputClause)));
  }

  MergeClause readMergeClause(Node n) {
    return n.done(
        new MergeClause(
            readMergeKind(n.get("clause_kind")),
            optional(n.get("predicate"), this::readExpr),
            readMergeAction(n.get("action"))));
  }

  CreateTable readCreateTable(Node n) {
    n.empty("hive_formats");
    return n.done(
        new CreateTable(
            n.get("or_replace").flag(),
            n.get("external").flag(),
            maybe(n.get("global")),
            n.get("temporary").flag(),
            n.get("unlogged").flag(),
            n.get("transient").flag(),
            n.get("volatile").flag(),
            n.get("if_not_exists").flag(),
            readObjectName(n.get("name")),
            optional(n.get("partition_of"), this::readObjectName),
            optional(n.get("on_cluster"), this::readIdent),
            list(n.get("columns"), this::readColumnDef),
            list(n.get("constraints"), this::readTableConstraint),
            optional(n.get("for_values"), this::readPartitionValues),
            optional(n.get("comment"), this::readCommentText),
            optional(n.get("like"), this::readLikeTable),
            optional(n.get("clone"), this::readObjectName),
            optional(n.get("sqlite_table_options"), this::readSqliteOptions),
            optional(n.get("file_format"), this::readFileFormat),
            optional(n.get("location"), this::readStr),
            optional(n.get("table_options"), this::readTableOptions),
            optional(n.get("primary_key"), this::readExpr),
            optional(n.get("order_by"), this::readOneOrMany),
            optionalList(n.get("inherits"), this::readObjectName),
            optional(n.get("partition_by"), this::readExpr),
            optional(n.get("cluster_by"), this::readClusterBy),
            optional(n.get("on_commit"), this::readOnCommit),
            optional(n.get("query"), this::readQuery)));
  }

  SqliteOptions readSqliteOptions(Node n) {
    return n.done(
        new SqliteOptions(
            n.get("leading_comma").flag(), list(n.get("options"), this::readSqliteOption)));
  }

  ColumnDef readColumnDef(Node n) {
    return n.done(
        new ColumnDef(
            readIdent(n.get("name")),
            optionalDataType(n.get("data_type")),
            list(n.get("options"), this::readColumnOptionDef)));
  }

  ColumnOptionDef readColumnOptionDef(Node n) {
    return n.done(
        new ColumnOptionDef(
            optional(n.get("name"), this::readIdent), readColumnOption(n.get("option"))));
  }

  Characteristics readCharacteristics(Node n) {
    return n.done(
        new Characteristics(
            maybe(n.get("deferrable")),
            optional(n.get("initially"), this::readDeferrableInitial),
            maybe(n.get("enforced"))));
  }

  IndexColumn readIndexColumn(Node n) {
    return n.done(
        new IndexColumn(
            readOrderByExpr(n.get("column")),
            optional(n.get("operator_class"), this::readObjectName)));
  }

  CreateIndex readCreateIndex(Node n) {
    return n.done(
        new CreateIndex(
            n.get("unique").flag(),
            n.get("concurrently").flag(),
            n.get("async").flag(),
            n.get("if_not_exists").flag(),
            optional(n.get("name"), this::readObjectName),
            readObjectName(n.get("table_name")),
            optional(n.get("using"), this::readIndexType),
            list(n.get("columns"), this::readIndexColumn),
            list(n.get("include"), this::readIdent),
            maybe(n.get("nulls_distinct")),
            list(n.get("with"), this::readExpr),
            optional(n.get("predicate"), this::readExpr),
            list(n.get("index_options"), this::readIndexOption)));
  }

  CreateView readCreateView(Node n) {
    return n.done(
        new CreateView(
            n.get("or_alter").flag(),
            n.get("or_replace").flag(),
            n.get("secure").flag(),
            n.get("materialized").flag(),
            n.get("temporary").flag(),
            n.get("if_not_exists").flag(),
            n.get("name_before_not_exists").flag(),
            readObjectName(n.get("name")),
            optional(n.get("to"), this::readObjectName),
            n.get("copy_grants").flag(),
            list(n.get("columns"), this::readViewColumn),
            optional(n.get("options"), this::readTableOptions),
            optional(n.get("comment"), this::readStr),
            list(n.get("cluster_by"), this::readIdent),
            readQuery(n.get("query")),
            n.get("with_no_schema_binding").flag()));
  }

  ViewColumn readViewColumn(Node n) {
    return n.done(
        new ViewColumn(
            readIdent(n.get("name")),
            optionalDataType(n.get("data_type")),
            optional(n.get("options"), this::readViewColumnOptions)));
  }

  CreateFunction readCreateFunction(Node n) {
    return n.done(
        new CreateFunction(
            n.get("or_alter").flag(),
            n.get("or_replace").flag(),
            n.get("temporary").flag(),
            n.get("if_not_exists").flag(),
            readObjectName(n.get("name")),
            optionalList(n.get("args"), this::readFunctionParam),
            optional(n.get("return_type"), this::readFunctionReturn),
            optional(n.get("determinism_specifier"), this::readDeterminism),
            optional(n.get("language"), this::readIdent),
            optional(n.get("behavior"), this::readFunctionBehavior),
            optional(n.get("called_on_null"), this::readCalledOnNull),
            optional(n.get("parallel"), this::readFunctionParallel),
            optional(n.get("security"), this::readFunctionSecurity),
            optional(n.get("function_body"), this::readFunctionBody),
            optional(n.get("using"), this::readFunctionUsing),
            optionalList(n.get("options"), this::readSqlOption)));
  }

  AlterTable readAlterTable(Node n) {
    return n.done(
        new AlterTable(
            optional(n.get("table_type"), this::readAlterTableType),
            n.get("if_exists").flag(),
            n.get("only").flag(),
            readObjectName(n.get("name")),
            optional(n.get("on_cluster"), this::readIdent),
            list(n.get("operations"), this::readAlterTableOperation)));
  }

  CaseWhen readCaseWhen(Node n) {
    return n.done(new CaseWhen(readExpr(n.get("condition")), readExpr(n.get("result"))));
  }

  JsonPath readJsonPath(Node n) {
    return n.done(new JsonPath(list(n.get("path"), this::readJsonPathElement)));
  }

  @Override
  StructField readStructField(Node n) {
    return n.done(
        new StructField(
            optional(n.get("field_name"), this::readIdent),
            readDataType(n.get("field_type")),
            optionalList(n.get("options"), this::readSqlOption)));
  }

  DictionaryField readDictionaryField(Node n) {
    return n.done(new DictionaryField(readIdent(n.get("key")), readExpr(n.get("value"))));
  }

  MapEntry readMapEntry(Node n) {
    return n.done(new MapEntry(readExpr(n.get("key")), readExpr(n.get("value"))));
  }

  LambdaParam readLambdaParam(Node n) {
    return n.done(new LambdaParam(readIdent(n.get("name")), optionalDataType(n.get("data_type"))));
  }

  FunctionCall readFunctionCall(Node n) {
    return n.done(
        new FunctionCall(
            readObjectName(n.get("name")),
            n.get("uses_odbc_syntax").flag(),
            optional(n.get("parameters"), this::readArguments),
            optional(n.get("args"), this::readArguments),
            list(n.get("within_group"), this::readOrderByExpr),
            optional(n.get("filter"), this::readExpr),
            optional(n.get("null_treatment"), this::readNullTreatment),
            optional(n.get("over"), this::readWindowType)));
  }

  HavingBound readHavingBound(Node n) {
    return n.done(new HavingBound(readHavingKind(n.at(0)), readExpr(n.at(1))));
  }

  SetOperator readSetOperator(Node node) {
    switch (node.word()) {
      case "Union":
        return SetOperator.UNION;
      case "Except":
        return SetOperator.EXCEPT;
      case "Intersect":
        return SetOperator.INTERSECT;
      case "Minus":
        return SetOperator.MINUS;
      default:
        throw node.unknown();
    }
  }

  SetQuantifier readSetQuantifier(Node node) {
    switch (node.word()) {
      case "All":
        return SetQuantifier.ALL;
      case "Distinct":
        return SetQuantifier.DISTINCT;
      case "ByName":
        return SetQuantifier.BY_NAME;
      case "AllByName":
        return SetQuantifier.ALL_BY_NAME;
      case "DistinctByName":
        return SetQuantifier.DISTINCT_BY_NAME;
      default:
        throw node.unknown();
    }
  }

  SelectFlavor readSelectFlavor(Node node) {
    switch (node.word()) {
      case "Standard":
        return SelectFlavor.STANDARD;
      case "FromFirst":
        return SelectFlavor.FROM_FIRST;
      case "FromFirstNoSelect":
        return SelectFlavor.FROM_FIRST_NO_SELECT;
      default:
        throw node.unknown();
    }
  }

  ValueTableMode readValueTableMode(Node node) {
    switch (node.word()) {
      case "AsStruct":
        return ValueTableMode.AS_STRUCT;
      case "AsValue":
        return ValueTableMode.AS_VALUE;
      case "DistinctAsStruct":
        return ValueTableMode.DISTINCT_AS_STRUCT;
      case "DistinctAsValue":
        return ValueTableMode.DISTINCT_AS_VALUE;
      default:
        throw node.unknown();
    }
  }

  CteMaterialized readCteMaterialized(Node node) {
    switch (node.word()) {
      case "Materialized":
        return CteMaterialized.MATERIALIZED;
      case "NotMaterialized":
        return CteMaterialized.NOT_MATERIALIZED;
      default:
        throw node.unknown();
    }
  }

  OffsetRows readOffsetRows(Node node) {
    switch (node.word()) {
      case "Row":
        return OffsetRows.ROW;
      case "Rows":
        return OffsetRows.ROWS;
      default:
        throw node.unknown();
    }
  }

  LockType readLockType(Node node) {
    switch (node.word()) {
      case "Share":
        return LockType.SHARE;
      case "Update":
        return LockType.UPDATE;
      default:
        throw node.unknown();
    }
  }

  NonBlock readNonBlock(Node node) {
    switch (node.word()) {
      case "Nowait":
        return NonBlock.NOWAIT;
      case "SkipLocked":
        return NonBlock.SKIP_LOCKED;
      default:
        throw node.unknown();
    }
  }

  ForJsonMode readForJsonMode(Node node) {
    switch (node.word()) {
      case "Auto":
        return ForJsonMode.AUTO;
      case "Path":
        return ForJsonMode.PATH;
      default:
        throw node.unknown();
    }
  }

  WindowFrameUnits readWindowFrameUnits(Node node) {
    switch (node.word()) {
      case "Rows":
        return WindowFrameUnits.ROWS;
      case "Range":
        return WindowFrameUnits.RANGE;
      case "Groups":
        return WindowFrameUnits.GROUPS;
      default:
        throw node.unknown();
    }
  }

  SampleModifier readSampleModifier(Node node) {
    switch (node.word()) {
      case "Sample":
        return SampleModifier.SAMPLE;
      case "TableSample":
        return SampleModifier.TABLE_SAMPLE;
      default:
        throw node.unknown();
    }
  }

  SampleMethod readSampleMethod(Node node) {
    switch (node.word()) {
      case "Row":
        return SampleMethod.ROW;
      case "Bernoulli":
        return SampleMethod.BERNOULLI;
      case "System":
        return SampleMethod.SYSTEM;
      case "Block":
        return SampleMethod.BLOCK;
      default:
        throw node.unknown();
    }
  }

  SampleUnit readSampleUnit(Node node) {
    switch (node.word()) {
      case "Rows":
        return SampleUnit.ROWS;
      case "Percent":
        return SampleUnit.PERCENT;
      default:
        throw node.unknown();
    }
  }

  SeedModifier readSeedModifier(Node node) {
    switch (node.word()) {
      case "Repeatable":
        return SeedModifier.REPEATABLE;
      case "Seed":
        return SeedModifier.SEED;
      default:
        throw node.unknown();
    }
  }

  IndexHintType readIndexHintType(Node node) {
    switch (node.word()) {
      case "Use":
        return IndexHintType.USE;
      case "Ignore":
        return IndexHintType.IGNORE;
      case "Force":
        return IndexHintType.FORCE;
      default:
        throw node.unknown();
    }
  }

  IndexHintObject readIndexHintObject(Node node) {
    switch (node.word()) {
      case "Index":
        return IndexHintObject.INDEX;
      case "Key":
        return IndexHintObject.KEY;
      default:
        throw node.unknown();
    }
  }

  IndexHintFor readIndexHintFor(Node node) {
    switch (node.word()) {
      case "Join":
        return IndexHintFor.JOIN;
      case "OrderBy":
        return IndexHintFor.ORDER_BY;
      case "GroupBy":
        return IndexHintFor.GROUP_BY;
      default:
        throw node.unknown();
    }
  }

  NullInclusion readNullInclusion(Node node) {
    switch (node.word()) {
      case "IncludeNulls":
        return NullInclusion.INCLUDE_NULLS;
      case "ExcludeNulls":
        return NullInclusion.EXCLUDE_NULLS;
      default:
        throw node.unknown();
    }
  }

  SqliteConflict readSqliteConflict(Node node) {
    switch (node.word()) {
      case "Rollback":
        return SqliteConflict.ROLLBACK;
      case "Abort":
        return SqliteConflict.ABORT;
      case "Fail":
        return SqliteConflict.FAIL;
      case "Ignore":
        return SqliteConflict.IGNORE;
      case "Replace":
        return SqliteConflict.REPLACE;
      default:
        throw node.unknown();
    }
  }

  InsertPriority readInsertPriority(Node node) {
    switch (node.word()) {
      case "LowPriority":
        return InsertPriority.LOW_PRIORITY;
      case "Delayed":
        return InsertPriority.DELAYED;
      case "HighPriority":
        return InsertPriority.HIGH_PRIORITY;
      default:
        throw node.unknown();
    }
  }

  InsertOverriding readInsertOverriding(Node node) {
    switch (node.word()) {
      case "System":
        return InsertOverriding.SYSTEM;
      case "User":
        return InsertOverriding.USER;
      default:
        throw node.unknown();
    }
  }

  MergeKind readMergeKind(Node node) {
    switch (node.word()) {
      case "Matched":
        return MergeKind.MATCHED;
      case "NotMatched":
        return MergeKind.NOT_MATCHED;
      case "NotMatchedByTarget":
        return MergeKind.NOT_MATCHED_BY_TARGET;
      case "NotMatchedBySource":
        return MergeKind.NOT_MATCHED_BY_SOURCE;
      default:
        throw node.unknown();
    }
  }

  FileFormat readFileFormat(Node node) {
    switch (node.word()) {
      case "TEXTFILE":
        return FileFormat.TEXTFILE;
      case "SEQUENCEFILE":
        return FileFormat.SEQUENCEFILE;
      case "ORC":
        return FileFormat.ORC;
      case "PARQUET":
        return FileFormat.PARQUET;
      case "AVRO":
        return FileFormat.AVRO;
      case "RCFILE":
        return FileFormat.RCFILE;
      case "JSONFILE":
        return FileFormat.JSONFILE;
      default:
        throw node.unknown();
    }
  }

  OnCommit readOnCommit(Node node) {
    switch (node.word()) {
      case "DeleteRows":
        return OnCommit.DELETE_ROWS;
      case "PreserveRows":
        return OnCommit.PRESERVE_ROWS;
      case "Drop":
        return OnCommit.DROP;
      default:
        throw node.unknown();
    }
  }

  LikeDefaults readLikeDefaults(Node node) {
    switch (node.word()) {
      case "Including":
        return LikeDefaults.INCLUDING;
      case "Excluding":
        return LikeDefaults.EXCLUDING;
      default:
        throw node.unknown();
    }
  }

  SqliteOption readSqliteOption(Node node) {
    switch (node.word()) {
      case "WithoutRowid":
        return SqliteOption.WITHOUT_ROWID;
      case "Strict":
        return SqliteOption.STRICT;
      default:
        throw node.unknown();
    }
  }

  KeyOrIndex readKeyOrIndex(Node node) {
    switch (node.word()) {
      case "Key":
        return KeyOrIndex.KEY;
      case "Index":
        return KeyOrIndex.INDEX;
      default:
        throw node.unknown();
    }
  }

  NullsDistinct readNullsDistinct(Node node) {
    switch (node.word()) {
      case "Distinct":
        return NullsDistinct.DISTINCT;
      case "NotDistinct":
        return NullsDistinct.NOT_DISTINCT;
      default:
        throw node.unknown();
    }
  }

  MatchKind readMatchKind(Node node) {
    switch (node.word()) {
      case "Full":
        return MatchKind.FULL;
      case "Partial":
        return MatchKind.PARTIAL;
      case "Simple":
        return MatchKind.SIMPLE;
      default:
        throw node.unknown();
    }
  }

  ReferentialAction readReferentialAction(Node node) {
    switch (node.word()) {
      case "Restrict":
        return ReferentialAction.RESTRICT;
      case "Cascade":
        return ReferentialAction.CASCADE;
      case "SetNull":
        return ReferentialAction.SET_NULL;
      case "NoAction":
        return ReferentialAction.NO_ACTION;
      case "SetDefault":
        return ReferentialAction.SET_DEFAULT;
      default:
        throw node.unknown();
    }
  }

  DeferrableInitial readDeferrableInitial(Node node) {
    switch (node.word()) {
      case "Immediate":
        return DeferrableInitial.IMMEDIATE;
      case "Deferred":
        return DeferrableInitial.DEFERRED;
      default:
        throw node.unknown();
    }
  }

  GeneratedAs readGeneratedAs(Node node) {
    switch (node.word()) {
      case "Always":
        return GeneratedAs.ALWAYS;
      case "ByDefault":
        return GeneratedAs.BY_DEFAULT;
      case "ExpStored":
        return GeneratedAs.EXP_STORED;
      default:
        throw node.unknown();
    }
  }

  GeneratedMode readGeneratedMode(Node node) {
    switch (node.word()) {
      case "Virtual":
        return GeneratedMode.VIRTUAL;
      case "Stored":
        return GeneratedMode.STORED;
      default:
        throw node.unknown();
    }
  }

  IdentityOrder readIdentityOrder(Node node) {
    switch (node.word()) {
      case "Order":
        return IdentityOrder.ORDER;
      case "NoOrder":
        return IdentityOrder.NO_ORDER;
      default:
        throw node.unknown();
    }
  }

  AlterTableType readAlterTableType(Node node) {
    switch (node.word()) {
      case "Iceberg":
        return AlterTableType.ICEBERG;
      case "Dynamic":
        return AlterTableType.DYNAMIC;
      case "External":
        return AlterTableType.EXTERNAL;
      case "Foreign":
        return AlterTableType.FOREIGN;
      default:
        throw node.unknown();
    }
  }

  DropBehavior readDropBehavior(Node node) {
    switch (node.word()) {
      case "Restrict":
        return DropBehavior.RESTRICT;
      case "Cascade":
        return DropBehavior.CASCADE;
      default:
        throw node.unknown();
    }
  }

  Determinism readDeterminism(Node node) {
    switch (node.word()) {
      case "Deterministic":
        return Determinism.DETERMINISTIC;
      case "NotDeterministic":
        return Determinism.NOT_DETERMINISTIC;
      default:
        throw node.unknown();
    }
  }

  FunctionBehavior readFunctionBehavior(Node node) {
    switch (node.word()) {
      case "Immutable":
        return FunctionBehavior.IMMUTABLE;
      case "Stable":
        return FunctionBehavior.STABLE;
      case "Volatile":
        return FunctionBehavior.VOLATILE;
      default:
        throw node.unknown();
    }
  }

  CalledOnNull readCalledOnNull(Node node) {
    switch (node.word()) {
      case "CalledOnNullInput":
        return CalledOnNull.CALLED_ON_NULL_INPUT;
      case "ReturnsNullOnNullInput":
        return CalledOnNull.RETURNS_NULL_ON_NULL_INPUT;
      case "Strict":
        return CalledOnNull.STRICT;
      default:
        throw node.unknown();
    }
  }

  FunctionParallel readFunctionParallel(Node node) {
    switch (node.word()) {
      case "Unsafe":
        return FunctionParallel.UNSAFE;
      case "Restricted":
        return FunctionParallel.RESTRICTED;
      case "Safe":
        return FunctionParallel.SAFE;
      default:
        throw node.unknown();
    }
  }

  FunctionSecurity readFunctionSecurity(Node node) {
    switch (node.word()) {
      case "Definer":
        return FunctionSecurity.DEFINER;
      case "Invoker":
        return FunctionSecurity.INVOKER;
      default:
        throw node.unknown();
    }
  }

  ArgMode readArgMode(Node node) {
    switch (node.word()) {
      case "In":
        return ArgMode.IN;
      case "Out":
        return ArgMode.OUT;
      case "InOut":
        return ArgMode.IN_OUT;
      case "Variadic":
        return ArgMode.VARIADIC;
      default:
        throw node.unknown();
    }
  }

  TriggerPeriod readTriggerPeriod(Node node) {
    switch (node.word()) {
      case "For":
        return TriggerPeriod.FOR;
      case "After":
        return TriggerPeriod.AFTER;
      case "Before":
        return TriggerPeriod.BEFORE;
      case "InsteadOf":
        return TriggerPeriod.INSTEAD_OF;
      default:
        throw node.unknown();
    }
  }

  TriggerObject readTriggerObject(Node node) {
    switch (node.word()) {
      case "Row":
        return TriggerObject.ROW;
      case "Statement":
        return TriggerObject.STATEMENT;
      default:
        throw node.unknown();
    }
  }

  TriggerExec readTriggerExec(Node node) {
    switch (node.word()) {
      case "Procedure":
        return TriggerExec.PROCEDURE;
      case "Function":
        return TriggerExec.FUNCTION;
      default:
        throw node.unknown();
    }
  }

  TruncateIdentity readTruncateIdentity(Node node) {
    switch (node.word()) {
      case "Restart":
        return TruncateIdentity.RESTART;
      case "Continue":
        return TruncateIdentity.CONTINUE;
      default:
        throw node.unknown();
    }
  }

  ObjectType readObjectType(Node node) {
    switch (node.word()) {
      case "Collation":
        return ObjectType.COLLATION;
      case "Table":
        return ObjectType.TABLE;
      case "ForeignTable":
        return ObjectType.FOREIGN_TABLE;
      case "View":
        return ObjectType.VIEW;
      case "MaterializedView":
        return ObjectType.MATERIALIZED_VIEW;
      case "Index":
        return ObjectType.INDEX;
      case "Schema":
        return ObjectType.SCHEMA;
      case "Database":
        return ObjectType.DATABASE;
      case "Role":
        return ObjectType.ROLE;
      case "Group":
        return ObjectType.GROUP;
      case "Sequence":
        return ObjectType.SEQUENCE;
      case "Stage":
        return ObjectType.STAGE;
      case "Type":
        return ObjectType.TYPE;
      case "User":
        return ObjectType.USER;
      case "Stream":
        return ObjectType.STREAM;
      case "Warehouse":
        return ObjectType.WAREHOUSE;
      default:
        throw node.unknown();
    }
  }

  CommentObject readCommentObject(Node node) {
    switch (node.word()) {
      case "Collation":
        return CommentObject.COLLATION;
      case "Column":
        return CommentObject.COLUMN;
      case "Database":
        return CommentObject.DATABASE;
      case "Domain":
        return CommentObject.DOMAIN;
      case "Extension":
        return CommentObject.EXTENSION;
      case "ForeignTable":
        return CommentObject.FOREIGN_TABLE;
      case "Function":
        return CommentObject.FUNCTION;
      case "Index":
        return CommentObject.INDEX;
      case "MaterializedView":
        return CommentObject.MATERIALIZED_VIEW;
      case "Procedure":
        return CommentObject.PROCEDURE;
      case "Role":
        return CommentObject.ROLE;
      case "Schema":
        return CommentObject.SCHEMA;
      case "Sequence":
        return CommentObject.SEQUENCE;
      case "Table":
        return CommentObject.TABLE;
      case "Type":
        return CommentObject.TYPE;
      case "User":
        return CommentObject.USER;
      case "View":
        return CommentObject.VIEW;
      default:
        throw node.unknown();
    }
  }

  TransactionModifier readTransactionModifier(Node node) {
    switch (node.word()) {
      case "Deferred":
        return TransactionModifier.DEFERRED;
      case "Immediate":
        return TransactionModifier.IMMEDIATE;
      case "Exclusive":
        return TransactionModifier.EXCLUSIVE;
      case "Try":
        return TransactionModifier.TRY;
      case "Catch":
        return TransactionModifier.CATCH;
      default:
        throw node.unknown();
    }
  }

  TransactionWord readTransactionWord(Node node) {
    switch (node.word()) {
      case "Transaction":
        return TransactionWord.TRANSACTION;
      case "Work":
        return TransactionWord.WORK;
      case "Tran":
        return TransactionWord.TRAN;
      default:
        throw node.unknown();
    }
  }

  TransactionAccess readTransactionAccess(Node node) {
    switch (node.word()) {
      case "ReadOnly":
        return TransactionAccess.READ_ONLY;
      case "ReadWrite":
        return TransactionAccess.READ_WRITE;
      default:
        throw node.unknown();
    }
  }

  TransactionIsolation readTransactionIsolation(Node node) {
    switch (node.word()) {
      case "ReadUncommitted":
        return TransactionIsolation.READ_UNCOMMITTED;
      case "ReadCommitted":
        return TransactionIsolation.READ_COMMITTED;
      case "RepeatableRead":
        return TransactionIsolation.REPEATABLE_READ;
      case "Serializable":
        return TransactionIsolation.SERIALIZABLE;
      case "Snapshot":
        return TransactionIsolation.SNAPSHOT;
      default:
        throw node.unknown();
    }
  }

  SetScope readSetScope(Node node) {
    switch (node.word()) {
      case "Local":
        return SetScope.LOCAL;
      case "Session":
        return SetScope.SESSION;
      case "Global":
        return SetScope.GLOBAL;
      default:
        throw node.unknown();
    }
  }

  DeclareType readDeclareType(Node node) {
    switch (node.word()) {
      case "Cursor":
        return DeclareType.CURSOR;
      case "ResultSet":
        return DeclareType.RESULT_SET;
      case "Exception":
        return DeclareType.EXCEPTION;
      default:
        throw node.unknown();
    }
  }

  DeclareSeparator readDeclareSeparator(Node node) {
    switch (node.word()) {
      case "Semicolon":
        return DeclareSeparator.SEMICOLON;
      case "Comma":
        return DeclareSeparator.COMMA;
      default:
        throw node.unknown();
    }
  }

  FetchPosition readFetchPosition(Node node) {
    switch (node.word()) {
      case "From":
        return FetchPosition.FROM;
      case "In":
        return FetchPosition.IN;
      default:
        throw node.unknown();
    }
  }

  KillType readKillType(Node node) {
    switch (node.word()) {
      case "Connection":
        return KillType.CONNECTION;
      case "Query":
        return KillType.QUERY;
      case "Mutation":
        return KillType.MUTATION;
      default:
        throw node.unknown();
    }
  }

  DiscardObject readDiscardObject(Node node) {
    switch (node.word()) {
      case "ALL":
        return DiscardObject.ALL;
      case "PLANS":
        return DiscardObject.PLANS;
      case "SEQUENCES":
        return DiscardObject.SEQUENCES;
      case "TEMP":
        return DiscardObject.TEMP;
      default:
        throw node.unknown();
    }
  }

  DescribeAlias readDescribeAlias(Node node) {
    switch (node.word()) {
      case "Describe":
        return DescribeAlias.DESCRIBE;
      case "Explain":
        return DescribeAlias.EXPLAIN;
      case "Desc":
        return DescribeAlias.DESC;
      default:
        throw node.unknown();
    }
  }

  HiveDescribeFormat readHiveDescribeFormat(Node node) {
    switch (node.word()) {
      case "Extended":
        return HiveDescribeFormat.EXTENDED;
      case "Formatted":
        return HiveDescribeFormat.FORMATTED;
      default:
        throw node.unknown();
    }
  }

  PlanFormat readPlanFormat(Node node) {
    switch (node.word()) {
      case "TEXT":
        return PlanFormat.TEXT;
      case "GRAPHVIZ":
        return PlanFormat.GRAPHVIZ;
      case "JSON":
        return PlanFormat.JSON;
      case "TRADITIONAL":
        return PlanFormat.TRADITIONAL;
      case "TREE":
        return PlanFormat.TREE;
      default:
        throw node.unknown();
    }
  }

  ShowCreateObject readShowCreateObject(Node node) {
    switch (node.word()) {
      case "Event":
        return ShowCreateObject.EVENT;
      case "Function":
        return ShowCreateObject.FUNCTION;
      case "Procedure":
        return ShowCreateObject.PROCEDURE;
      case "Table":
        return ShowCreateObject.TABLE;
      case "Trigger":
        return ShowCreateObject.TRIGGER;
      case "View":
        return ShowCreateObject.VIEW;
      default:
        throw node.unknown();
    }
  }

  ShowInClause readShowInClause(Node node) {
    switch (node.word()) {
      case "IN":
        return ShowInClause.IN;
      case "FROM":
        return ShowInClause.FROM;
      default:
        throw node.unknown();
    }
  }

  ShowParentType readShowParentType(Node node) {
    switch (node.word()) {
      case "Account":
        return ShowParentType.ACCOUNT;
      case "Database":
        return ShowParentType.DATABASE;
      case "Schema":
        return ShowParentType.SCHEMA;
      case "Table":
        return ShowParentType.TABLE;
      case "View":
        return ShowParentType.VIEW;
      default:
        throw node.unknown();
    }
  }

  GranteeType readGranteeType(Node node) {
    switch (node.word()) {
      case "Role":
        return GranteeType.ROLE;
      case "Share":
        return GranteeType.SHARE;
      case "User":
        return GranteeType.USER;
      case "Group":
        return GranteeType.GROUP;
      case "Public":
        return GranteeType.PUBLIC;
      case "DatabaseRole":
        return GranteeType.DATABASE_ROLE;
      case "Application":
        return GranteeType.APPLICATION;
      case "ApplicationRole":
        return GranteeType.APPLICATION_ROLE;
      default:
        throw node.unknown();
    }
  }

  JsonPredicate readJsonPredicate(Node node) {
    switch (node.word()) {
      case "Value":
        return JsonPredicate.VALUE;
      case "Scalar":
        return JsonPredicate.SCALAR;
      case "Array":
        return JsonPredicate.ARRAY;
      case "Object":
        return JsonPredicate.OBJECT;
      default:
        throw node.unknown();
    }
  }

  JsonUniqueness readJsonUniqueness(Node node) {
    switch (node.word()) {
      case "WithUniqueKeys":
        return JsonUniqueness.WITH_UNIQUE_KEYS;
      case "WithoutUniqueKeys":
        return JsonUniqueness.WITHOUT_UNIQUE_KEYS;
      default:
        throw node.unknown();
    }
  }

  NormalizationForm readNormalizationForm(Node node) {
    switch (node.word()) {
      case "NFC":
        return NormalizationForm.NFC;
      case "NFD":
        return NormalizationForm.NFD;
      case "NFKC":
        return NormalizationForm.NFKC;
      case "NFKD":
        return NormalizationForm.NFKD;
      default:
        throw node.unknown();
    }
  }

  CastKind readCastKind(Node node) {
    switch (node.word()) {
      case "Cast":
        return CastKind.CAST;
      case "TryCast":
        return CastKind.TRY_CAST;
      case "SafeCast":
        return CastKind.SAFE_CAST;
      case "DoubleColon":
        return CastKind.DOUBLE_COLON;
      default:
        throw node.unknown();
    }
  }

  ExtractSyntax readExtractSyntax(Node node) {
    switch (node.word()) {
      case "From":
        return ExtractSyntax.FROM;
      case "Comma":
        return ExtractSyntax.COMMA;
      default:
        throw node.unknown();
    }
  }

  TrimWhere readTrimWhere(Node node) {
    switch (node.word()) {
      case "Both":
        return TrimWhere.BOTH;
      case "Leading":
        return TrimWhere.LEADING;
      case "Trailing":
        return TrimWhere.TRAILING;
      default:
        throw node.unknown();
    }
  }

  SearchModifier readSearchModifier(Node node) {
    switch (node.word()) {
      case "InNaturalLanguageMode":
        return SearchModifier.IN_NATURAL_LANGUAGE_MODE;
      case "InNaturalLanguageModeWithQueryExpansion":
        return SearchModifier.IN_NATURAL_LANGUAGE_MODE_WITH_QUERY_EXPANSION;
      case "InBooleanMode":
        return SearchModifier.IN_BOOLEAN_MODE;
      case "WithQueryExpansion":
        return SearchModifier.WITH_QUERY_EXPANSION;
      default:
        throw node.unknown();
    }
  }

  LambdaSyntax readLambdaSyntax(Node node) {
    switch (node.word()) {
      case "Arrow":
        return LambdaSyntax.ARROW;
      case "LambdaKeyword":
        return LambdaSyntax.LAMBDA_KEYWORD;
      default:
        throw node.unknown();
    }
  }

  NullTreatment readNullTreatment(Node node) {
    switch (node.word()) {
      case "IgnoreNulls":
        return NullTreatment.IGNORE_NULLS;
      case "RespectNulls":
        return NullTreatment.RESPECT_NULLS;
      default:
        throw node.unknown();
    }
  }

  DuplicateTreatment readDuplicateTreatment(Node node) {
    switch (node.word()) {
      case "Distinct":
        return DuplicateTreatment.DISTINCT;
      case "All":
        return DuplicateTreatment.ALL;
      default:
        throw node.unknown();
    }
  }

  ArgOperator readArgOperator(Node node) {
    switch (node.word()) {
      case "Equals":
        return ArgOperator.EQUALS;
      case "RightArrow":
        return ArgOperator.RIGHT_ARROW;
      case "Assignment":
        return ArgOperator.ASSIGNMENT;
      case "Colon":
        return ArgOperator.COLON;
      case "Value":
        return ArgOperator.VALUE;
      case "Space":
        return ArgOperator.SPACE;
      default:
        throw node.unknown();
    }
  }

  JsonNullClause readJsonNullClause(Node node) {
    switch (node.word()) {
      case "NullOnNull":
        return JsonNullClause.NULL_ON_NULL;
      case "AbsentOnNull":
        return JsonNullClause.ABSENT_ON_NULL;
      default:
        throw node.unknown();
    }
  }

  HavingKind readHavingKind(Node node) {
    switch (node.word()) {
      case "Min":
        return HavingKind.MIN;
      case "Max":
        return HavingKind.MAX;
      default:
        throw node.unknown();
    }
  }

  UnaryOperator readUnaryOperator(Node node) {
    switch (node.word()) {
      case "Plus":
        return UnaryOperator.PLUS;
      case "Minus":
        return UnaryOperator.MINUS;
      case "Not":
        return UnaryOperator.NOT;
      case "BitwiseNot":
        return UnaryOperator.BITWISE_NOT;
      case "PGSquareRoot":
        return UnaryOperator.PG_SQUARE_ROOT;
      case "PGCubeRoot":
        return UnaryOperator.PG_CUBE_ROOT;
      case "PGPostfixFactorial":
        return UnaryOperator.PG_POSTFIX_FACTORIAL;
      case "PGPrefixFactorial":
        return UnaryOperator.PG_PREFIX_FACTORIAL;
      case "PGAbs":
        return UnaryOperator.PG_ABS;
      case "BangNot":
        return UnaryOperator.BANG_NOT;
      case "Hash":
        return UnaryOperator.HASH;
      case "AtDashAt":
        return UnaryOperator.AT_DASH_AT;
      case "DoubleAt":
        return UnaryOperator.DOUBLE_AT;
      case "QuestionDash":
        return UnaryOperator.QUESTION_DASH;
      case "QuestionPipe":
        return UnaryOperator.QUESTION_PIPE;
      default:
        throw node.unknown();
    }
  }

  @Override
  BinaryOperatorKind readBinaryOperatorKind(Node node) {
    switch (node.word()) {
      case "Plus":
        return BinaryOperatorKind.PLUS;
      case "Minus":
        return BinaryOperatorKind.MINUS;
      case "Multiply":
        return BinaryOperatorKind.MULTIPLY;
      case "Divide":
        return BinaryOperatorKind.DIVIDE;
      case "Modulo":
        return BinaryOperatorKind.MODULO;
      case "StringConcat":
        return BinaryOperatorKind.STRING_CONCAT;
      case "Gt":
        return BinaryOperatorKind.GT;
      case "Lt":
        return BinaryOperatorKind.LT;
      case "GtEq":
        return BinaryOperatorKind.GT_EQ;
      case "LtEq":
        return BinaryOperatorKind.LT_EQ;
      case "Spaceship":
        return BinaryOperatorKind.SPACESHIP;
      case "Eq":
        return BinaryOperatorKind.EQ;
      case "NotEq":
        return BinaryOperatorKind.NOT_EQ;
      case "And":
        return BinaryOperatorKind.AND;
      case "Or":
        return BinaryOperatorKind.OR;
      case "Xor":
        return BinaryOperatorKind.XOR;
      case "BitwiseOr":
        return BinaryOperatorKind.BITWISE_OR;
      case "BitwiseAnd":
        return BinaryOperatorKind.BITWISE_AND;
      case "BitwiseXor":
        return BinaryOperatorKind.BITWISE_XOR;
      case "DuckIntegerDivide":
        return BinaryOperatorKind.DUCK_INTEGER_DIVIDE;
      case "MyIntegerDivide":
        return BinaryOperatorKind.MY_INTEGER_DIVIDE;
      case "Match":
        return BinaryOperatorKind.MATCH;
      case "Regexp":
        return BinaryOperatorKind.REGEXP;
      case "Glob":
        return BinaryOperatorKind.GLOB;
      case "PGBitwiseXor":
        return BinaryOperatorKind.PG_BITWISE_XOR;
      case "PGBitwiseShiftLeft":
        return BinaryOperatorKind.PG_BITWISE_SHIFT_LEFT;
      case "PGBitwiseShiftRight":
        return BinaryOperatorKind.PG_BITWISE_SHIFT_RIGHT;
      case "PGExp":
        return BinaryOperatorKind.PG_EXP;
      case "PGOverlap":
        return BinaryOperatorKind.PG_OVERLAP;
      case "PGRegexMatch":
        return BinaryOperatorKind.PG_REGEX_MATCH;
      case "PGRegexIMatch":
        return BinaryOperatorKind.PG_REGEX_IMATCH;
      case "PGRegexNotMatch":
        return BinaryOperatorKind.PG_REGEX_NOT_MATCH;
      case "PGRegexNotIMatch":
        return BinaryOperatorKind.PG_REGEX_NOT_IMATCH;
      case "PGLikeMatch":
        return BinaryOperatorKind.PG_LIKE_MATCH;
      case "PGILikeMatch":
        return BinaryOperatorKind.PG_ILIKE_MATCH;
      case "PGNotLikeMatch":
        return BinaryOperatorKind.PG_NOT_LIKE_MATCH;
      case "PGNotILikeMatch":
        return BinaryOperatorKind.PG_NOT_ILIKE_MATCH;
      case "PGStartsWith":
        return BinaryOperatorKind.PG_STARTS_WITH;
      case "Arrow":
        return BinaryOperatorKind.ARROW;
      case "LongArrow":
        return BinaryOperatorKind.LONG_ARROW;
      case "HashArrow":
        return BinaryOperatorKind.HASH_ARROW;
      case "HashLongArrow":
        return BinaryOperatorKind.HASH_LONG_ARROW;
      case "AtAt":
        return BinaryOperatorKind.AT_AT;
      case "AtArrow":
        return BinaryOperatorKind.AT_ARROW;
      case "ArrowAt":
        return BinaryOperatorKind.ARROW_AT;
      case "HashMinus":
        return BinaryOperatorKind.HASH_MINUS;
      case "AtQuestion":
        return BinaryOperatorKind.AT_QUESTION;
      case "Question":
        return BinaryOperatorKind.QUESTION;
      case "QuestionAnd":
        return BinaryOperatorKind.QUESTION_AND;
      case "QuestionPipe":
        return BinaryOperatorKind.QUESTION_PIPE;
      case "Overlaps":
        return BinaryOperatorKind.OVERLAPS;
      case "DoubleHash":
        return BinaryOperatorKind.DOUBLE_HASH;
      case "LtDashGt":
        return BinaryOperatorKind.LT_DASH_GT;
      case "AndLt":
        return BinaryOperatorKind.AND_LT;
      case "AndGt":
        return BinaryOperatorKind.AND_GT;
      case "LtLtPipe":
        return BinaryOperatorKind.LT_LT_PIPE;
      case "PipeGtGt":
        return BinaryOperatorKind.PIPE_GT_GT;
      case "AndLtPipe":
        return BinaryOperatorKind.AND_LT_PIPE;
      case "PipeAndGt":
        return BinaryOperatorKind.PIPE_AND_GT;
      case "LtCaret":
        return BinaryOperatorKind.LT_CARET;
      case "GtCaret":
        return BinaryOperatorKind.GT_CARET;
      case "QuestionHash":
        return BinaryOperatorKind.QUESTION_HASH;
      case "QuestionDash":
        return BinaryOperatorKind.QUESTION_DASH;
      case "QuestionDashPipe":
        return BinaryOperatorKind.QUESTION_DASH_PIPE;
      case "QuestionDoublePipe":
        return BinaryOperatorKind.QUESTION_DOUBLE_PIPE;
      case "At":
        return BinaryOperatorKind.AT;
      case "TildeEq":
        return BinaryOperatorKind.TILDE_EQ;
      case "Assignment":
        return BinaryOperatorKind.ASSIGNMENT;
      case "Is":
        return BinaryOperatorKind.IS;
      case "IsNot":
        return BinaryOperatorKind.IS_NOT;
      case "Custom":
        return BinaryOperatorKind.CUSTOM;
      case "PGCustomBinaryOperator":
        return BinaryOperatorKind.PG_CUSTOM_BINARY_OPERATOR;
      default:
        throw node.unknown();
    }
  }
}
