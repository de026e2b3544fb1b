package io.github.wasmrun.component.validate;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Section;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Validates the definitions of components, component types and instance types. */
final class ComponentChecks {
  private static final int START = 9;

  private final Errors errors;
  private final Indexes indexes;
  private final CoreChecks core;
  private final TypeChecks types;
  private final Externals externals;
  private final CanonChecks canons;
  private final Matching matching;
  private final Visibility visibility;

  ComponentChecks(Errors errors, Consumer<ModuleInfo> bodies) {
    this.errors = errors;
    indexes = new Indexes(errors);
    core = new CoreChecks(errors, indexes, bodies);
    types = new TypeChecks(errors, indexes, this);
    externals = new Externals(errors, indexes);
    canons = new CanonChecks(errors, indexes);
    matching = new Matching(errors);
    visibility = new Visibility(errors);
  }

  ValidComponent component(Component component, @Nullable Scope parent) {
    Scope scope = new Scope(Scope.Kind.COMPONENT, parent);
    boolean started = false;
    for (Section section : component.sections()) {
      for (int i = 0; i < section.definitions().size(); i++) {
        errors.at(section.offset(i));
        errors.require(
            section.id() != START || !started,
            "component cannot have more than one start function");
        started |= section.id() == START;
        definition(scope, section.definitions().get(i));
      }
    }
    for (int i = 0; i < scope.valueUsed.size(); i++) {
      errors.require(
          scope.valueUsed.get(i),
          "value index "
              + i
              + " was not used as part of an instantiation, start function, or export");
    }
    ComponentType type = scope.componentType();
    errors.checkSize(type.size(), type.depth());
    return new ValidComponent(
        component,
        type,
        scope.types,
        scope.funcs,
        scope.instances,
        scope.values,
        scope.coreFuncs,
        scope.nested);
  }

  void definition(Scope scope, Definition definition) {
    if (definition instanceof Definition.CoreModule module) {
      scope.modules.add(core.module(module));
    } else if (definition instanceof Definition.CoreInstantiate instance) {
      scope.coreInstances.add(core.instantiate(scope, instance));
    } else if (definition instanceof Definition.CoreBundle bundle) {
      scope.coreInstances.add(core.bundle(scope, bundle));
    } else if (definition instanceof Definition.CoreTypeDefinition type) {
      core.type(scope, type.type());
    } else if (definition instanceof Definition.Nested nested) {
      ValidComponent valid = component(nested.component(), scope);
      scope.nested.add(valid);
      scope.components.add(valid.type());
    } else if (definition instanceof Definition.Instantiate instance) {
      scope.instances.add(instantiate(scope, instance));
    } else if (definition instanceof Definition.Bundle bundle) {
      scope.instances.add(bundle(scope, bundle));
    } else if (definition instanceof Definition.AliasExport alias) {
      aliasExport(scope, alias);
    } else if (definition instanceof Definition.AliasCoreExport alias) {
      errors.require(
          scope.kind == Scope.Kind.COMPONENT,
          "aliases in a component or instance type may only refer to types or instances");
      core.alias(scope, alias);
    } else if (definition instanceof Definition.AliasOuter alias) {
      aliasOuter(scope, alias);
    } else if (definition instanceof Definition.Type type) {
      scope.types.add(types.type(scope, type.type()));
    } else if (definition instanceof Definition.Canon canon) {
      canons.canon(scope, canon);
    } else if (definition instanceof Definition.Start start) {
      start(scope, start);
    } else if (definition instanceof Definition.Import external) {
      externals.addImport(scope, external.name(), external.type());
    } else if (definition instanceof Definition.Export external) {
      export(scope, external);
    } else if (definition instanceof Definition.ExportDecl external) {
      externals.addExport(
          scope, external.name(), externals.described(scope, external.type(), false));
    } else if (definition instanceof Definition.Value) {
      throw errors.invalid("value definitions are not supported");
    }
  }

  private void export(Scope scope, Definition.Export definition) {
    EntityType item = indexes.item(scope, definition.sort(), definition.index());
    if (definition.type() != null) {
      EntityType ascribed = externals.described(scope, definition.type(), false);
      String wrong = matching.entity(item, wanted(scope, definition, item, ascribed));
      errors.require(wrong == null, "ascribed type of export is not compatible: " + wrong);
      item = ascribed;
    }
    externals.addExport(scope, definition.name(), item);
    if (item instanceof EntityType.Value) {
      scope.valueUsed.set(scope.valueUsed.size() - 1, Boolean.TRUE);
    }
  }

  /** The ascribed type where its own resource types are those of the item. */
  private EntityType wanted(
      Scope scope, Definition.Export definition, EntityType item, EntityType ascribed) {
    Substitution bound = new Substitution(errors);
    bound.bind(ascribed, item, scope.definedResources);
    return bound.apply(ascribed);
  }

