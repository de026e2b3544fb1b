// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** How a table is locked. Immutable. */
public sealed interface LockTableType extends SqlNode
    permits LockTableType.ReadLock, LockTableType.WriteLock {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(LockTableType node);

    default R visitReadLock(ReadLock node) {
      return visitOther(node);
    }

    default R visitWriteLock(WriteLock node) {
      return visitOther(node);
    }
  }

  /** {@code READ[LOCAL]} */
  record ReadLock(boolean local) implements LockTableType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ReadLock", "local", local);
    }

    @Override
    public <R> R accept(LockTableType.Visitor<R> visitor) {
      return visitor.visitReadLock(this);
    }
  }

  /** {@code [LOW_PRIORITY] WRITE} */
  record WriteLock(boolean lowPriority) implements LockTableType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WriteLock", "lowPriority", lowPriority);
    }

    @Override
    public <R> R accept(LockTableType.Visitor<R> visitor) {
      return visitor.visitWriteLock(this);
    }
  }
}
