package io.github.wasmrun.web;

import io.github.wasmrun.spi.EngineProvider;
import org.teavm.classlib.ServiceLoaderFilter;

/** Keeps the JVM's engines out of pages; TeaVM asks it while it compiles. */
public final class BrowserServices implements ServiceLoaderFilter {
  @Override
  public boolean apply(String serviceType, String implementationType) {
    return !serviceType.equals(EngineProvider.class.getName())
        || !implementationType.startsWith("io.github.wasmrun.jvm.");
  }
}
