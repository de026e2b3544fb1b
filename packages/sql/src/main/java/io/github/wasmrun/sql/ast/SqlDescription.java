package io.github.wasmrun.sql.ast;

import java.util.List;

/**
 * What a part of a tree is, and its components. Immutable.
 *
 * @param kind the name of the record, such as {@code Select}
 * @param components in their order; those that are absent, false or an empty list are left out
 */
public record SqlDescription(String kind, List<Component> components) {
  public SqlDescription {
    components = List.copyOf(components);
  }

  /**
   * A component.
   *
   * @param value a {@link SqlNode}, a {@link String} (a word of an enumeration, too), a {@link
   *     Long}, a {@link Boolean}, or a {@link List} of these
   */
  public record Component(String name, Object value) {}
}
