package io.github.wasmrun.jvm.internal.code;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Method handles that catch what others throw. */
public final class Catching {
  private Catching() {}

  /**
   * {@link MethodHandles#catchException} for whatever is thrown. On JDK 17 that keeps the types of
   * the parameters in a handle that the whole JVM shares, and with them their class loader; so it
   * gets to see none of ours.
   */
  public static MethodHandle all(MethodHandle target, MethodHandle handler) {
    MethodType type = target.type();
    MethodType erased = type.erase();
    return MethodHandles.catchException(
            target.asType(erased),
            Throwable.class,
            handler.asType(erased.insertParameterTypes(0, Throwable.class)))
        .asType(type);
  }
}
