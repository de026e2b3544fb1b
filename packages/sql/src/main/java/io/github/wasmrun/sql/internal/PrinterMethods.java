// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.internal;

import io.github.wasmrun.sql.ast.Access;
import io.github.wasmrun.sql.ast.AddValuePosition;
import io.github.wasmrun.sql.ast.AliasColumn;
import io.github.wasmrun.sql.ast.AlterColumnOperation;
import io.github.wasmrun.sql.ast.AlterIndexOperation;
import io.github.wasmrun.sql.ast.AlterTable;
import io.github.wasmrun.sql.ast.AlterTableOperation;
import io.github.wasmrun.sql.ast.AlterTypeOperation;
import io.github.wasmrun.sql.ast.AlterViewOperation;
import io.github.wasmrun.sql.ast.ArgValue;
import io.github.wasmrun.sql.ast.ArgumentClause;
import io.github.wasmrun.sql.ast.Arguments;
import io.github.wasmrun.sql.ast.Assignment;
import io.github.wasmrun.sql.ast.AssignmentTarget;
import io.github.wasmrun.sql.ast.Block;
import io.github.wasmrun.sql.ast.CaseWhen;
import io.github.wasmrun.sql.ast.CastFormat;
import io.github.wasmrun.sql.ast.Characteristics;
import io.github.wasmrun.sql.ast.CloseCursor;
import io.github.wasmrun.sql.ast.ClusterBy;
import io.github.wasmrun.sql.ast.ColumnDef;
import io.github.wasmrun.sql.ast.ColumnOption;
import io.github.wasmrun.sql.ast.ColumnOptionDef;
import io.github.wasmrun.sql.ast.ColumnPosition;
import io.github.wasmrun.sql.ast.ColumnRename;
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
import io.github.wasmrun.sql.ast.Declaration;
import io.github.wasmrun.sql.ast.DeclareAssignment;
import io.github.wasmrun.sql.ast.Delete;
import io.github.wasmrun.sql.ast.DeleteFrom;
import io.github.wasmrun.sql.ast.DictionaryField;
import io.github.wasmrun.sql.ast.Distinct;
import io.github.wasmrun.sql.ast.ExplainFormat;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.ExprAlias;
import io.github.wasmrun.sql.ast.Fetch;
import io.github.wasmrun.sql.ast.FetchDirection;
import io.github.wasmrun.sql.ast.ForClause;
import io.github.wasmrun.sql.ast.FunctionArg;
import io.github.wasmrun.sql.ast.FunctionBody;
import io.github.wasmrun.sql.ast.FunctionCall;
import io.github.wasmrun.sql.ast.FunctionDesc;
import io.github.wasmrun.sql.ast.FunctionParam;
import io.github.wasmrun.sql.ast.FunctionReturn;
import io.github.wasmrun.sql.ast.FunctionUsing;
import io.github.wasmrun.sql.ast.GrantObjects;
import io.github.wasmrun.sql.ast.Grantee;
import io.github.wasmrun.sql.ast.GranteeName;
import io.github.wasmrun.sql.ast.GroupBy;
import io.github.wasmrun.sql.ast.GroupByModifier;
import io.github.wasmrun.sql.ast.HavingBound;
import io.github.wasmrun.sql.ast.IdentityFormat;
import io.github.wasmrun.sql.ast.IdentityKind;
import io.github.wasmrun.sql.ast.InTarget;
import io.github.wasmrun.sql.ast.IndexColumn;
import io.github.wasmrun.sql.ast.IndexDirective;
import io.github.wasmrun.sql.ast.IndexOption;
import io.github.wasmrun.sql.ast.IndexType;
import io.github.wasmrun.sql.ast.Insert;
import io.github.wasmrun.sql.ast.InsertAlias;
import io.github.wasmrun.sql.ast.InsertTarget;
import io.github.wasmrun.sql.ast.Join;
import io.github.wasmrun.sql.ast.JoinConstraint;
import io.github.wasmrun.sql.ast.JoinOperator;
import io.github.wasmrun.sql.ast.JsonColumnFallback;
import io.github.wasmrun.sql.ast.JsonPath;
import io.github.wasmrun.sql.ast.JsonPathElement;
import io.github.wasmrun.sql.ast.JsonTableColumn;
import io.github.wasmrun.sql.ast.LambdaParam;
import io.github.wasmrun.sql.ast.LambdaParams;
import io.github.wasmrun.sql.ast.LateralView;
import io.github.wasmrun.sql.ast.LikeTable;
import io.github.wasmrun.sql.ast.LimitClause;
import io.github.wasmrun.sql.ast.ListAggOverflow;
import io.github.wasmrun.sql.ast.LockClause;
import io.github.wasmrun.sql.ast.LockTable;
import io.github.wasmrun.sql.ast.LockTableType;
import io.github.wasmrun.sql.ast.MacroArg;
import io.github.wasmrun.sql.ast.MacroDefinition;
import io.github.wasmrun.sql.ast.MapEntry;
import io.github.wasmrun.sql.ast.Merge;
import io.github.wasmrun.sql.ast.MergeAction;
import io.github.wasmrun.sql.ast.MergeClause;
import io.github.wasmrun.sql.ast.MergeInsertKind;
import io.github.wasmrun.sql.ast.MergeUpdateKind;
import io.github.wasmrun.sql.ast.NamedWindow;
import io.github.wasmrun.sql.ast.NamedWindowExpr;
import io.github.wasmrun.sql.ast.Offset;
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
import io.github.wasmrun.sql.ast.Privilege;
import io.github.wasmrun.sql.ast.Privileges;
import io.github.wasmrun.sql.ast.ProcedureBody;
import io.github.wasmrun.sql.ast.ProcedureParam;
import io.github.wasmrun.sql.ast.Query;
import io.github.wasmrun.sql.ast.RenameKind;
import io.github.wasmrun.sql.ast.ReturnValue;
import io.github.wasmrun.sql.ast.RoundTarget;
import io.github.wasmrun.sql.ast.Row;
import io.github.wasmrun.sql.ast.RowAlias;
import io.github.wasmrun.sql.ast.SampleKind;
import io.github.wasmrun.sql.ast.SampleQuantity;
import io.github.wasmrun.sql.ast.SampleSeed;
import io.github.wasmrun.sql.ast.SchemaName;
import io.github.wasmrun.sql.ast.Select;
import io.github.wasmrun.sql.ast.SelectInto;
import io.github.wasmrun.sql.ast.SelectItem;
import io.github.wasmrun.sql.ast.SelectModifiers;
import io.github.wasmrun.sql.ast.SequenceOption;
import io.github.wasmrun.sql.ast.SetAssignment;
import io.github.wasmrun.sql.ast.SetExpr;
import io.github.wasmrun.sql.ast.SetStatement;
import io.github.wasmrun.sql.ast.Setting;
import io.github.wasmrun.sql.ast.ShowFilter;
import io.github.wasmrun.sql.ast.ShowFilterPosition;
import io.github.wasmrun.sql.ast.ShowIn;
import io.github.wasmrun.sql.ast.ShowOptions;
import io.github.wasmrun.sql.ast.SqlOption;
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
import io.github.wasmrun.sql.ast.TransactionMode;
import io.github.wasmrun.sql.ast.TriggerBody;
import io.github.wasmrun.sql.ast.TriggerEvent;
import io.github.wasmrun.sql.ast.TriggerScope;
import io.github.wasmrun.sql.ast.TruncateTarget;
import io.github.wasmrun.sql.ast.TypeRepresentation;
import io.github.wasmrun.sql.ast.Update;
import io.github.wasmrun.sql.ast.UpdateFrom;
import io.github.wasmrun.sql.ast.UseTarget;
import io.github.wasmrun.sql.ast.UtilityOption;
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
import io.github.wasmrun.sql.ast.WindowSpec;
import io.github.wasmrun.sql.ast.WindowType;
import io.github.wasmrun.sql.ast.With;
import io.github.wasmrun.sql.ast.WithFill;

