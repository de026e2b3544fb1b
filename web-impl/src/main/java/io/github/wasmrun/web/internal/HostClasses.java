package io.github.wasmrun.web.internal;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Has pages use what JavaScript brings where the other hosts have Java code; runs while TeaVM
 * compiles.
 */
public final class HostClasses extends SimpleSubstitutionPolicy {
  @Override
  public void contribute(SubstitutionSink sink) {
    sink.substitutePackage(
        "io.github.wasmrun.internal.host", "io.github.wasmrun.web.internal.host");
  }
}
