package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.jvm.internal.code.Ending;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Ends the code of a module and of its copies with limits, whichever of them a thread runs. */
public final class Endings implements Ending {
  private final Ending own;

  /** Those of copies; nobody needs one whose code is gone. */
  private final List<WeakReference<Ending>> copies = new ArrayList<>();

  private final Set<Thread> ending = new HashSet<>();

  /** For a module without copies. */
  public Endings(Ending own) {
    this.own = own;
  }

  /** Adds a copy of the module. */
  public synchronized void add(Ending copy) {
    copies.removeIf(known -> known.get() == null);
    copies.add(new WeakReference<>(copy));
    ending.forEach(copy::interrupt);
  }

  @Override
  public synchronized void interrupt(Thread thread) {
    ending.add(thread);
    each(code -> code.interrupt(thread));
  }

  @Override
  public synchronized void ended(Thread thread) {
    ending.remove(thread);
    each(code -> code.ended(thread));
  }

  private void each(Consumer<Ending> action) {
    action.accept(own);
    for (WeakReference<Ending> reference : copies) {
      Ending copy = reference.get();
      if (copy != null) {
        action.accept(copy);
      }
    }
  }
}
