package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.jvm.internal.code.Ending;

/** A thread for one task, which keeps no program alive and can be ended within a guest's code. */
final class GuestThread extends Thread {
  private final Runnable task;
  private final Ending interruption;

  /** Guarded by this. */
  private boolean hasEnded;

  GuestThread(String name, Runnable task, Ending interruption) {
    super(name);
    this.task = task;
    this.interruption = interruption;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      task.run();
    } finally {
      synchronized (this) {
        hasEnded = true;
        interruption.ended(this);
      }
    }
  }

  /** Interrupts the task, also within compiled code. */
  synchronized void end() {
    if (!hasEnded) {
      interruption.interrupt(this);
    }
  }
}
