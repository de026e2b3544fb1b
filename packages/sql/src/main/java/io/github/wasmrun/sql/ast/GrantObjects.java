// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** On what rights are granted. Immutable. */
public sealed interface GrantObjects extends SqlNode
    permits GrantObjects.OnSchemas,
        GrantObjects.OnTables,
        GrantObjects.OnSequences,
        GrantObjects.OnDatabases,
        GrantObjects.OnAllTables,
        GrantObjects.OnAllSequences {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(GrantObjects node);

    default R visitOnSchemas(OnSchemas node) {
      return visitOther(node);
    }

    default R visitOnTables(OnTables node) {
      return visitOther(node);
    }

    default R visitOnSequences(OnSequences node) {
      return visitOther(node);
    }

    default R visitOnDatabases(OnDatabases node) {
      return visitOther(node);
    }

    default R visitOnAllTables(OnAllTables node) {
      return visitOther(node);
    }

    default R visitOnAllSequences(OnAllSequences node) {
      return visitOther(node);
    }
  }

  /** {@code SCHEMA names, …} */
  record OnSchemas(List<ObjectName> names) implements GrantObjects {
    public OnSchemas {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OnSchemas", "names", names);
    }

    @Override
    public <R> R accept(GrantObjects.Visitor<R> visitor) {
      return visitor.visitOnSchemas(this);
    }
  }

  /** {@code names, …} */
  record OnTables(List<ObjectName> names) implements GrantObjects {
    public OnTables {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OnTables", "names", names);
    }

    @Override
    public <R> R accept(GrantObjects.Visitor<R> visitor) {
      return visitor.visitOnTables(this);
    }
  }

  /** {@code SEQUENCE names, …} */
  record OnSequences(List<ObjectName> names) implements GrantObjects {
    public OnSequences {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OnSequences", "names", names);
    }

    @Override
    public <R> R accept(GrantObjects.Visitor<R> visitor) {
      return visitor.visitOnSequences(this);
    }
  }

  /** {@code DATABASE names, …} */
  record OnDatabases(List<ObjectName> names) implements GrantObjects {
    public OnDatabases {
      names = List.copyOf(names);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(names);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OnDatabases", "names", names);
    }

    @Override
    public <R> R accept(GrantObjects.Visitor<R> visitor) {
      return visitor.visitOnDatabases(this);
    }
  }

  /** {@code ALL TABLES IN SCHEMA schemas, …} */
  record OnAllTables(List<ObjectName> schemas) implements GrantObjects {
    public OnAllTables {
      schemas = List.copyOf(schemas);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(schemas);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OnAllTables", "schemas", schemas);
    }

    @Override
    public <R> R accept(GrantObjects.Visitor<R> visitor) {
      return visitor.visitOnAllTables(this);
    }
  }

  /** {@code ALL SEQUENCES IN SCHEMA schemas, …} */
  record OnAllSequences(List<ObjectName> schemas) implements GrantObjects {
    public OnAllSequences {
      schemas = List.copyOf(schemas);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(schemas);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OnAllSequences", "schemas", schemas);
    }

    @Override
    public <R> R accept(GrantObjects.Visitor<R> visitor) {
      return visitor.visitOnAllSequences(this);
    }
  }
}
