package io.github.wasmrun.yjs;

/** A listener that is told of changes until this is closed. One thread at a time. */
public interface YSubscription extends AutoCloseable {
  /** Ends it; does nothing the second time. Changes that are being told of may still come. */
  @Override
  void close();
}
