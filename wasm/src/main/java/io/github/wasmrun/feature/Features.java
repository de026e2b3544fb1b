package io.github.wasmrun.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The features that one engine has, found by trying them. Immutable. */
public final class Features {
  private final boolean[] supported;

  private Features(boolean[] supported) {
    this.supported = supported;
  }

  /** The set of exactly these features. */
  public static Features of(Collection<Feature> features) {
    boolean[] supported = new boolean[Feature.values().length];
    for (Feature feature : features) {
      supported[feature.ordinal()] = true;
    }
    return new Features(supported);
  }

  /** Whether the engine has {@code feature}. */
  public boolean has(Feature feature) {
    return supported[feature.ordinal()];
  }

  /** Whether the engine has each of {@code features}. */
  public boolean hasAll(Collection<Feature> features) {
    for (Feature feature : features) {
      if (!has(feature)) {
        return false;
      }
    }
    return true;
  }

  /** The features that the engine has, in the order of {@link Feature}. */
  public List<Feature> supported() {
    return select(true);
  }

  /** The features that the engine lacks, in the order of {@link Feature}. */
  public List<Feature> missing() {
    return select(false);
  }

  private List<Feature> select(boolean wanted) {
    List<Feature> selected = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (supported[feature.ordinal()] == wanted) {
        selected.add(feature);
      }
    }
    return List.copyOf(selected);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features that && supported().equals(that.supported());
  }

  @Override
  public int hashCode() {
    return supported().hashCode();
  }

  @Override
  public String toString() {
    return supported().toString();
  }
}
