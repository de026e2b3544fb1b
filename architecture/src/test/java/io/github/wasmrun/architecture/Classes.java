package io.github.wasmrun.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Classes by the folder of their module, and what they name; nested classes are their file's. */
final class Classes {
  private final Map<String, JavaClasses> modules;
  private final Map<String, String> moduleOf = new TreeMap<>();
  private final Map<String, Set<String>> named = new TreeMap<>();

  Classes(Map<String, JavaClasses> modules) {
    this.modules = modules;
    modules.forEach(
        (module, classes) -> classes.forEach(type -> moduleOf.put(topLevel(type), module)));
    modules.values().forEach(classes -> classes.forEach(this::add));
  }

  private void add(JavaClass type) {
    String user = topLevel(type);
    Set<String> all = named.computeIfAbsent(user, name -> new TreeSet<>());
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String target = topLevel(dependency.getTargetClass());
      if (moduleOf.containsKey(target) && !target.equals(user)) {
        all.add(target);
      }
    }
  }

  Map<String, JavaClasses> modules() {
    return modules;
  }

  /** The module of a class that {@link #named} has. */
  String moduleOf(String className) {
    return moduleOf.get(className);
  }

  /** What each class names of these classes. */
  Map<String, Set<String>> named() {
    return named;
  }

  /** What each package names of these packages. */
  Map<String, Set<String>> namedPackages() {
    Map<String, Set<String>> packages = new TreeMap<>();
    named.forEach(
        (user, used) -> {
          String own = packageOf(user);
          Set<String> others = packages.computeIfAbsent(own, name -> new TreeSet<>());
          used.stream().map(Classes::packageOf).filter(p -> !p.equals(own)).forEach(others::add);
        });
    return packages;
  }

  static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  /** The name of the class in whose file a class is. */
  private static String topLevel(JavaClass type) {
    String name = type.getBaseComponentType().getName();
    int nested = name.indexOf('$', name.lastIndexOf('.') + 1);
    return nested < 0 ? name : name.substring(0, nested);
  }
}
