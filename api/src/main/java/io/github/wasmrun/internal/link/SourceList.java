package io.github.wasmrun.internal.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source of modules has to be tried, and where to go on then. Immutable.
 *
 * <p>It is the superclass of {@code WasmSource}, so that engines can read it and users do not see
 * it, as {@link ImportList} is of {@code Imports}.
 */
public abstract class SourceList {
  /** See {@link SourceCandidates}. */
  final List<SourceCandidate> candidates;

  final @Nullable SourceList fallback;

  /** For the only subclass. */
  protected SourceList(List<SourceCandidate> candidates, @Nullable SourceList fallback) {
    this.candidates = List.copyOf(candidates);
    this.fallback = fallback;
  }

  /** A copy of the candidates without those of fallbacks, to be changed. */
  protected final List<SourceCandidate> copy() {
    return new ArrayList<>(candidates);
  }
}
