package io.github.wasmrun.web.internal.call;

import io.github.wasmrun.engine.check.Checks;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * One function as one holder calls it.
 *
 * <p>Closing replaces {@link #function} by one that throws, so that a call needs no check of its
 * own. Entering notes the number of the export that is called last, which is all that a trap needs
 * to name it: a call costs one store for that, and no {@code try}, which would keep the engine from
 * inlining the call.
 */
public final class Slot {
  private static int current;

  private final @Nullable String exportName;
  private final @Nullable Origin origin;
  private final int number;
  private JSObject function;

  /**
   * A holder.
   *
   * @param function what is called
   * @param exportName the name of the export, for the text of traps
   * @param origin the instance that the function comes from, if it is known
   */
  public Slot(JSObject function, @Nullable String exportName, @Nullable Origin origin) {
    this.function = origin == null ? function : origin.watched(function);
    this.exportName = exportName;
    this.origin = origin;
    this.number = Entries.number(origin == null ? null : origin.module(), exportName);
    if (origin != null) {
      origin.add(this);
    }
  }

  /** The function, which must be called next. */
  public JSObject enter() {
    current = number;
    return function;
  }

  /** By which {@link Entries} find the export. */
  public int number() {
    return number;
  }

  /** Notes that the function is entered last. */
  void note() {
    current = number;
  }

  /** From now on calls throw. */
  void close() {
    function = closedFunction();
  }

  /** The name of the export. */
  public @Nullable String exportName() {
    return exportName;
  }

  /** The instance that the function comes from. */
  public @Nullable Origin origin() {
    return origin;
  }

  /** The {@linkplain Entries number} of what was entered last. */
  public static int current() {
    return current;
  }

  /** Sets what was entered last, where a call ends that was nested in another one. */
  public static void restore(int number) {
    current = number;
  }

  /** Called from JavaScript. */
  static void throwClosed() {
    throw Checks.closed();
  }

  @JSBody(
      script =
          "return function() {"
              + " javaMethods.get('io.github.wasmrun.web.internal.call.Slot.throwClosed()V').invoke();"
              + " };")
  private static native JSObject closedFunction();
}
