package io.github.wasmrun.jvm.internal.code;

/** Ends the code of a module in a thread. Thread-safe. */
public interface Ending {
  /** Interrupts {@code thread}, whose guest looks for it until {@link #ended}. */
  void interrupt(Thread thread);

  /** The thread has left the guest. */
  void ended(Thread thread);
}
