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
    open(loader.getUnnamedModule());
  }

  static void open(Module generated) {
    if (OURS.isNamed()) {
      for (String name : PACKAGES) {
        OURS.addExports(name, generated);
      }
      OpenPackages.to(generated);
    }
  }
}
