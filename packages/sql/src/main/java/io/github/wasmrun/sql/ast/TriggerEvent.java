// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a trigger waits for. Immutable. */
public sealed interface TriggerEvent extends SqlNode
    permits TriggerEvent.InsertEvent,
        TriggerEvent.UpdateEvent,
        TriggerEvent.DeleteEvent,
        TriggerEvent.TruncateEvent {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TriggerEvent node);

    default R visitInsertEvent(InsertEvent node) {
      return visitOther(node);
    }

    default R visitUpdateEvent(UpdateEvent node) {
      return visitOther(node);
    }

    default R visitDeleteEvent(DeleteEvent node) {
      return visitOther(node);
    }

    default R visitTruncateEvent(TruncateEvent node) {
      return visitOther(node);
    }
  }

  /** {@code INSERT} */
  record InsertEvent() implements TriggerEvent {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InsertEvent");
    }

    @Override
    public <R> R accept(TriggerEvent.Visitor<R> visitor) {
      return visitor.visitInsertEvent(this);
    }
  }

  /** {@code UPDATE[ OF columns]} */
  record UpdateEvent(List<Ident> columns) implements TriggerEvent {
    public UpdateEvent {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UpdateEvent", "columns", columns);
    }

    @Override
    public <R> R accept(TriggerEvent.Visitor<R> visitor) {
      return visitor.visitUpdateEvent(this);
    }
  }

  /** {@code DELETE} */
  record DeleteEvent() implements TriggerEvent {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DeleteEvent");
    }

    @Override
    public <R> R accept(TriggerEvent.Visitor<R> visitor) {
      return visitor.visitDeleteEvent(this);
    }
  }

  /** {@code TRUNCATE} */
  record TruncateEvent() implements TriggerEvent {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TruncateEvent");
    }

    @Override
    public <R> R accept(TriggerEvent.Visitor<R> visitor) {
      return visitor.visitTruncateEvent(this);
    }
  }
}
