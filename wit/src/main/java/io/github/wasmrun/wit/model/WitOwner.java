package io.github.wasmrun.wit.model;

/** What a type belongs to. */
public sealed interface WitOwner {
  /** Nothing: the type has no name of its own. */
  WitOwner NONE = new None();

  /** Nothing: the type has no name of its own. */
  record None() implements WitOwner {}

  /**
   * An interface.
   *
   * @param index the index in {@link WitGraph#interfaces()}
   */
  record OfInterface(int index) implements WitOwner {}

  /**
   * A world.
   *
   * @param index the index in {@link WitGraph#worlds()}
   */
  record OfWorld(int index) implements WitOwner {}
}
