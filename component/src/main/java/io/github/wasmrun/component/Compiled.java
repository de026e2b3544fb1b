package io.github.wasmrun.component;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Section;
import io.github.wasmrun.component.validate.ValidComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * A component whose core modules are compiled.
 *
 * @param valid the component
 * @param modules its core modules in order
 * @param nested the components in it in order
 */
record Compiled(ValidComponent valid, List<WasmModule> modules, List<Compiled> nested) {
  static Compiled of(Engine engine, ValidComponent valid) {
    List<WasmModule> modules = new ArrayList<>();
    for (Section section : valid.component().sections()) {
      for (Definition definition : section.definitions()) {
        if (definition instanceof Definition.CoreModule module) {
          modules.add(engine.compile(module.bytes()));
        }
      }
    }
    List<Compiled> nested = new ArrayList<>();
    for (ValidComponent component : valid.nested()) {
      nested.add(of(engine, component));
    }
    return new Compiled(valid, modules, nested);
  }
}
