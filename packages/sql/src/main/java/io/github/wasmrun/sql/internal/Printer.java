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
import io.github.wasmrun.sql.ast.DataType;
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
import io.github.wasmrun.sql.ast.Ident;
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
import io.github.wasmrun.sql.ast.OtherStatement;
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

/** Writes a tree as SQL. */
public final class Printer extends HandPrinter {
  public Printer(boolean pretty, boolean backslashes, String placeholder) {
    super(pretty, backslashes, placeholder);
  }

  /** Writes it. */
  public void write(Statement node) {
    print(node);
  }

  /** Writes it. */
  public void write(Query node) {
    print(node);
  }

  /** Writes it. */
  public void write(Expr node) {
    print(node);
  }

  /** Writes it. */
  public void write(DataType node) {
    print(node);
  }

  private final Statement.Visitor<Boolean> statementKinds =
      new Statement.Visitor<>() {
        @Override
        public Boolean visitOther(Statement node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitQueryStatement(Statement.QueryStatement node) {
          print(node.query());
          return true;
        }

        @Override
        public Boolean visitCreateVirtualTable(Statement.CreateVirtualTable node) {
          text("CREATE VIRTUAL TABLE ");
          if (node.ifNotExists()) {
            text("IF NOT EXISTS ");
          }
          print(node.name());
          text(" USING ");
          print(node.moduleName());
          if (!node.moduleArgs().isEmpty()) {
            text(" (");
            commas(node.moduleArgs(), Printer.this::print);
            text(")");
          }
          return true;
        }

        @Override
        public Boolean visitCreateSchema(Statement.CreateSchema node) {
          text("CREATE ");
          if (node.orReplace()) {
            text("OR REPLACE ");
          }
          text("SCHEMA ");
          if (node.ifNotExists()) {
            text("IF NOT EXISTS ");
          }
          print(node.name());
          if (node.defaultCollation().isPresent()) {
            text(" DEFAULT COLLATE ");
            print(node.defaultCollation().get());
          }
          if (node.with().isPresent()) {
            text(" WITH (");
            commas(node.with().get(), Printer.this::print);
            text(")");
          }
          if (node.options().isPresent()) {
            text(" OPTIONS(");
            commas(node.options().get(), Printer.this::print);
            text(")");
          }
          if (node.cloneOf().isPresent()) {
            text(" CLONE ");
            print(node.cloneOf().get());
          }
          return true;
        }

        @Override
        public Boolean visitCreateDatabase(Statement.CreateDatabase node) {
          text("CREATE ");
          if (node.orReplace()) {
            text("OR REPLACE ");
          }
          if (node.isTransient()) {
            text("TRANSIENT ");
          }
          text("DATABASE ");
          if (node.ifNotExists()) {
            text("IF NOT EXISTS ");
          }
          print(node.name());
          if (node.location().isPresent()) {
            text(" LOCATION '");
            text(node.location().get());
            text("'");
          }
          if (node.managedLocation().isPresent()) {
            text(" MANAGEDLOCATION '");
            text(node.managedLocation().get());
            text("'");
          }
          if (node.cloneOf().isPresent()) {
            text(" CLONE ");
            print(node.cloneOf().get());
          }
          if (node.comment().isPresent()) {
            text(" COMMENT = '");
            text(node.comment().get());
            text("'");
          }
          if (node.defaultCharset().isPresent()) {
            text(" DEFAULT CHARACTER SET ");
            text(node.defaultCharset().get());
          }
          if (node.defaultCollation().isPresent()) {
            text(" DEFAULT COLLATE ");
            text(node.defaultCollation().get());
          }
          return true;
        }

        @Override
        public Boolean visitCreateSequence(Statement.CreateSequence node) {
          text("CREATE ");
          if (node.temporary()) {
            text("TEMPORARY ");
          }
          text("SEQUENCE ");
          if (node.ifNotExists()) {
            text("IF NOT EXISTS ");
          }
          print(node.name());
          for (SequenceOption item : node.options()) {
            print(item);
          }
          return true;
        }

        @Override
        public Boolean visitCreateProcedure(Statement.CreateProcedure node) {
          text("CREATE ");
          if (node.orAlter()) {
            text("OR ALTER ");
          }
          text("PROCEDURE ");
          print(node.name());
          if (node.params().isPresent()) {
            text(" (");
            commas(node.params().get(), Printer.this::print);
            text(")");
          }
          if (node.language().isPresent()) {
            text(" LANGUAGE ");
            print(node.language().get());
          }
          print(node.body());
          return true;
        }

        @Override
        public Boolean visitCreateMacro(Statement.CreateMacro node) {
          text("CREATE ");
          if (node.orReplace()) {
            text("OR REPLACE ");
          }
          if (node.temporary()) {
            text("TEMPORARY ");
          }
          text("MACRO ");
          print(node.name());
          text("(");
          if (node.args().isPresent()) {
            commas(node.args().get(), Printer.this::print);
          }
          text(")");
          print(node.definition());
          return true;
        }

        @Override
        public Boolean visitCreateType(Statement.CreateType node) {
          text("CREATE TYPE ");
          print(node.name());
          if (node.representation().isPresent()) {
            text(" ");
            print(node.representation().get());
          }
          return true;
        }

        @Override
        public Boolean visitCreateExtension(Statement.CreateExtension node) {
          text("CREATE EXTENSION ");
          if (node.ifNotExists()) {
            text("IF NOT EXISTS ");
          }
          print(node.name());
          if (node.with()) {
            text(" WITH");
          }
          if (node.schema().isPresent()) {
            text(" SCHEMA ");
            print(node.schema().get());
          }
          if (node.version().isPresent()) {
            text(" VERSION ");
            print(node.version().get());
          }
          if (node.cascade()) {
            text(" CASCADE");
          }
          return true;
        }

        @Override
        public Boolean visitCreateDomain(Statement.CreateDomain node) {
          text("CREATE DOMAIN ");
          print(node.name());
          text(" AS ");
          print(node.dataType());
          if (node.collation().isPresent()) {
            text(" COLLATE ");
            print(node.collation().get());
          }
          if (node.defaultValue().isPresent()) {
            text(" DEFAULT ");
            print(node.defaultValue().get());
          }
          if (!node.constraints().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (TableConstraint item : node.constraints()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          return true;
        }

        @Override
        public Boolean visitCreateTrigger(Statement.CreateTrigger node) {
          text("CREATE ");
          if (node.orAlter()) {
            text("OR ALTER ");
          }
          if (node.orReplace()) {
            text("OR REPLACE ");
          }
          if (node.temporary()) {
            text("TEMPORARY ");
          }
          if (node.isConstraint()) {
            text("CONSTRAINT ");
          }
          text("TRIGGER ");
          print(node.name());
          text(" ");
          hand(node);
          return true;
        }

        @Override
        public Boolean visitAlterIndex(Statement.AlterIndex node) {
          text("ALTER INDEX ");
          print(node.name());
          text(" ");
          print(node.operation());
          return true;
        }

        @Override
        public Boolean visitAlterView(Statement.AlterView node) {
          text("ALTER ");
          if (node.materialized()) {
            text("MATERIALIZED ");
          }
          text("VIEW ");
          if (node.ifExists()) {
            text("IF EXISTS ");
          }
          print(node.name());
          text(" ");
          print(node.operation());
          return true;
        }

        @Override
        public Boolean visitAlterType(Statement.AlterType node) {
          text("ALTER TYPE ");
          print(node.name());
          text(" ");
          print(node.operation());
          return true;
        }

        @Override
        public Boolean visitDrop(Statement.Drop node) {
          text("DROP ");
          if (node.temporary()) {
            text("TEMPORARY ");
          }
          text(node.objectType().sql());
          if (node.ifExists()) {
            text(" IF EXISTS");
          }
          text(" ");
          commas(node.names(), Printer.this::print);
          if (node.cascade()) {
            text(" CASCADE");
          }
          if (node.restrict()) {
            text(" RESTRICT");
          }
          if (node.purge()) {
            text(" PURGE");
          }
          if (node.table().isPresent()) {
            text(" ON ");
            print(node.table().get());
          }
          return true;
        }

        @Override
        public Boolean visitDropFunction(Statement.DropFunction node) {
          text("DROP FUNCTION");
          if (node.ifExists()) {
            text(" IF EXISTS");
          }
          text(" ");
          commas(node.functions(), Printer.this::print);
          if (node.dropBehavior().isPresent()) {
            text(" ");
            text(node.dropBehavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropProcedure(Statement.DropProcedure node) {
          text("DROP PROCEDURE");
          if (node.ifExists()) {
            text(" IF EXISTS");
          }
          text(" ");
          commas(node.procedures(), Printer.this::print);
          if (node.dropBehavior().isPresent()) {
            text(" ");
            text(node.dropBehavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropTrigger(Statement.DropTrigger node) {
          text("DROP TRIGGER");
          if (node.ifExists()) {
            text(" IF EXISTS");
          }
          text(" ");
          print(node.name());
          if (node.tableName().isPresent()) {
            text(" ON ");
            print(node.tableName().get());
          }
          if (node.option().isPresent()) {
            text(" ");
            text(node.option().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropExtension(Statement.DropExtension node) {
          text("DROP EXTENSION");
          if (node.ifExists()) {
            text(" IF EXISTS");
          }
          text(" ");
          commas(node.names(), Printer.this::print);
          if (node.behavior().isPresent()) {
            text(" ");
            text(node.behavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropDomain(Statement.DropDomain node) {
          text("DROP DOMAIN");
          if (node.ifExists()) {
            text(" IF EXISTS");
          }
          text(" ");
          print(node.name());
          if (node.dropBehavior().isPresent()) {
            text(" ");
            text(node.dropBehavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitTruncate(Statement.Truncate node) {
          text("TRUNCATE ");
          if (node.table()) {
            text("TABLE ");
          }
          if (node.ifExists()) {
            text("IF EXISTS ");
          }
          commas(node.tables(), Printer.this::print);
          if (node.identity().isPresent()) {
            text(" ");
            text(node.identity().get().sql());
          }
          if (node.cascade().isPresent()) {
            text(" ");
            text(node.cascade().get().sql());
          }
          if (node.partitions().isPresent()) {
            text(" PARTITION (");
            commas(node.partitions().get(), Printer.this::print);
            text(")");
          }
          if (node.onCluster().isPresent()) {
            text(" ON CLUSTER ");
            print(node.onCluster().get());
          }
          return true;
        }

        @Override
        public Boolean visitRenameTable(Statement.RenameTable node) {
          text("RENAME TABLE ");
          commas(node.tables(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitAnalyze(Statement.Analyze node) {
          text("ANALYZE");
          hand(node);
          return true;
        }

        @Override
        public Boolean visitVacuum(Statement.Vacuum node) {
          text("VACUUM");
          if (node.full()) {
            text(" FULL");
          }
          if (node.sortOnly()) {
            text(" SORT ONLY");
          }
          if (node.deleteOnly()) {
            text(" DELETE ONLY");
          }
          if (node.reindex()) {
            text(" REINDEX");
          }
          if (node.recluster()) {
            text(" RECLUSTER");
          }
          if (node.tableName().isPresent()) {
            text(" ");
            print(node.tableName().get());
          }
          if (node.threshold().isPresent()) {
            text(" TO ");
            print(node.threshold().get());
            text(" PERCENT");
          }
          if (node.boost()) {
            text(" BOOST");
          }
          return true;
        }

        @Override
        public Boolean visitComment(Statement.Comment node) {
          text("COMMENT ");
          if (node.ifExists()) {
            text("IF EXISTS ");
          }
          text("ON ");
          text(node.objectType().sql());
          text(" ");
          print(node.objectName());
          text(" IS ");
          hand(node);
          return true;
        }

        @Override
        public Boolean visitStartTransaction(Statement.StartTransaction node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitCommit(Statement.Commit node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitRollback(Statement.Rollback node) {
          text("ROLLBACK");
          if (node.chain()) {
            text(" AND CHAIN");
          }
          if (node.savepoint().isPresent()) {
            text(" TO SAVEPOINT ");
            print(node.savepoint().get());
          }
          return true;
        }

        @Override
        public Boolean visitSavepoint(Statement.Savepoint node) {
          text("SAVEPOINT ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitReleaseSavepoint(Statement.ReleaseSavepoint node) {
          text("RELEASE SAVEPOINT ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitDeclare(Statement.Declare node) {
          text("DECLARE ");
          hand(node);
          return true;
        }

        @Override
        public Boolean visitFetch(Statement.Fetch node) {
          text("FETCH ");
          print(node.direction());
          text(" ");
          text(node.position().sql());
          text(" ");
          print(node.name());
          if (node.into().isPresent()) {
            text(" INTO ");
            print(node.into().get());
          }
          return true;
        }

        @Override
        public Boolean visitClose(Statement.Close node) {
          text("CLOSE ");
          print(node.cursor());
          return true;
        }

        @Override
        public Boolean visitOpen(Statement.Open node) {
          text("OPEN ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitPrepare(Statement.Prepare node) {
          text("PREPARE ");
          print(node.name());
          text(" ");
          if (!node.dataTypes().isEmpty()) {
            text("(");
            commas(node.dataTypes(), Printer.this::print);
            text(") ");
          }
          text("AS ");
          print(node.statement());
          return true;
        }

        @Override
        public Boolean visitExecute(Statement.Execute node) {
          text("EXECUTE");
          if (node.immediate()) {
            text(" IMMEDIATE");
          }
          if (node.name().isPresent()) {
            text(" ");
            print(node.name().get());
          }
          hand(node);
          return true;
        }

        @Override
        public Boolean visitDeallocate(Statement.Deallocate node) {
          text("DEALLOCATE ");
          if (node.prepare()) {
            text("PREPARE ");
          }
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitCall(Statement.Call node) {
          text("CALL ");
          print(node.function());
          return true;
        }

        @Override
        public Boolean visitAssert(Statement.Assert node) {
          text("ASSERT ");
          print(node.condition());
          if (node.message().isPresent()) {
            text(" AS ");
            print(node.message().get());
          }
          return true;
        }

        @Override
        public Boolean visitKill(Statement.Kill node) {
          text("KILL ");
          if (node.modifier().isPresent()) {
            text(node.modifier().get().sql());
            text(" ");
          }
          text(Long.toString(node.id()));
          return true;
        }

        @Override
        public Boolean visitDiscard(Statement.Discard node) {
          text("DISCARD ");
          text(node.objectType().sql());
          return true;
        }

        @Override
        public Boolean visitExplain(Statement.Explain node) {
          text(node.describeAlias().sql());
          text(" ");
          if (node.queryPlan()) {
            text("QUERY PLAN ");
          }
          if (node.analyze()) {
            text("ANALYZE ");
          }
          if (node.estimate()) {
            text("ESTIMATE ");
          }
          if (node.verbose()) {
            text("VERBOSE ");
          }
          if (node.format().isPresent()) {
            print(node.format().get());
            text(" ");
          }
          if (node.options().isPresent()) {
            text("(");
            commas(node.options().get(), Printer.this::print);
            text(") ");
          }
          print(node.statement());
          return true;
        }

        @Override
        public Boolean visitExplainTable(Statement.ExplainTable node) {
          text(node.describeAlias().sql());
          text(" ");
          if (node.hiveFormat().isPresent()) {
            text(node.hiveFormat().get().sql());
            text(" ");
          }
          if (node.hasTableKeyword()) {
            text("TABLE ");
          }
          print(node.tableName());
          return true;
        }

        @Override
        public Boolean visitUse(Statement.Use node) {
          text("USE ");
          print(node.target());
          return true;
        }

        @Override
        public Boolean visitShowFunctions(Statement.ShowFunctions node) {
          text("SHOW FUNCTIONS");
          if (node.filter().isPresent()) {
            text(" ");
            print(node.filter().get());
          }
          return true;
        }

        @Override
        public Boolean visitShowVariable(Statement.ShowVariable node) {
          text("SHOW");
          if (!node.variable().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (Ident item : node.variable()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          return true;
        }

        @Override
        public Boolean visitShowVariables(Statement.ShowVariables node) {
          text("SHOW");
          if (node.global()) {
            text(" GLOBAL");
          }
          if (node.session()) {
            text(" SESSION");
          }
          text(" VARIABLES");
          if (node.filter().isPresent()) {
            text(" ");
            print(node.filter().get());
          }
          return true;
        }

        @Override
        public Boolean visitShowStatus(Statement.ShowStatus node) {
          text("SHOW");
          if (node.global()) {
            text(" GLOBAL");
          }
          if (node.session()) {
            text(" SESSION");
          }
          text(" STATUS");
          if (node.filter().isPresent()) {
            text(" ");
            print(node.filter().get());
          }
          return true;
        }

        @Override
        public Boolean visitShowCreate(Statement.ShowCreate node) {
          text("SHOW CREATE ");
          text(node.objectType().sql());
          text(" ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitShowColumns(Statement.ShowColumns node) {
          text("SHOW ");
          if (node.extended()) {
            text("EXTENDED ");
          }
          if (node.full()) {
            text("FULL ");
          }
          text("COLUMNS");
          print(node.options());
          return true;
        }

        @Override
        public Boolean visitShowTables(Statement.ShowTables node) {
          text("SHOW ");
          if (node.terse()) {
            text("TERSE ");
          }
          if (node.extended()) {
            text("EXTENDED ");
          }
          if (node.full()) {
            text("FULL ");
          }
          if (node.external()) {
            text("EXTERNAL ");
          }
          text("TABLES");
          if (node.history()) {
            text(" HISTORY");
          }
          print(node.options());
          return true;
        }

        @Override
        public Boolean visitShowViews(Statement.ShowViews node) {
          text("SHOW ");
          if (node.terse()) {
            text("TERSE ");
          }
          if (node.materialized()) {
            text("MATERIALIZED ");
          }
          text("VIEWS");
          print(node.options());
          return true;
        }

        @Override
        public Boolean visitShowDatabases(Statement.ShowDatabases node) {
          text("SHOW ");
          if (node.terse()) {
            text("TERSE ");
          }
          text("DATABASES");
          if (node.history()) {
            text(" HISTORY");
          }
          print(node.options());
          return true;
        }

        @Override
        public Boolean visitShowSchemas(Statement.ShowSchemas node) {
          text("SHOW ");
          if (node.terse()) {
            text("TERSE ");
          }
          text("SCHEMAS");
          if (node.history()) {
            text(" HISTORY");
          }
          print(node.options());
          return true;
        }

        @Override
        public Boolean visitShowCollation(Statement.ShowCollation node) {
          text("SHOW COLLATION");
          if (node.filter().isPresent()) {
            text(" ");
            print(node.filter().get());
          }
          return true;
        }

        @Override
        public Boolean visitPragma(Statement.Pragma node) {
          text("PRAGMA ");
          print(node.name());
          hand(node);
          return true;
        }

        @Override
        public Boolean visitCopy(Statement.Copy node) {
          text("COPY");
          print(node.source());
          text(" ");
          if (node.to()) {
            text("TO");
          } else {
            text("FROM");
          }
          text(" ");
          print(node.target());
          if (!node.options().isEmpty()) {
            text(" (");
            commas(node.options(), Printer.this::print);
            text(")");
          }
          return true;
        }

        @Override
        public Boolean visitGrant(Statement.Grant node) {
          text("GRANT ");
          print(node.privileges());
          if (node.objects().isPresent()) {
            text(" ON ");
            print(node.objects().get());
          }
          text(" TO ");
          commas(node.grantees(), Printer.this::print);
          if (node.withGrantOption()) {
            text(" WITH GRANT OPTION");
          }
          if (node.asGrantor().isPresent()) {
            text(" AS ");
            print(node.asGrantor().get());
          }
          if (node.grantedBy().isPresent()) {
            text(" GRANTED BY ");
            print(node.grantedBy().get());
          }
          return true;
        }

        @Override
        public Boolean visitRevoke(Statement.Revoke node) {
          text("REVOKE ");
          if (node.grantOptionFor()) {
            text("GRANT OPTION FOR ");
          }
          print(node.privileges());
          if (node.objects().isPresent()) {
            text(" ON ");
            print(node.objects().get());
          }
          text(" FROM ");
          commas(node.grantees(), Printer.this::print);
          if (node.grantedBy().isPresent()) {
            text(" GRANTED BY ");
            print(node.grantedBy().get());
          }
          if (node.cascade().isPresent()) {
            text(" ");
            text(node.cascade().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitLockTables(Statement.LockTables node) {
          text("LOCK TABLES ");
          commas(node.tables(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitUnlockTables(Statement.UnlockTables node) {
          text("UNLOCK TABLES");
          return true;
        }

        @Override
        public Boolean visitListen(Statement.Listen node) {
          text("LISTEN ");
          print(node.channel());
          return true;
        }

        @Override
        public Boolean visitUnlisten(Statement.Unlisten node) {
          text("UNLISTEN ");
          print(node.channel());
          return true;
        }

        @Override
        public Boolean visitNotify(Statement.Notify node) {
          text("NOTIFY ");
          print(node.channel());
          if (node.payload().isPresent()) {
            text(", '");
            text(node.payload().get());
            text("'");
          }
          return true;
        }

        @Override
        public Boolean visitAttachDatabase(Statement.AttachDatabase node) {
          text("ATTACH ");
          if (node.database()) {
            text("DATABASE ");
          }
          print(node.fileName());
          text(" AS ");
          print(node.schemaName());
          return true;
        }

        @Override
        public Boolean visitPrint(Statement.Print node) {
          text("PRINT ");
          print(node.message());
          return true;
        }

        @Override
        public Boolean visitReturn(Statement.Return node) {
          text("RETURN");
          if (node.value().isPresent()) {
            text(" ");
            print(node.value().get());
          }
          return true;
        }

        @Override
        public Boolean visitInstall(Statement.Install node) {
          text("INSTALL ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitLoad(Statement.Load node) {
          text("LOAD ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitCache(Statement.Cache node) {
          text("CACHE ");
          if (node.tableFlag().isPresent()) {
            print(node.tableFlag().get());
            text(" ");
          }
          text("TABLE ");
          print(node.tableName());
          if (!node.options().isEmpty()) {
            text(" OPTIONS(");
            commas(node.options(), Printer.this::print);
            text(")");
          }
          if (node.hasAs()) {
            text(" AS");
          }
          if (node.query().isPresent()) {
            text(" ");
            print(node.query().get());
          }
          return true;
        }

        @Override
        public Boolean visitUncache(Statement.Uncache node) {
          text("UNCACHE TABLE ");
          if (node.ifExists()) {
            text("IF EXISTS ");
          }
          print(node.tableName());
          return true;
        }

        @Override
        public Boolean visitInsert(Insert node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitUpdate(Update node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitDelete(Delete node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitMerge(Merge node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitCreateTable(CreateTable node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitCreateView(CreateView node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitCreateIndex(CreateIndex node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitCreateFunction(CreateFunction node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitAlterTable(AlterTable node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitSetStatement(SetStatement node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitOtherStatement(OtherStatement node) {
          print(node);
          return true;
        }
      };

  @Override
  void print(Statement node) {
    node.accept(statementKinds);
  }

  private final ReturnValue.Visitor<Boolean> returnValueKinds =
      new ReturnValue.Visitor<>() {
        @Override
        public Boolean visitOther(ReturnValue node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitReturnExpr(ReturnValue.ReturnExpr node) {
          print(node.expr());
          return true;
        }
      };

  @Override
  void print(ReturnValue node) {
    node.accept(returnValueKinds);
  }

  private final SchemaName.Visitor<Boolean> schemaNameKinds =
      new SchemaName.Visitor<>() {
        @Override
        public Boolean visitOther(SchemaName node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitSimple(SchemaName.Simple node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUnnamedAuthorization(SchemaName.UnnamedAuthorization node) {
          text("AUTHORIZATION ");
          print(node.authorization());
          return true;
        }

        @Override
        public Boolean visitNamedAuthorization(SchemaName.NamedAuthorization node) {
          print(node.name());
          text(" AUTHORIZATION ");
          print(node.authorization());
          return true;
        }
      };

  @Override
  void print(SchemaName node) {
    node.accept(schemaNameKinds);
  }

  private final ProcedureBody.Visitor<Boolean> procedureBodyKinds =
      new ProcedureBody.Visitor<>() {
        @Override
        public Boolean visitOther(ProcedureBody node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAs(ProcedureBody.As node) {
          text(" AS ");
          print(node.statements());
          return true;
        }
      };

  @Override
  void print(ProcedureBody node) {
    node.accept(procedureBodyKinds);
  }

  private final Block.Visitor<Boolean> blockKinds =
      new Block.Visitor<>() {
        @Override
        public Boolean visitOther(Block node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitSequence(Block.Sequence node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitBeginEnd(Block.BeginEnd node) {
          text("BEGIN ");
          hand(node);
          return true;
        }
      };

  @Override
  void print(Block node) {
    node.accept(blockKinds);
  }

  private final MacroDefinition.Visitor<Boolean> macroDefinitionKinds =
      new MacroDefinition.Visitor<>() {
        @Override
        public Boolean visitOther(MacroDefinition node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitExprMacro(MacroDefinition.ExprMacro node) {
          text(" AS ");
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitTableMacro(MacroDefinition.TableMacro node) {
          text(" AS TABLE ");
          print(node.query());
          return true;
        }
      };

  @Override
  void print(MacroDefinition node) {
    node.accept(macroDefinitionKinds);
  }

  private final TypeRepresentation.Visitor<Boolean> typeRepresentationKinds =
      new TypeRepresentation.Visitor<>() {
        @Override
        public Boolean visitOther(TypeRepresentation node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitComposite(TypeRepresentation.Composite node) {
          text("AS (");
          commas(node.attributes(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitEnumeration(TypeRepresentation.Enumeration node) {
          text("AS ENUM (");
          commas(node.labels(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(TypeRepresentation node) {
    node.accept(typeRepresentationKinds);
  }

  private final TriggerEvent.Visitor<Boolean> triggerEventKinds =
      new TriggerEvent.Visitor<>() {
        @Override
        public Boolean visitOther(TriggerEvent node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitInsertEvent(TriggerEvent.InsertEvent node) {
          text("INSERT");
          return true;
        }

        @Override
        public Boolean visitUpdateEvent(TriggerEvent.UpdateEvent node) {
          text("UPDATE");
          if (!node.columns().isEmpty()) {
            text(" OF ");
            commas(node.columns(), Printer.this::print);
          }
          return true;
        }

        @Override
        public Boolean visitDeleteEvent(TriggerEvent.DeleteEvent node) {
          text("DELETE");
          return true;
        }

        @Override
        public Boolean visitTruncateEvent(TriggerEvent.TruncateEvent node) {
          text("TRUNCATE");
          return true;
        }
      };

  @Override
  void print(TriggerEvent node) {
    node.accept(triggerEventKinds);
  }

  private final TriggerScope.Visitor<Boolean> triggerScopeKinds =
      new TriggerScope.Visitor<>() {
        @Override
        public Boolean visitOther(TriggerScope node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitFor(TriggerScope.For node) {
          text("FOR ");
          text(node.object().sql());
          return true;
        }

        @Override
        public Boolean visitForEach(TriggerScope.ForEach node) {
          text("FOR EACH ");
          text(node.object().sql());
          return true;
        }
      };

  @Override
  void print(TriggerScope node) {
    node.accept(triggerScopeKinds);
  }

  private final TransactionMode.Visitor<Boolean> transactionModeKinds =
      new TransactionMode.Visitor<>() {
        @Override
        public Boolean visitOther(TransactionMode node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAccessMode(TransactionMode.AccessMode node) {
          text(node.mode().sql());
          return true;
        }

        @Override
        public Boolean visitIsolationLevel(TransactionMode.IsolationLevel node) {
          text("ISOLATION LEVEL ");
          text(node.level().sql());
          return true;
        }
      };

  @Override
  void print(TransactionMode node) {
    node.accept(transactionModeKinds);
  }

  private final SetStatement.Visitor<Boolean> setStatementKinds =
      new SetStatement.Visitor<>() {
        @Override
        public Boolean visitOther(SetStatement node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitSingleAssignment(SetStatement.SingleAssignment node) {
          text("SET ");
          if (node.scope().isPresent()) {
            text(node.scope().get().sql());
            text(" ");
          }
          if (node.hivevar()) {
            text("HIVEVAR:");
          }
          print(node.variable());
          text(" = ");
          commas(node.values(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitParenthesizedAssignments(SetStatement.ParenthesizedAssignments node) {
          text("SET (");
          commas(node.variables(), Printer.this::print);
          text(") = (");
          commas(node.values(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitMultipleAssignments(SetStatement.MultipleAssignments node) {
          text("SET ");
          commas(node.assignments(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitSetRole(SetStatement.SetRole node) {
          text("SET ");
          if (node.scope().isPresent()) {
            text(node.scope().get().sql());
            text(" ");
          }
          text("ROLE ");
          hand(node);
          return true;
        }

        @Override
        public Boolean visitSetTimeZone(SetStatement.SetTimeZone node) {
          text("SET ");
          if (node.local()) {
            text("LOCAL ");
          }
          text("TIME ZONE ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitSetNames(SetStatement.SetNames node) {
          text("SET NAMES ");
          print(node.charset());
          if (node.collation().isPresent()) {
            text(" COLLATE ");
            text(node.collation().get());
          }
          return true;
        }

        @Override
        public Boolean visitSetNamesDefault(SetStatement.SetNamesDefault node) {
          text("SET NAMES DEFAULT");
          return true;
        }

        @Override
        public Boolean visitSetTransaction(SetStatement.SetTransaction node) {
          text("SET ");
          if (node.session()) {
            text("SESSION CHARACTERISTICS AS TRANSACTION");
          } else {
            text("TRANSACTION");
          }
          if (!node.modes().isEmpty()) {
            text(" ");
            commas(node.modes(), Printer.this::print);
          }
          if (node.snapshot().isPresent()) {
            text(" SNAPSHOT ");
            print(node.snapshot().get());
          }
          return true;
        }
      };

  @Override
  void print(SetStatement node) {
    node.acceptSetStatement(setStatementKinds);
  }

  private final DeclareAssignment.Visitor<Boolean> declareAssignmentKinds =
      new DeclareAssignment.Visitor<>() {
        @Override
        public Boolean visitOther(DeclareAssignment node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitDeclareExpr(DeclareAssignment.DeclareExpr node) {
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitDeclareDefault(DeclareAssignment.DeclareDefault node) {
          text("DEFAULT ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitDuckAssignment(DeclareAssignment.DuckAssignment node) {
          text(":= ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitDeclareFor(DeclareAssignment.DeclareFor node) {
          text("FOR ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitMsSqlAssignment(DeclareAssignment.MsSqlAssignment node) {
          text("= ");
          print(node.value());
          return true;
        }
      };

  @Override
  void print(DeclareAssignment node) {
    node.accept(declareAssignmentKinds);
  }

  private final FetchDirection.Visitor<Boolean> fetchDirectionKinds =
      new FetchDirection.Visitor<>() {
        @Override
        public Boolean visitOther(FetchDirection node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitCount(FetchDirection.Count node) {
          print(node.limit());
          return true;
        }

        @Override
        public Boolean visitNext(FetchDirection.Next node) {
          text("NEXT");
          return true;
        }

        @Override
        public Boolean visitPrior(FetchDirection.Prior node) {
          text("PRIOR");
          return true;
        }

        @Override
        public Boolean visitFirst(FetchDirection.First node) {
          text("FIRST");
          return true;
        }

        @Override
        public Boolean visitLast(FetchDirection.Last node) {
          text("LAST");
          return true;
        }

        @Override
        public Boolean visitAbsolute(FetchDirection.Absolute node) {
          text("ABSOLUTE ");
          print(node.limit());
          return true;
        }

        @Override
        public Boolean visitRelative(FetchDirection.Relative node) {
          text("RELATIVE ");
          print(node.limit());
          return true;
        }

        @Override
        public Boolean visitAll(FetchDirection.All node) {
          text("ALL");
          return true;
        }

        @Override
        public Boolean visitForward(FetchDirection.Forward node) {
          text("FORWARD");
          if (node.limit().isPresent()) {
            text(" ");
            print(node.limit().get());
          }
          return true;
        }

        @Override
        public Boolean visitForwardAll(FetchDirection.ForwardAll node) {
          text("FORWARD ALL");
          return true;
        }

        @Override
        public Boolean visitBackward(FetchDirection.Backward node) {
          text("BACKWARD");
          if (node.limit().isPresent()) {
            text(" ");
            print(node.limit().get());
          }
          return true;
        }

        @Override
        public Boolean visitBackwardAll(FetchDirection.BackwardAll node) {
          text("BACKWARD ALL");
          return true;
        }
      };

  @Override
  void print(FetchDirection node) {
    node.accept(fetchDirectionKinds);
  }

  private final CloseCursor.Visitor<Boolean> closeCursorKinds =
      new CloseCursor.Visitor<>() {
        @Override
        public Boolean visitOther(CloseCursor node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAllCursors(CloseCursor.AllCursors node) {
          text("ALL");
          return true;
        }

        @Override
        public Boolean visitOneCursor(CloseCursor.OneCursor node) {
          print(node.name());
          return true;
        }
      };

  @Override
  void print(CloseCursor node) {
    node.accept(closeCursorKinds);
  }

  private final ExplainFormat.Visitor<Boolean> explainFormatKinds =
      new ExplainFormat.Visitor<>() {
        @Override
        public Boolean visitOther(ExplainFormat node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitFormatKeyword(ExplainFormat.FormatKeyword node) {
          text("FORMAT ");
          text(node.format().sql());
          return true;
        }

        @Override
        public Boolean visitFormatAssignment(ExplainFormat.FormatAssignment node) {
          text("FORMAT=");
          text(node.format().sql());
          return true;
        }
      };

  @Override
  void print(ExplainFormat node) {
    node.accept(explainFormatKinds);
  }

  private final UseTarget.Visitor<Boolean> useTargetKinds =
      new UseTarget.Visitor<>() {
        @Override
        public Boolean visitOther(UseTarget node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitUseCatalog(UseTarget.UseCatalog node) {
          text("CATALOG ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUseSchema(UseTarget.UseSchema node) {
          text("SCHEMA ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUseDatabase(UseTarget.UseDatabase node) {
          text("DATABASE ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUseWarehouse(UseTarget.UseWarehouse node) {
          text("WAREHOUSE ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUseRole(UseTarget.UseRole node) {
          text("ROLE ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUseObject(UseTarget.UseObject node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUseDefault(UseTarget.UseDefault node) {
          text("DEFAULT");
          return true;
        }
      };

  @Override
  void print(UseTarget node) {
    node.accept(useTargetKinds);
  }

  private final ShowFilter.Visitor<Boolean> showFilterKinds =
      new ShowFilter.Visitor<>() {
        @Override
        public Boolean visitOther(ShowFilter node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitShowLike(ShowFilter.ShowLike node) {
          text("LIKE ");
          quoted(node.pattern());
          return true;
        }

        @Override
        public Boolean visitShowILike(ShowFilter.ShowILike node) {
          text("ILIKE ");
          text(node.pattern());
          return true;
        }

        @Override
        public Boolean visitShowWhere(ShowFilter.ShowWhere node) {
          text("WHERE ");
          print(node.condition());
          return true;
        }

        @Override
        public Boolean visitShowPattern(ShowFilter.ShowPattern node) {
          quoted(node.pattern());
          return true;
        }
      };

  @Override
  void print(ShowFilter node) {
    node.accept(showFilterKinds);
  }

  private final ShowFilterPosition.Visitor<Boolean> showFilterPositionKinds =
      new ShowFilterPosition.Visitor<>() {
        @Override
        public Boolean visitOther(ShowFilterPosition node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitInfix(ShowFilterPosition.Infix node) {
          print(node.filter());
          return true;
        }

        @Override
        public Boolean visitSuffix(ShowFilterPosition.Suffix node) {
          print(node.filter());
          return true;
        }
      };

  @Override
  void print(ShowFilterPosition node) {
    node.accept(showFilterPositionKinds);
  }

  private final CopySource.Visitor<Boolean> copySourceKinds =
      new CopySource.Visitor<>() {
        @Override
        public Boolean visitOther(CopySource node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitCopyTable(CopySource.CopyTable node) {
          text(" ");
          print(node.tableName());
          if (!node.columns().isEmpty()) {
            text(" (");
            commas(node.columns(), Printer.this::print);
            text(")");
          }
          return true;
        }

        @Override
        public Boolean visitCopyQuery(CopySource.CopyQuery node) {
          text(" (");
          print(node.query());
          text(")");
          return true;
        }
      };

  @Override
  void print(CopySource node) {
    node.accept(copySourceKinds);
  }

  private final CopyTarget.Visitor<Boolean> copyTargetKinds =
      new CopyTarget.Visitor<>() {
        @Override
        public Boolean visitOther(CopyTarget node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitStdin(CopyTarget.Stdin node) {
          text("STDIN");
          return true;
        }

        @Override
        public Boolean visitStdout(CopyTarget.Stdout node) {
          text("STDOUT");
          return true;
        }

        @Override
        public Boolean visitFile(CopyTarget.File node) {
          quoted(node.name());
          return true;
        }

        @Override
        public Boolean visitProgram(CopyTarget.Program node) {
          text("PROGRAM ");
          quoted(node.command());
          return true;
        }
      };

  @Override
  void print(CopyTarget node) {
    node.accept(copyTargetKinds);
  }

  private final CopyOption.Visitor<Boolean> copyOptionKinds =
      new CopyOption.Visitor<>() {
        @Override
        public Boolean visitOther(CopyOption node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitCopyFormat(CopyOption.CopyFormat node) {
          text("FORMAT ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitCopyFreeze(CopyOption.CopyFreeze node) {
          if (node.freeze()) {
            text("FREEZE");
          } else {
            text("FREEZE FALSE");
          }
          return true;
        }

        @Override
        public Boolean visitCopyDelimiter(CopyOption.CopyDelimiter node) {
          text("DELIMITER '");
          text(node.character());
          text("'");
          return true;
        }

        @Override
        public Boolean visitCopyNull(CopyOption.CopyNull node) {
          text("NULL ");
          quoted(node.text());
          return true;
        }

        @Override
        public Boolean visitCopyHeader(CopyOption.CopyHeader node) {
          if (node.header()) {
            text("HEADER");
          } else {
            text("HEADER FALSE");
          }
          return true;
        }

        @Override
        public Boolean visitCopyQuote(CopyOption.CopyQuote node) {
          text("QUOTE '");
          text(node.character());
          text("'");
          return true;
        }

        @Override
        public Boolean visitCopyEscape(CopyOption.CopyEscape node) {
          text("ESCAPE '");
          text(node.character());
          text("'");
          return true;
        }

        @Override
        public Boolean visitCopyForceQuote(CopyOption.CopyForceQuote node) {
          text("FORCE_QUOTE (");
          commas(node.columns(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitCopyForceNotNull(CopyOption.CopyForceNotNull node) {
          text("FORCE_NOT_NULL (");
          commas(node.columns(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitCopyForceNull(CopyOption.CopyForceNull node) {
          text("FORCE_NULL (");
          commas(node.columns(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitCopyEncoding(CopyOption.CopyEncoding node) {
          text("ENCODING ");
          quoted(node.name());
          return true;
        }
      };

  @Override
  void print(CopyOption node) {
    node.accept(copyOptionKinds);
  }

  private final Privileges.Visitor<Boolean> privilegesKinds =
      new Privileges.Visitor<>() {
        @Override
        public Boolean visitOther(Privileges node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAllPrivileges(Privileges.AllPrivileges node) {
          text("ALL");
          if (node.withPrivilegesKeyword()) {
            text(" PRIVILEGES");
          }
          return true;
        }

        @Override
        public Boolean visitSomePrivileges(Privileges.SomePrivileges node) {
          commas(node.actions(), Printer.this::print);
          return true;
        }
      };

  @Override
  void print(Privileges node) {
    node.accept(privilegesKinds);
  }

  private final Privilege.Visitor<Boolean> privilegeKinds =
      new Privilege.Visitor<>() {
        @Override
        public Boolean visitOther(Privilege node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitInsertPrivilege(Privilege.InsertPrivilege node) {
          text("INSERT");
          if (node.columns().isPresent()) {
            text(" (");
            commas(node.columns().get(), Printer.this::print);
            text(")");
          }
          return true;
        }

        @Override
        public Boolean visitSelectPrivilege(Privilege.SelectPrivilege node) {
          text("SELECT");
          if (node.columns().isPresent()) {
            text(" (");
            commas(node.columns().get(), Printer.this::print);
            text(")");
          }
          return true;
        }

        @Override
        public Boolean visitUpdatePrivilege(Privilege.UpdatePrivilege node) {
          text("UPDATE");
          if (node.columns().isPresent()) {
            text(" (");
            commas(node.columns().get(), Printer.this::print);
            text(")");
          }
          return true;
        }

        @Override
        public Boolean visitReferencesPrivilege(Privilege.ReferencesPrivilege node) {
          text("REFERENCES");
          if (node.columns().isPresent()) {
            text(" (");
            commas(node.columns().get(), Printer.this::print);
            text(")");
          }
          return true;
        }

        @Override
        public Boolean visitConnectPrivilege(Privilege.ConnectPrivilege node) {
          text("CONNECT");
          return true;
        }

        @Override
        public Boolean visitDeletePrivilege(Privilege.DeletePrivilege node) {
          text("DELETE");
          return true;
        }

        @Override
        public Boolean visitTemporaryPrivilege(Privilege.TemporaryPrivilege node) {
          text("TEMPORARY");
          return true;
        }

        @Override
        public Boolean visitTriggerPrivilege(Privilege.TriggerPrivilege node) {
          text("TRIGGER");
          return true;
        }

        @Override
        public Boolean visitTruncatePrivilege(Privilege.TruncatePrivilege node) {
          text("TRUNCATE");
          return true;
        }

        @Override
        public Boolean visitUsagePrivilege(Privilege.UsagePrivilege node) {
          text("USAGE");
          return true;
        }
      };

  @Override
  void print(Privilege node) {
    node.accept(privilegeKinds);
  }

  private final GrantObjects.Visitor<Boolean> grantObjectsKinds =
      new GrantObjects.Visitor<>() {
        @Override
        public Boolean visitOther(GrantObjects node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOnSchemas(GrantObjects.OnSchemas node) {
          text("SCHEMA ");
          commas(node.names(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitOnTables(GrantObjects.OnTables node) {
          commas(node.names(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitOnSequences(GrantObjects.OnSequences node) {
          text("SEQUENCE ");
          commas(node.names(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitOnDatabases(GrantObjects.OnDatabases node) {
          text("DATABASE ");
          commas(node.names(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitOnAllTables(GrantObjects.OnAllTables node) {
          text("ALL TABLES IN SCHEMA ");
          commas(node.schemas(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitOnAllSequences(GrantObjects.OnAllSequences node) {
          text("ALL SEQUENCES IN SCHEMA ");
          commas(node.schemas(), Printer.this::print);
          return true;
        }
      };

  @Override
  void print(GrantObjects node) {
    node.accept(grantObjectsKinds);
  }

  private final GranteeName.Visitor<Boolean> granteeNameKinds =
      new GranteeName.Visitor<>() {
        @Override
        public Boolean visitOther(GranteeName node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitNamedGrantee(GranteeName.NamedGrantee node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitUserHost(GranteeName.UserHost node) {
          print(node.user());
          text("@");
          print(node.host());
          return true;
        }
      };

  @Override
  void print(GranteeName node) {
    node.accept(granteeNameKinds);
  }

  private final LockTableType.Visitor<Boolean> lockTableTypeKinds =
      new LockTableType.Visitor<>() {
        @Override
        public Boolean visitOther(LockTableType node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitReadLock(LockTableType.ReadLock node) {
          text("READ");
          if (node.local()) {
            text(" LOCAL");
          }
          return true;
        }

        @Override
        public Boolean visitWriteLock(LockTableType.WriteLock node) {
          if (node.lowPriority()) {
            text("LOW_PRIORITY ");
          }
          text("WRITE");
          return true;
        }
      };

  @Override
  void print(LockTableType node) {
    node.accept(lockTableTypeKinds);
  }

  private final PipeOperator.Visitor<Boolean> pipeOperatorKinds =
      new PipeOperator.Visitor<>() {
        @Override
        public Boolean visitOther(PipeOperator node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitPipeSelect(PipeOperator.PipeSelect node) {
          text("|> SELECT ");
          commas(node.items(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitPipeExtend(PipeOperator.PipeExtend node) {
          text("|> EXTEND ");
          commas(node.items(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitPipeSet(PipeOperator.PipeSet node) {
          text("|> SET ");
          commas(node.assignments(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitPipeDrop(PipeOperator.PipeDrop node) {
          text("|> DROP ");
          commas(node.columns(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitPipeAs(PipeOperator.PipeAs node) {
          text("|> AS ");
          print(node.alias());
          return true;
        }

        @Override
        public Boolean visitPipeLimit(PipeOperator.PipeLimit node) {
          text("|> LIMIT ");
          print(node.expr());
          if (node.offset().isPresent()) {
            text(" OFFSET ");
            print(node.offset().get());
          }
          return true;
        }

        @Override
        public Boolean visitPipeAggregate(PipeOperator.PipeAggregate node) {
          text("|> AGGREGATE");
          if (!node.exprs().isEmpty()) {
            text(" ");
            commas(node.exprs(), Printer.this::print);
          }
          if (!node.groupBy().isEmpty()) {
            text(" GROUP BY ");
            commas(node.groupBy(), Printer.this::print);
          }
          return true;
        }

        @Override
        public Boolean visitPipeWhere(PipeOperator.PipeWhere node) {
          text("|> WHERE ");
          print(node.condition());
          return true;
        }

        @Override
        public Boolean visitPipeOrderBy(PipeOperator.PipeOrderBy node) {
          text("|> ORDER BY ");
          commas(node.exprs(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitPipeSample(PipeOperator.PipeSample node) {
          text("|> ");
          print(node.sample());
          return true;
        }

        @Override
        public Boolean visitPipeRename(PipeOperator.PipeRename node) {
          text("|> RENAME ");
          commas(node.mappings(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitPipeUnion(PipeOperator.PipeUnion node) {
          text("|> UNION ");
          if (node.quantifier().isPresent()) {
            text(node.quantifier().get().sql());
            text(" ");
          }
          hand(node);
          return true;
        }

        @Override
        public Boolean visitPipeIntersect(PipeOperator.PipeIntersect node) {
          text("|> INTERSECT ");
          if (node.quantifier().isPresent()) {
            text(node.quantifier().get().sql());
            text(" ");
          }
          hand(node);
          return true;
        }

        @Override
        public Boolean visitPipeExcept(PipeOperator.PipeExcept node) {
          text("|> EXCEPT ");
          if (node.quantifier().isPresent()) {
            text(node.quantifier().get().sql());
            text(" ");
          }
          hand(node);
          return true;
        }

        @Override
        public Boolean visitPipeCall(PipeOperator.PipeCall node) {
          text("|> CALL ");
          print(node.function());
          if (node.alias().isPresent()) {
            text(" AS ");
            print(node.alias().get());
          }
          return true;
        }

        @Override
        public Boolean visitPipePivot(PipeOperator.PipePivot node) {
          text("|> PIVOT(");
          commas(node.aggregates(), Printer.this::print);
          text(" FOR ");
          {
            boolean first = true;
            for (Ident item : node.valueColumn()) {
              if (!first) {
                text(".");
              }
              first = false;
              print(item);
            }
          }
          text(" IN (");
          print(node.source());
          text("))");
          if (node.alias().isPresent()) {
            text(" AS ");
            print(node.alias().get());
          }
          return true;
        }

        @Override
        public Boolean visitPipeUnpivot(PipeOperator.PipeUnpivot node) {
          text("|> UNPIVOT(");
          print(node.valueColumn());
          text(" FOR ");
          print(node.nameColumn());
          text(" IN (");
          commas(node.columns(), Printer.this::print);
          text("))");
          if (node.alias().isPresent()) {
            text(" AS ");
            print(node.alias().get());
          }
          return true;
        }
      };

  @Override
  void print(PipeOperator node) {
    node.accept(pipeOperatorKinds);
  }

  private final SetExpr.Visitor<Boolean> setExprKinds =
      new SetExpr.Visitor<>() {
        @Override
        public Boolean visitOther(SetExpr node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitParenthesizedQuery(SetExpr.ParenthesizedQuery node) {
          text("(");
          indent();
          softLine();
          print(node.query());
          dedent();
          softLine();
          text(")");
          return true;
        }

        @Override
        public Boolean visitSetOperation(SetExpr.SetOperation node) {
          print(node.left());
          line();
          text(node.operator().sql());
          if (node.quantifier().isPresent()) {
            text(" ");
            text(node.quantifier().get().sql());
          }
          line();
          print(node.right());
          return true;
        }

        @Override
        public Boolean visitInsertBody(SetExpr.InsertBody node) {
          print(node.statement());
          return true;
        }

        @Override
        public Boolean visitUpdateBody(SetExpr.UpdateBody node) {
          print(node.statement());
          return true;
        }

        @Override
        public Boolean visitDeleteBody(SetExpr.DeleteBody node) {
          print(node.statement());
          return true;
        }

        @Override
        public Boolean visitMergeBody(SetExpr.MergeBody node) {
          print(node.statement());
          return true;
        }

        @Override
        public Boolean visitSelect(Select node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitValues(Values node) {
          print(node);
          return true;
        }

        @Override
        public Boolean visitTableCommand(TableCommand node) {
          print(node);
          return true;
        }
      };

  @Override
  void print(SetExpr node) {
    node.accept(setExprKinds);
  }

  private final Distinct.Visitor<Boolean> distinctKinds =
      new Distinct.Visitor<>() {
        @Override
        public Boolean visitOther(Distinct node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitDistinctAll(Distinct.DistinctAll node) {
          text("ALL");
          return true;
        }

        @Override
        public Boolean visitDistinctRows(Distinct.DistinctRows node) {
          text("DISTINCT");
          return true;
        }

        @Override
        public Boolean visitDistinctOn(Distinct.DistinctOn node) {
          text("DISTINCT ON (");
          commas(node.exprs(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(Distinct node) {
    node.accept(distinctKinds);
  }

  private final TopQuantity.Visitor<Boolean> topQuantityKinds =
      new TopQuantity.Visitor<>() {
        @Override
        public Boolean visitOther(TopQuantity node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitTopExpr(TopQuantity.TopExpr node) {
          text("(");
          print(node.expr());
          text(")");
          return true;
        }

        @Override
        public Boolean visitTopConstant(TopQuantity.TopConstant node) {
          text(Long.toString(node.count()));
          return true;
        }
      };

  @Override
  void print(TopQuantity node) {
    node.accept(topQuantityKinds);
  }

  private final SelectItem.Visitor<Boolean> selectItemKinds =
      new SelectItem.Visitor<>() {
        @Override
        public Boolean visitOther(SelectItem node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitUnnamedExpr(SelectItem.UnnamedExpr node) {
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitExprWithAlias(SelectItem.ExprWithAlias node) {
          print(node.expr());
          text(" AS ");
          print(node.alias());
          return true;
        }

        @Override
        public Boolean visitQualifiedWildcard(SelectItem.QualifiedWildcard node) {
          print(node.qualifier());
          text(".*");
          print(node.options());
          return true;
        }

        @Override
        public Boolean visitWildcard(SelectItem.Wildcard node) {
          text("*");
          print(node.options());
          return true;
        }
      };

  @Override
  void print(SelectItem node) {
    node.accept(selectItemKinds);
  }

  private final WildcardQualifier.Visitor<Boolean> wildcardQualifierKinds =
      new WildcardQualifier.Visitor<>() {
        @Override
        public Boolean visitOther(WildcardQualifier node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitNameQualifier(WildcardQualifier.NameQualifier node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitExprQualifier(WildcardQualifier.ExprQualifier node) {
          print(node.expr());
          return true;
        }
      };

  @Override
  void print(WildcardQualifier node) {
    node.accept(wildcardQualifierKinds);
  }

  private final WildcardExclude.Visitor<Boolean> wildcardExcludeKinds =
      new WildcardExclude.Visitor<>() {
        @Override
        public Boolean visitOther(WildcardExclude node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitExcludeOne(WildcardExclude.ExcludeOne node) {
          text("EXCLUDE ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitExcludeSome(WildcardExclude.ExcludeSome node) {
          text("EXCLUDE (");
          commas(node.names(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(WildcardExclude node) {
    node.accept(wildcardExcludeKinds);
  }

  private final WildcardRename.Visitor<Boolean> wildcardRenameKinds =
      new WildcardRename.Visitor<>() {
        @Override
        public Boolean visitOther(WildcardRename node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitRenameOne(WildcardRename.RenameOne node) {
          text("RENAME ");
          print(node.item());
          return true;
        }

        @Override
        public Boolean visitRenameSome(WildcardRename.RenameSome node) {
          text("RENAME (");
          commas(node.items(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(WildcardRename node) {
    node.accept(wildcardRenameKinds);
  }

  private final ConnectBy.Visitor<Boolean> connectByKinds =
      new ConnectBy.Visitor<>() {
        @Override
        public Boolean visitOther(ConnectBy node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitConnectByClause(ConnectBy.ConnectByClause node) {
          text("CONNECT BY ");
          if (node.nocycle()) {
            text("NOCYCLE ");
          }
          commas(node.relationships(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitStartWithClause(ConnectBy.StartWithClause node) {
          text("START WITH ");
          print(node.condition());
          return true;
        }
      };

  @Override
  void print(ConnectBy node) {
    node.accept(connectByKinds);
  }

  private final GroupBy.Visitor<Boolean> groupByKinds =
      new GroupBy.Visitor<>() {
        @Override
        public Boolean visitOther(GroupBy node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitGroupByAll(GroupBy.GroupByAll node) {
          text("GROUP BY ALL");
          if (!node.modifiers().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (GroupByModifier item : node.modifiers()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          return true;
        }

        @Override
        public Boolean visitGroupByExprs(GroupBy.GroupByExprs node) {
          if (!node.exprs().isEmpty()) {
            text("GROUP BY");
            indent();
            line();
            commas(node.exprs(), Printer.this::print);
            dedent();
          }
          if (!node.modifiers().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (GroupByModifier item : node.modifiers()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          return true;
        }
      };

  @Override
  void print(GroupBy node) {
    node.accept(groupByKinds);
  }

  private final GroupByModifier.Visitor<Boolean> groupByModifierKinds =
      new GroupByModifier.Visitor<>() {
        @Override
        public Boolean visitOther(GroupByModifier node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitWithRollup(GroupByModifier.WithRollup node) {
          text("WITH ROLLUP");
          return true;
        }

        @Override
        public Boolean visitWithCube(GroupByModifier.WithCube node) {
          text("WITH CUBE");
          return true;
        }

        @Override
        public Boolean visitWithTotals(GroupByModifier.WithTotals node) {
          text("WITH TOTALS");
          return true;
        }

        @Override
        public Boolean visitWithGroupingSets(GroupByModifier.WithGroupingSets node) {
          print(node.expr());
          return true;
        }
      };

  @Override
  void print(GroupByModifier node) {
    node.accept(groupByModifierKinds);
  }

  private final NamedWindowExpr.Visitor<Boolean> namedWindowExprKinds =
      new NamedWindowExpr.Visitor<>() {
        @Override
        public Boolean visitOther(NamedWindowExpr node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOtherWindow(NamedWindowExpr.OtherWindow node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitNewWindow(NamedWindowExpr.NewWindow node) {
          text("(");
          print(node.spec());
          text(")");
          return true;
        }
      };

  @Override
  void print(NamedWindowExpr node) {
    node.accept(namedWindowExprKinds);
  }

  private final WindowFrameBound.Visitor<Boolean> windowFrameBoundKinds =
      new WindowFrameBound.Visitor<>() {
        @Override
        public Boolean visitOther(WindowFrameBound node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitCurrentRow(WindowFrameBound.CurrentRow node) {
          text("CURRENT ROW");
          return true;
        }

        @Override
        public Boolean visitPreceding(WindowFrameBound.Preceding node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitFollowing(WindowFrameBound.Following node) {
          hand(node);
          return true;
        }
      };

  @Override
  void print(WindowFrameBound node) {
    node.accept(windowFrameBoundKinds);
  }

  private final WindowType.Visitor<Boolean> windowTypeKinds =
      new WindowType.Visitor<>() {
        @Override
        public Boolean visitOther(WindowType node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitInlineWindow(WindowType.InlineWindow node) {
          text("(");
          print(node.spec());
          text(")");
          return true;
        }

        @Override
        public Boolean visitWindowReference(WindowType.WindowReference node) {
          print(node.name());
          return true;
        }
      };

  @Override
  void print(WindowType node) {
    node.accept(windowTypeKinds);
  }

  private final OrderByKind.Visitor<Boolean> orderByKindKinds =
      new OrderByKind.Visitor<>() {
        @Override
        public Boolean visitOther(OrderByKind node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOrderByAll(OrderByKind.OrderByAll node) {
          text(" ALL");
          print(node.options());
          return true;
        }

        @Override
        public Boolean visitOrderByExprs(OrderByKind.OrderByExprs node) {
          text(" ");
          commas(node.exprs(), Printer.this::print);
          return true;
        }
      };

  @Override
  void print(OrderByKind node) {
    node.accept(orderByKindKinds);
  }

  private final OrderBySort.Visitor<Boolean> orderBySortKinds =
      new OrderBySort.Visitor<>() {
        @Override
        public Boolean visitOther(OrderBySort node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAsc(OrderBySort.Asc node) {
          text("ASC");
          return true;
        }

        @Override
        public Boolean visitDesc(OrderBySort.Desc node) {
          text("DESC");
          return true;
        }

        @Override
        public Boolean visitUsingOperator(OrderBySort.UsingOperator node) {
          text("USING ");
          hand(node);
          return true;
        }
      };

  @Override
  void print(OrderBySort node) {
    node.accept(orderBySortKinds);
  }

  private final LimitClause.Visitor<Boolean> limitClauseKinds =
      new LimitClause.Visitor<>() {
        @Override
        public Boolean visitOther(LimitClause node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitLimitOffset(LimitClause.LimitOffset node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitOffsetCommaLimit(LimitClause.OffsetCommaLimit node) {
          text("LIMIT ");
          print(node.offset());
          text(", ");
          print(node.limit());
          return true;
        }
      };

  @Override
  void print(LimitClause node) {
    node.accept(limitClauseKinds);
  }

  private final ForClause.Visitor<Boolean> forClauseKinds =
      new ForClause.Visitor<>() {
        @Override
        public Boolean visitOther(ForClause node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitBrowse(ForClause.Browse node) {
          text("FOR BROWSE");
          return true;
        }

        @Override
        public Boolean visitForJson(ForClause.ForJson node) {
          text("FOR JSON ");
          text(node.mode().sql());
          if (node.root().isPresent()) {
            text(", ROOT('");
            text(node.root().get());
            text("')");
          }
          if (node.includeNullValues()) {
            text(", INCLUDE_NULL_VALUES");
          }
          if (node.withoutArrayWrapper()) {
            text(", WITHOUT_ARRAY_WRAPPER");
          }
          return true;
        }
      };

  @Override
  void print(ForClause node) {
    node.accept(forClauseKinds);
  }

  private final JoinOperator.Visitor<Boolean> joinOperatorKinds =
      new JoinOperator.Visitor<>() {
        @Override
        public Boolean visitOther(JoinOperator node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitPlainJoin(JoinOperator.PlainJoin node) {
          text("JOIN");
          return true;
        }

        @Override
        public Boolean visitInner(JoinOperator.Inner node) {
          text("INNER JOIN");
          return true;
        }

        @Override
        public Boolean visitLeft(JoinOperator.Left node) {
          text("LEFT JOIN");
          return true;
        }

        @Override
        public Boolean visitLeftOuter(JoinOperator.LeftOuter node) {
          text("LEFT OUTER JOIN");
          return true;
        }

        @Override
        public Boolean visitRight(JoinOperator.Right node) {
          text("RIGHT JOIN");
          return true;
        }

        @Override
        public Boolean visitRightOuter(JoinOperator.RightOuter node) {
          text("RIGHT OUTER JOIN");
          return true;
        }

        @Override
        public Boolean visitFullOuter(JoinOperator.FullOuter node) {
          text("FULL JOIN");
          return true;
        }

        @Override
        public Boolean visitCrossJoin(JoinOperator.CrossJoin node) {
          text("CROSS JOIN");
          return true;
        }

        @Override
        public Boolean visitSemi(JoinOperator.Semi node) {
          text("SEMI JOIN");
          return true;
        }

        @Override
        public Boolean visitLeftSemi(JoinOperator.LeftSemi node) {
          text("LEFT SEMI JOIN");
          return true;
        }

        @Override
        public Boolean visitRightSemi(JoinOperator.RightSemi node) {
          text("RIGHT SEMI JOIN");
          return true;
        }

        @Override
        public Boolean visitAnti(JoinOperator.Anti node) {
          text("ANTI JOIN");
          return true;
        }

        @Override
        public Boolean visitLeftAnti(JoinOperator.LeftAnti node) {
          text("LEFT ANTI JOIN");
          return true;
        }

        @Override
        public Boolean visitRightAnti(JoinOperator.RightAnti node) {
          text("RIGHT ANTI JOIN");
          return true;
        }

        @Override
        public Boolean visitStraightJoin(JoinOperator.StraightJoin node) {
          text("STRAIGHT_JOIN");
          return true;
        }

        @Override
        public Boolean visitCrossApply(JoinOperator.CrossApply node) {
          text("CROSS APPLY");
          return true;
        }

        @Override
        public Boolean visitOuterApply(JoinOperator.OuterApply node) {
          text("OUTER APPLY");
          return true;
        }

        @Override
        public Boolean visitAsOf(JoinOperator.AsOf node) {
          text("ASOF JOIN");
          return true;
        }

        @Override
        public Boolean visitArrayJoin(JoinOperator.ArrayJoin node) {
          text("ARRAY JOIN");
          return true;
        }

        @Override
        public Boolean visitLeftArrayJoin(JoinOperator.LeftArrayJoin node) {
          text("LEFT ARRAY JOIN");
          return true;
        }

        @Override
        public Boolean visitInnerArrayJoin(JoinOperator.InnerArrayJoin node) {
          text("INNER ARRAY JOIN");
          return true;
        }
      };

  @Override
  void print(JoinOperator node) {
    node.accept(joinOperatorKinds);
  }

  private final JoinConstraint.Visitor<Boolean> joinConstraintKinds =
      new JoinConstraint.Visitor<>() {
        @Override
        public Boolean visitOther(JoinConstraint node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitJoinOn(JoinConstraint.JoinOn node) {
          text(" ON ");
          print(node.condition());
          return true;
        }

        @Override
        public Boolean visitJoinUsing(JoinConstraint.JoinUsing node) {
          text(" USING(");
          commas(node.columns(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitJoinUsingAlias(JoinConstraint.JoinUsingAlias node) {
          text(" USING(");
          commas(node.columns(), Printer.this::print);
          text(") AS ");
          print(node.alias());
          return true;
        }

        @Override
        public Boolean visitNatural(JoinConstraint.Natural node) {
          return true;
        }
      };

  @Override
  void print(JoinConstraint node) {
    node.accept(joinConstraintKinds);
  }

  private final TableFactor.Visitor<Boolean> tableFactorKinds =
      new TableFactor.Visitor<>() {
        @Override
        public Boolean visitOther(TableFactor node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitTable(TableFactor.Table node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitDerived(TableFactor.Derived node) {
          if (node.lateral()) {
            text("LATERAL ");
          }
          text("(");
          indent();
          softLine();
          print(node.subquery());
          dedent();
          softLine();
          text(")");
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          if (node.sample().isPresent()) {
            text(" ");
            print(node.sample().get());
          }
          return true;
        }

        @Override
        public Boolean visitTableFunction(TableFactor.TableFunction node) {
          text("TABLE(");
          print(node.expr());
          text(")");
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          return true;
        }

        @Override
        public Boolean visitFunctionTable(TableFactor.FunctionTable node) {
          if (node.lateral()) {
            text("LATERAL ");
          }
          print(node.name());
          text("(");
          commas(node.args(), Printer.this::print);
          text(")");
          if (node.withOrdinality()) {
            text(" WITH ORDINALITY");
          }
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          return true;
        }

        @Override
        public Boolean visitUnnest(TableFactor.Unnest node) {
          text("UNNEST(");
          commas(node.exprs(), Printer.this::print);
          text(")");
          if (node.withOrdinality()) {
            text(" WITH ORDINALITY");
          }
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          if (node.withOffset()) {
            text(" WITH OFFSET");
          }
          if (node.withOffsetAlias().isPresent()) {
            text(" ");
            print(node.withOffsetAlias().get());
          }
          return true;
        }

        @Override
        public Boolean visitJsonTable(TableFactor.JsonTable node) {
          text("JSON_TABLE(");
          print(node.jsonExpr());
          text(", ");
          print(node.jsonPath());
          text(" COLUMNS(");
          commas(node.columns(), Printer.this::print);
          text("))");
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          return true;
        }

        @Override
        public Boolean visitOpenJsonTable(TableFactor.OpenJsonTable node) {
          text("OPENJSON(");
          print(node.jsonExpr());
          if (node.jsonPath().isPresent()) {
            text(", ");
            print(node.jsonPath().get());
          }
          text(")");
          if (!node.columns().isEmpty()) {
            text(" WITH (");
            commas(node.columns(), Printer.this::print);
            text(")");
          }
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          return true;
        }

        @Override
        public Boolean visitNestedJoin(TableFactor.NestedJoin node) {
          text("(");
          print(node.table());
          text(")");
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          return true;
        }

        @Override
        public Boolean visitPivot(TableFactor.Pivot node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitUnpivot(TableFactor.Unpivot node) {
          print(node.table());
          text(" UNPIVOT");
          if (node.nulls().isPresent()) {
            text(" ");
            text(node.nulls().get().sql());
            text(" ");
          }
          text("(");
          print(node.value());
          text(" FOR ");
          print(node.name());
          text(" IN (");
          commas(node.columns(), Printer.this::print);
          text("))");
          if (node.alias().isPresent()) {
            text(" ");
            print(node.alias().get());
          }
          return true;
        }
      };

  @Override
  void print(TableFactor node) {
    node.accept(tableFactorKinds);
  }

  private final TableInheritance.Visitor<Boolean> tableInheritanceKinds =
      new TableInheritance.Visitor<>() {
        @Override
        public Boolean visitOther(TableInheritance node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOnly(TableInheritance.Only node) {
          return true;
        }

        @Override
        public Boolean visitIncludeDescendants(TableInheritance.IncludeDescendants node) {
          return true;
        }
      };

  @Override
  void print(TableInheritance node) {
    node.accept(tableInheritanceKinds);
  }

  private final SampleKind.Visitor<Boolean> sampleKindKinds =
      new SampleKind.Visitor<>() {
        @Override
        public Boolean visitOther(SampleKind node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitBeforeAlias(SampleKind.BeforeAlias node) {
          print(node.sample());
          return true;
        }

        @Override
        public Boolean visitAfterAlias(SampleKind.AfterAlias node) {
          print(node.sample());
          return true;
        }
      };

  @Override
  void print(SampleKind node) {
    node.accept(sampleKindKinds);
  }

  private final IndexDirective.Visitor<Boolean> indexDirectiveKinds =
      new IndexDirective.Visitor<>() {
        @Override
        public Boolean visitOther(IndexDirective node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitIndexHint(IndexDirective.IndexHint node) {
          text(node.hintType().sql());
          text(" ");
          text(node.indexType().sql());
          text(" ");
          if (node.forClause().isPresent()) {
            text("FOR ");
            text(node.forClause().get().sql());
            text(" ");
          }
          text("(");
          commas(node.names(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitIndexedBy(IndexDirective.IndexedBy node) {
          text("INDEXED BY ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitNotIndexed(IndexDirective.NotIndexed node) {
          text("NOT INDEXED");
          return true;
        }
      };

  @Override
  void print(IndexDirective node) {
    node.accept(indexDirectiveKinds);
  }

  private final TableVersion.Visitor<Boolean> tableVersionKinds =
      new TableVersion.Visitor<>() {
        @Override
        public Boolean visitOther(TableVersion node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitForSystemTimeAsOf(TableVersion.ForSystemTimeAsOf node) {
          text("FOR SYSTEM_TIME AS OF ");
          print(node.time());
          return true;
        }

        @Override
        public Boolean visitTimestampAsOf(TableVersion.TimestampAsOf node) {
          text("TIMESTAMP AS OF ");
          print(node.time());
          return true;
        }

        @Override
        public Boolean visitVersionAsOf(TableVersion.VersionAsOf node) {
          text("VERSION AS OF ");
          print(node.version());
          return true;
        }

        @Override
        public Boolean visitVersionFunction(TableVersion.VersionFunction node) {
          print(node.call());
          return true;
        }
      };

  @Override
  void print(TableVersion node) {
    node.accept(tableVersionKinds);
  }

  private final PivotSource.Visitor<Boolean> pivotSourceKinds =
      new PivotSource.Visitor<>() {
        @Override
        public Boolean visitOther(PivotSource node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitPivotList(PivotSource.PivotList node) {
          commas(node.values(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitPivotAny(PivotSource.PivotAny node) {
          text("ANY");
          if (!node.orderBy().isEmpty()) {
            text(" ORDER BY ");
            commas(node.orderBy(), Printer.this::print);
          }
          return true;
        }

        @Override
        public Boolean visitPivotSubquery(PivotSource.PivotSubquery node) {
          print(node.query());
          return true;
        }
      };

  @Override
  void print(PivotSource node) {
    node.accept(pivotSourceKinds);
  }

  private final JsonTableColumn.Visitor<Boolean> jsonTableColumnKinds =
      new JsonTableColumn.Visitor<>() {
        @Override
        public Boolean visitOther(JsonTableColumn node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitJsonColumn(JsonTableColumn.JsonColumn node) {
          print(node.name());
          text(" ");
          print(node.type());
          if (node.exists()) {
            text(" EXISTS");
          }
          text(" PATH ");
          print(node.path());
          if (node.onEmpty().isPresent()) {
            text(" ");
            print(node.onEmpty().get());
            text(" ON EMPTY");
          }
          if (node.onError().isPresent()) {
            text(" ");
            print(node.onError().get());
            text(" ON ERROR");
          }
          return true;
        }

        @Override
        public Boolean visitJsonOrdinality(JsonTableColumn.JsonOrdinality node) {
          print(node.name());
          text(" FOR ORDINALITY");
          return true;
        }

        @Override
        public Boolean visitJsonNested(JsonTableColumn.JsonNested node) {
          text("NESTED PATH ");
          print(node.path());
          text(" COLUMNS (");
          commas(node.columns(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(JsonTableColumn node) {
    node.accept(jsonTableColumnKinds);
  }

  private final JsonColumnFallback.Visitor<Boolean> jsonColumnFallbackKinds =
      new JsonColumnFallback.Visitor<>() {
        @Override
        public Boolean visitOther(JsonColumnFallback node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitJsonNull(JsonColumnFallback.JsonNull node) {
          text("NULL");
          return true;
        }

        @Override
        public Boolean visitJsonDefault(JsonColumnFallback.JsonDefault node) {
          text("DEFAULT ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitJsonError(JsonColumnFallback.JsonError node) {
          text("ERROR");
          return true;
        }
      };

  @Override
  void print(JsonColumnFallback node) {
    node.accept(jsonColumnFallbackKinds);
  }

  private final InsertTarget.Visitor<Boolean> insertTargetKinds =
      new InsertTarget.Visitor<>() {
        @Override
        public Boolean visitOther(InsertTarget node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitIntoTable(InsertTarget.IntoTable node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitIntoFunction(InsertTarget.IntoFunction node) {
          text("FUNCTION ");
          print(node.function());
          return true;
        }

        @Override
        public Boolean visitIntoQuery(InsertTarget.IntoQuery node) {
          text("(");
          print(node.query());
          text(")");
          return true;
        }
      };

  @Override
  void print(InsertTarget node) {
    node.accept(insertTargetKinds);
  }

  private final OutputClause.Visitor<Boolean> outputClauseKinds =
      new OutputClause.Visitor<>() {
        @Override
        public Boolean visitOther(OutputClause node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOutput(OutputClause.Output node) {
          text("OUTPUT ");
          commas(node.items(), Printer.this::print);
          if (node.into().isPresent()) {
            text(" ");
            print(node.into().get());
          }
          return true;
        }

        @Override
        public Boolean visitReturning(OutputClause.Returning node) {
          text("RETURNING ");
          commas(node.items(), Printer.this::print);
          return true;
        }
      };

  @Override
  void print(OutputClause node) {
    node.accept(outputClauseKinds);
  }

  private final OnInsert.Visitor<Boolean> onInsertKinds =
      new OnInsert.Visitor<>() {
        @Override
        public Boolean visitOther(OnInsert node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitDuplicateKeyUpdate(OnInsert.DuplicateKeyUpdate node) {
          text(" ON DUPLICATE KEY UPDATE ");
          commas(node.assignments(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitOnConflict(OnConflict node) {
          print(node);
          return true;
        }
      };

  @Override
  void print(OnInsert node) {
    node.accept(onInsertKinds);
  }

  private final ConflictTarget.Visitor<Boolean> conflictTargetKinds =
      new ConflictTarget.Visitor<>() {
        @Override
        public Boolean visitOther(ConflictTarget node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitConflictColumns(ConflictTarget.ConflictColumns node) {
          text("(");
          commas(node.columns(), Printer.this::print);
          text(")");
          if (node.predicate().isPresent()) {
            text(" WHERE ");
            print(node.predicate().get());
          }
          return true;
        }

        @Override
        public Boolean visitConflictConstraint(ConflictTarget.ConflictConstraint node) {
          text(" ON CONSTRAINT ");
          print(node.name());
          return true;
        }
      };

  @Override
  void print(ConflictTarget node) {
    node.accept(conflictTargetKinds);
  }

  private final ConflictAction.Visitor<Boolean> conflictActionKinds =
      new ConflictAction.Visitor<>() {
        @Override
        public Boolean visitOther(ConflictAction node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitDoNothing(ConflictAction.DoNothing node) {
          text("DO NOTHING");
          return true;
        }

        @Override
        public Boolean visitDoUpdate(ConflictAction.DoUpdate node) {
          text("DO UPDATE SET ");
          commas(node.assignments(), Printer.this::print);
          if (node.where().isPresent()) {
            text(" WHERE ");
            print(node.where().get());
          }
          return true;
        }
      };

  @Override
  void print(ConflictAction node) {
    node.accept(conflictActionKinds);
  }

  private final AssignmentTarget.Visitor<Boolean> assignmentTargetKinds =
      new AssignmentTarget.Visitor<>() {
        @Override
        public Boolean visitOther(AssignmentTarget node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAssignColumn(AssignmentTarget.AssignColumn node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitAssignTuple(AssignmentTarget.AssignTuple node) {
          text("(");
          commas(node.names(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(AssignmentTarget node) {
    node.accept(assignmentTargetKinds);
  }

  private final UpdateFrom.Visitor<Boolean> updateFromKinds =
      new UpdateFrom.Visitor<>() {
        @Override
        public Boolean visitOther(UpdateFrom node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitBeforeSet(UpdateFrom.BeforeSet node) {
          line();
          text("FROM");
          indent();
          line();
          {
            boolean first = true;
            for (TableWithJoins item : node.tables()) {
              if (!first) {
                text(",");
                line();
              }
              first = false;
              print(item);
            }
          }
          dedent();
          return true;
        }

        @Override
        public Boolean visitAfterSet(UpdateFrom.AfterSet node) {
          line();
          text("FROM");
          indent();
          line();
          {
            boolean first = true;
            for (TableWithJoins item : node.tables()) {
              if (!first) {
                text(",");
                line();
              }
              first = false;
              print(item);
            }
          }
          dedent();
          return true;
        }
      };

  @Override
  void print(UpdateFrom node) {
    node.accept(updateFromKinds);
  }

  private final DeleteFrom.Visitor<Boolean> deleteFromKinds =
      new DeleteFrom.Visitor<>() {
        @Override
        public Boolean visitOther(DeleteFrom node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitWithFromKeyword(DeleteFrom.WithFromKeyword node) {
          text(" FROM");
          indent();
          line();
          {
            boolean first = true;
            for (TableWithJoins item : node.tables()) {
              if (!first) {
                text(",");
                line();
              }
              first = false;
              print(item);
            }
          }
          dedent();
          return true;
        }

        @Override
        public Boolean visitWithoutKeyword(DeleteFrom.WithoutKeyword node) {
          indent();
          line();
          {
            boolean first = true;
            for (TableWithJoins item : node.tables()) {
              if (!first) {
                text(",");
                line();
              }
              first = false;
              print(item);
            }
          }
          dedent();
          return true;
        }
      };

  @Override
  void print(DeleteFrom node) {
    node.accept(deleteFromKinds);
  }

  private final MergeAction.Visitor<Boolean> mergeActionKinds =
      new MergeAction.Visitor<>() {
        @Override
        public Boolean visitOther(MergeAction node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitMergeInsert(MergeAction.MergeInsert node) {
          text("INSERT ");
          if (!node.columns().isEmpty()) {
            text("(");
            commas(node.columns(), Printer.this::print);
            text(") ");
          }
          print(node.kind());
          if (node.where().isPresent()) {
            text(" WHERE ");
            print(node.where().get());
          }
          return true;
        }

        @Override
        public Boolean visitMergeUpdate(MergeAction.MergeUpdate node) {
          text("UPDATE ");
          print(node.kind());
          if (node.where().isPresent()) {
            text(" WHERE ");
            print(node.where().get());
          }
          if (node.deleteWhere().isPresent()) {
            text(" DELETE WHERE ");
            print(node.deleteWhere().get());
          }
          return true;
        }

        @Override
        public Boolean visitMergeDelete(MergeAction.MergeDelete node) {
          text("DELETE");
          return true;
        }

        @Override
        public Boolean visitMergeNothing(MergeAction.MergeNothing node) {
          text("DO NOTHING");
          return true;
        }
      };

  @Override
  void print(MergeAction node) {
    node.accept(mergeActionKinds);
  }

  private final MergeInsertKind.Visitor<Boolean> mergeInsertKindKinds =
      new MergeInsertKind.Visitor<>() {
        @Override
        public Boolean visitOther(MergeInsertKind node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitMergeValues(MergeInsertKind.MergeValues node) {
          print(node.values());
          return true;
        }

        @Override
        public Boolean visitMergeRow(MergeInsertKind.MergeRow node) {
          text("ROW");
          return true;
        }

        @Override
        public Boolean visitMergeInsertAll(MergeInsertKind.MergeInsertAll node) {
          text("*");
          return true;
        }
      };

  @Override
  void print(MergeInsertKind node) {
    node.accept(mergeInsertKindKinds);
  }

  private final MergeUpdateKind.Visitor<Boolean> mergeUpdateKindKinds =
      new MergeUpdateKind.Visitor<>() {
        @Override
        public Boolean visitOther(MergeUpdateKind node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitMergeSet(MergeUpdateKind.MergeSet node) {
          text("SET ");
          commas(node.assignments(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitMergeUpdateAll(MergeUpdateKind.MergeUpdateAll node) {
          text("SET *");
          return true;
        }
      };

  @Override
  void print(MergeUpdateKind node) {
    node.accept(mergeUpdateKindKinds);
  }

  private final CommentText.Visitor<Boolean> commentTextKinds =
      new CommentText.Visitor<>() {
        @Override
        public Boolean visitOther(CommentText node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitCommentWithEq(CommentText.CommentWithEq node) {
          text(node.text());
          return true;
        }

        @Override
        public Boolean visitCommentWithoutEq(CommentText.CommentWithoutEq node) {
          text(node.text());
          return true;
        }
      };

  @Override
  void print(CommentText node) {
    node.accept(commentTextKinds);
  }

  private final LikeTable.Visitor<Boolean> likeTableKinds =
      new LikeTable.Visitor<>() {
        @Override
        public Boolean visitOther(LikeTable node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitLikeParenthesized(LikeTable.LikeParenthesized node) {
          text("LIKE ");
          print(node.name());
          if (node.defaults().isPresent()) {
            text(" ");
            text(node.defaults().get().sql());
            text(" DEFAULTS");
          }
          return true;
        }

        @Override
        public Boolean visitLikePlain(LikeTable.LikePlain node) {
          text("LIKE ");
          print(node.name());
          if (node.defaults().isPresent()) {
            text(" ");
            text(node.defaults().get().sql());
            text(" DEFAULTS");
          }
          return true;
        }
      };

  @Override
  void print(LikeTable node) {
    node.accept(likeTableKinds);
  }

  private final TableOptions.Visitor<Boolean> tableOptionsKinds =
      new TableOptions.Visitor<>() {
        @Override
        public Boolean visitOther(TableOptions node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitWithOptions(TableOptions.WithOptions node) {
          text("WITH (");
          commas(node.options(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitPlainOptions(TableOptions.PlainOptions node) {
          {
            boolean first = true;
            for (SqlOption item : node.options()) {
              if (!first) {
                text(" ");
              }
              first = false;
              print(item);
            }
          }
          return true;
        }

        @Override
        public Boolean visitTableProperties(TableOptions.TableProperties node) {
          text("TBLPROPERTIES (");
          commas(node.options(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitOptionList(TableOptions.OptionList node) {
          text("OPTIONS(");
          commas(node.options(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(TableOptions node) {
    node.accept(tableOptionsKinds);
  }

  private final SqlOption.Visitor<Boolean> sqlOptionKinds =
      new SqlOption.Visitor<>() {
        @Override
        public Boolean visitOther(SqlOption node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOptionIdent(SqlOption.OptionIdent node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitKeyValue(SqlOption.KeyValue node) {
          print(node.key());
          text(" = ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitOptionComment(SqlOption.OptionComment node) {
          print(node.comment());
          return true;
        }

        @Override
        public Boolean visitOptionNames(SqlOption.OptionNames node) {
          print(node.key());
          text(" = ");
          if (node.name().isPresent()) {
            print(node.name().get());
          }
          if (!node.values().isEmpty()) {
            text("(");
            commas(node.values(), Printer.this::print);
            text(")");
          }
          return true;
        }
      };

  @Override
  void print(SqlOption node) {
    node.accept(sqlOptionKinds);
  }

  private final OptionCommentText.Visitor<Boolean> optionCommentTextKinds =
      new OptionCommentText.Visitor<>() {
        @Override
        public Boolean visitOther(OptionCommentText node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOptionWithEq(OptionCommentText.OptionWithEq node) {
          text("COMMENT = '");
          text(node.text());
          text("'");
          return true;
        }

        @Override
        public Boolean visitOptionWithoutEq(OptionCommentText.OptionWithoutEq node) {
          text("COMMENT '");
          text(node.text());
          text("'");
          return true;
        }
      };

  @Override
  void print(OptionCommentText node) {
    node.accept(optionCommentTextKinds);
  }

  private final OneOrMany.Visitor<Boolean> oneOrManyKinds =
      new OneOrMany.Visitor<>() {
        @Override
        public Boolean visitOther(OneOrMany node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOne(OneOrMany.One node) {
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitMany(OneOrMany.Many node) {
          text("(");
          commas(node.exprs(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(OneOrMany node) {
    node.accept(oneOrManyKinds);
  }

  private final ClusterBy.Visitor<Boolean> clusterByKinds =
      new ClusterBy.Visitor<>() {
        @Override
        public Boolean visitOther(ClusterBy node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitClusterPlain(ClusterBy.ClusterPlain node) {
          commas(node.exprs(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitClusterParenthesized(ClusterBy.ClusterParenthesized node) {
          text("(");
          commas(node.exprs(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(ClusterBy node) {
    node.accept(clusterByKinds);
  }

  private final PartitionValues.Visitor<Boolean> partitionValuesKinds =
      new PartitionValues.Visitor<>() {
        @Override
        public Boolean visitOther(PartitionValues node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitPartitionIn(PartitionValues.PartitionIn node) {
          text("FOR VALUES IN (");
          commas(node.values(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitPartitionFrom(PartitionValues.PartitionFrom node) {
          text("FOR VALUES FROM (");
          commas(node.from(), Printer.this::print);
          text(") TO (");
          commas(node.to(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitPartitionWith(PartitionValues.PartitionWith node) {
          text("FOR VALUES WITH (MODULUS ");
          text(Long.toString(node.modulus()));
          text(", REMAINDER ");
          text(Long.toString(node.remainder()));
          text(")");
          return true;
        }

        @Override
        public Boolean visitPartitionDefault(PartitionValues.PartitionDefault node) {
          text("DEFAULT");
          return true;
        }
      };

  @Override
  void print(PartitionValues node) {
    node.accept(partitionValuesKinds);
  }

  private final PartitionBound.Visitor<Boolean> partitionBoundKinds =
      new PartitionBound.Visitor<>() {
        @Override
        public Boolean visitOther(PartitionBound node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitBoundExpr(PartitionBound.BoundExpr node) {
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitBoundMin(PartitionBound.BoundMin node) {
          text("MINVALUE");
          return true;
        }

        @Override
        public Boolean visitBoundMax(PartitionBound.BoundMax node) {
          text("MAXVALUE");
          return true;
        }
      };

  @Override
  void print(PartitionBound node) {
    node.accept(partitionBoundKinds);
  }

  private final ColumnOption.Visitor<Boolean> columnOptionKinds =
      new ColumnOption.Visitor<>() {
        @Override
        public Boolean visitOther(ColumnOption node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitNullOption(ColumnOption.NullOption node) {
          text("NULL");
          return true;
        }

        @Override
        public Boolean visitNotNull(ColumnOption.NotNull node) {
          text("NOT NULL");
          return true;
        }

        @Override
        public Boolean visitDefaultValue(ColumnOption.DefaultValue node) {
          text("DEFAULT ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitMaterialized(ColumnOption.Materialized node) {
          text("MATERIALIZED ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitEphemeral(ColumnOption.Ephemeral node) {
          text("EPHEMERAL");
          if (node.value().isPresent()) {
            text(" ");
            print(node.value().get());
          }
          return true;
        }

        @Override
        public Boolean visitAlias(ColumnOption.Alias node) {
          text("ALIAS ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitPrimaryKeyOption(ColumnOption.PrimaryKeyOption node) {
          text("PRIMARY KEY");
          if (node.characteristics().isPresent()) {
            print(node.characteristics().get());
          }
          return true;
        }

        @Override
        public Boolean visitUniqueOption(ColumnOption.UniqueOption node) {
          text("UNIQUE");
          if (node.indexDisplay().isPresent()) {
            text(" ");
            text(node.indexDisplay().get().sql());
          }
          if (node.nullsDistinct().isPresent()) {
            text(" ");
            text(node.nullsDistinct().get().sql());
          }
          if (node.characteristics().isPresent()) {
            print(node.characteristics().get());
          }
          return true;
        }

        @Override
        public Boolean visitForeignKeyOption(ColumnOption.ForeignKeyOption node) {
          text("REFERENCES ");
          print(node.table());
          if (!node.columns().isEmpty()) {
            text(" (");
            commas(node.columns(), Printer.this::print);
            text(")");
          }
          if (node.matchKind().isPresent()) {
            text(" ");
            text(node.matchKind().get().sql());
          }
          if (node.onDelete().isPresent()) {
            text(" ON DELETE ");
            text(node.onDelete().get().sql());
          }
          if (node.onUpdate().isPresent()) {
            text(" ON UPDATE ");
            text(node.onUpdate().get().sql());
          }
          if (node.characteristics().isPresent()) {
            print(node.characteristics().get());
          }
          return true;
        }

        @Override
        public Boolean visitCheckOption(ColumnOption.CheckOption node) {
          if (node.name().isPresent()) {
            text("CONSTRAINT ");
            print(node.name().get());
            text(" ");
          }
          text("CHECK (");
          print(node.expr());
          text(")");
          if (node.noInherit()) {
            text(" NO INHERIT");
          }
          if (node.enforced().isPresent()) {
            if (node.enforced().get()) {
              text(" ENFORCED");
            } else {
              text(" NOT ENFORCED");
            }
          }
          return true;
        }

        @Override
        public Boolean visitDialectSpecific(ColumnOption.DialectSpecific node) {
          text(node.text());
          return true;
        }

        @Override
        public Boolean visitCharacterSet(ColumnOption.CharacterSet node) {
          text("CHARACTER SET ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitCollation(ColumnOption.Collation node) {
          text("COLLATE ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitCommentOption(ColumnOption.CommentOption node) {
          text("COMMENT ");
          quoted(node.text());
          return true;
        }

        @Override
        public Boolean visitOnUpdate(ColumnOption.OnUpdate node) {
          text("ON UPDATE ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitGenerated(ColumnOption.Generated node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitColumnOptionList(ColumnOption.ColumnOptionList node) {
          text("OPTIONS(");
          commas(node.options(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitIdentity(ColumnOption.Identity node) {
          print(node.kind());
          return true;
        }

        @Override
        public Boolean visitSrid(ColumnOption.Srid node) {
          text("SRID ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitInvisible(ColumnOption.Invisible node) {
          text("INVISIBLE");
          return true;
        }
      };

  @Override
  void print(ColumnOption node) {
    node.accept(columnOptionKinds);
  }

  private final IdentityKind.Visitor<Boolean> identityKindKinds =
      new IdentityKind.Visitor<>() {
        @Override
        public Boolean visitOther(IdentityKind node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAutoincrement(IdentityKind.Autoincrement node) {
          text("AUTOINCREMENT");
          if (node.parameters().isPresent()) {
            print(node.parameters().get());
          }
          if (node.order().isPresent()) {
            text(" ");
            text(node.order().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitIdentityColumn(IdentityKind.IdentityColumn node) {
          text("IDENTITY");
          if (node.parameters().isPresent()) {
            print(node.parameters().get());
          }
          if (node.order().isPresent()) {
            text(" ");
            text(node.order().get().sql());
          }
          return true;
        }
      };

  @Override
  void print(IdentityKind node) {
    node.accept(identityKindKinds);
  }

  private final IdentityFormat.Visitor<Boolean> identityFormatKinds =
      new IdentityFormat.Visitor<>() {
        @Override
        public Boolean visitOther(IdentityFormat node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitFunctionCallFormat(IdentityFormat.FunctionCallFormat node) {
          text("(");
          print(node.seed());
          text(", ");
          print(node.increment());
          text(")");
          return true;
        }

        @Override
        public Boolean visitStartAndIncrement(IdentityFormat.StartAndIncrement node) {
          text(" START ");
          print(node.seed());
          text(" INCREMENT ");
          print(node.increment());
          return true;
        }
      };

  @Override
  void print(IdentityFormat node) {
    node.accept(identityFormatKinds);
  }

  private final TableConstraint.Visitor<Boolean> tableConstraintKinds =
      new TableConstraint.Visitor<>() {
        @Override
        public Boolean visitOther(TableConstraint node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitUnique(TableConstraint.Unique node) {
          if (node.name().isPresent()) {
            text("CONSTRAINT ");
            print(node.name().get());
            text(" ");
          }
          text("UNIQUE");
          if (node.nullsDistinct().isPresent()) {
            text(" ");
            text(node.nullsDistinct().get().sql());
          }
          if (node.indexDisplay().isPresent()) {
            text(" ");
            text(node.indexDisplay().get().sql());
          }
          if (node.indexName().isPresent()) {
            text(" ");
            print(node.indexName().get());
          }
          if (node.indexType().isPresent()) {
            text(" USING ");
            print(node.indexType().get());
          }
          text(" (");
          commas(node.columns(), Printer.this::print);
          text(")");
          if (!node.include().isEmpty()) {
            text(" INCLUDE (");
            commas(node.include(), Printer.this::print);
            text(")");
          }
          if (!node.indexOptions().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (IndexOption item : node.indexOptions()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          if (node.characteristics().isPresent()) {
            print(node.characteristics().get());
          }
          return true;
        }

        @Override
        public Boolean visitPrimaryKey(TableConstraint.PrimaryKey node) {
          if (node.name().isPresent()) {
            text("CONSTRAINT ");
            print(node.name().get());
            text(" ");
          }
          text("PRIMARY KEY");
          if (node.indexName().isPresent()) {
            text(" ");
            print(node.indexName().get());
          }
          if (node.indexType().isPresent()) {
            text(" USING ");
            print(node.indexType().get());
          }
          text(" (");
          commas(node.columns(), Printer.this::print);
          text(")");
          if (!node.include().isEmpty()) {
            text(" INCLUDE (");
            commas(node.include(), Printer.this::print);
            text(")");
          }
          if (!node.indexOptions().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (IndexOption item : node.indexOptions()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          if (node.characteristics().isPresent()) {
            print(node.characteristics().get());
          }
          return true;
        }

        @Override
        public Boolean visitForeignKey(TableConstraint.ForeignKey node) {
          if (node.name().isPresent()) {
            text("CONSTRAINT ");
            print(node.name().get());
            text(" ");
          }
          text("FOREIGN KEY");
          if (node.indexName().isPresent()) {
            text(" ");
            print(node.indexName().get());
          }
          text(" (");
          commas(node.columns(), Printer.this::print);
          text(") REFERENCES ");
          print(node.table());
          if (!node.referredColumns().isEmpty()) {
            text("(");
            commas(node.referredColumns(), Printer.this::print);
            text(")");
          }
          if (node.matchKind().isPresent()) {
            text(" ");
            text(node.matchKind().get().sql());
          }
          if (node.onDelete().isPresent()) {
            text(" ON DELETE ");
            text(node.onDelete().get().sql());
          }
          if (node.onUpdate().isPresent()) {
            text(" ON UPDATE ");
            text(node.onUpdate().get().sql());
          }
          if (node.characteristics().isPresent()) {
            print(node.characteristics().get());
          }
          return true;
        }

        @Override
        public Boolean visitCheck(TableConstraint.Check node) {
          if (node.name().isPresent()) {
            text("CONSTRAINT ");
            print(node.name().get());
            text(" ");
          }
          text("CHECK (");
          print(node.expr());
          text(")");
          if (node.noInherit()) {
            text(" NO INHERIT");
          }
          if (node.enforced().isPresent()) {
            if (node.enforced().get()) {
              text(" ENFORCED");
            } else {
              text(" NOT ENFORCED");
            }
          }
          return true;
        }

        @Override
        public Boolean visitIndex(TableConstraint.Index node) {
          if (node.displayAsKey()) {
            text("KEY");
          } else {
            text("INDEX");
          }
          if (node.name().isPresent()) {
            text(" ");
            print(node.name().get());
          }
          if (node.indexType().isPresent()) {
            text(" USING ");
            print(node.indexType().get());
          }
          text(" (");
          commas(node.columns(), Printer.this::print);
          text(")");
          if (!node.indexOptions().isEmpty()) {
            text(" ");
            commas(node.indexOptions(), Printer.this::print);
          }
          return true;
        }

        @Override
        public Boolean visitFulltextOrSpatial(TableConstraint.FulltextOrSpatial node) {
          if (node.fulltext()) {
            text("FULLTEXT");
          } else {
            text("SPATIAL");
          }
          if (node.indexDisplay().isPresent()) {
            text(" ");
            text(node.indexDisplay().get().sql());
          }
          if (node.name().isPresent()) {
            text(" ");
            print(node.name().get());
          }
          text(" (");
          commas(node.columns(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(TableConstraint node) {
    node.accept(tableConstraintKinds);
  }

  private final IndexType.Visitor<Boolean> indexTypeKinds =
      new IndexType.Visitor<>() {
        @Override
        public Boolean visitOther(IndexType node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitBTree(IndexType.BTree node) {
          text("BTREE");
          return true;
        }

        @Override
        public Boolean visitHash(IndexType.Hash node) {
          text("HASH");
          return true;
        }

        @Override
        public Boolean visitGin(IndexType.Gin node) {
          text("GIN");
          return true;
        }

        @Override
        public Boolean visitGist(IndexType.Gist node) {
          text("GIST");
          return true;
        }

        @Override
        public Boolean visitSpGist(IndexType.SpGist node) {
          text("SPGIST");
          return true;
        }

        @Override
        public Boolean visitBrin(IndexType.Brin node) {
          text("BRIN");
          return true;
        }

        @Override
        public Boolean visitBloom(IndexType.Bloom node) {
          text("BLOOM");
          return true;
        }

        @Override
        public Boolean visitCustomIndex(IndexType.CustomIndex node) {
          print(node.name());
          return true;
        }
      };

  @Override
  void print(IndexType node) {
    node.accept(indexTypeKinds);
  }

  private final IndexOption.Visitor<Boolean> indexOptionKinds =
      new IndexOption.Visitor<>() {
        @Override
        public Boolean visitOther(IndexOption node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitIndexUsing(IndexOption.IndexUsing node) {
          text("USING ");
          print(node.type());
          return true;
        }

        @Override
        public Boolean visitIndexComment(IndexOption.IndexComment node) {
          text("COMMENT '");
          text(node.text());
          text("'");
          return true;
        }
      };

  @Override
  void print(IndexOption node) {
    node.accept(indexOptionKinds);
  }

  private final ViewColumnOptions.Visitor<Boolean> viewColumnOptionsKinds =
      new ViewColumnOptions.Visitor<>() {
        @Override
        public Boolean visitOther(ViewColumnOptions node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitCommaSeparated(ViewColumnOptions.CommaSeparated node) {
          commas(node.options(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitSpaceSeparated(ViewColumnOptions.SpaceSeparated node) {
          {
            boolean first = true;
            for (ColumnOption item : node.options()) {
              if (!first) {
                text(" ");
              }
              first = false;
              print(item);
            }
          }
          return true;
        }
      };

  @Override
  void print(ViewColumnOptions node) {
    node.accept(viewColumnOptionsKinds);
  }

  private final FunctionReturn.Visitor<Boolean> functionReturnKinds =
      new FunctionReturn.Visitor<>() {
        @Override
        public Boolean visitOther(FunctionReturn node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitReturnsType(FunctionReturn.ReturnsType node) {
          print(node.type());
          return true;
        }

        @Override
        public Boolean visitReturnsSetOf(FunctionReturn.ReturnsSetOf node) {
          text("SETOF ");
          print(node.type());
          return true;
        }
      };

  @Override
  void print(FunctionReturn node) {
    node.accept(functionReturnKinds);
  }

  private final FunctionBody.Visitor<Boolean> functionBodyKinds =
      new FunctionBody.Visitor<>() {
        @Override
        public Boolean visitOther(FunctionBody node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAsBeforeOptions(FunctionBody.AsBeforeOptions node) {
          text(" AS ");
          print(node.body());
          if (node.linkSymbol().isPresent()) {
            text(", ");
            print(node.linkSymbol().get());
          }
          return true;
        }

        @Override
        public Boolean visitAsAfterOptions(FunctionBody.AsAfterOptions node) {
          text(" AS ");
          print(node.body());
          return true;
        }

        @Override
        public Boolean visitReturnBody(FunctionBody.ReturnBody node) {
          text(" RETURN ");
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitAsReturnExpr(FunctionBody.AsReturnExpr node) {
          text(" AS RETURN ");
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitAsReturnSelect(FunctionBody.AsReturnSelect node) {
          text(" AS RETURN ");
          print(node.select());
          return true;
        }
      };

  @Override
  void print(FunctionBody node) {
    node.accept(functionBodyKinds);
  }

  private final FunctionUsing.Visitor<Boolean> functionUsingKinds =
      new FunctionUsing.Visitor<>() {
        @Override
        public Boolean visitOther(FunctionUsing node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitJar(FunctionUsing.Jar node) {
          text("USING JAR '");
          text(node.uri());
          text("'");
          return true;
        }

        @Override
        public Boolean visitFileUsing(FunctionUsing.FileUsing node) {
          text("USING FILE '");
          text(node.uri());
          text("'");
          return true;
        }

        @Override
        public Boolean visitArchive(FunctionUsing.Archive node) {
          text("USING ARCHIVE '");
          text(node.uri());
          text("'");
          return true;
        }
      };

  @Override
  void print(FunctionUsing node) {
    node.accept(functionUsingKinds);
  }

  private final SequenceOption.Visitor<Boolean> sequenceOptionKinds =
      new SequenceOption.Visitor<>() {
        @Override
        public Boolean visitOther(SequenceOption node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitSequenceType(SequenceOption.SequenceType node) {
          text(" AS ");
          print(node.type());
          return true;
        }

        @Override
        public Boolean visitIncrementBy(SequenceOption.IncrementBy node) {
          text(" INCREMENT");
          hand(node);
          return true;
        }

        @Override
        public Boolean visitMinValue(SequenceOption.MinValue node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitMaxValue(SequenceOption.MaxValue node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitStartWith(SequenceOption.StartWith node) {
          text(" START");
          hand(node);
          return true;
        }

        @Override
        public Boolean visitCacheSize(SequenceOption.CacheSize node) {
          text(" CACHE ");
          print(node.size());
          return true;
        }

        @Override
        public Boolean visitCycle(SequenceOption.Cycle node) {
          if (node.no()) {
            text(" NO CYCLE");
          } else {
            text(" CYCLE");
          }
          return true;
        }

        @Override
        public Boolean visitOwnedBy(SequenceOption.OwnedBy node) {
          hand(node);
          return true;
        }
      };

  @Override
  void print(SequenceOption node) {
    node.accept(sequenceOptionKinds);
  }

  private final AlterTableOperation.Visitor<Boolean> alterTableOperationKinds =
      new AlterTableOperation.Visitor<>() {
        @Override
        public Boolean visitOther(AlterTableOperation node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAddConstraint(AlterTableOperation.AddConstraint node) {
          text("ADD ");
          print(node.constraint());
          if (node.notValid()) {
            text(" NOT VALID");
          }
          return true;
        }

        @Override
        public Boolean visitAddColumn(AlterTableOperation.AddColumn node) {
          text("ADD");
          if (node.columnKeyword()) {
            text(" COLUMN");
          }
          if (node.ifNotExists()) {
            text(" IF NOT EXISTS");
          }
          text(" ");
          print(node.column());
          if (node.position().isPresent()) {
            text(" ");
            print(node.position().get());
          }
          return true;
        }

        @Override
        public Boolean visitDropConstraint(AlterTableOperation.DropConstraint node) {
          text("DROP CONSTRAINT ");
          if (node.ifExists()) {
            text("IF EXISTS ");
          }
          print(node.name());
          if (node.dropBehavior().isPresent()) {
            text(" ");
            text(node.dropBehavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropColumn(AlterTableOperation.DropColumn node) {
          text("DROP ");
          if (node.hasColumnKeyword()) {
            text("COLUMN ");
          }
          if (node.ifExists()) {
            text("IF EXISTS ");
          }
          commas(node.names(), Printer.this::print);
          if (node.dropBehavior().isPresent()) {
            text(" ");
            text(node.dropBehavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropPrimaryKey(AlterTableOperation.DropPrimaryKey node) {
          text("DROP PRIMARY KEY");
          if (node.dropBehavior().isPresent()) {
            text(" ");
            text(node.dropBehavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropForeignKey(AlterTableOperation.DropForeignKey node) {
          text("DROP FOREIGN KEY ");
          print(node.name());
          if (node.dropBehavior().isPresent()) {
            text(" ");
            text(node.dropBehavior().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitDropIndex(AlterTableOperation.DropIndex node) {
          text("DROP INDEX ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitRenameColumn(AlterTableOperation.RenameColumn node) {
          text("RENAME COLUMN ");
          print(node.oldName());
          text(" TO ");
          print(node.newName());
          return true;
        }

        @Override
        public Boolean visitRenameTableTo(AlterTableOperation.RenameTableTo node) {
          text("RENAME ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitRenameConstraint(AlterTableOperation.RenameConstraint node) {
          text("RENAME CONSTRAINT ");
          print(node.oldName());
          text(" TO ");
          print(node.newName());
          return true;
        }

        @Override
        public Boolean visitChangeColumn(AlterTableOperation.ChangeColumn node) {
          text("CHANGE COLUMN ");
          print(node.oldName());
          text(" ");
          print(node.newName());
          text(" ");
          print(node.dataType());
          if (!node.options().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (ColumnOption item : node.options()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          if (node.position().isPresent()) {
            text(" ");
            print(node.position().get());
          }
          return true;
        }

        @Override
        public Boolean visitModifyColumn(AlterTableOperation.ModifyColumn node) {
          text("MODIFY COLUMN ");
          print(node.name());
          text(" ");
          print(node.dataType());
          if (!node.options().isEmpty()) {
            text(" ");
            {
              boolean first = true;
              for (ColumnOption item : node.options()) {
                if (!first) {
                  text(" ");
                }
                first = false;
                print(item);
              }
            }
          }
          if (node.position().isPresent()) {
            text(" ");
            print(node.position().get());
          }
          return true;
        }

        @Override
        public Boolean visitAlterColumn(AlterTableOperation.AlterColumn node) {
          text("ALTER COLUMN ");
          print(node.name());
          text(" ");
          print(node.operation());
          return true;
        }

        @Override
        public Boolean visitRenamePartitions(AlterTableOperation.RenamePartitions node) {
          text("PARTITION (");
          commas(node.oldPartitions(), Printer.this::print);
          text(") RENAME TO PARTITION (");
          commas(node.newPartitions(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitAddPartitions(AlterTableOperation.AddPartitions node) {
          text("ADD");
          if (node.ifNotExists()) {
            text(" IF NOT EXISTS");
          }
          text(" ");
          {
            boolean first = true;
            for (Partition item : node.partitions()) {
              if (!first) {
                text(" ");
              }
              first = false;
              print(item);
            }
          }
          return true;
        }

        @Override
        public Boolean visitDropPartitions(AlterTableOperation.DropPartitions node) {
          text("DROP");
          if (node.ifExists()) {
            text(" IF EXISTS");
          }
          text(" PARTITION (");
          commas(node.partitions(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitSwapWith(AlterTableOperation.SwapWith node) {
          text("SWAP WITH ");
          print(node.tableName());
          return true;
        }

        @Override
        public Boolean visitOwnerTo(AlterTableOperation.OwnerTo node) {
          text("OWNER TO ");
          print(node.owner());
          return true;
        }

        @Override
        public Boolean visitSetTblProperties(AlterTableOperation.SetTblProperties node) {
          text("SET TBLPROPERTIES(");
          commas(node.properties(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitSetOptionsParens(AlterTableOperation.SetOptionsParens node) {
          text("SET (");
          commas(node.options(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitEnableRowLevelSecurity(
            AlterTableOperation.EnableRowLevelSecurity node) {
          text("ENABLE ROW LEVEL SECURITY");
          return true;
        }

        @Override
        public Boolean visitDisableRowLevelSecurity(
            AlterTableOperation.DisableRowLevelSecurity node) {
          text("DISABLE ROW LEVEL SECURITY");
          return true;
        }

        @Override
        public Boolean visitForceRowLevelSecurity(AlterTableOperation.ForceRowLevelSecurity node) {
          text("FORCE ROW LEVEL SECURITY");
          return true;
        }

        @Override
        public Boolean visitNoForceRowLevelSecurity(
            AlterTableOperation.NoForceRowLevelSecurity node) {
          text("NO FORCE ROW LEVEL SECURITY");
          return true;
        }

        @Override
        public Boolean visitEnableTrigger(AlterTableOperation.EnableTrigger node) {
          text("ENABLE TRIGGER ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitDisableTrigger(AlterTableOperation.DisableTrigger node) {
          text("DISABLE TRIGGER ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitEnableRule(AlterTableOperation.EnableRule node) {
          text("ENABLE RULE ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitDisableRule(AlterTableOperation.DisableRule node) {
          text("DISABLE RULE ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitValidateConstraint(AlterTableOperation.ValidateConstraint node) {
          text("VALIDATE CONSTRAINT ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitSetLogged(AlterTableOperation.SetLogged node) {
          text("SET LOGGED");
          return true;
        }

        @Override
        public Boolean visitSetUnlogged(AlterTableOperation.SetUnlogged node) {
          text("SET UNLOGGED");
          return true;
        }

        @Override
        public Boolean visitInherit(AlterTableOperation.Inherit node) {
          text("INHERIT ");
          print(node.parent());
          return true;
        }

        @Override
        public Boolean visitNoInherit(AlterTableOperation.NoInherit node) {
          text("NO INHERIT ");
          print(node.parent());
          return true;
        }

        @Override
        public Boolean visitAutoIncrement(AlterTableOperation.AutoIncrement node) {
          text("AUTO_INCREMENT ");
          if (node.withEquals()) {
            text("= ");
          }
          print(node.value());
          return true;
        }
      };

  @Override
  void print(AlterTableOperation node) {
    node.accept(alterTableOperationKinds);
  }

  private final Partition.Visitor<Boolean> partitionKinds =
      new Partition.Visitor<>() {
        @Override
        public Boolean visitOther(Partition node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitPartitionExprs(Partition.PartitionExprs node) {
          text("PARTITION (");
          commas(node.exprs(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(Partition node) {
    node.accept(partitionKinds);
  }

  private final ColumnPosition.Visitor<Boolean> columnPositionKinds =
      new ColumnPosition.Visitor<>() {
        @Override
        public Boolean visitOther(ColumnPosition node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitFirstColumn(ColumnPosition.FirstColumn node) {
          text("FIRST");
          return true;
        }

        @Override
        public Boolean visitAfterColumn(ColumnPosition.AfterColumn node) {
          text("AFTER ");
          print(node.column());
          return true;
        }
      };

  @Override
  void print(ColumnPosition node) {
    node.accept(columnPositionKinds);
  }

  private final RenameKind.Visitor<Boolean> renameKindKinds =
      new RenameKind.Visitor<>() {
        @Override
        public Boolean visitOther(RenameKind node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitRenameAs(RenameKind.RenameAs node) {
          text("AS ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitRenameTo(RenameKind.RenameTo node) {
          text("TO ");
          print(node.name());
          return true;
        }
      };

  @Override
  void print(RenameKind node) {
    node.accept(renameKindKinds);
  }

  private final Owner.Visitor<Boolean> ownerKinds =
      new Owner.Visitor<>() {
        @Override
        public Boolean visitOther(Owner node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOwnerIdent(Owner.OwnerIdent node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitCurrentRole(Owner.CurrentRole node) {
          text("CURRENT_ROLE");
          return true;
        }

        @Override
        public Boolean visitCurrentUser(Owner.CurrentUser node) {
          text("CURRENT_USER");
          return true;
        }

        @Override
        public Boolean visitSessionUser(Owner.SessionUser node) {
          text("SESSION_USER");
          return true;
        }
      };

  @Override
  void print(Owner node) {
    node.accept(ownerKinds);
  }

  private final AlterColumnOperation.Visitor<Boolean> alterColumnOperationKinds =
      new AlterColumnOperation.Visitor<>() {
        @Override
        public Boolean visitOther(AlterColumnOperation node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitSetNotNull(AlterColumnOperation.SetNotNull node) {
          text("SET NOT NULL");
          return true;
        }

        @Override
        public Boolean visitDropNotNull(AlterColumnOperation.DropNotNull node) {
          text("DROP NOT NULL");
          return true;
        }

        @Override
        public Boolean visitSetDefault(AlterColumnOperation.SetDefault node) {
          text("SET DEFAULT ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitDropDefault(AlterColumnOperation.DropDefault node) {
          text("DROP DEFAULT");
          return true;
        }

        @Override
        public Boolean visitSetDataType(AlterColumnOperation.SetDataType node) {
          if (node.hadSet()) {
            text("SET DATA ");
          }
          text("TYPE ");
          print(node.dataType());
          if (node.using().isPresent()) {
            text(" USING ");
            print(node.using().get());
          }
          return true;
        }

        @Override
        public Boolean visitAddGenerated(AlterColumnOperation.AddGenerated node) {
          text("ADD GENERATED");
          hand(node);
          return true;
        }
      };

  @Override
  void print(AlterColumnOperation node) {
    node.accept(alterColumnOperationKinds);
  }

  private final AlterIndexOperation.Visitor<Boolean> alterIndexOperationKinds =
      new AlterIndexOperation.Visitor<>() {
        @Override
        public Boolean visitOther(AlterIndexOperation node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitRenameIndex(AlterIndexOperation.RenameIndex node) {
          text("RENAME TO ");
          print(node.name());
          return true;
        }
      };

  @Override
  void print(AlterIndexOperation node) {
    node.accept(alterIndexOperationKinds);
  }

  private final AlterViewOperation.Visitor<Boolean> alterViewOperationKinds =
      new AlterViewOperation.Visitor<>() {
        @Override
        public Boolean visitOther(AlterViewOperation node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAlterViewAs(AlterViewOperation.AlterViewAs node) {
          if (!node.columns().isEmpty()) {
            text("(");
            commas(node.columns(), Printer.this::print);
            text(") ");
          }
          if (!node.withOptions().isEmpty()) {
            text("WITH (");
            commas(node.withOptions(), Printer.this::print);
            text(") ");
          }
          text("AS ");
          print(node.query());
          return true;
        }

        @Override
        public Boolean visitAlterViewOwner(AlterViewOperation.AlterViewOwner node) {
          text("OWNER TO ");
          print(node.owner());
          return true;
        }

        @Override
        public Boolean visitAlterViewRenameColumn(AlterViewOperation.AlterViewRenameColumn node) {
          text("RENAME COLUMN ");
          print(node.oldName());
          text(" TO ");
          print(node.newName());
          return true;
        }

        @Override
        public Boolean visitAlterViewRename(AlterViewOperation.AlterViewRename node) {
          text("RENAME TO ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitAlterViewSchema(AlterViewOperation.AlterViewSchema node) {
          text("SET SCHEMA ");
          print(node.name());
          return true;
        }
      };

  @Override
  void print(AlterViewOperation node) {
    node.accept(alterViewOperationKinds);
  }

  private final AlterTypeOperation.Visitor<Boolean> alterTypeOperationKinds =
      new AlterTypeOperation.Visitor<>() {
        @Override
        public Boolean visitOther(AlterTypeOperation node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitAlterTypeRename(AlterTypeOperation.AlterTypeRename node) {
          text("RENAME TO ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitAlterTypeAddValue(AlterTypeOperation.AlterTypeAddValue node) {
          text("ADD VALUE ");
          if (node.ifNotExists()) {
            text("IF NOT EXISTS ");
          }
          print(node.value());
          if (node.position().isPresent()) {
            text(" ");
            print(node.position().get());
          }
          return true;
        }

        @Override
        public Boolean visitAlterTypeRenameValue(AlterTypeOperation.AlterTypeRenameValue node) {
          text("RENAME VALUE ");
          print(node.from());
          text(" TO ");
          print(node.to());
          return true;
        }
      };

  @Override
  void print(AlterTypeOperation node) {
    node.accept(alterTypeOperationKinds);
  }

  private final AddValuePosition.Visitor<Boolean> addValuePositionKinds =
      new AddValuePosition.Visitor<>() {
        @Override
        public Boolean visitOther(AddValuePosition node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitBeforeValue(AddValuePosition.BeforeValue node) {
          text("BEFORE ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitAfterValue(AddValuePosition.AfterValue node) {
          text("AFTER ");
          print(node.value());
          return true;
        }
      };

  @Override
  void print(AddValuePosition node) {
    node.accept(addValuePositionKinds);
  }

  private final Expr.Visitor<Boolean> exprKinds =
      new Expr.Visitor<>() {
        @Override
        public Boolean visitOther(Expr node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitIdentifier(Expr.Identifier node) {
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitCompoundIdentifier(Expr.CompoundIdentifier node) {
          {
            boolean first = true;
            for (Ident item : node.parts()) {
              if (!first) {
                text(".");
              }
              first = false;
              print(item);
            }
          }
          return true;
        }

        @Override
        public Boolean visitFieldAccess(Expr.FieldAccess node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitJsonAccess(Expr.JsonAccess node) {
          print(node.value());
          print(node.path());
          return true;
        }

        @Override
        public Boolean visitIsFalse(Expr.IsFalse node) {
          print(node.expr());
          text(" IS FALSE");
          return true;
        }

        @Override
        public Boolean visitIsNotFalse(Expr.IsNotFalse node) {
          print(node.expr());
          text(" IS NOT FALSE");
          return true;
        }

        @Override
        public Boolean visitIsTrue(Expr.IsTrue node) {
          print(node.expr());
          text(" IS TRUE");
          return true;
        }

        @Override
        public Boolean visitIsNotTrue(Expr.IsNotTrue node) {
          print(node.expr());
          text(" IS NOT TRUE");
          return true;
        }

        @Override
        public Boolean visitIsNull(Expr.IsNull node) {
          print(node.expr());
          text(" IS NULL");
          return true;
        }

        @Override
        public Boolean visitIsNotNull(Expr.IsNotNull node) {
          print(node.expr());
          text(" IS NOT NULL");
          return true;
        }

        @Override
        public Boolean visitIsUnknown(Expr.IsUnknown node) {
          print(node.expr());
          text(" IS UNKNOWN");
          return true;
        }

        @Override
        public Boolean visitIsNotUnknown(Expr.IsNotUnknown node) {
          print(node.expr());
          text(" IS NOT UNKNOWN");
          return true;
        }

        @Override
        public Boolean visitIsDistinctFrom(Expr.IsDistinctFrom node) {
          print(node.left());
          text(" IS DISTINCT FROM ");
          print(node.right());
          return true;
        }

        @Override
        public Boolean visitIsNotDistinctFrom(Expr.IsNotDistinctFrom node) {
          print(node.left());
          text(" IS NOT DISTINCT FROM ");
          print(node.right());
          return true;
        }

        @Override
        public Boolean visitIsJson(Expr.IsJson node) {
          print(node.expr());
          text(" IS ");
          if (node.negated()) {
            text("NOT ");
          }
          text("JSON");
          if (node.kind().isPresent()) {
            text(" ");
            text(node.kind().get().sql());
          }
          if (node.uniqueKeys().isPresent()) {
            text(" ");
            text(node.uniqueKeys().get().sql());
          }
          return true;
        }

        @Override
        public Boolean visitIsNormalized(Expr.IsNormalized node) {
          print(node.expr());
          text(" IS ");
          if (node.negated()) {
            text("NOT ");
          }
          if (node.form().isPresent()) {
            text(node.form().get().sql());
            text(" ");
          }
          text("NORMALIZED");
          return true;
        }

        @Override
        public Boolean visitIn(Expr.In node) {
          print(node.expr());
          text(" ");
          if (node.global()) {
            text("GLOBAL ");
          }
          if (node.negated()) {
            text("NOT ");
          }
          text("IN ");
          print(node.target());
          return true;
        }

        @Override
        public Boolean visitBetween(Expr.Between node) {
          print(node.expr());
          text(" ");
          if (node.negated()) {
            text("NOT ");
          }
          text("BETWEEN ");
          print(node.low());
          text(" AND ");
          print(node.high());
          return true;
        }

        @Override
        public Boolean visitBinaryOp(Expr.BinaryOp node) {
          print(node.left());
          text(" ");
          text(node.operator().symbol());
          text(" ");
          print(node.right());
          return true;
        }

        @Override
        public Boolean visitLike(Expr.Like node) {
          print(node.expr());
          text(" ");
          if (node.negated()) {
            text("NOT ");
          }
          text("LIKE ");
          if (node.any()) {
            text("ANY ");
          }
          print(node.pattern());
          if (node.escape().isPresent()) {
            text(" ESCAPE ");
            print(node.escape().get());
          }
          return true;
        }

        @Override
        public Boolean visitILike(Expr.ILike node) {
          print(node.expr());
          text(" ");
          if (node.negated()) {
            text("NOT ");
          }
          text("ILIKE ");
          if (node.any()) {
            text("ANY ");
          }
          print(node.pattern());
          if (node.escape().isPresent()) {
            text(" ESCAPE ");
            print(node.escape().get());
          }
          return true;
        }

        @Override
        public Boolean visitSimilarTo(Expr.SimilarTo node) {
          print(node.expr());
          text(" ");
          if (node.negated()) {
            text("NOT ");
          }
          text("SIMILAR TO ");
          print(node.pattern());
          if (node.escape().isPresent()) {
            text(" ESCAPE ");
            print(node.escape().get());
          }
          return true;
        }

        @Override
        public Boolean visitRLike(Expr.RLike node) {
          print(node.expr());
          text(" ");
          if (node.negated()) {
            text("NOT ");
          }
          if (node.regexp()) {
            text("REGEXP");
          } else {
            text("RLIKE");
          }
          text(" ");
          print(node.pattern());
          return true;
        }

        @Override
        public Boolean visitAnyOp(Expr.AnyOp node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitAllOp(Expr.AllOp node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitUnaryOp(Expr.UnaryOp node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitConvert(Expr.Convert node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitCast(Expr.Cast node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitAtTimeZone(Expr.AtTimeZone node) {
          print(node.timestamp());
          text(" AT TIME ZONE ");
          print(node.timeZone());
          return true;
        }

        @Override
        public Boolean visitExtract(Expr.Extract node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitCeil(Expr.Ceil node) {
          text("CEIL(");
          print(node.expr());
          print(node.target());
          text(")");
          return true;
        }

        @Override
        public Boolean visitFloor(Expr.Floor node) {
          text("FLOOR(");
          print(node.expr());
          print(node.target());
          text(")");
          return true;
        }

        @Override
        public Boolean visitPosition(Expr.Position node) {
          text("POSITION(");
          print(node.expr());
          text(" IN ");
          print(node.in());
          text(")");
          return true;
        }

        @Override
        public Boolean visitSubstring(Expr.Substring node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitTrim(Expr.Trim node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitOverlay(Expr.Overlay node) {
          text("OVERLAY(");
          print(node.expr());
          text(" PLACING ");
          print(node.what());
          text(" FROM ");
          print(node.from());
          if (node.length().isPresent()) {
            text(" FOR ");
            print(node.length().get());
          }
          text(")");
          return true;
        }

        @Override
        public Boolean visitCollate(Expr.Collate node) {
          print(node.expr());
          text(" COLLATE ");
          print(node.collation());
          return true;
        }

        @Override
        public Boolean visitNested(Expr.Nested node) {
          text("(");
          print(node.expr());
          text(")");
          return true;
        }

        @Override
        public Boolean visitValue(Expr.Value node) {
          print(node.literal());
          return true;
        }

        @Override
        public Boolean visitPrefixed(Expr.Prefixed node) {
          print(node.prefix());
          text(" ");
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitTypedString(Expr.TypedString node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitCase(Expr.Case node) {
          text("CASE");
          if (node.operand().isPresent()) {
            text(" ");
            print(node.operand().get());
          }
          indent();
          for (CaseWhen item : node.conditions()) {
            print(item);
          }
          if (node.elseResult().isPresent()) {
            line();
            text("ELSE ");
            print(node.elseResult().get());
          }
          dedent();
          line();
          text("END");
          return true;
        }

        @Override
        public Boolean visitExists(Expr.Exists node) {
          if (node.negated()) {
            text("NOT ");
          }
          text("EXISTS (");
          indent();
          softLine();
          print(node.subquery());
          dedent();
          softLine();
          text(")");
          return true;
        }

        @Override
        public Boolean visitSubquery(Expr.Subquery node) {
          text("(");
          indent();
          softLine();
          print(node.query());
          dedent();
          softLine();
          text(")");
          return true;
        }

        @Override
        public Boolean visitGroupingSets(Expr.GroupingSets node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitCube(Expr.Cube node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitRollup(Expr.Rollup node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitTuple(Expr.Tuple node) {
          text("(");
          commas(node.exprs(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitStruct(Expr.Struct node) {
          text("STRUCT");
          if (!node.fields().isEmpty()) {
            text("<");
            commas(node.fields(), Printer.this::print);
            text(">");
          }
          text("(");
          commas(node.values(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitNamed(Expr.Named node) {
          print(node.expr());
          text(" AS ");
          print(node.name());
          return true;
        }

        @Override
        public Boolean visitDictionary(Expr.Dictionary node) {
          text("{");
          commas(node.fields(), Printer.this::print);
          text("}");
          return true;
        }

        @Override
        public Boolean visitMapLiteral(Expr.MapLiteral node) {
          text("MAP {");
          commas(node.entries(), Printer.this::print);
          text("}");
          return true;
        }

        @Override
        public Boolean visitArray(Expr.Array node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitInterval(Expr.Interval node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitMatchAgainst(Expr.MatchAgainst node) {
          text("MATCH (");
          commas(node.columns(), Printer.this::print);
          text(") AGAINST (");
          print(node.value());
          if (node.modifier().isPresent()) {
            text(" ");
            text(node.modifier().get().sql());
          }
          text(")");
          return true;
        }

        @Override
        public Boolean visitWildcardExpr(Expr.WildcardExpr node) {
          text("*");
          return true;
        }

        @Override
        public Boolean visitQualifiedWildcardExpr(Expr.QualifiedWildcardExpr node) {
          print(node.name());
          text(".*");
          return true;
        }

        @Override
        public Boolean visitOuterJoin(Expr.OuterJoin node) {
          print(node.expr());
          text(" (+)");
          return true;
        }

        @Override
        public Boolean visitPriorExpr(Expr.PriorExpr node) {
          text("PRIOR ");
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitLambda(Expr.Lambda node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitMemberOf(Expr.MemberOf node) {
          print(node.value());
          text(" MEMBER OF(");
          print(node.array());
          text(")");
          return true;
        }

        @Override
        public Boolean visitFunctionCall(FunctionCall node) {
          print(node);
          return true;
        }
      };

  @Override
  void print(Expr node) {
    node.accept(exprKinds);
  }

  private final RoundTarget.Visitor<Boolean> roundTargetKinds =
      new RoundTarget.Visitor<>() {
        @Override
        public Boolean visitOther(RoundTarget node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitRoundToField(RoundTarget.RoundToField node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitRoundToScale(RoundTarget.RoundToScale node) {
          text(", ");
          print(node.scale());
          return true;
        }
      };

  @Override
  void print(RoundTarget node) {
    node.accept(roundTargetKinds);
  }

  private final InTarget.Visitor<Boolean> inTargetKinds =
      new InTarget.Visitor<>() {
        @Override
        public Boolean visitOther(InTarget node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitInList(InTarget.InList node) {
          text("(");
          commas(node.exprs(), Printer.this::print);
          text(")");
          return true;
        }

        @Override
        public Boolean visitInSubquery(InTarget.InSubquery node) {
          text("(");
          print(node.query());
          text(")");
          return true;
        }

        @Override
        public Boolean visitInUnnest(InTarget.InUnnest node) {
          text("UNNEST(");
          print(node.expr());
          text(")");
          return true;
        }

        @Override
        public Boolean visitInTable(InTarget.InTable node) {
          print(node.name());
          if (node.args().isPresent()) {
            text("(");
            commas(node.args().get(), Printer.this::print);
            text(")");
          }
          return true;
        }
      };

  @Override
  void print(InTarget node) {
    node.accept(inTargetKinds);
  }

  private final Access.Visitor<Boolean> accessKinds =
      new Access.Visitor<>() {
        @Override
        public Boolean visitOther(Access node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitDot(Access.Dot node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitSubscriptAccess(Access.SubscriptAccess node) {
          text("[");
          print(node.subscript());
          text("]");
          return true;
        }
      };

  @Override
  void print(Access node) {
    node.accept(accessKinds);
  }

  private final Subscript.Visitor<Boolean> subscriptKinds =
      new Subscript.Visitor<>() {
        @Override
        public Boolean visitOther(Subscript node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitSubscriptIndex(Subscript.SubscriptIndex node) {
          print(node.index());
          return true;
        }

        @Override
        public Boolean visitSubscriptSlice(Subscript.SubscriptSlice node) {
          if (node.lower().isPresent()) {
            print(node.lower().get());
          }
          text(":");
          if (node.upper().isPresent()) {
            print(node.upper().get());
          }
          if (node.stride().isPresent()) {
            text(":");
            print(node.stride().get());
          }
          return true;
        }
      };

  @Override
  void print(Subscript node) {
    node.accept(subscriptKinds);
  }

  private final JsonPathElement.Visitor<Boolean> jsonPathElementKinds =
      new JsonPathElement.Visitor<>() {
        @Override
        public Boolean visitOther(JsonPathElement node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitDotKey(JsonPathElement.DotKey node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitBracketKey(JsonPathElement.BracketKey node) {
          text("[");
          print(node.key());
          text("]");
          return true;
        }

        @Override
        public Boolean visitColonBracketKey(JsonPathElement.ColonBracketKey node) {
          text(":[");
          print(node.key());
          text("]");
          return true;
        }
      };

  @Override
  void print(JsonPathElement node) {
    node.accept(jsonPathElementKinds);
  }

  private final CastFormat.Visitor<Boolean> castFormatKinds =
      new CastFormat.Visitor<>() {
        @Override
        public Boolean visitOther(CastFormat node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitCastFormatValue(CastFormat.CastFormatValue node) {
          print(node.value());
          return true;
        }

        @Override
        public Boolean visitCastFormatZone(CastFormat.CastFormatZone node) {
          print(node.value());
          text(" AT TIME ZONE ");
          print(node.zone());
          return true;
        }
      };

  @Override
  void print(CastFormat node) {
    node.accept(castFormatKinds);
  }

  private final LambdaParams.Visitor<Boolean> lambdaParamsKinds =
      new LambdaParams.Visitor<>() {
        @Override
        public Boolean visitOther(LambdaParams node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOneParam(LambdaParams.OneParam node) {
          print(node.param());
          return true;
        }

        @Override
        public Boolean visitManyParams(LambdaParams.ManyParams node) {
          text("(");
          commas(node.params(), Printer.this::print);
          text(")");
          return true;
        }
      };

  @Override
  void print(LambdaParams node) {
    node.accept(lambdaParamsKinds);
  }

  private final Arguments.Visitor<Boolean> argumentsKinds =
      new Arguments.Visitor<>() {
        @Override
        public Boolean visitOther(Arguments node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitSubqueryArgument(Arguments.SubqueryArgument node) {
          text("(");
          print(node.query());
          text(")");
          return true;
        }

        @Override
        public Boolean visitArgumentList(Arguments.ArgumentList node) {
          text("(");
          hand(node);
          return true;
        }
      };

  @Override
  void print(Arguments node) {
    node.accept(argumentsKinds);
  }

  private final FunctionArg.Visitor<Boolean> functionArgKinds =
      new FunctionArg.Visitor<>() {
        @Override
        public Boolean visitOther(FunctionArg node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitNamedArg(FunctionArg.NamedArg node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitExprNamedArg(FunctionArg.ExprNamedArg node) {
          hand(node);
          return true;
        }

        @Override
        public Boolean visitUnnamedArg(FunctionArg.UnnamedArg node) {
          print(node.arg());
          return true;
        }
      };

  @Override
  void print(FunctionArg node) {
    node.accept(functionArgKinds);
  }

  private final ArgValue.Visitor<Boolean> argValueKinds =
      new ArgValue.Visitor<>() {
        @Override
        public Boolean visitOther(ArgValue node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitArgExpr(ArgValue.ArgExpr node) {
          print(node.expr());
          return true;
        }

        @Override
        public Boolean visitArgQualifiedWildcard(ArgValue.ArgQualifiedWildcard node) {
          print(node.name());
          text(".*");
          return true;
        }

        @Override
        public Boolean visitArgWildcard(ArgValue.ArgWildcard node) {
          text("*");
          return true;
        }
      };

  @Override
  void print(ArgValue node) {
    node.accept(argValueKinds);
  }

  private final ArgumentClause.Visitor<Boolean> argumentClauseKinds =
      new ArgumentClause.Visitor<>() {
        @Override
        public Boolean visitOther(ArgumentClause node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitArgNulls(ArgumentClause.ArgNulls node) {
          text(node.treatment().sql());
          return true;
        }

        @Override
        public Boolean visitArgWhere(ArgumentClause.ArgWhere node) {
          text("WHERE ");
          print(node.condition());
          return true;
        }

        @Override
        public Boolean visitArgOrderBy(ArgumentClause.ArgOrderBy node) {
          text("ORDER BY ");
          commas(node.exprs(), Printer.this::print);
          return true;
        }

        @Override
        public Boolean visitArgLimit(ArgumentClause.ArgLimit node) {
          text("LIMIT ");
          print(node.limit());
          return true;
        }

        @Override
        public Boolean visitArgOnOverflow(ArgumentClause.ArgOnOverflow node) {
          text("ON OVERFLOW ");
          print(node.overflow());
          return true;
        }

        @Override
        public Boolean visitArgHaving(ArgumentClause.ArgHaving node) {
          print(node.bound());
          return true;
        }

        @Override
        public Boolean visitArgSeparator(ArgumentClause.ArgSeparator node) {
          text("SEPARATOR ");
          print(node.separator());
          return true;
        }

        @Override
        public Boolean visitArgJsonNull(ArgumentClause.ArgJsonNull node) {
          text(node.clause().sql());
          return true;
        }

        @Override
        public Boolean visitArgJsonReturning(ArgumentClause.ArgJsonReturning node) {
          text("RETURNING ");
          print(node.type());
          return true;
        }
      };

  @Override
  void print(ArgumentClause node) {
    node.accept(argumentClauseKinds);
  }

  private final ListAggOverflow.Visitor<Boolean> listAggOverflowKinds =
      new ListAggOverflow.Visitor<>() {
        @Override
        public Boolean visitOther(ListAggOverflow node) {
          throw new IllegalStateException();
        }

        @Override
        public Boolean visitOverflowError(ListAggOverflow.OverflowError node) {
          text("ERROR");
          return true;
        }

        @Override
        public Boolean visitOverflowTruncate(ListAggOverflow.OverflowTruncate node) {
          text("TRUNCATE");
          if (node.filler().isPresent()) {
            text(" ");
            print(node.filler().get());
          }
          text(" ");
          if (node.withCount()) {
            text("WITH");
          } else {
            text("WITHOUT");
          }
          text(" COUNT");
          return true;
        }
      };

  @Override
  void print(ListAggOverflow node) {
    node.accept(listAggOverflowKinds);
  }

  @Override
  void print(MacroArg node) {
    print(node.name());
    if (node.defaultValue().isPresent()) {
      text(" := ");
      print(node.defaultValue().get());
    }
  }

  @Override
  void print(ProcedureParam node) {
    if (node.mode().isPresent()) {
      text(node.mode().get().sql());
      text(" ");
    }
    print(node.name());
    text(" ");
    print(node.dataType());
    if (node.defaultValue().isPresent()) {
      text(" = ");
      print(node.defaultValue().get());
    }
  }

  @Override
  void print(CompositeAttribute node) {
    print(node.name());
    text(" ");
    print(node.dataType());
    if (node.collation().isPresent()) {
      text(" COLLATE ");
      print(node.collation().get());
    }
  }

  @Override
  void print(TriggerBody node) {
    text("EXECUTE ");
    text(node.execType().sql());
    text(" ");
    print(node.function());
  }

  @Override
  void print(FunctionDesc node) {
    print(node.name());
    if (node.args().isPresent()) {
      text("(");
      commas(node.args().get(), Printer.this::print);
      text(")");
    }
  }

  @Override
  void print(FunctionParam node) {
    if (node.mode().isPresent()) {
      text(node.mode().get().sql());
      text(" ");
    }
    if (node.name().isPresent()) {
      print(node.name().get());
      text(" ");
    }
    print(node.dataType());
    if (node.defaultValue().isPresent()) {
      text(" = ");
      print(node.defaultValue().get());
    }
  }

  @Override
  void print(TruncateTarget node) {
    if (node.only()) {
      text("ONLY ");
    }
    print(node.name());
    if (node.hasAsterisk()) {
      text(" *");
    }
  }

  @Override
  void print(TableRename node) {
    print(node.oldName());
    text(" TO ");
    print(node.newName());
  }

  @Override
  void print(SetAssignment node) {
    if (node.scope().isPresent()) {
      text(node.scope().get().sql());
      text(" ");
    }
    print(node.name());
    text(" = ");
    print(node.value());
  }

  @Override
  void print(Declaration node) {
    commas(node.names(), Printer.this::print);
    if (node.binary().isPresent()) {
      if (node.binary().get()) {
        text(" BINARY");
      }
    }
    if (node.sensitive().isPresent()) {
      if (node.sensitive().get()) {
        text(" INSENSITIVE");
      } else {
        text(" ASENSITIVE");
      }
    }
    if (node.scroll().isPresent()) {
      if (node.scroll().get()) {
        text(" SCROLL");
      } else {
        text(" NO SCROLL");
      }
    }
    if (node.declareType().isPresent()) {
      text(" ");
      text(node.declareType().get().sql());
    }
    if (node.hold().isPresent()) {
      if (node.hold().get()) {
        text(" WITH HOLD");
      } else {
        text(" WITHOUT HOLD");
      }
    }
    if (node.forQuery().isPresent()) {
      text(" FOR ");
      print(node.forQuery().get());
    }
    if (node.dataType().isPresent()) {
      text(" ");
      print(node.dataType().get());
    }
    if (node.assignment().isPresent()) {
      text(" ");
      print(node.assignment().get());
    }
  }

  @Override
  void print(UtilityOption node) {
    print(node.name());
    if (node.arg().isPresent()) {
      text(" ");
      print(node.arg().get());
    }
  }

  @Override
  void print(ShowOptions node) {
    hand(node);
  }

  @Override
  void print(ShowIn node) {
    text(node.clause().sql());
    if (node.parentType().isPresent()) {
      text(" ");
      text(node.parentType().get().sql());
    }
    if (node.parentName().isPresent()) {
      text(" ");
      print(node.parentName().get());
    }
  }

  @Override
  void print(Grantee node) {
    hand(node);
  }

  @Override
  void print(LockTable node) {
    print(node.table());
    text(" ");
    if (node.alias().isPresent()) {
      text("AS ");
      print(node.alias().get());
      text(" ");
    }
    print(node.lockType());
  }

  @Override
  void print(Query node) {
    if (node.with().isPresent()) {
      print(node.with().get());
      line();
    }
    print(node.body());
    if (node.orderBy().isPresent()) {
      line();
      print(node.orderBy().get());
    }
    if (node.limitClause().isPresent()) {
      line();
      print(node.limitClause().get());
    }
    if (node.settings().isPresent()) {
      line();
      text("SETTINGS ");
      commas(node.settings().get(), Printer.this::print);
    }
    if (node.fetch().isPresent()) {
      line();
      print(node.fetch().get());
    }
    if (!node.locks().isEmpty()) {
      line();
      {
        boolean first = true;
        for (LockClause item : node.locks()) {
          if (!first) {
            text(" ");
          }
          first = false;
          print(item);
        }
      }
    }
    if (node.forClause().isPresent()) {
      line();
      print(node.forClause().get());
    }
    if (!node.pipe().isEmpty()) {
      line();
      {
        boolean first = true;
        for (PipeOperator item : node.pipe()) {
          if (!first) {
            line();
          }
          first = false;
          print(item);
        }
      }
    }
  }

  @Override
  void print(OrderedExprAlias node) {
    print(node.expr());
    print(node.orderBy());
  }

  @Override
  void print(With node) {
    text("WITH ");
    if (node.recursive()) {
      text("RECURSIVE ");
    }
    {
      boolean first = true;
      for (Cte item : node.ctes()) {
        if (!first) {
          text(",");
          line();
        }
        first = false;
        print(item);
      }
    }
  }

  @Override
  void print(Cte node) {
    print(node.alias());
    text(" AS ");
    if (node.materialized().isPresent()) {
      text(node.materialized().get().sql());
      text(" ");
    }
    text("(");
    indent();
    softLine();
    print(node.query());
    dedent();
    softLine();
    text(")");
    if (node.from().isPresent()) {
      text(" FROM ");
      print(node.from().get());
    }
  }

  @Override
  void print(TableCommand node) {
    text("TABLE ");
    if (node.schemaName().isPresent()) {
      print(node.schemaName().get());
      text(".");
    }
    if (node.tableName().isPresent()) {
      print(node.tableName().get());
    }
  }

  @Override
  void print(Values node) {
    if (node.valueKeyword()) {
      text("VALUE");
    } else {
      text("VALUES");
    }
    hand(node);
  }

  @Override
  void print(Row node) {
    commas(node.values(), Printer.this::print);
  }

  @Override
  void print(Select node) {
    hand(node);
  }

  @Override
  void print(SelectModifiers node) {
    if (node.highPriority()) {
      text(" HIGH_PRIORITY");
    }
    if (node.straightJoin()) {
      text(" STRAIGHT_JOIN");
    }
    if (node.sqlSmallResult()) {
      text(" SQL_SMALL_RESULT");
    }
    if (node.sqlBigResult()) {
      text(" SQL_BIG_RESULT");
    }
    if (node.sqlBufferResult()) {
      text(" SQL_BUFFER_RESULT");
    }
    if (node.sqlNoCache()) {
      text(" SQL_NO_CACHE");
    }
    if (node.sqlCalcFoundRows()) {
      text(" SQL_CALC_FOUND_ROWS");
    }
  }

  @Override
  void print(Top node) {
    text("TOP");
    if (node.quantity().isPresent()) {
      text(" ");
      print(node.quantity().get());
    }
    if (node.percent()) {
      text(" PERCENT");
    }
    if (node.withTies()) {
      text(" WITH TIES");
    }
  }

  @Override
  void print(WildcardOptions node) {
    if (node.ilike().isPresent()) {
      text(" ");
      print(node.ilike().get());
    }
    if (node.exclude().isPresent()) {
      text(" ");
      print(node.exclude().get());
    }
    if (node.except().isPresent()) {
      text(" ");
      print(node.except().get());
    }
    if (node.replace().isPresent()) {
      text(" ");
      print(node.replace().get());
    }
    if (node.rename().isPresent()) {
      text(" ");
      print(node.rename().get());
    }
    if (node.alias().isPresent()) {
      text(" AS ");
      print(node.alias().get());
    }
  }

  @Override
  void print(WildcardIlike node) {
    text("ILIKE ");
    quoted(node.pattern());
  }

  @Override
  void print(WildcardExcept node) {
    text("EXCEPT (");
    print(node.first());
    if (!node.others().isEmpty()) {
      text(", ");
      commas(node.others(), Printer.this::print);
    }
    text(")");
  }

  @Override
  void print(WildcardReplace node) {
    text("REPLACE (");
    commas(node.items(), Printer.this::print);
    text(")");
  }

  @Override
  void print(WildcardReplacement node) {
    print(node.expr());
    text(" ");
    if (node.asKeyword()) {
      text("AS ");
    }
    print(node.column());
  }

  @Override
  void print(ColumnRename node) {
    print(node.column());
    text(" AS ");
    print(node.alias());
  }

  @Override
  void print(SelectInto node) {
    text("INTO");
    if (node.temporary()) {
      text(" TEMPORARY");
    }
    if (node.unlogged()) {
      text(" UNLOGGED");
    }
    if (node.table()) {
      text(" TABLE");
    }
    text(" ");
    commas(node.targets(), Printer.this::print);
  }

  @Override
  void print(LateralView node) {
    text(" LATERAL VIEW");
    if (node.outer()) {
      text(" OUTER");
    }
    text(" ");
    print(node.view());
    text(" ");
    print(node.name());
    if (!node.columns().isEmpty()) {
      text(" AS ");
      commas(node.columns(), Printer.this::print);
    }
  }

  @Override
  void print(NamedWindow node) {
    print(node.name());
    text(" AS ");
    print(node.window());
  }

  @Override
  void print(WindowSpec node) {
    hand(node);
  }

  @Override
  void print(WindowFrame node) {
    hand(node);
  }

  @Override
  void print(OrderBy node) {
    text("ORDER BY");
    print(node.kind());
  }

  @Override
  void print(OrderByExpr node) {
    print(node.expr());
    print(node.options());
    if (node.withFill().isPresent()) {
      text(" ");
      print(node.withFill().get());
    }
  }

  @Override
  void print(WithFill node) {
    text("WITH FILL");
    if (node.from().isPresent()) {
      text(" FROM ");
      print(node.from().get());
    }
    if (node.to().isPresent()) {
      text(" TO ");
      print(node.to().get());
    }
    if (node.step().isPresent()) {
      text(" STEP ");
      print(node.step().get());
    }
  }

  @Override
  void print(OrderByOptions node) {
    if (node.sort().isPresent()) {
      text(" ");
      print(node.sort().get());
    }
    if (node.nullsFirst().isPresent()) {
      if (node.nullsFirst().get()) {
        text(" NULLS FIRST");
      } else {
        text(" NULLS LAST");
      }
    }
  }

  @Override
  void print(Offset node) {
    text("OFFSET ");
    print(node.value());
    if (node.rows().isPresent()) {
      text(" ");
      text(node.rows().get().sql());
    }
  }

  @Override
  void print(Fetch node) {
    text("FETCH FIRST");
    if (node.quantity().isPresent()) {
      text(" ");
      print(node.quantity().get());
    }
    if (node.percent()) {
      text(" PERCENT");
    }
    text(" ROWS ");
    if (node.withTies()) {
      text("WITH TIES");
    } else {
      text("ONLY");
    }
  }

  @Override
  void print(LockClause node) {
    text("FOR ");
    text(node.lockType().sql());
    if (node.of().isPresent()) {
      text(" OF ");
      print(node.of().get());
    }
    if (node.nonblock().isPresent()) {
      text(" ");
      text(node.nonblock().get().sql());
    }
  }

  @Override
  void print(Setting node) {
    print(node.key());
    text(" = ");
    print(node.value());
  }

  @Override
  void print(TableWithJoins node) {
    print(node.relation());
    for (Join item : node.joins()) {
      print(item);
    }
  }

  @Override
  void print(Join node) {
    hand(node);
  }

  @Override
  void print(TableArgs node) {
    commas(node.args(), Printer.this::print);
  }

  @Override
  void print(TableSample node) {
    text(node.modifier().sql());
    if (node.method().isPresent()) {
      text(" ");
      text(node.method().get().sql());
    }
    if (node.quantity().isPresent()) {
      text(" ");
      print(node.quantity().get());
    }
    if (node.seed().isPresent()) {
      text(" ");
      print(node.seed().get());
    }
    if (node.offset().isPresent()) {
      text(" OFFSET ");
      print(node.offset().get());
    }
  }

  @Override
  void print(SampleQuantity node) {
    hand(node);
  }

  @Override
  void print(SampleSeed node) {
    text(node.modifier().sql());
    text(" (");
    print(node.value());
    text(")");
  }

  @Override
  void print(TableAlias node) {
    if (node.explicit()) {
      text("AS ");
    }
    print(node.name());
    if (!node.columns().isEmpty()) {
      text(" (");
      commas(node.columns(), Printer.this::print);
      text(")");
    }
  }

  @Override
  void print(AliasColumn node) {
    print(node.name());
    if (node.dataType().isPresent()) {
      text(" ");
      print(node.dataType().get());
    }
  }

  @Override
  void print(ExprAlias node) {
    print(node.expr());
    if (node.alias().isPresent()) {
      text(" AS ");
      print(node.alias().get());
    }
  }

  @Override
  void print(OpenJsonColumn node) {
    print(node.name());
    text(" ");
    print(node.type());
    if (node.path().isPresent()) {
      text(" ");
      quoted(node.path().get());
    }
    if (node.asJson()) {
      text(" AS JSON");
    }
  }

  @Override
  void print(Insert node) {
    hand(node);
  }

  @Override
  void print(InsertAlias node) {
    if (node.explicit()) {
      text("AS ");
    }
    print(node.alias());
  }

  @Override
  void print(RowAlias node) {
    print(node.row());
    if (node.columns().isPresent()) {
      text(" (");
      commas(node.columns().get(), Printer.this::print);
      text(")");
    }
  }

  @Override
  void print(OnConflict node) {
    text(" ON CONFLICT");
    if (node.target().isPresent()) {
      print(node.target().get());
    }
    text(" ");
    print(node.action());
  }

  @Override
  void print(Assignment node) {
    print(node.target());
    text(" = ");
    print(node.value());
  }

  @Override
  void print(Update node) {
    text("UPDATE ");
    if (node.or().isPresent()) {
      text(node.or().get().sql());
      text(" ");
    }
    print(node.table());
    hand(node);
  }

  @Override
  void print(Delete node) {
    text("DELETE");
    if (!node.tables().isEmpty()) {
      indent();
      line();
      commas(node.tables(), Printer.this::print);
      dedent();
    }
    print(node.from());
    if (node.onCluster().isPresent()) {
      text(" ON CLUSTER ");
      print(node.onCluster().get());
    }
    if (node.output().isPresent()) {
      line();
      print(node.output().get());
    }
    if (node.using().isPresent()) {
      line();
      text("USING");
      indent();
      line();
      commas(node.using().get(), Printer.this::print);
      dedent();
    }
    if (node.where().isPresent()) {
      line();
      text("WHERE");
      indent();
      line();
      print(node.where().get());
      dedent();
    }
    if (node.returning().isPresent()) {
      line();
      text("RETURNING");
      indent();
      line();
      commas(node.returning().get(), Printer.this::print);
      dedent();
    }
    if (!node.orderBy().isEmpty()) {
      line();
      text("ORDER BY");
      indent();
      line();
      commas(node.orderBy(), Printer.this::print);
      dedent();
    }
    if (node.limit().isPresent()) {
      line();
      text("LIMIT ");
      print(node.limit().get());
    }
  }

  @Override
  void print(Merge node) {
    text("MERGE");
    if (node.into()) {
      text(" INTO");
    }
    text(" ");
    print(node.table());
    line();
    text("USING ");
    print(node.source());
    line();
    text("ON ");
    print(node.on());
    line();
    {
      boolean first = true;
      for (MergeClause item : node.clauses()) {
        if (!first) {
          line();
        }
        first = false;
        print(item);
      }
    }
    if (node.output().isPresent()) {
      line();
      print(node.output().get());
    }
  }

  @Override
  void print(MergeClause node) {
    text("WHEN ");
    text(node.kind().sql());
    if (node.predicate().isPresent()) {
      text(" AND ");
      print(node.predicate().get());
    }
    text(" THEN ");
    print(node.action());
  }

  @Override
  void print(CreateTable node) {
    text("CREATE ");
    if (node.orReplace()) {
      text("OR REPLACE ");
    }
    if (node.external()) {
      text("EXTERNAL ");
    }
    if (node.global().isPresent()) {
      if (node.global().get()) {
        text("GLOBAL ");
      } else {
        text("LOCAL ");
      }
    }
    if (node.temporary()) {
      text("TEMPORARY ");
    }
    if (node.unlogged()) {
      text("UNLOGGED ");
    }
    if (node.isTransient()) {
      text("TRANSIENT ");
    }
    if (node.isVolatile()) {
      text("VOLATILE ");
    }
    text("TABLE ");
    if (node.ifNotExists()) {
      text("IF NOT EXISTS ");
    }
    print(node.name());
    hand(node);
  }

  @Override
  void print(SqliteOptions node) {
    if (node.leadingComma()) {
      text(",");
    }
    if (!node.options().isEmpty()) {
      text(" ");
      {
        boolean first = true;
        for (SqliteOption item : node.options()) {
          if (!first) {
            text(", ");
          }
          first = false;
          text(item.sql());
        }
      }
    }
  }

  @Override
  void print(ColumnDef node) {
    print(node.name());
    if (node.dataType().isPresent()) {
      text(" ");
      print(node.dataType().get());
    }
    for (ColumnOptionDef item : node.options()) {
      print(item);
    }
  }

  @Override
  void print(ColumnOptionDef node) {
    text(" ");
    if (node.name().isPresent()) {
      text("CONSTRAINT ");
      print(node.name().get());
      text(" ");
    }
    print(node.option());
  }

  @Override
  void print(Characteristics node) {
    if (node.deferrable().isPresent()) {
      if (node.deferrable().get()) {
        text(" DEFERRABLE");
      } else {
        text(" NOT DEFERRABLE");
      }
    }
    if (node.initially().isPresent()) {
      text(" INITIALLY ");
      text(node.initially().get().sql());
    }
    if (node.enforced().isPresent()) {
      if (node.enforced().get()) {
        text(" ENFORCED");
      } else {
        text(" NOT ENFORCED");
      }
    }
  }

  @Override
  void print(IndexColumn node) {
    hand(node);
  }

  @Override
  void print(CreateIndex node) {
    text("CREATE ");
    if (node.unique()) {
      text("UNIQUE ");
    }
    text("INDEX ");
    if (node.concurrently()) {
      text("CONCURRENTLY ");
    }
    if (node.async()) {
      text("ASYNC ");
    }
    if (node.ifNotExists()) {
      text("IF NOT EXISTS ");
    }
    if (node.name().isPresent()) {
      print(node.name().get());
      text(" ");
    }
    text("ON ");
    print(node.tableName());
    if (node.using().isPresent()) {
      text(" USING ");
      print(node.using().get());
      text(" ");
    }
    text("(");
    commas(node.columns(), Printer.this::print);
    text(")");
    if (!node.include().isEmpty()) {
      text(" INCLUDE (");
      commas(node.include(), Printer.this::print);
      text(")");
    }
    if (node.nullsDistinct().isPresent()) {
      if (node.nullsDistinct().get()) {
        text(" NULLS DISTINCT");
      } else {
        text(" NULLS NOT DISTINCT");
      }
    }
    if (!node.with().isEmpty()) {
      text(" WITH (");
      commas(node.with(), Printer.this::print);
      text(")");
    }
    if (node.where().isPresent()) {
      text(" WHERE ");
      print(node.where().get());
    }
    if (!node.indexOptions().isEmpty()) {
      text(" ");
      {
        boolean first = true;
        for (IndexOption item : node.indexOptions()) {
          if (!first) {
            text(" ");
          }
          first = false;
          print(item);
        }
      }
    }
  }

  @Override
  void print(CreateView node) {
    text("CREATE ");
    if (node.orAlter()) {
      text("OR ALTER ");
    }
    if (node.orReplace()) {
      text("OR REPLACE ");
    }
    if (node.secure()) {
      text("SECURE ");
    }
    if (node.materialized()) {
      text("MATERIALIZED ");
    }
    if (node.temporary()) {
      text("TEMPORARY ");
    }
    text("VIEW ");
    hand(node);
  }

  @Override
  void print(ViewColumn node) {
    print(node.name());
    if (node.dataType().isPresent()) {
      text(" ");
      print(node.dataType().get());
    }
    if (node.options().isPresent()) {
      text(" ");
      print(node.options().get());
    }
  }

  @Override
  void print(CreateFunction node) {
    text("CREATE ");
    if (node.orAlter()) {
      text("OR ALTER ");
    }
    if (node.orReplace()) {
      text("OR REPLACE ");
    }
    if (node.temporary()) {
      text("TEMPORARY ");
    }
    text("FUNCTION ");
    if (node.ifNotExists()) {
      text("IF NOT EXISTS ");
    }
    print(node.name());
    if (node.args().isPresent()) {
      text("(");
      commas(node.args().get(), Printer.this::print);
      text(")");
    }
    if (node.returnType().isPresent()) {
      text(" RETURNS ");
      print(node.returnType().get());
    }
    if (node.determinism().isPresent()) {
      text(" ");
      text(node.determinism().get().sql());
    }
    if (node.language().isPresent()) {
      text(" LANGUAGE ");
      print(node.language().get());
    }
    if (node.behavior().isPresent()) {
      text(" ");
      text(node.behavior().get().sql());
    }
    if (node.calledOnNull().isPresent()) {
      text(" ");
      text(node.calledOnNull().get().sql());
    }
    if (node.parallel().isPresent()) {
      text(" ");
      text(node.parallel().get().sql());
    }
    if (node.security().isPresent()) {
      text(" ");
      text(node.security().get().sql());
    }
    hand(node);
  }

  @Override
  void print(AlterTable node) {
    text("ALTER ");
    if (node.tableType().isPresent()) {
      text(node.tableType().get().sql());
      text(" ");
    }
    text("TABLE ");
    if (node.ifExists()) {
      text("IF EXISTS ");
    }
    if (node.only()) {
      text("ONLY ");
    }
    print(node.name());
    text(" ");
    if (node.onCluster().isPresent()) {
      text("ON CLUSTER ");
      print(node.onCluster().get());
      text(" ");
    }
    commas(node.operations(), Printer.this::print);
  }

  @Override
  void print(CaseWhen node) {
    line();
    text("WHEN ");
    print(node.condition());
    text(" THEN ");
    print(node.result());
  }

  @Override
  void print(JsonPath node) {
    hand(node);
  }

  @Override
  void print(StructField node) {
    hand(node);
  }

  @Override
  void print(DictionaryField node) {
    print(node.key());
    text(": ");
    print(node.value());
  }

  @Override
  void print(MapEntry node) {
    print(node.key());
    text(": ");
    print(node.value());
  }

  @Override
  void print(LambdaParam node) {
    print(node.name());
    if (node.dataType().isPresent()) {
      text(" ");
      print(node.dataType().get());
    }
  }

  @Override
  void print(FunctionCall node) {
    hand(node);
  }

  @Override
  void print(HavingBound node) {
    text("HAVING ");
    text(node.kind().sql());
    text(" ");
    print(node.expr());
  }
}
