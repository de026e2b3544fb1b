package io.github.wasmrun.contract.docs;

import io.github.wasmrun.contract.harness.Host;
import io.github.wasmrun.feature.Feature;
import java.util.List;

/**
 * Which features each host lacks, asserted by the suite, and the README's table of it. Threads need
 * a page that is cross-origin isolated, as the suite's page is.
 */
public final class FeaturesTable {
  private FeaturesTable() {}

  /** The features that {@code host} lacks, in the order of {@link Feature}. */
  public static List<Feature> missing(Host host) {
    switch (host) {
      case COMPILED:
        return List.of(
            Feature.JS_STRING_BUILTINS,
            Feature.JSPI,
            Feature.STREAMING_COMPILATION,
            Feature.TYPE_REFLECTION);
      case CHROMIUM:
      case FIREFOX:
        return List.of(Feature.TYPE_REFLECTION, Feature.WIDE_ARITHMETIC);
      case WEBKIT:
        return List.of(
            Feature.JS_STRING_BUILTINS,
            Feature.JSPI,
            Feature.MEMORY64,
            Feature.MULTI_MEMORY,
            Feature.RELAXED_SIMD,
            Feature.TYPE_REFLECTION,
            Feature.WIDE_ARITHMETIC);
      default:
        return List.of(
            Feature.EXCEPTIONS,
            Feature.JS_STRING_BUILTINS,
            Feature.JSPI,
            Feature.MEMORY64,
            Feature.RELAXED_SIMD,
            Feature.STREAMING_COMPILATION,
            Feature.TYPE_REFLECTION,
            Feature.WIDE_ARITHMETIC);
    }
  }

  /** Prints the table. */
  public static void main(String[] args) {
    System.out.print(markdown());
  }

  /** The table. */
  public static String markdown() {
    StringBuilder text = new StringBuilder("| Feature |");
    StringBuilder line = new StringBuilder("|---|");
    for (Host host : Host.values()) {
      text.append(' ').append(host.id()).append(" |");
      line.append(":-:|");
    }
    text.append('\n').append(line).append('\n');
    for (Feature feature : Feature.values()) {
      text.append("| ").append(feature.id()).append(" |");
      for (Host host : Host.values()) {
        text.append(missing(host).contains(feature) ? " – |" : " ✓ |");
      }
      text.append('\n');
    }
    return text.toString();
  }
}
