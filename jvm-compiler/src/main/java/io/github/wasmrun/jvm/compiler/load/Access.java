package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.internal.code.OpenPackages;

/** Lets generated classes see the runtime, which is hidden from everyone else. */
final class Access {
  private static final Module OURS = ModuleState.class.getModule();
  private static final String RUNTIME = ModuleState.class.getPackageName();

  private Access() {}

  static void open(ClassLoader loader) {
    if (OURS.isNamed()) {
      OURS.addExports(RUNTIME, loader.getUnnamedModule());
      OpenPackages.to(loader.getUnnamedModule());
    }
  }
}
