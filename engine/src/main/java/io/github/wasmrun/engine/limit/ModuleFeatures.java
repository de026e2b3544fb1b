package io.github.wasmrun.engine.limit;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.binary.FeatureProbes;
import io.github.wasmrun.binary.ModuleInfo;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which features a module needs, by what stands outside of its function bodies. */
public final class ModuleFeatures {
  private ModuleFeatures() {}

  /**
   * What an engine throws that refuses a module for lack of a feature; null if the module needs
   * none that the engine lacks, as far as one can tell without the bodies.
   *
   * @param accepts whether the engine finds a module valid
   */
  public static @Nullable UnsupportedFeatureException lack(
      ModuleInfo info, Predicate<byte[]> accepts, String engine, @Nullable Throwable cause) {
    if (info.memories().size() > 1 && !accepts.test(FeatureProbes.multiMemory())) {
      String what = "the module has " + info.memories().size() + " memories";
      return new UnsupportedFeatureException("multiMemory", engine, what, cause);
    }
    for (int i = 0; i < info.memories().size(); i++) {
      if (info.memories().get(i).memory64() && !accepts.test(FeatureProbes.memory64())) {
        String what = "memory " + i + " has 64-bit addresses";
        return new UnsupportedFeatureException("memory64", engine, what, cause);
      }
    }
    for (int i = 0; i < info.tables().size(); i++) {
      if (info.tables().get(i).table64() && !accepts.test(FeatureProbes.memory64())) {
        String what = "table " + i + " has 64-bit indexes";
        return new UnsupportedFeatureException("memory64", engine, what, cause);
      }
    }
    return null;
  }
}
