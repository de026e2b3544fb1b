package io.github.wasmrun;

import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.internal.link.SourceCandidate;
import io.github.wasmrun.internal.link.SourceList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a module comes from: a location or bytes, variants for engines with certain features, and
 * fallbacks.
 *
 * <p>Immutable: each {@code with…} returns a changed copy.
 */
public final class WasmSource extends SourceList {
  private final @Nullable WasmSource fallback;

  private WasmSource(List<SourceCandidate> candidates, @Nullable WasmSource fallback) {
    super(candidates, fallback);
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
    String name = "(" + bytes.length + " bytes)";
    return new WasmSource(List.of(new SourceCandidate(name, bytes.clone(), List.of(), null)), null);
  }

  /**
   * Adds a variant that is taken instead where the engine has each of {@code required}. The one
   * that requires most is tried first.
   */
  public WasmSource withVariant(String location, Feature... required) {
    List<SourceCandidate> all = copy();
    all.add(candidate(location, List.of(required)));
    return new WasmSource(all, fallback);
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
    List<SourceCandidate> all = copy();
    all.replaceAll(candidate -> candidate.withDecoder(decoder));
    return new WasmSource(all, fallback);
  }

  /**
   * Has {@code next} take what the decoders of this source make, or what is loaded where there is
   * none, for all candidates of this source and of its fallbacks.
   *
   * @param next makes a binary module, as for {@link #withDecoder}
   */
  public WasmSource withNextDecoder(UnaryOperator<byte[]> next) {
    Objects.requireNonNull(next, "next");
    List<SourceCandidate> all = copy();
    all.replaceAll(candidate -> candidate.withNextDecoder(next));
    return new WasmSource(all, fallback == null ? null : fallback.withNextDecoder(next));
  }

  /** Tries {@code next} when nothing of this source could be loaded and compiled. */
  public WasmSource withFallback(WasmSource next) {
    Objects.requireNonNull(next, "next");
    return new WasmSource(copy(), fallback == null ? next : fallback.withFallback(next));
  }

  private static SourceCandidate candidate(String location, List<Feature> required) {
    Objects.requireNonNull(location, "location");
    return new SourceCandidate(location, null, required, null);
  }
}
