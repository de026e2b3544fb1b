package io.github.wasmrun.internal.link;

/**
 * One entry of imports.
 *
 * <p>What is to be done with an entry follows from its class, so that a page which never supplies,
 * say, a host function does not carry the code for them.
 *
 * @param <F> host functions
 * @param <X> externals
 */
public interface ImportEntry<F, X> {
  /** The first name of what it supplies. */
  String module();

  /** Gives what it supplies to the method of {@code receiver} for it, and returns the answer. */
  <T> T give(ImportReceiver<F, X, T> receiver);
}
