// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A property of a table's rows. Immutable. */
public sealed interface TableConstraint extends SqlNode
    permits TableConstraint.Unique,
        TableConstraint.PrimaryKey,
        TableConstraint.ForeignKey,
        TableConstraint.Check,
        TableConstraint.Index,
        TableConstraint.FulltextOrSpatial {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TableConstraint node);

    default R visitUnique(Unique node) {
      return visitOther(node);
    }

    default R visitPrimaryKey(PrimaryKey node) {
      return visitOther(node);
    }

    default R visitForeignKey(ForeignKey node) {
      return visitOther(node);
    }

    default R visitCheck(Check node) {
      return visitOther(node);
    }

    default R visitIndex(Index node) {
      return visitOther(node);
    }

    default R visitFulltextOrSpatial(FulltextOrSpatial node) {
      return visitOther(node);
    }
  }

  /**
   * {@code [CONSTRAINT name ]UNIQUE[ nullsDistinct][ indexDisplay][ indexName][ USING indexType]
   * (columns, …)[ INCLUDE (include)][ indexOptions][characteristics]}
   */
  record Unique(
      Optional<Ident> name,
      Optional<NullsDistinct> nullsDistinct,
      Optional<KeyOrIndex> indexDisplay,
      Optional<Ident> indexName,
      Optional<IndexType> indexType,
      List<IndexColumn> columns,
      List<Ident> include,
      List<IndexOption> indexOptions,
      Optional<Characteristics> characteristics)
      implements TableConstraint {
    public Unique {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      indexOptions = List.copyOf(indexOptions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(
          name, indexName, indexType, columns, include, indexOptions, characteristics);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Unique",
          "name",
          name,
          "nullsDistinct",
          nullsDistinct,
          "indexDisplay",
          indexDisplay,
          "indexName",
          indexName,
          "indexType",
          indexType,
          "columns",
          columns,
          "include",
          include,
          "indexOptions",
          indexOptions,
          "characteristics",
          characteristics);
    }

    @Override
    public <R> R accept(TableConstraint.Visitor<R> visitor) {
      return visitor.visitUnique(this);
    }
  }

  /**
   * {@code [CONSTRAINT name ]PRIMARY KEY[ indexName][ USING indexType] (columns, …)[ INCLUDE
   * (include)][ indexOptions][characteristics]}
   */
  record PrimaryKey(
      Optional<Ident> name,
      Optional<Ident> indexName,
      Optional<IndexType> indexType,
      List<IndexColumn> columns,
      List<Ident> include,
      List<IndexOption> indexOptions,
      Optional<Characteristics> characteristics)
      implements TableConstraint {
    public PrimaryKey {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      indexOptions = List.copyOf(indexOptions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(
          name, indexName, indexType, columns, include, indexOptions, characteristics);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "PrimaryKey",
          "name",
          name,
          "indexName",
          indexName,
          "indexType",
          indexType,
          "columns",
          columns,
          "include",
          include,
          "indexOptions",
          indexOptions,
          "characteristics",
          characteristics);
    }

    @Override
    public <R> R accept(TableConstraint.Visitor<R> visitor) {
      return visitor.visitPrimaryKey(this);
    }
  }

  /**
   * {@code [CONSTRAINT name ]FOREIGN KEY[ indexName] (columns, …) REFERENCES
   * table[(referredColumns)][ matchKind][ ON DELETE onDelete][ ON UPDATE
   * onUpdate][characteristics]}
   */
  record ForeignKey(
      Optional<Ident> name,
      Optional<Ident> indexName,
      List<Ident> columns,
      ObjectName table,
      List<Ident> referredColumns,
      Optional<MatchKind> matchKind,
      Optional<ReferentialAction> onDelete,
      Optional<ReferentialAction> onUpdate,
      Optional<Characteristics> characteristics)
      implements TableConstraint {
    public ForeignKey {
      columns = List.copyOf(columns);
      referredColumns = List.copyOf(referredColumns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, indexName, columns, table, referredColumns, characteristics);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ForeignKey",
          "name",
          name,
          "indexName",
          indexName,
          "columns",
          columns,
          "table",
          table,
          "referredColumns",
          referredColumns,
          "matchKind",
          matchKind,
          "onDelete",
          onDelete,
          "onUpdate",
          onUpdate,
          "characteristics",
          characteristics);
    }

    @Override
    public <R> R accept(TableConstraint.Visitor<R> visitor) {
      return visitor.visitForeignKey(this);
    }
  }

  /** {@code [CONSTRAINT name ]CHECK (expr)[NO INHERIT] [ENFORCED|NOT ENFORCED]} */
  record Check(Optional<Ident> name, Expr expr, boolean noInherit, Optional<Boolean> enforced)
      implements TableConstraint {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Check", "name", name, "expr", expr, "noInherit", noInherit, "enforced", enforced);
    }

    @Override
    public <R> R accept(TableConstraint.Visitor<R> visitor) {
      return visitor.visitCheck(this);
    }
  }

  /** {@code [KEY|INDEX] [ name][ USING indexType] (columns, …)[ indexOptions]} */
  record Index(
      boolean displayAsKey,
      Optional<Ident> name,
      Optional<IndexType> indexType,
      List<IndexColumn> columns,
      List<IndexOption> indexOptions)
      implements TableConstraint {
    public Index {
      columns = List.copyOf(columns);
      indexOptions = List.copyOf(indexOptions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, indexType, columns, indexOptions);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Index",
          "displayAsKey",
          displayAsKey,
          "name",
          name,
          "indexType",
          indexType,
          "columns",
          columns,
          "indexOptions",
          indexOptions);
    }

    @Override
    public <R> R accept(TableConstraint.Visitor<R> visitor) {
      return visitor.visitIndex(this);
    }
  }

  /** {@code [FULLTEXT|SPATIAL] [ indexDisplay][ name] (columns, …)} */
  record FulltextOrSpatial(
      boolean fulltext,
      Optional<KeyOrIndex> indexDisplay,
      Optional<Ident> name,
      List<IndexColumn> columns)
      implements TableConstraint {
    public FulltextOrSpatial {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "FulltextOrSpatial",
          "fulltext",
          fulltext,
          "indexDisplay",
          indexDisplay,
          "name",
          name,
          "columns",
          columns);
    }

    @Override
    public <R> R accept(TableConstraint.Visitor<R> visitor) {
      return visitor.visitFulltextOrSpatial(this);
    }
  }
}
