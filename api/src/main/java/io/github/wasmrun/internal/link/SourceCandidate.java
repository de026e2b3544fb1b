package io.github.wasmrun.internal.link;

import io.github.wasmrun.feature.Feature;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source of a module has to be tried. Immutable.
 *
 * @param location what is loaded, or a description of the bytes
 * @param bytes the bytes, if they are given; not to be changed
 * @param required the features that an engine must have for it
 * @param decoder makes a binary module of the bytes, if they are none
 */
public record SourceCandidate(
    String location,
    byte @Nullable [] bytes,
    List<Feature> required,
    @Nullable UnaryOperator<byte[]> decoder) {
  /** Copies the list. */
  public SourceCandidate {
    required = List.copyOf(required);
  }

  /** The same, decoded by {@code decoder}. */
  public SourceCandidate withDecoder(UnaryOperator<byte[]> decoder) {
    return new SourceCandidate(location, bytes, required, decoder);
  }

  /** The same, with {@code next} after the decoder that it has. */
  public SourceCandidate withNextDecoder(UnaryOperator<byte[]> next) {
    UnaryOperator<byte[]> first = decoder;
    return withDecoder(first == null ? next : bytes -> next.apply(first.apply(bytes)));
  }
}
