// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A property of a column. Immutable. */
public sealed interface ColumnOption extends SqlNode
    permits ColumnOption.NullOption,
        ColumnOption.NotNull,
        ColumnOption.DefaultValue,
        ColumnOption.Materialized,
        ColumnOption.Ephemeral,
        ColumnOption.Alias,
        ColumnOption.PrimaryKeyOption,
        ColumnOption.UniqueOption,
        ColumnOption.ForeignKeyOption,
        ColumnOption.CheckOption,
        ColumnOption.DialectSpecific,
        ColumnOption.CharacterSet,
        ColumnOption.Collation,
        ColumnOption.CommentOption,
        ColumnOption.OnUpdate,
        ColumnOption.Generated,
        ColumnOption.ColumnOptionList,
        ColumnOption.Identity,
        ColumnOption.Srid,
        ColumnOption.Invisible {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ColumnOption node);

    default R visitNullOption(NullOption node) {
      return visitOther(node);
    }

    default R visitNotNull(NotNull node) {
      return visitOther(node);
    }

    default R visitDefaultValue(DefaultValue node) {
      return visitOther(node);
    }

    default R visitMaterialized(Materialized node) {
      return visitOther(node);
    }

    default R visitEphemeral(Ephemeral node) {
      return visitOther(node);
    }

    default R visitAlias(Alias node) {
      return visitOther(node);
    }

    default R visitPrimaryKeyOption(PrimaryKeyOption node) {
      return visitOther(node);
    }

    default R visitUniqueOption(UniqueOption node) {
      return visitOther(node);
    }

    default R visitForeignKeyOption(ForeignKeyOption node) {
      return visitOther(node);
    }

    default R visitCheckOption(CheckOption node) {
      return visitOther(node);
    }

    default R visitDialectSpecific(DialectSpecific node) {
      return visitOther(node);
    }

    default R visitCharacterSet(CharacterSet node) {
      return visitOther(node);
    }

    default R visitCollation(Collation node) {
      return visitOther(node);
    }

    default R visitCommentOption(CommentOption node) {
      return visitOther(node);
    }

    default R visitOnUpdate(OnUpdate node) {
      return visitOther(node);
    }

    default R visitGenerated(Generated node) {
      return visitOther(node);
    }

    default R visitColumnOptionList(ColumnOptionList node) {
      return visitOther(node);
    }

    default R visitIdentity(Identity node) {
      return visitOther(node);
    }

    default R visitSrid(Srid node) {
      return visitOther(node);
    }

    default R visitInvisible(Invisible node) {
      return visitOther(node);
    }
  }

  /** {@code NULL} */
  record NullOption() implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NullOption");
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitNullOption(this);
    }
  }

  /** {@code NOT NULL} */
  record NotNull() implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NotNull");
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitNotNull(this);
    }
  }

  /** {@code DEFAULT value} */
  record DefaultValue(Expr value) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DefaultValue", "value", value);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitDefaultValue(this);
    }
  }

  /** {@code MATERIALIZED value} */
  record Materialized(Expr value) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Materialized", "value", value);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitMaterialized(this);
    }
  }

  /** {@code EPHEMERAL[ value]} */
  record Ephemeral(Optional<Expr> value) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Ephemeral", "value", value);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitEphemeral(this);
    }
  }

  /** {@code ALIAS value} */
  record Alias(Expr value) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Alias", "value", value);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitAlias(this);
    }
  }

  /** {@code PRIMARY KEY[characteristics]} */
  record PrimaryKeyOption(Optional<Characteristics> characteristics) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(characteristics);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PrimaryKeyOption", "characteristics", characteristics);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitPrimaryKeyOption(this);
    }
  }

  /** {@code UNIQUE[ indexDisplay][ nullsDistinct][characteristics]} */
  record UniqueOption(
      Optional<KeyOrIndex> indexDisplay,
      Optional<NullsDistinct> nullsDistinct,
      Optional<Characteristics> characteristics)
      implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(characteristics);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "UniqueOption",
          "indexDisplay",
          indexDisplay,
          "nullsDistinct",
          nullsDistinct,
          "characteristics",
          characteristics);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitUniqueOption(this);
    }
  }

  /**
   * {@code REFERENCES table[ (columns)][ matchKind][ ON DELETE onDelete][ ON UPDATE
   * onUpdate][characteristics]}
   */
  record ForeignKeyOption(
      ObjectName table,
      List<Ident> columns,
      Optional<MatchKind> matchKind,
      Optional<ReferentialAction> onDelete,
      Optional<ReferentialAction> onUpdate,
      Optional<Characteristics> characteristics)
      implements ColumnOption {
    public ForeignKeyOption {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(table, columns, characteristics);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ForeignKeyOption",
          "table",
          table,
          "columns",
          columns,
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
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitForeignKeyOption(this);
    }
  }

  /** {@code [CONSTRAINT name ]CHECK (expr)[NO INHERIT] [ENFORCED|NOT ENFORCED]} */
  record CheckOption(Optional<Ident> name, Expr expr, boolean noInherit, Optional<Boolean> enforced)
      implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "CheckOption", "name", name, "expr", expr, "noInherit", noInherit, "enforced", enforced);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitCheckOption(this);
    }
  }

  /** {@code text} */
  record DialectSpecific(String text) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DialectSpecific", "text", text);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitDialectSpecific(this);
    }
  }

  /** {@code CHARACTER SET name} */
  record CharacterSet(ObjectName name) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CharacterSet", "name", name);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitCharacterSet(this);
    }
  }

  /** {@code COLLATE name} */
  record Collation(ObjectName name) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Collation", "name", name);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitCollation(this);
    }
  }

  /** {@code COMMENT text} */
  record CommentOption(String text) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CommentOption", "text", text);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitCommentOption(this);
    }
  }

  /** {@code ON UPDATE value} */
  record OnUpdate(Expr value) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OnUpdate", "value", value);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitOnUpdate(this);
    }
  }

  /** Generated. */
  record Generated(
      GeneratedAs generatedAs,
      Optional<List<SequenceOption>> sequenceOptions,
      Optional<Expr> expr,
      Optional<GeneratedMode> mode,
      boolean generatedKeyword)
      implements ColumnOption {
    public Generated {
      sequenceOptions = sequenceOptions.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(sequenceOptions, expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Generated",
          "generatedAs",
          generatedAs,
          "sequenceOptions",
          sequenceOptions,
          "expr",
          expr,
          "mode",
          mode,
          "generatedKeyword",
          generatedKeyword);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitGenerated(this);
    }
  }

  /** {@code OPTIONS(options, …)} */
  record ColumnOptionList(List<SqlOption> options) implements ColumnOption {
    public ColumnOptionList {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ColumnOptionList", "options", options);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitColumnOptionList(this);
    }
  }

  /** {@code kind} */
  record Identity(IdentityKind kind) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(kind);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Identity", "kind", kind);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitIdentity(this);
    }
  }

  /** {@code SRID value} */
  record Srid(Expr value) implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Srid", "value", value);
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitSrid(this);
    }
  }

  /** {@code INVISIBLE} */
  record Invisible() implements ColumnOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Invisible");
    }

    @Override
    public <R> R accept(ColumnOption.Visitor<R> visitor) {
      return visitor.visitInvisible(this);
    }
  }
}
