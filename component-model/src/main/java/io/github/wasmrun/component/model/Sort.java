package io.github.wasmrun.component.model;

import org.jspecify.annotations.Nullable;

/** The sorts of definitions; each has an index space of its own. Immutable. */
public enum Sort {
  /** A core function. */
  CORE_FUNC(0x00, true, "core func", "function"),
  /** A core table. */
  CORE_TABLE(0x01, true, "core table", "table"),
  /** A core memory. */
  CORE_MEMORY(0x02, true, "core memory", "memory"),
  /** A core global. */
  CORE_GLOBAL(0x03, true, "core global", "global"),
  /** A core tag. */
  CORE_TAG(0x04, true, "core tag", "tag"),
  /** A core type. */
  CORE_TYPE(0x10, true, "core type", "type"),
  /** A core module. */
  CORE_MODULE(0x11, true, "core module", "module"),
  /** An instance of a core module. */
  CORE_INSTANCE(0x12, true, "core instance", "instance"),
  /** A component function. */
  FUNC(0x01, false, "func", "function"),
  /** A value. */
  VALUE(0x02, false, "value", "value"),
  /** A component type. */
  TYPE(0x03, false, "type", "type"),
  /** A component. */
  COMPONENT(0x04, false, "component", "component"),
  /** An instance of a component. */
  INSTANCE(0x05, false, "instance", "instance");

  private static final Sort[] ALL = values();

  private final int code;
  private final boolean core;
  private final String text;
  private final String noun;

  Sort(int code, boolean core, String text, String noun) {
    this.code = code;
    this.core = core;
    this.text = text;
    this.noun = noun;
  }

  /** The byte of the binary format; core sorts follow a byte 0 where both kinds are possible. */
  public int code() {
    return code;
  }

  /** Whether this is a sort of core WebAssembly. */
  public boolean isCore() {
    return core;
  }

  /** The keywords of the text format, for example {@code core func}. */
  public String text() {
    return text;
  }

  /** A word for texts of errors, for example {@code function}. */
  String noun() {
    return noun;
  }

  /** The sort with a byte of the binary format; null if there is none. */
  public static @Nullable Sort ofCode(int code, boolean core) {
    for (Sort sort : ALL) {
      if (sort.code == code && sort.core == core) {
        return sort;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return text;
  }
}
