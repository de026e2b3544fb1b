package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import java.util.List;

/** Connects {@code wasmrun:compression/failures@0.1.0} with components. One thread at a time. */
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
            (out, object) -> {
              failureKindCodec.write(out, object.kind());
              out.string(object.message());
            },
            in -> new Failures.Failure(failureKindCodec.read(in), in.string()));
  }

  /** What a component imports. */
  public ComponentImports imports() {
    return ComponentImports.none();
  }
}
