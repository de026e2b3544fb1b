package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codecs;
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
        .withFunction(
            "[method]source.size",
            args -> Codecs.U64.lower(sourceResources.borrow().lift(args.get(0)).size()))
        .withFunction(
            "[method]source.read",
            args -> {
              try {
                return Val.ok(
                    ArrayCodecs.U8S.lower(
                        sourceResources
                            .borrow()
                            .lift(args.get(0))
                            .read(Codecs.U64.lift(args.get(1)), Codecs.U32.lift(args.get(2)))));
              } catch (Sources.SourceReadException e) {
                return Val.error(null);
              }
            });
  }
}
