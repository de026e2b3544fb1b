package io.github.wasmrun.component.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The type of a component instance. Immutable. */
public final class InstanceType extends AnyType {
  private final Map<String, EntityType> exports;
  private final List<Resource> resources;

  /**
   * An instance type.
   *
   * @param exports its exports in order
   * @param resources the resource types that each instance has its own of: they are named by
   *     exports
   */
  public InstanceType(Map<String, EntityType> exports, List<Resource> resources) {
    super(1 + size(exports), 1 + depth(exports));
    this.exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    this.resources = List.copyOf(resources);
  }

  static long size(Map<String, EntityType> items) {
    long size = 0;
    for (EntityType item : items.values()) {
      size += item.size();
    }
    return size;
  }

  static int depth(Map<String, EntityType> items) {
    int depth = 0;
    for (EntityType item : items.values()) {
      depth = Math.max(depth, item.depth());
    }
    return depth;
  }

  /** The exports, in order. */
  public Map<String, EntityType> exports() {
    return exports;
  }

  /** The resource types that each instance has its own of. */
  public List<Resource> resources() {
    return resources;
  }

  @Override
  public InstanceType alias() {
    return this;
  }

  @Override
  public String noun() {
    return "instance";
  }
}
