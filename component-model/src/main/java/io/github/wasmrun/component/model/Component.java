package io.github.wasmrun.component.model;

import java.util.List;

/**
 * A component: its sections in order. Immutable.
 *
 * @param sections the sections
 */
public record Component(List<Section> sections) {
  /** Copies the list. */
  public Component {
    sections = List.copyOf(sections);
  }
}
