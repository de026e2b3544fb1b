package io.github.wasmrun.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules for modules, packages and classes of the project; {@link BrokenTest} breaks each. */
class ArchitectureTest {
  /** What a module may use; what that may use, too. CONTRIBUTING.md has the table in words. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("wasm", Set.of()),
          Map.entry("wat", Set.of("wasm")),
          Map.entry("wit", Set.of()),
          Map.entry("component-model", Set.of("wat")),
          Map.entry("json", Set.of("api")),
          Map.entry("wit-component", Set.of("wit", "component-model", "json")),
          Map.entry("bindgen", Set.of("wit", "component-model", "wit-component")),
          Map.entry("api", Set.of("wasm")),
          Map.entry("engine", Set.of("api")),
          Map.entry("files", Set.of("api")),
          Map.entry("wasi", Set.of("engine", "files")),
          Map.entry("component", Set.of("engine", "component-model", "wasi")),
          Map.entry("wasi-component", Set.of("component", "wasi")),
          Map.entry("plugins", Set.of("wasi", "json")),
          Map.entry("packages/compression", Set.of("component")),
          Map.entry("packages/crypto", Set.of("component", "wasi")),
          Map.entry("packages/yjs", Set.of("component", "wasi")),
          Map.entry("packages/sql", Set.of("component", "wasi")),
          Map.entry("packages/image", Set.of("component")),
          Map.entry("integrations", Set.of("plugins")),
          Map.entry(
              "contract-tests",
              Set.of(
                  "wasi-component",
                  "plugins",
                  "wit",
                  "wit-component",
                  "wat",
                  "packages/compression",
                  "packages/crypto",
                  "packages/yjs",
                  "packages/sql",
                  "packages/image")),
          Map.entry("build-tools", Set.of("contract-tests")),
          Map.entry("jvm-impl", Set.of("wasi")),
          Map.entry("jvm-compiler", Set.of("jvm-impl")),
          Map.entry("web-impl", Set.of("wasi")),
          Map.entry("web-script", Set.of("web-impl", "component", "wat")),
          Map.entry(
              "cli",
              Set.of(
                  "jvm-compiler",
                  "wasi-component",
                  "component-model",
                  "plugins",
                  "wat",
                  "wit",
                  "wit-component",
                  "bindgen",
                  "packages/sql")),
          Map.entry("maven-plugin", Set.of("cli")),
          Map.entry(
              "demo-site",
              Set.of(
                  "jvm-compiler",
                  "web-impl",
                  "web-script",
                  "plugins",
                  "component",
                  "wat",
                  "packages/compression",
                  "packages/crypto",
                  "packages/yjs",
                  "packages/sql",
                  "packages/image")),
          Map.entry("examples", Set.of("cli", "web-impl", "plugins")),
          Map.entry("e2e-tests", Set.of("demo-site", "contract-tests", "web-script")),
          Map.entry("conformance", Set.of("e2e-tests")),
          Map.entry("benchmarks", Set.of("e2e-tests")));

  /** A circle of classes up to this size is a unit that one reads as a whole. */
  private static final int LARGEST_KNOT = 8;

  /** Where the specification itself is recursive: a type may contain any other. */
  private static final Set<String> RECURSIVE =
      Set.of("io.github.wasmrun.type", "io.github.wasmrun.sql.ast");

  /**
   * Packages with a knot that is too large still, and its size; one that grows or shrinks fails.
   */
  private static final Map<String, Integer> LARGER =
      Map.of(
          "io.github.wasmrun", 9,
          "io.github.wasmrun.component", 9,
          // A document gives its types, and they give the types in them and their document.
          "io.github.wasmrun.yjs", 17);

  /**
   * Circles that are there still: packages for users that start what they hide, and are known there
   * by their options and errors. A new one fails, and one that is gone.
   */
  private static final Set<Set<String>> CIRCLES =
      Set.of(
          Set.of("io.github.wasmrun.bindgen", "io.github.wasmrun.bindgen.internal"),
          Set.of("io.github.wasmrun.wat", "io.github.wasmrun.wat.internal"),
          Set.of("io.github.wasmrun.component", "io.github.wasmrun.component.abi"),
          Set.of(
              "io.github.wasmrun.wit",
              "io.github.wasmrun.wit.internal.print",
              "io.github.wasmrun.wit.internal.resolve",
              "io.github.wasmrun.wit.internal.text"));

  /** What shared modules name of a host still: the directory that a compiler keeps code in. */
  private static final Set<String> NAMES_OF_HOSTS =
      Set.of("io.github.wasmrun.EngineConfig -> java.nio.file.Path");

