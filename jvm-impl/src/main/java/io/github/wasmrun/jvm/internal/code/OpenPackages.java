package io.github.wasmrun.jvm.internal.code;

/** Lets generated classes see what they need of this module, which is hidden from everyone else. */
public final class OpenPackages {
  private OpenPackages() {}

  /** Exports to the module of generated classes. */
  public static void to(Module module) {
    Module ours = OpenPackages.class.getModule();
    if (ours.isNamed()) {
      ours.addExports("io.github.wasmrun.jvm.internal.code", module);
      ours.addExports("io.github.wasmrun.jvm.internal.storage", module);
    }
  }
}
