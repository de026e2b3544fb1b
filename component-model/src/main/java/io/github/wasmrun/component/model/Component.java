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

  /**
   * A component of these definitions: those of one kind that follow each other become a section.
   */
  public static Component of(List<Definition> definitions) {
    List<Section> sections = new ArrayList<>();
    List<Definition> run = new ArrayList<>();
    int id = -1;
    for (Definition definition : definitions) {
      int next = ComponentWriter.sectionId(definition);
      boolean alone = next == 0 || next == 1 || next == 4 || next == 9;
      if (!run.isEmpty() && (alone || next != id)) {
        sections.add(new Section(id, run));
        run = new ArrayList<>();
      }
      id = next;
      run.add(definition);
    }
    if (!run.isEmpty()) {
      sections.add(new Section(id, run));
    }
    return new Component(sections);
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
