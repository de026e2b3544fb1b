package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import java.util.List;

/** Connects {@code wasmrun:image/failures@0.1.0} with components. One thread at a time. */
public final class FailuresBindings {
  /** The codec {@code failureKindCodec}. */
  public final Codec<Failures.FailureKind> failureKindCodec;

  /** The codec {@code failureCodec}. */
  public final Codec<Failures.Failure> failureCodec;

  /** Connects one instance, or the host. */
  public FailuresBindings() {
    failureKindCodec = Codecs.enumOf(Failures.FailureKind.values(), Failures.FailureKind::witName);
    failureCodec =
        Codecs.record(
            List.of("kind", "message"),
            object ->
                List.<Val>of(
                    failureKindCodec.lower(object.kind()), Codecs.STRING.lower(object.message())),
            values ->
                new Failures.Failure(
                    failureKindCodec.lift(values.get(0)), Codecs.STRING.lift(values.get(1))));
  }

  /** What a component imports. */
  public ComponentImports imports() {
    return ComponentImports.none();
  }
}
