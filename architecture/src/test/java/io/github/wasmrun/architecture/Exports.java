package io.github.wasmrun.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a module shows, as its {@code module-info.java} says. A module without one shows what is not
 * called internal.
 *
 * @param name the name for {@code exports ... to}; empty without a declaration
 * @param packages the modules that see a package; empty for all
 */
record Exports(String name, Map<String, Set<String>> packages) {
  static final Exports UNDECLARED = new Exports("", Map.of());

  private static final Pattern NAME = Pattern.compile("\\bmodule ([\\w.]+) *\\{");
  private static final Pattern EXPORTS = Pattern.compile("\\bexports ([\\w.]+)(?: to([^;]+))?;");

  /** Reads the text of a {@code module-info.java}. */
  static Exports of(String text) {
    String declaration = text.replaceAll("\\s+", " ");
    Matcher name = NAME.matcher(declaration);
    if (!name.find()) {
      throw new IllegalArgumentException("no module: " + text);
    }
    Map<String, Set<String>> packages = new TreeMap<>();
    Matcher exports = EXPORTS.matcher(declaration);
    while (exports.find()) {
      Set<String> targets = new TreeSet<>();
      if (exports.group(2) != null) {
        for (String target : exports.group(2).split(",")) {
          targets.add(target.trim());
        }
      }
      packages.put(exports.group(1), targets);
    }
    return new Exports(name.group(1), packages);
  }

  /** Whether another module sees a package of this one. */
  boolean shows(String packageName, Exports user) {
    if (name.isEmpty()) {
      return !isInternal(packageName);
    }
    Set<String> targets = packages.get(packageName);
    if (targets == null) {
      return false;
    }
    // A module without a name is not asked: it runs on the class path. But it leaves out internals.
    return targets.isEmpty()
        || (user.name.isEmpty() ? !isInternal(packageName) : targets.contains(user.name));
  }

  /** The packages for everybody. */
  Set<String> forUsers() {
    Set<String> all = new TreeSet<>();
    packages.forEach(
        (name, targets) -> {
          if (targets.isEmpty()) {
            all.add(name);
          }
        });
    return all;
  }

  private static boolean isInternal(String packageName) {
    return (packageName + ".").contains(".internal.");
  }
}
