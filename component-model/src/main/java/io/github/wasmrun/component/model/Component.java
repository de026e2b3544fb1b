package io.github.wasmrun.component.model;

import java.util.ArrayList;
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

  /** The core modules in this component and in those inside, in the order of the binary. */
  public List<Definition.CoreModule> coreModules() {
    List<Definition.CoreModule> modules = new ArrayList<>();
    addCoreModules(modules);
    return modules;
  }

  private void addCoreModules(List<Definition.CoreModule> modules) {
    for (Section section : sections) {
      for (Definition definition : section.definitions()) {
        if (definition instanceof Definition.CoreModule module) {
          modules.add(module);
        } else if (definition instanceof Definition.Nested nested) {
          nested.component().addCoreModules(modules);
        }
      }
    }
  }
}
