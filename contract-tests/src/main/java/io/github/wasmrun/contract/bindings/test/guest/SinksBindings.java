package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.Resources;
import io.github.wasmrun.component.support.Unsigned;
import org.jspecify.annotations.Nullable;

/** Connects {@code test:guest/sinks@1.0.0} with components. One thread at a time. */
public final class SinksBindings {
  /** The resources {@code sinkResources}. */
  public final Resources<Sinks.Sink> sinkResources;

  private final Codec<Sinks.@Nullable Sink> nullableSinkResourcesCodec;

  /** Connects one instance, or the host. */
  public SinksBindings() {
    sinkResources = Resources.ofHost();
    nullableSinkResourcesCodec = Codecs.nullable(sinkResources.own());
  }

  /**
   * What a component imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(Sinks host) {
    return ComponentImports.none()
        .with("sink", sinkResources.type())
        .withTypedFunction(
            "[constructor]sink",
            (args, result) ->
                sinkResources.own().write(result, host.sinkFactory().create(args.string())))
        .withTypedFunction(
            "[method]sink.write",
            (args, result) -> {
              try {
                @Unsigned int value = sinkResources.borrow().read(args).write(args.string());
                result.ok();
                result.u32(value);
              } catch (Sinks.SinkWriteException e) {
                result.error();
                result.string(e.error());
              }
            })
        .withTypedFunction(
            "open",
            (args, result) -> nullableSinkResourcesCodec.write(result, host.open(args.string())));
  }
}
