package io.github.wasmrun;

import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a module comes from: a location or bytes, variants for engines with certain features, and
 * fallbacks.
 *
 * <p>Immutable: each {@code with…} returns a changed copy.
 */
public final class WasmSource {
  /**
   * One thing to try. Immutable.
   *
   * @param location what is loaded, or a description of the bytes
   * @param bytes the bytes, if they are given
   * @param required the features that an engine must have for it
   * @param decoder makes a binary module of the bytes, if they are none
   */
  public record Candidate(
      String location,
      Optional<byte[]> bytes,
      List<Feature> required,
      Optional<UnaryOperator<byte[]>> decoder) {
    /** Copies the list. */
    public Candidate {
      required = List.copyOf(required);
    }

    private Candidate withDecoder(UnaryOperator<byte[]> decoder) {
      return new Candidate(location, bytes, required, Optional.of(decoder));
    }

    private Candidate withNextDecoder(UnaryOperator<byte[]> next) {
      UnaryOperator<byte[]> first = decoder.orElse(null);
      return withDecoder(first == null ? next : bytes -> next.apply(first.apply(bytes)));
    }
  }

  private final List<Candidate> candidates;
  private final @Nullable WasmSource fallback;

  private WasmSource(List<Candidate> candidates, @Nullable WasmSource fallback) {
    this.candidates = candidates;
    this.fallback = fallback;
  }

  /**
   * A module at a location.
   *
   * <p>{@code https:}, {@code http:} and {@code data:} addresses work on both hosts, {@code
   * classpath:name} too (in the browser for resources that the build embeds), {@code file:} and
   * {@code jar:} on the JVM, {@code blob:} in the browser. A location without a scheme is a path:
   * of a file on the JVM, relative to the page in the browser.
   *
   * <p>What comes by HTTP has to be there whole: redirects are followed, an answer that is shorter
   * than it claims, any status but one of success, and HTML instead of a module are refused. The
   * JVM gives up when nothing has come for 30 seconds; a page has the browser's patience.
   */
  public static WasmSource of(String location) {
    return new WasmSource(List.of(candidate(location, List.of())), null);
  }

  /** A module whose bytes are at hand. */
  public static WasmSource of(byte[] bytes) {
    Candidate candidate =
        new Candidate(
            "(" + bytes.length + " bytes)",
            Optional.of(bytes.clone()),
            List.of(),
            Optional.empty());
    return new WasmSource(List.of(candidate), null);
  }

  /**
   * Adds a variant that is taken instead where the engine has each of {@code required}. The one
   * that requires most is tried first.
   */
  public WasmSource withVariant(String location, Feature... required) {
    List<Candidate> all = new ArrayList<>(candidates);
    all.add(candidate(location, List.of(required)));
    return new WasmSource(List.copyOf(all), fallback);
  }

  /**
   * Has {@code decoder} make a binary module of what is loaded, for all candidates of this source
   * but those of its fallbacks. Default: what is loaded is a binary module.
   *
   * <p>{@code WasmSource.of("add.wat").withDecoder(Wat::decode)} takes modules in the text format;
   * {@code Wat} is in {@code wasmrun-wat}. A page compiles such a module when all of it has come.
   *
   * @param decoder gets the bytes, which it may keep; what it throws becomes the cause of a {@link
   *     CompileException}
   */
  public WasmSource withDecoder(UnaryOperator<byte[]> decoder) {
    Objects.requireNonNull(decoder, "decoder");
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      all.add(candidate.withDecoder(decoder));
    }
    return new WasmSource(List.copyOf(all), fallback);
  }

  /**
   * Has {@code next} take what the decoders of this source make, or what is loaded where there is
   * none, for all candidates of this source and of its fallbacks.
   *
   * @param next makes a binary module, as for {@link #withDecoder}
   */
  public WasmSource withNextDecoder(UnaryOperator<byte[]> next) {
    Objects.requireNonNull(next, "next");
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      all.add(candidate.withNextDecoder(next));
    }
    return new WasmSource(
        List.copyOf(all), fallback == null ? null : fallback.withNextDecoder(next));
  }

  /** Tries {@code next} when nothing of this source could be loaded and compiled. */
  public WasmSource withFallback(WasmSource next) {
    Objects.requireNonNull(next, "next");
    return new WasmSource(candidates, fallback == null ? next : fallback.withFallback(next));
  }

  /**
   * What to try on an engine, in this order.
   *
   * @param features what the engine has; asked only if a candidate needs a feature, since finding
   *     it out takes longer than compiling a small module
   */
  public List<Candidate> candidates(Supplier<Features> features) {
    List<Candidate> order = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.required().isEmpty() || features.get().hasAll(candidate.required())) {
        int place = 0;
        while (place < order.size()
            && order.get(place).required().size() >= candidate.required().size()) {
          place++;
        }
        order.add(place, candidate);
      }
    }
    if (fallback != null) {
      order.addAll(fallback.candidates(features));
    }
    return List.copyOf(order);
  }

  private static Candidate candidate(String location, List<Feature> required) {
    Objects.requireNonNull(location, "location");
    return new Candidate(location, Optional.empty(), required, Optional.empty());
  }
}
