package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.Resources;
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
        .withFunction(
            "[constructor]sink",
            args ->
                sinkResources
                    .own()
                    .lower(host.sinkFactory().create(Codecs.STRING.lift(args.get(0)))))
        .withFunction(
            "[method]sink.write",
            args -> {
              try {
                return Val.ok(
                    Codecs.U32.lower(
                        sinkResources
                            .borrow()
                            .lift(args.get(0))
                            .write(Codecs.STRING.lift(args.get(1)))));
              } catch (Sinks.SinkWriteException e) {
                return Val.error(Codecs.STRING.lower(e.error()));
              }
            })
        .withFunction(
            "open",
            args -> nullableSinkResourcesCodec.lower(host.open(Codecs.STRING.lift(args.get(0)))));
  }
}
