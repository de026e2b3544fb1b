package io.github.wasmrun.jvm.compiler.runtime;

import java.lang.invoke.MethodHandle;

/** What a module's code has in constants. */
public interface Constants {
  /** What its code calls at each jump back. */
  MethodHandle poll();

  /** The type with this index. */
  RuntimeType type(int index);

  /**
   * The constants of the module that {@code owner} is a class of: its class loader, or what {@link
   * LinkedConstants} has for code on the class path.
   */
  static Constants of(Class<?> owner) {
    return owner.getClassLoader() instanceof Constants own ? own : LinkedConstants.of(owner);
  }
}
