package io.github.wasmrun.web.internal.typed;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.web.internal.call.Slot;
import org.jspecify.annotations.Nullable;

/** Finds the function for each method of a typed interface; the code made by TeaVM calls it. */
public abstract class Binding {
  /**
   * Begins with an interface.
   *
   * @param abstractMethods the number of its abstract methods
   */
  public abstract void begin(String interfaceName, int abstractMethods);

  /**
   * What a method calls; what does not fit is noted.
   *
   * @param method the method's name and its types, as {@link JavaSignature#toString} writes them
   */
  public abstract Slot slot(String method, String export, JavaSignature signature);

  /**
   * The same for a method of numbers only, whose function needs nothing between it and the method:
   * a page with such methods only does not carry what would be between.
   */
  public abstract Slot numbers(String method, String export, JavaSignature signature);

  /** The function for a method that gives a future; null if it does not fit, which is noted. */
  public abstract @Nullable WasmFunction later(
      String method, String export, JavaSignature signature);

  /** Throws what was noted. */
  public abstract void end();
}
