package io.github.wasmrun.jvm.internal.load;

/** Hears of a download while it comes. */
@FunctionalInterface
public interface Progress {
  /**
   * So much is there.
   *
   * @param received in bytes, before they are decoded
   * @param expected how many the server announced; -1 if it did not
   */
  void received(long received, long expected);
}