  private InstanceType instantiate(Scope scope, Definition.Instantiate definition) {
    indexes.check("component", scope.components, definition.component());
    ComponentType component = scope.components.get(definition.component());
    Map<String, EntityType> args = new HashMap<>();
    for (Definition.Arg arg : definition.args()) {
      EntityType item = indexes.item(scope, arg.sort(), arg.index());
      errors.require(
          args.put(arg.name(), item) == null,
          "instantiation argument `" + arg.name() + "` conflicts with previous argument");
    }
    Substitution bound = new Substitution(errors);
    for (Map.Entry<String, EntityType> entry : component.imports().entrySet()) {
      EntityType arg = args.get(entry.getKey());
      if (arg == null) {
        throw errors.invalid("missing import named `" + entry.getKey() + "`");
      }
      bound.bind(entry.getValue(), arg, component.imported());
      String wrong = matching.entity(arg, bound.apply(entry.getValue()));
      errors.require(wrong == null, "type mismatch for import `" + entry.getKey() + "`: " + wrong);
      bound.rename(entry.getValue(), arg);
    }
    scope.definedResources.addAll(bound.freshen(component.defined()));
    InstanceType type = new InstanceType(bound.apply(component.exports()), List.of());
    errors.checkSize(type.size(), type.depth());
    return type;
  }

  private InstanceType bundle(Scope scope, Definition.Bundle definition) {
    Scope.Externs externs = new Scope.Externs();
    for (Definition.BundleExport export : definition.exports()) {
      EntityType item = indexes.item(scope, export.sort(), export.index());
      externals.nameInBundle(externs, export.name(), item);
      externs.items.put(export.name().name(), item);
    }
    InstanceType type = new InstanceType(externs.items, List.of());
    errors.checkSize(type.size(), type.depth());
    return type;
  }

  private void aliasExport(Scope scope, Definition.AliasExport alias) {
    errors.require(
        scope.kind == Scope.Kind.COMPONENT
            || alias.sort() == Sort.TYPE
            || alias.sort() == Sort.INSTANCE,
        "aliases in a component or instance type may only refer to types or instances");
    indexes.check("instance", scope.instances, alias.instance());
    EntityType item = scope.instances.get(alias.instance()).exports().get(alias.name());
    if (item == null) {
      throw errors.invalid(
          "instance " + alias.instance() + " has no export named `" + alias.name() + "`");
    }
    boolean fits =
        alias.sort() == Sort.CORE_MODULE && item instanceof EntityType.CoreModule
            || alias.sort() == Sort.FUNC && item instanceof EntityType.Func
            || alias.sort() == Sort.VALUE && item instanceof EntityType.Value
            || alias.sort() == Sort.TYPE && item instanceof EntityType.Type
            || alias.sort() == Sort.COMPONENT && item instanceof EntityType.Component
            || alias.sort() == Sort.INSTANCE && item instanceof EntityType.Instance;
    errors.require(
        fits,
        "export `"
            + alias.name()
            + "` for instance "
            + alias.instance()
            + " is not a "
            + (alias.sort() == Sort.CORE_MODULE ? "module" : alias.sort().text()));
    scope.add(item);
  }

  private void aliasOuter(Scope scope, Definition.AliasOuter alias) {
    errors.require(
        scope.kind == Scope.Kind.COMPONENT
            || alias.sort() == Sort.TYPE
            || alias.sort() == Sort.CORE_TYPE,
        "outer aliases in a component or instance type may only refer to types or instances");
    Scope target = indexes.outer(scope, alias.count());
    int index = alias.index();
    switch (alias.sort()) {
      case CORE_MODULE:
        indexes.check("module", target.modules, index);
        scope.modules.add(target.modules.get(index));
        break;
      case CORE_TYPE:
        indexes.check("type", target.coreTypes, index);
        scope.coreTypes.add(target.coreTypes.get(index));
        scope.moduleTypes.add(target.moduleTypes.get(index));
        break;
      case COMPONENT:
        indexes.check("component", target.components, index);
        scope.components.add(target.components.get(index));
        break;
      default:
        AnyType type = indexes.type(target, index);
        if (crossesComponent(scope, target)) {
          Set<Resource> free = new HashSet<>();
          visibility.free(type, Set.of(), free);
          errors.require(
              free.isEmpty(),
              "refers to resources not defined in the current component: the outer type"
                  + " transitively refers to resources");
        }
        scope.types.add(type);
    }
  }

  private static boolean crossesComponent(Scope scope, Scope target) {
    for (Scope inner = scope; inner != null && inner != target; inner = inner.parent) {
      if (inner.kind == Scope.Kind.COMPONENT) {
        return true;
      }
    }
    return false;
  }

  private void start(Scope scope, Definition.Start start) {
    errors.require(Gate.VALUES, "a start function");
    indexes.check("function", scope.funcs, start.func());
    FuncType type = scope.funcs.get(start.func());
    errors.require(
        type.params().size() == start.args().size(),
        "component start function requires "
            + type.params().size()
            + " arguments but was given "
            + start.args().size());
    errors.require(
        (type.result() == null ? 0 : 1) == start.results(),
        "component start function has another number of results than " + start.results());
    for (int i = 0; i < start.args().size(); i++) {
      EntityType item = indexes.item(scope, Sort.VALUE, start.args().get(i));
      ValueType value = ((EntityType.Value) item).type();
      String wrong = matching.value(value, type.params().get(i));
      errors.require(
          wrong == null, "type mismatch for component start function argument " + i + ": " + wrong);
    }
    ValueType result = type.result();
    if (result != null) {
      scope.add(new EntityType.Value(result));
    }
  }
}
