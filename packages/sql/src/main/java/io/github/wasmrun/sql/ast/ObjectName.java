package io.github.wasmrun.sql.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of an object, such as {@code schema.table}. Immutable.
 *
 * @param parts one or more
 */
public record ObjectName(List<Ident> parts) implements SqlNode {
  public ObjectName {
    parts = List.copyOf(parts);
  }

  /** A name of parts without quotes. */
  public static ObjectName of(String... parts) {
    List<Ident> idents = new ArrayList<>();
    for (String part : parts) {
      idents.add(Ident.of(part));
    }
    return new ObjectName(idents);
  }

  /** The last part: the name without schemas; empty if there is no part. */
  public String last() {
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1).value();
  }

  @Override
  public List<SqlNode> children() {
    return List.copyOf(parts);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("ObjectName", "parts", parts);
  }
}
