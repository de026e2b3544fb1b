package io.github.wasmrun.component.model;

import java.util.List;

/**
 * The name of an import or an export. Immutable.
 *
 * @param form the leading byte of the binary format: 0 and 1 have the same meaning, 2 has
 *     attributes
 * @param name the name itself
 * @param attributes what is said besides; empty if {@code form} is not 2
 */
public record ExternName(int form, String name, List<Attribute> attributes) {
  /** The interface that an instance with a plain name implements. */
  public static final int IMPLEMENTS = 0;

  /** The rest of a version whose first part is in the name. */
  public static final int VERSION_SUFFIX = 1;

  /** A name in a namespace outside of WebAssembly. */
  public static final int EXTERNAL_ID = 2;

  /**
   * An attribute of a name. Immutable.
   *
   * @param kind {@link #IMPLEMENTS}, {@link #VERSION_SUFFIX} or {@link #EXTERNAL_ID}
   * @param text its text
   */
  public record Attribute(int kind, String text) {}

  /** Copies the list. */
  public ExternName {
    attributes = List.copyOf(attributes);
  }

  /** A name without attributes. */
  public static ExternName of(String name) {
    return new ExternName(0, name, List.of());
  }

  @Override
  public String toString() {
    return name;
  }
}
