package io.github.wasmrun.wit.model;

import java.util.Optional;

/**
 * The name of a package, {@code namespace:name@version}.
 *
 * @param namespace what stands before the colon
 * @param name what stands after the colon
 * @param version the version, if the package has one
 */
public record WitPackageName(String namespace, String name, Optional<WitVersion> version)
    implements Comparable<WitPackageName> {

  /**
   * The full name of an interface or world of this package, {@code namespace:name/item@version}.
   */
  public String of(String item) {
    return namespace + ":" + name + "/" + item + suffix();
  }

  @Override
  public int compareTo(WitPackageName other) {
    int order = namespace.compareTo(other.namespace);
    if (order == 0) {
      order = name.compareTo(other.name);
    }
    if (order != 0) {
      return order;
    }
    if (version.isEmpty() || other.version.isEmpty()) {
      return Boolean.compare(version.isPresent(), other.version.isPresent());
    }
    return version.get().compareTo(other.version.get());
  }

  @Override
  public String toString() {
    return namespace + ":" + name + suffix();
  }

  private String suffix() {
    return version.isPresent() ? "@" + version.get() : "";
  }
}
