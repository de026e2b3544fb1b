package io.github.wasmrun.internal.link;

/**
 * A host function that consists of a type and a body: engines call the body without a detour.
 *
 * @param <B> bodies
 */
public interface WithBody<B> {
  /** The code. */
  B body();
}
