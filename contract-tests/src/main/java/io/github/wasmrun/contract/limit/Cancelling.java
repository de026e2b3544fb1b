package io.github.wasmrun.contract.limit;

import io.github.wasmrun.Instance;

/** Cancels from another thread, of which a page has none while a guest runs. */
final class Cancelling {
  private Cancelling() {}

  static void soon(Instance instance) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(100);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              instance.cancel();
            });
    thread.start();
  }
}
