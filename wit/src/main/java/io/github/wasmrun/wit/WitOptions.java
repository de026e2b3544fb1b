package io.github.wasmrun.wit;

import java.util.LinkedHashSet;
import java.util.Set;

/** How texts are read and resolved. Immutable. */
public final class WitOptions {
  /** Today's WIT without any unstable feature. */
  public static final WitOptions DEFAULTS = new WitOptions(WitDialect.CURRENT, Set.of(), false);

  private final WitDialect dialect;
  private final Set<String> features;
  private final boolean allFeatures;

  private WitOptions(WitDialect dialect, Set<String> features, boolean allFeatures) {
    this.dialect = dialect;
    this.features = features;
    this.allFeatures = allFeatures;
  }

  /** Reads texts in another dialect. Default: {@link WitDialect#CURRENT}. */
  public WitOptions withDialect(WitDialect dialect) {
    return new WitOptions(dialect, features, allFeatures);
  }

  /**
   * Keeps items of {@code @unstable(feature = name)}. Default: such items are left out, and what
   * stays must not use them.
   */
  public WitOptions withFeature(String name) {
    Set<String> more = new LinkedHashSet<>(features);
    more.add(name);
    return new WitOptions(dialect, more, allFeatures);
  }

  /** Keeps items of all unstable features. Default: false. */
  public WitOptions withAllFeatures(boolean allFeatures) {
    return new WitOptions(dialect, features, allFeatures);
  }

  /** The dialect of the texts. */
  public WitDialect dialect() {
    return dialect;
  }

  /** Whether items of an unstable feature are kept. */
  public boolean hasFeature(String name) {
    return allFeatures || features.contains(name);
  }
}