/** What {@link Printer} has, and what is printed by hand in {@link HandPrinter}. */
abstract class PrinterMethods extends Layout {
  PrinterMethods(boolean pretty, boolean backslashes, String placeholder) {
    super(pretty, backslashes, placeholder);
  }

  abstract void print(Statement node);

  abstract void print(ReturnValue node);

  abstract void print(SchemaName node);

  abstract void print(ProcedureBody node);

  abstract void print(Block node);

  abstract void print(MacroDefinition node);

  abstract void print(TypeRepresentation node);

  abstract void print(TriggerEvent node);

  abstract void print(TriggerScope node);

  abstract void print(TransactionMode node);

  abstract void print(SetStatement node);

  abstract void print(DeclareAssignment node);

  abstract void print(FetchDirection node);

  abstract void print(CloseCursor node);

  abstract void print(ExplainFormat node);

  abstract void print(UseTarget node);

  abstract void print(ShowFilter node);

  abstract void print(ShowFilterPosition node);

  abstract void print(CopySource node);

  abstract void print(CopyTarget node);

  abstract void print(CopyOption node);

  abstract void print(Privileges node);

  abstract void print(Privilege node);

  abstract void print(GrantObjects node);

  abstract void print(GranteeName node);

  abstract void print(LockTableType node);

  abstract void print(PipeOperator node);

  abstract void print(SetExpr node);

  abstract void print(Distinct node);

