package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.support.Resources;

/** Connects {@code wasmrun:compression/sources@0.1.0} with components. One thread at a time. */
public final class SourcesBindings {
  /** The resources {@code sourceResources}. */
  public final Resources<Sources.Source> sourceResources;

  /** Connects one instance, or the host. */
  public SourcesBindings() {
    sourceResources = Resources.ofHost();
  }

  /**
   * What a component imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(Sources host) {
    return ComponentImports.none()
        .with("source", sourceResources.type())
        .withTypedFunction(
            "[method]source.size",
            (args, result) -> result.u64(sourceResources.borrow().read(args).size()))
        .withTypedFunction(
            "[method]source.read",
            (args, result) -> {
              try {
                byte[] value = sourceResources.borrow().read(args).read(args.u64(), args.u32());
                result.ok();
                result.bytes(value);
              } catch (Sources.SourceReadException e) {
                result.error();
              }
            });
  }
}
