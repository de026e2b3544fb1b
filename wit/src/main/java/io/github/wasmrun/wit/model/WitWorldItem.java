package io.github.wasmrun.wit.model;

import java.util.Optional;

/** What a world imports or exports. */
public sealed interface WitWorldItem {
  /**
   * An interface.
   *
   * @param index the index in {@link WitGraph#interfaces()}
   * @param stability what gates the import or export
   * @param docs documentation of the import or export, not of the interface
   * @param externalId the value of {@code @external-id}
   */
  record OfInterface(
      int index, WitStability stability, Optional<String> docs, Optional<String> externalId)
      implements WitWorldItem {}

  /**
   * A function.
   *
   * @param function the function
   */
  record OfFunction(WitFunction function) implements WitWorldItem {}

  /**
   * A type. Worlds only import types.
   *
   * @param index the index in {@link WitGraph#types()}
   */
  record OfType(int index) implements WitWorldItem {}
}
