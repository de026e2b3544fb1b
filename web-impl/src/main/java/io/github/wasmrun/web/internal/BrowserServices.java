package io.github.wasmrun.web.internal;

import org.teavm.classlib.ServiceLoaderFilter;

/** Keeps the JVM's engines and clocks out of pages; TeaVM asks it while it compiles. */
public final class BrowserServices implements ServiceLoaderFilter {
  @Override
  public boolean apply(String serviceType, String implementationType) {
    return !serviceType.startsWith("io.github.wasmrun.")
        || !implementationType.startsWith("io.github.wasmrun.jvm.");
  }
}
