// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a new type is. Immutable. */
public sealed interface TypeRepresentation extends SqlNode
    permits TypeRepresentation.Composite, TypeRepresentation.Enumeration {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TypeRepresentation node);

    default R visitComposite(Composite node) {
      return visitOther(node);
    }

    default R visitEnumeration(Enumeration node) {
      return visitOther(node);
    }
  }

  /** {@code AS (attributes, …)} */
  record Composite(List<CompositeAttribute> attributes) implements TypeRepresentation {
    public Composite {
      attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(attributes);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Composite", "attributes", attributes);
    }

    @Override
    public <R> R accept(TypeRepresentation.Visitor<R> visitor) {
      return visitor.visitComposite(this);
    }
  }

  /** {@code AS ENUM (labels, …)} */
  record Enumeration(List<Ident> labels) implements TypeRepresentation {
    public Enumeration {
      labels = List.copyOf(labels);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(labels);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Enumeration", "labels", labels);
    }

    @Override
    public <R> R accept(TypeRepresentation.Visitor<R> visitor) {
      return visitor.visitEnumeration(this);
    }
  }
}