  /** Where the component model's binary format has codes of its own. */
  private static final Set<String> OTHER_CODES = Set.of("TypeDefinitionReader", "CoreTypeReader");

  /** Numbers that are no types: flags, a version. */
  private static final Set<String> NO_CODES =
      Set.of("WITH_INITIALISER", "HAS_MEMORY_INDEX", "VERSION");

  @Test
  void modulesUseWhatIsBelowThem() {
    assertEquals(Set.of(), Rules.wrongModules(Project.all(), MAY_USE));
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    Set<String> packages = Project.all().namedPackages().keySet();
    assertTrue(packages.size() > 80, () -> "classes are missing: " + packages);
    assertEquals(CIRCLES, Set.copyOf(Rules.circles(Project.all())));
  }

  @Test
  void noKnotOfClassesIsTooLarge() {
    Map<String, Integer> larger = new TreeMap<>();
    for (Set<String> knot : Rules.knots(Project.all(), LARGEST_KNOT)) {
      String packageName = Classes.packageOf(knot.iterator().next());
      if (!RECURSIVE.contains(packageName)) {
        larger.merge(packageName, knot.size(), Math::max);
      }
    }
    assertEquals(new TreeMap<>(LARGER), larger);
  }

  /**
   * {@code web-script} is the browser's engine with another face, for JavaScript: it is made of the
   * internals of {@code web-impl}, which has no declaration that could name it.
   */
  @Test
  void modulesUseWhatOthersShowThem() {
    Set<String> hidden = Rules.hidden(Project.all(), Project.exports());
    hidden.removeIf(
        use ->
            use.startsWith("web-script: ") && use.contains(" -> io.github.wasmrun.web.internal."));
    assertEquals(Set.of(), hidden);
  }

  @Test
  void internalPackagesAreForOurModulesOnly() {
    Set<String> wrong = new TreeSet<>();
    Project.exports()
        .forEach(
            (module, exports) ->
                exports.forUsers().stream()
                    .filter(name -> name.contains(".internal") || module.equals("engine"))
                    .forEach(wrong::add));
    assertEquals(Set.of(), wrong);
  }

  @Test
  void whatAllHostsShareNamesNoHost() {
    Set<String> wrong = new TreeSet<>();
    for (String module : List.of("wasm", "api", "engine", "files", "wasi", "component-model")) {
      wrong.addAll(
          Rules.foreign(Project.all().modules().get(module), ArchitectureTest::isEverywhere));
    }
    assertEquals(NAMES_OF_HOSTS, wrong);
  }

  /** The project's own packages and what a page has too; JSpecify's annotations leave no code. */
  private static boolean isEverywhere(String packageName) {
    return packageName.startsWith(Project.PREFIX)
        || packageName.equals("java.lang")
        || packageName.equals("java.lang.annotation")
        || packageName.equals("java.lang.invoke") // lambdas and texts
        || packageName.equals("java.lang.ref")
        || packageName.equals("java.lang.runtime") // records
        || packageName.equals("java.io")
        || packageName.equals("java.nio")
        || packageName.equals("java.nio.charset")
        || packageName.equals("java.security")
        || packageName.equals("java.time")
        || packageName.startsWith("java.util")
        || packageName.startsWith("org.jspecify");
  }

  @Test
  void onePackageOfTheJvmNamesEndive() {
    String half = "io.github.wasmrun.jvm.internal.endive";
    List<JavaClass> others =
        Project.all().modules().get("jvm-impl").stream()
            .filter(type -> !type.getPackageName().startsWith(half))
            .toList();
    assertEquals(
        Set.of(),
        Rules.foreign(others, name -> !name.startsWith("run.endive") && !name.startsWith(half)));
  }

  @Test
  void declarationsOfJavaScriptKnowNothingElse() {
    String js = "io.github.wasmrun.web.internal.js";
    Map<String, Set<String>> packages = Project.all().namedPackages();
    assertEquals(Set.of(), packages.get(js));
  }

  @Test
  void typesOfTheBinaryFormatAreNumbersInOnePackage() {
    Set<String> wrong = new TreeSet<>();
    for (String module : Project.all().modules().keySet()) {
      for (Path file : Project.sources(module)) {
        String name = file.getFileName().toString().replace(".java", "");
        String folder = file.getParent().toString().replace('\\', '/');
        if (!folder.endsWith("wasmrun/type")
            && !folder.endsWith("wasmrun/instruction")
            && !OTHER_CODES.contains(name)) {
          wrong.addAll(Rules.typeCodes(name, Project.text(file)));
        }
      }
    }
    wrong.removeIf(line -> NO_CODES.stream().anyMatch(line::contains));
    assertEquals(Set.of(), wrong);
  }
}
