package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;

/**
 * A component that is valid, with what its indexes refer to. Immutable.
 *
 * @param component the definitions
 * @param type its type
 * @param types the index space of types
 * @param funcs the types of the index space of functions
 * @param instances the types of the index space of instances
 * @param values the types of the index space of values
 * @param coreFuncs the types of the index space of core functions
 * @param nested the nested components, in the order of their definitions
 */
public record ValidComponent(
    Component component,
    ComponentType type,
    List<AnyType> types,
    List<FuncType> funcs,
    List<InstanceType> instances,
    List<ValueType> values,
    List<io.github.wasmrun.type.FuncType> coreFuncs,
    List<ValidComponent> nested) {
  /** Copies the lists. */
  public ValidComponent {
    types = List.copyOf(types);
    funcs = List.copyOf(funcs);
    instances = List.copyOf(instances);
    values = List.copyOf(values);
    coreFuncs = List.copyOf(coreFuncs);
    nested = List.copyOf(nested);
  }
}
