package io.github.wasmrun.engine.host;

import io.github.wasmrun.type.ExternType;
import org.jspecify.annotations.Nullable;

/**
 * Collects what does not fit between a typed interface and the exports of an instance, in one text
 * for all hosts.
 */
public final class BindingProblems {
  private final String interfaceName;
  private final StringBuilder text = new StringBuilder();

  /** Starts without problems. */
  public BindingProblems(String interfaceName) {
    this.interfaceName = interfaceName;
  }

  /**
   * Adds a method that does not fit.
   *
   * @param method the method's Java name and its types, as {@link JavaSignature#toString} writes
   *     them
   * @param export the name of the export that it stands for
   * @param actual the export's type, or null if there is no such export
   */
  public void add(String method, String export, @Nullable ExternType actual) {
    text.append(text.length() == 0 ? "" : "; ")
        .append("method ")
        .append(method)
        .append(" does not fit export ")
        .append(export)
        .append(": ")
        .append(actual == null ? "there is none" : actual.toString());
  }

  /** Throws {@link IllegalArgumentException} with all problems if there are any. */
  public void throwIfAny() {
    if (text.length() > 0) {
      throw new IllegalArgumentException(interfaceName + ": " + text);
    }
  }

  /** What {@code as} and {@code withInterface} throw for a type that is no interface. */
  public static IllegalArgumentException noInterface(String name) {
    return new IllegalArgumentException(name + " is no interface");
  }

  /** What {@code WasmFunction.as} throws for an interface without exactly one abstract method. */
  public static IllegalArgumentException notFunctional(String name, int abstractMethods) {
    return new IllegalArgumentException(
        name + " is no functional interface: it has " + abstractMethods + " abstract methods");
  }
}
