package io.github.wasmrun.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules; each gives what breaks it. */
final class Rules {
  private static final Pattern TYPE_CODE =
      Pattern.compile("((final (int|byte) \\w+ =|\\bcase) (\\(byte\\) )?0x[4-7][0-9A-Fa-f]\\b)");

  private Rules() {}

  /** Modules use what is below them, and what that uses; {@code mayUse} must have each module. */
  static Set<String> wrongModules(Classes classes, Map<String, Set<String>> mayUse) {
    Set<String> wrong = new TreeSet<>();
    for (String module : classes.modules().keySet()) {
      if (!mayUse.containsKey(module)) {
        wrong.add(module + " is not in the table");
      }
    }
    classes
        .named()
        .forEach(
            (user, used) -> {
              String module = classes.moduleOf(user);
              Set<String> allowed = below(module, mayUse);
              for (String type : used) {
                String other = classes.moduleOf(type);
                if (!allowed.contains(other)) {
                  wrong.add(module + " -> " + other + ": " + user + " -> " + type);
                }
              }
            });
    return wrong;
  }

  private static Set<String> below(String module, Map<String, Set<String>> mayUse) {
    Set<String> all = new HashSet<>(Set.of(module));
    for (String used : mayUse.getOrDefault(module, Set.of())) {
      all.addAll(below(used, mayUse));
    }
    return all;
  }

  /** Packages that know each other in a circle. */
  static List<Set<String>> circles(Classes classes) {
    return Circles.largerThan(1, classes.namedPackages());
  }

  /** More than {@code size} classes that all know each other. */
  static List<Set<String>> knots(Classes classes, int size) {
    return Circles.largerThan(size, classes.named());
  }

  /** Uses of another module's package that {@code exports} does not show to the user's module. */
  static Set<String> hidden(Classes classes, Map<String, Exports> exports) {
    Set<String> wrong = new TreeSet<>();
    classes
        .named()
        .forEach(
            (user, used) -> {
              String module = classes.moduleOf(user);
              for (String type : used) {
                String other = classes.moduleOf(type);
                String packageName = Classes.packageOf(type);
                if (!other.equals(module)
                    && !exports.get(other).shows(packageName, exports.get(module))) {
                  wrong.add(module + ": " + user + " -> " + type);
                }
              }
            });
    return wrong;
  }

  /** What classes name outside of the project and outside of the packages that are allowed. */
  static Set<String> foreign(Iterable<JavaClass> classes, Predicate<String> allowed) {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.isPrimitive() && !allowed.test(target.getPackageName())) {
          wrong.add(type.getName() + " -> " + target.getName());
        }
      }
    }
    return wrong;
  }

  /** Lines of a source that write a type of the binary format as a number. */
  static Set<String> typeCodes(String name, String source) {
    Set<String> wrong = new TreeSet<>();
    source
        .lines()
        .filter(line -> TYPE_CODE.matcher(line).find())
        .forEach(line -> wrong.add(name + ": " + line.trim()));
    return wrong;
  }
}
