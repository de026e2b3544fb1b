package io.github.wasmrun.demo.example;

import io.github.wasmrun.Engine;
import io.github.wasmrun.feature.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * An engine as text that goes over the network: its name and version on the first line, then the
 * name of a feature that it has on each line.
 *
 * @param title name and version
 * @param features what it has; names that we do not know are left out
 */
public record EngineText(String title, List<Feature> features) {
  /** Copies the list. */
  public EngineText {
    features = List.copyOf(features);
  }

  /** Name and version of an engine. */
  public static String title(Engine engine) {
    return engine.info().name() + " " + engine.info().version();
  }

  /** The text of an engine. */
  public static String of(Engine engine) {
    StringBuilder text = new StringBuilder(title(engine)).append('\n');
    for (Feature feature : engine.features().supported()) {
      text.append(feature.id()).append('\n');
    }
    return text.toString();
  }

  /** Reads the text of an engine. */
  public static EngineText parse(String text) {
    int end = text.indexOf('\n');
    String title = end < 0 ? text : text.substring(0, end);
    List<Feature> features = new ArrayList<>();
    int start = end + 1;
    while (end >= 0) {
      end = text.indexOf('\n', start);
      if (end >= 0) {
        Feature.byId(text.substring(start, end)).ifPresent(features::add);
        start = end + 1;
      }
    }
    return new EngineText(title, features);
  }
}
