// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The other side of COPY. Immutable. */
public sealed interface CopyTarget extends SqlNode
    permits CopyTarget.Stdin, CopyTarget.Stdout, CopyTarget.File, CopyTarget.Program {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(CopyTarget node);

    default R visitStdin(Stdin node) {
      return visitOther(node);
    }

    default R visitStdout(Stdout node) {
      return visitOther(node);
    }

    default R visitFile(File node) {
      return visitOther(node);
    }

    default R visitProgram(Program node) {
      return visitOther(node);
    }
  }

  /** {@code STDIN} */
  record Stdin() implements CopyTarget {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Stdin");
    }

    @Override
    public <R> R accept(CopyTarget.Visitor<R> visitor) {
      return visitor.visitStdin(this);
    }
  }

  /** {@code STDOUT} */
  record Stdout() implements CopyTarget {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Stdout");
    }

    @Override
    public <R> R accept(CopyTarget.Visitor<R> visitor) {
      return visitor.visitStdout(this);
    }
  }

  /** {@code name} */
  record File(String name) implements CopyTarget {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("File", "name", name);
    }

    @Override
    public <R> R accept(CopyTarget.Visitor<R> visitor) {
      return visitor.visitFile(this);
    }
  }

  /** {@code PROGRAM command} */
  record Program(String command) implements CopyTarget {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Program", "command", command);
    }

    @Override
    public <R> R accept(CopyTarget.Visitor<R> visitor) {
      return visitor.visitProgram(this);
    }
  }
}
