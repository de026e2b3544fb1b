package io.github.wasmrun.component.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The type of a component. Immutable. */
public final class ComponentType extends AnyType {
  private final Map<String, EntityType> imports;
  private final Map<String, EntityType> exports;
  private final List<Resource> imported;
  private final List<Resource> defined;

  /**
   * A component type.
   *
   * @param imports its imports in order
   * @param exports its exports in order
   * @param imported the resource types that imports supply
   * @param defined the resource types that each instance has its own of
   */
  public ComponentType(
      Map<String, EntityType> imports,
      Map<String, EntityType> exports,
      List<Resource> imported,
      List<Resource> defined) {
    super(
        1 + InstanceType.size(imports) + InstanceType.size(exports),
        1 + Math.max(InstanceType.depth(imports), InstanceType.depth(exports)));
    this.imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    this.exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    this.imported = List.copyOf(imported);
    this.defined = List.copyOf(defined);
  }

  /** The imports, in order. */
  public Map<String, EntityType> imports() {
    return imports;
  }

  /** The exports, in order. */
  public Map<String, EntityType> exports() {
    return exports;
  }

  /** The resource types that imports supply. */
  public List<Resource> imported() {
    return imported;
  }

  /** The resource types that each instance has its own of. */
  public List<Resource> defined() {
    return defined;
  }

  @Override
  public ComponentType alias() {
    return this;
  }

  @Override
  public String noun() {
    return "component";
  }
}
