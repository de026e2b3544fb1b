package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.ModuleType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The index spaces of a component, a component type or an instance type. */
final class Scope {
  /** What a scope belongs to. */
  enum Kind {
    COMPONENT,
    COMPONENT_TYPE,
    INSTANCE_TYPE
  }

  final Kind kind;
  final @Nullable Scope parent;
  final List<io.github.wasmrun.type.FuncType> coreFuncs = new ArrayList<>();
  final List<TableType> coreTables = new ArrayList<>();
  final List<MemoryType> coreMemories = new ArrayList<>();
  final List<GlobalType> coreGlobals = new ArrayList<>();
  final List<TagType> coreTags = new ArrayList<>();

  /** Core types; for the type of a module what {@link #moduleTypes} has at the same index. */
  final List<DefinedType> coreTypes = new ArrayList<>();

  final List<@Nullable ModuleType> moduleTypes = new ArrayList<>();
  final List<ModuleType> modules = new ArrayList<>();
  final List<Map<String, ExternType>> coreInstances = new ArrayList<>();
  final List<FuncType> funcs = new ArrayList<>();
  final List<ValueType> values = new ArrayList<>();
  final List<Boolean> valueUsed = new ArrayList<>();
  final List<AnyType> types = new ArrayList<>();
  final List<ComponentType> components = new ArrayList<>();
  final List<InstanceType> instances = new ArrayList<>();

  final Externs imports = new Externs();
  final Externs exports = new Externs();
  final List<Resource> importedResources = new ArrayList<>();
  final List<Resource> definedResources = new ArrayList<>();

  /** The resource types whose definitions are here. */
  final Set<Resource> localResources = new HashSet<>();

  /** The letter of the type that built-in functions for context use, 0 if none does. */
  char context;

  /** What the nested components turned out to be, in order. */
  final List<ValidComponent> nested = new ArrayList<>();

  Scope(Kind kind, @Nullable Scope parent) {
    this.kind = kind;
    this.parent = parent;
  }

  /** Imports or exports, with the names of types and resources that they give. */
  static final class Externs {
    final Map<String, EntityType> items = new LinkedHashMap<>();
    final Map<String, String> unique = new HashMap<>();
    final Set<AnyType> named = new HashSet<>();
    final Map<ResourceType, String> resourceNames = new HashMap<>();
    final Set<String> resources = new HashSet<>();
    int size = 1;
    int depth = 1;
  }

  ComponentType componentType() {
    return new ComponentType(imports.items, exports.items, importedResources, definedResources);
  }

  InstanceType instanceType() {
    return new InstanceType(exports.items, definedResources);
  }

  /** Adds an item to the index space of its sort. */
  void add(EntityType item) {
    if (item instanceof EntityType.CoreModule module) {
      modules.add(module.type());
    } else if (item instanceof EntityType.Func func) {
      funcs.add(func.type());
    } else if (item instanceof EntityType.Value value) {
      values.add(value.type());
      valueUsed.add(Boolean.FALSE);
    } else if (item instanceof EntityType.Type type) {
      types.add(type.type());
    } else if (item instanceof EntityType.Component component) {
      components.add(component.type());
    } else if (item instanceof EntityType.Instance instance) {
      instances.add(instance.type());
    }
  }

  void addCore(ExternType item) {
    if (item instanceof io.github.wasmrun.type.FuncType func) {
      coreFuncs.add(func);
    } else if (item instanceof TableType table) {
      coreTables.add(table);
    } else if (item instanceof MemoryType memory) {
      coreMemories.add(memory);
    } else if (item instanceof GlobalType global) {
      coreGlobals.add(global);
    } else if (item instanceof TagType tag) {
      coreTags.add(tag);
    }
  }
}
