package io.github.wasmrun.component.type;

/** The type of an import or an export of a component. Immutable. */
public sealed interface EntityType {
  /** A core module. */
  record CoreModule(ModuleType type) implements EntityType {}

  /** A function. */
  record Func(FuncType type) implements EntityType {}

  /** A value. */
  record Value(ValueType type) implements EntityType {}

  /** A type, under the name that the import or export gives it. */
  record Type(AnyType type) implements EntityType {}

  /** A component. */
  record Component(ComponentType type) implements EntityType {}

  /** An instance. */
  record Instance(InstanceType type) implements EntityType {}

  /** The number of types in it. */
  default int size() {
    if (this instanceof CoreModule module) {
      return module.type().size();
    } else if (this instanceof Func func) {
      return func.type().size();
    } else if (this instanceof Value value) {
      return value.type().size();
    } else if (this instanceof Type type) {
      return type.type().size();
    } else if (this instanceof Component component) {
      return component.type().size();
    }
    return ((Instance) this).type().size();
  }

  /** How deep types are nested in it. */
  default int depth() {
    if (this instanceof Func func) {
      return func.type().depth();
    } else if (this instanceof Value value) {
      return value.type().depth();
    } else if (this instanceof Type type) {
      return type.type().depth();
    } else if (this instanceof Component component) {
      return component.type().depth();
    } else if (this instanceof Instance instance) {
      return instance.type().depth();
    }
    return 1;
  }

  /** A word for texts of errors. */
  default String noun() {
    if (this instanceof CoreModule) {
      return "module";
    } else if (this instanceof Func) {
      return "func";
    } else if (this instanceof Value) {
      return "value";
    } else if (this instanceof Type) {
      return "type";
    }
    return this instanceof Component ? "component" : "instance";
  }
}