  abstract void print(TopQuantity node);

  abstract void print(SelectItem node);

  abstract void print(WildcardQualifier node);

  abstract void print(WildcardExclude node);

  abstract void print(WildcardRename node);

  abstract void print(ConnectBy node);

  abstract void print(GroupBy node);

  abstract void print(GroupByModifier node);

  abstract void print(NamedWindowExpr node);

  abstract void print(WindowFrameBound node);

  abstract void print(WindowType node);

  abstract void print(OrderByKind node);

  abstract void print(OrderBySort node);

  abstract void print(LimitClause node);

  abstract void print(ForClause node);

  abstract void print(JoinOperator node);

  abstract void print(JoinConstraint node);

  abstract void print(TableFactor node);

  abstract void print(TableInheritance node);

  abstract void print(SampleKind node);

  abstract void print(IndexDirective node);

  abstract void print(TableVersion node);

  abstract void print(PivotSource node);

  abstract void print(JsonTableColumn node);

  abstract void print(JsonColumnFallback node);

  abstract void print(InsertTarget node);

  abstract void print(OutputClause node);

  abstract void print(OnInsert node);

  abstract void print(ConflictTarget node);

  abstract void print(ConflictAction node);

  abstract void print(AssignmentTarget node);

  abstract void print(UpdateFrom node);

  abstract void print(DeleteFrom node);

  abstract void print(MergeAction node);

  abstract void print(MergeInsertKind node);

  abstract void print(MergeUpdateKind node);

  abstract void print(CommentText node);

  abstract void print(LikeTable node);

  abstract void print(TableOptions node);

  abstract void print(SqlOption node);

  abstract void print(OptionCommentText node);

  abstract void print(OneOrMany node);

  abstract void print(ClusterBy node);

  abstract void print(PartitionValues node);

  abstract void print(PartitionBound node);

  abstract void print(ColumnOption node);

  abstract void print(IdentityKind node);

  abstract void print(IdentityFormat node);

  abstract void print(TableConstraint node);

  abstract void print(IndexType node);

  abstract void print(IndexOption node);

  abstract void print(ViewColumnOptions node);

  abstract void print(FunctionReturn node);

  abstract void print(FunctionBody node);

  abstract void print(FunctionUsing node);

  abstract void print(SequenceOption node);

  abstract void print(AlterTableOperation node);

  abstract void print(Partition node);

  abstract void print(ColumnPosition node);

  abstract void print(RenameKind node);

  abstract void print(Owner node);

  abstract void print(AlterColumnOperation node);

  abstract void print(AlterIndexOperation node);

  abstract void print(AlterViewOperation node);

  abstract void print(AlterTypeOperation node);

  abstract void print(AddValuePosition node);

  abstract void print(RoundTarget node);

  abstract void print(InTarget node);

  abstract void print(Access node);

  abstract void print(Subscript node);

  abstract void print(JsonPathElement node);

  abstract void print(CastFormat node);

  abstract void print(LambdaParams node);

  abstract void print(Arguments node);

  abstract void print(FunctionArg node);

  abstract void print(ArgValue node);

  abstract void print(ArgumentClause node);

  abstract void print(ListAggOverflow node);

  abstract void print(MacroArg node);

  abstract void print(ProcedureParam node);

  abstract void print(CompositeAttribute node);

  abstract void print(TriggerBody node);

  abstract void print(FunctionDesc node);

  abstract void print(FunctionParam node);

  abstract void print(TruncateTarget node);

  abstract void print(TableRename node);

  abstract void print(SetAssignment node);

  abstract void print(Declaration node);

  abstract void print(UtilityOption node);

  abstract void print(ShowOptions node);

  abstract void print(ShowIn node);

  abstract void print(Grantee node);

  abstract void print(LockTable node);

  abstract void print(Query node);

  abstract void print(OrderedExprAlias node);

  abstract void print(With node);

  abstract void print(Cte node);

  abstract void print(TableCommand node);

  abstract void print(Values node);

  abstract void print(Row node);

  abstract void print(Select node);

  abstract void print(SelectModifiers node);

  abstract void print(Top node);

  abstract void print(WildcardOptions node);

  abstract void print(WildcardIlike node);

  abstract void print(WildcardExcept node);

  abstract void print(WildcardReplace node);

  abstract void print(WildcardReplacement node);

  abstract void print(ColumnRename node);

  abstract void print(SelectInto node);

  abstract void print(LateralView node);

  abstract void print(NamedWindow node);

  abstract void print(WindowSpec node);

  abstract void print(WindowFrame node);

  abstract void print(OrderBy node);

  abstract void print(OrderByExpr node);

  abstract void print(WithFill node);

  abstract void print(OrderByOptions node);

  abstract void print(Offset node);

