package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates imports and exports: their names, and the names of the types that they use. */
final class Externals {
  private final Errors errors;
  private final Indexes indexes;
  private final Names names;
  private final Visibility visibility;

  Externals(Errors errors, Indexes indexes) {
    this.errors = errors;
    this.indexes = indexes;
    names = new Names(errors);
    visibility = new Visibility(errors);
  }

  /** The type that a description refers to; a type in it has no name yet. */
  EntityType described(Scope scope, ExternDesc desc, boolean imports) {
    int index = desc.index();
    switch (desc.kind()) {
      case CORE_MODULE:
        return new EntityType.CoreModule(indexes.moduleType(scope, index));
      case FUNC:
        return new EntityType.Func(indexes.funcType(scope, index));
      case VALUE:
        errors.require(Gate.VALUES, "a value");
        return new EntityType.Value(indexes.valueType(scope, new ValueTypeRef(index)));
      case TYPE_EQ:
        return new EntityType.Type(indexes.type(scope, index));
      case SUB_RESOURCE:
        Resource resource = new Resource(false);
        (imports ? scope.importedResources : scope.definedResources).add(resource);
        return new EntityType.Type(new ResourceType(resource));
      case COMPONENT:
        return new EntityType.Component(indexes.componentType(scope, index));
      default:
        return new EntityType.Instance(
            Substitution.open(
                errors,
                indexes.instanceType(scope, index),
                imports ? scope.importedResources : scope.definedResources));
    }
  }

  void addImport(Scope scope, ExternName name, ExternDesc desc) {
    add(scope, name, described(scope, desc, true), true);
  }

  /** Adds an export; the item is of a description, or what the component exports. */
  void addExport(Scope scope, ExternName name, EntityType item) {
    add(scope, name, item, false);
  }

  private void add(Scope scope, ExternName externName, EntityType item, boolean imports) {
    EntityType named =
        item instanceof EntityType.Type type ? new EntityType.Type(type.type().alias()) : item;
    Scope.Externs externs = imports ? scope.imports : scope.exports;
    Names.Name name = name(externs, externName, named, imports);
    if (name.form() == Names.Form.LABEL
        && named instanceof EntityType.Type type
        && type.type() instanceof ResourceType resource) {
      externs.resourceNames.put(resource, externName.name());
      externs.resources.add(externName.name());
    }
    annotation(externs, name, named, externName.name());
    if (scope.kind != Scope.Kind.INSTANCE_TYPE) {
      checkVisible(scope, item, named, imports);
    }
    externs.items.put(externName.name(), named);
    externs.size += named.size();
    externs.depth = Math.max(externs.depth, named.depth());
    errors.checkSize(externs.size, externs.depth);
    scope.add(named);
  }

  private void checkVisible(Scope scope, EntityType item, EntityType named, boolean imports) {
    Set<AnyType> known = imports ? scope.imports.named : scope.exports.named;
    errors.require(
        visibility.entity(item, known),
        item.noun() + " not valid to be used as " + (imports ? "import" : "export"));
    if (named instanceof EntityType.Type type) {
      scope.exports.named.add(type.type());
      if (imports) {
        scope.imports.named.add(type.type());
      }
    } else if (named instanceof EntityType.Instance instance) {
      visibility.addTypes(instance.type(), scope.exports.named);
      if (imports) {
        visibility.addTypes(instance.type(), scope.imports.named);
      }
    }
  }

  /** Checks a name in an instance that is made of definitions; it gives no name to types. */
  void nameInBundle(Scope.Externs externs, ExternName externName, EntityType item) {
    annotation(externs, name(externs, externName, item, false), item, externName.name());
  }

  /** Checks a name and adds it to those of {@code externs}. */
  private Names.Name name(
      Scope.Externs externs, ExternName externName, EntityType item, boolean imports) {
    String text = externName.name();
    Names.Name name = names.extern(text, imports);
    attributes(externName, name, item);
    String previous = externs.unique.put(name.unique(), text);
    errors.require(
        previous == null,
        (imports ? "import" : "export")
            + " name `"
            + text
            + "` conflicts with previous name `"
            + previous
            + "`");
    return name;
  }

  private void attributes(ExternName externName, Names.Name name, EntityType item) {
    boolean[] seen = new boolean[3];
    for (ExternName.Attribute attribute : externName.attributes()) {
      errors.require(
          !seen[attribute.kind()], "duplicate attribute in name `" + externName.name() + "`");
      seen[attribute.kind()] = true;
      if (attribute.kind() == ExternName.IMPLEMENTS) {
        String text = attribute.text();
        errors.require(
            text.indexOf(':') >= 0, "`" + text + "` must be an interface, not a valid name");
        names.interfaceName(text);
        errors.require(
            item instanceof EntityType.Instance, "only instances can have an `implements`");
        errors.require(
            name.form() == Names.Form.LABEL,
            "name `" + externName.name() + "` is not valid with `implements`");
      } else if (attribute.kind() == ExternName.VERSION_SUFFIX) {
        errors.require(Gate.CANONICAL_NAMES, "a version suffix");
        errors.require(
            item instanceof EntityType.Instance, "only instances can have a `versionsuffix`");
        int at = externName.name().indexOf('@');
        String version = at < 0 ? "" : externName.name().substring(at + 1);
        errors.require(
            Semver.isCanonical(version) && Semver.isValid(version + attribute.text()),
            "invalid interface version `" + version + attribute.text() + "`");
      }
    }
  }

  private void annotation(Scope.Externs externs, Names.Name name, EntityType item, String text) {
    if (name.form() != Names.Form.CONSTRUCTOR
        && name.form() != Names.Form.METHOD
        && name.form() != Names.Form.STATIC) {
      return;
    }
    if (!(item instanceof EntityType.Func func)) {
      throw errors.invalid("`" + text + "` is not a func");
    }
    FuncType type = func.type();
    if (name.form() == Names.Form.STATIC) {
      errors.require(
          externs.resources.contains(name.resource()),
          "static resource name is not known in this context: " + name.resource());
      return;
    }
    @Nullable ValueType handle;
    if (name.form() == Names.Form.CONSTRUCTOR) {
      errors.require(!type.isAsync(), "constructor function cannot be async");
      handle = type.result();
      errors.require(handle != null, "function should return one value");
      if (handle != null && handle.kind() == ValueType.Kind.RESULT) {
        handle = handle.partOrNull(0);
      }
      errors.require(
          handle != null && handle.kind() == ValueType.Kind.OWN,
          "function should return `(own $T)` or `(result (own $T))`");
    } else {
      errors.require(!type.params().isEmpty(), "function should have at least one argument");
      errors.require(
          type.names().get(0).equals("self"),
          "function should have a first argument called `self`");
      handle = type.params().get(0);
      errors.require(
          handle.kind() == ValueType.Kind.BORROW,
          "function should take a first argument of `(borrow $T)`");
    }
    if (handle != null) {
      String known = externs.resourceNames.get(handle.resource());
      errors.require(
          known != null, "resource used in function does not have a name in this context");
      errors.require(
          name.resource().equals(known),
          "function does not match expected resource name `" + known + "`");
    }
  }
}
