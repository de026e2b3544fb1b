// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** An option of COPY. Immutable. */
public sealed interface CopyOption extends SqlNode
    permits CopyOption.CopyFormat,
        CopyOption.CopyFreeze,
        CopyOption.CopyDelimiter,
        CopyOption.CopyNull,
        CopyOption.CopyHeader,
        CopyOption.CopyQuote,
        CopyOption.CopyEscape,
        CopyOption.CopyForceQuote,
        CopyOption.CopyForceNotNull,
        CopyOption.CopyForceNull,
        CopyOption.CopyEncoding {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(CopyOption node);

    default R visitCopyFormat(CopyFormat node) {
      return visitOther(node);
    }

    default R visitCopyFreeze(CopyFreeze node) {
      return visitOther(node);
    }

    default R visitCopyDelimiter(CopyDelimiter node) {
      return visitOther(node);
    }

    default R visitCopyNull(CopyNull node) {
      return visitOther(node);
    }

    default R visitCopyHeader(CopyHeader node) {
      return visitOther(node);
    }

    default R visitCopyQuote(CopyQuote node) {
      return visitOther(node);
    }

    default R visitCopyEscape(CopyEscape node) {
      return visitOther(node);
    }

    default R visitCopyForceQuote(CopyForceQuote node) {
      return visitOther(node);
    }

    default R visitCopyForceNotNull(CopyForceNotNull node) {
      return visitOther(node);
    }

    default R visitCopyForceNull(CopyForceNull node) {
      return visitOther(node);
    }

    default R visitCopyEncoding(CopyEncoding node) {
      return visitOther(node);
    }
  }

  /** {@code FORMAT name} */
  record CopyFormat(Ident name) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyFormat", "name", name);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyFormat(this);
    }
  }

  /** {@code [FREEZE|FREEZE FALSE]} */
  record CopyFreeze(boolean freeze) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyFreeze", "freeze", freeze);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyFreeze(this);
    }
  }

  /** {@code DELIMITER 'character'} */
  record CopyDelimiter(String character) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyDelimiter", "character", character);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyDelimiter(this);
    }
  }

  /** {@code NULL text} */
  record CopyNull(String text) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyNull", "text", text);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyNull(this);
    }
  }

  /** {@code [HEADER|HEADER FALSE]} */
  record CopyHeader(boolean header) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyHeader", "header", header);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyHeader(this);
    }
  }

  /** {@code QUOTE 'character'} */
  record CopyQuote(String character) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyQuote", "character", character);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyQuote(this);
    }
  }

  /** {@code ESCAPE 'character'} */
  record CopyEscape(String character) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyEscape", "character", character);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyEscape(this);
    }
  }

  /** {@code FORCE_QUOTE (columns, …)} */
  record CopyForceQuote(List<Ident> columns) implements CopyOption {
    public CopyForceQuote {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyForceQuote", "columns", columns);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyForceQuote(this);
    }
  }

  /** {@code FORCE_NOT_NULL (columns, …)} */
  record CopyForceNotNull(List<Ident> columns) implements CopyOption {
    public CopyForceNotNull {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyForceNotNull", "columns", columns);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyForceNotNull(this);
    }
  }

  /** {@code FORCE_NULL (columns, …)} */
  record CopyForceNull(List<Ident> columns) implements CopyOption {
    public CopyForceNull {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyForceNull", "columns", columns);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyForceNull(this);
    }
  }

  /** {@code ENCODING name} */
  record CopyEncoding(String name) implements CopyOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CopyEncoding", "name", name);
    }

    @Override
    public <R> R accept(CopyOption.Visitor<R> visitor) {
      return visitor.visitCopyEncoding(this);
    }
  }
}