  abstract void print(Fetch node);

  abstract void print(LockClause node);

  abstract void print(Setting node);

  abstract void print(TableWithJoins node);

  abstract void print(Join node);

  abstract void print(TableArgs node);

  abstract void print(TableSample node);

  abstract void print(SampleQuantity node);

  abstract void print(SampleSeed node);

  abstract void print(TableAlias node);

  abstract void print(AliasColumn node);

  abstract void print(ExprAlias node);

  abstract void print(OpenJsonColumn node);

  abstract void print(Insert node);

  abstract void print(InsertAlias node);

  abstract void print(RowAlias node);

  abstract void print(OnConflict node);

  abstract void print(Assignment node);

  abstract void print(Update node);

  abstract void print(Delete node);

  abstract void print(Merge node);

  abstract void print(MergeClause node);

  abstract void print(CreateTable node);

  abstract void print(SqliteOptions node);

  abstract void print(ColumnDef node);

  abstract void print(ColumnOptionDef node);

  abstract void print(Characteristics node);

  abstract void print(IndexColumn node);

  abstract void print(CreateIndex node);

  abstract void print(CreateView node);

  abstract void print(ViewColumn node);

  abstract void print(CreateFunction node);

  abstract void print(AlterTable node);

  abstract void print(CaseWhen node);

  abstract void print(JsonPath node);

  abstract void print(DictionaryField node);

  abstract void print(MapEntry node);

  abstract void print(LambdaParam node);

  abstract void print(FunctionCall node);

  abstract void print(HavingBound node);

  abstract void hand(Statement.CreateTrigger node);

  abstract void hand(Statement.Analyze node);

  abstract void hand(Statement.Comment node);

  abstract void hand(Statement.StartTransaction node);

  abstract void hand(Statement.Commit node);

  abstract void hand(Statement.Declare node);

  abstract void hand(Statement.Execute node);

  abstract void hand(Statement.Pragma node);

  abstract void hand(Block.Sequence node);

  abstract void hand(Block.BeginEnd node);

  abstract void hand(SetStatement.SetRole node);

  abstract void hand(PipeOperator.PipeUnion node);

  abstract void hand(PipeOperator.PipeIntersect node);

  abstract void hand(PipeOperator.PipeExcept node);

  abstract void hand(WindowFrameBound.Preceding node);

  abstract void hand(WindowFrameBound.Following node);

  abstract void hand(OrderBySort.UsingOperator node);

  abstract void hand(LimitClause.LimitOffset node);

  abstract void hand(TableFactor.Table node);

  abstract void hand(TableFactor.Pivot node);

  abstract void hand(ColumnOption.Generated node);

  abstract void hand(SequenceOption.IncrementBy node);

  abstract void hand(SequenceOption.MinValue node);

  abstract void hand(SequenceOption.MaxValue node);

  abstract void hand(SequenceOption.StartWith node);

  abstract void hand(SequenceOption.OwnedBy node);

  abstract void hand(AlterColumnOperation.AddGenerated node);

  abstract void hand(Expr.FieldAccess node);

  abstract void hand(Expr.AnyOp node);

  abstract void hand(Expr.AllOp node);

  abstract void hand(Expr.UnaryOp node);

  abstract void hand(Expr.Convert node);

  abstract void hand(Expr.Cast node);

  abstract void hand(Expr.Extract node);

  abstract void hand(Expr.Substring node);

  abstract void hand(Expr.Trim node);

  abstract void hand(Expr.TypedString node);

  abstract void hand(Expr.GroupingSets node);

  abstract void hand(Expr.Cube node);

  abstract void hand(Expr.Rollup node);

  abstract void hand(Expr.Array node);

  abstract void hand(Expr.Interval node);

  abstract void hand(Expr.Lambda node);

  abstract void hand(RoundTarget.RoundToField node);

  abstract void hand(Access.Dot node);

  abstract void hand(JsonPathElement.DotKey node);

  abstract void hand(Arguments.ArgumentList node);

  abstract void hand(FunctionArg.NamedArg node);

  abstract void hand(FunctionArg.ExprNamedArg node);

  abstract void hand(ShowOptions node);

  abstract void hand(Grantee node);

  abstract void hand(Values node);

  abstract void hand(Select node);

  abstract void hand(WindowSpec node);

  abstract void hand(WindowFrame node);

  abstract void hand(Join node);

  abstract void hand(SampleQuantity node);

  abstract void hand(Insert node);

  abstract void hand(Update node);

  abstract void hand(CreateTable node);

  abstract void hand(IndexColumn node);

  abstract void hand(CreateView node);

  abstract void hand(CreateFunction node);

  abstract void hand(JsonPath node);

  abstract void hand(StructField node);

  abstract void hand(FunctionCall node);
}
