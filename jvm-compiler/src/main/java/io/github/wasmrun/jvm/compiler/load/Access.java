package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.internal.code.OpenPackages;

/** Lets generated classes see the runtime, which is hidden from everyone else. */
final class Access {
  private static final Module OURS = ModuleState.class.getModule();
  private static final String RUNTIME = ModuleState.class.getPackageName();
  private static final String[] PACKAGES = {RUNTIME, RUNTIME + ".heap", RUNTIME + ".simd"};

  private Access() {}

  static void open(ClassLoader loader) {
    if (OURS.isNamed()) {
      for (String name : PACKAGES) {
        OURS.addExports(name, loader.getUnnamedModule());
      }
      OpenPackages.to(loader.getUnnamedModule());
    }
  }
}
