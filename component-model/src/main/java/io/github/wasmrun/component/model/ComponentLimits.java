package io.github.wasmrun.component.model;

/** The sizes that we allow, so that each host refuses the same components. */
final class ComponentLimits {
  /** How deep components, component types and instance types are nested in each other. */
  static final int NESTING = 100;

  /** Definitions of a section, parts of a type. */
  static final int ITEMS = 1_000_000;

  /** Labels of a type, parameters. */
  static final int LABELS = 100_000;

  private ComponentLimits() {}
}
