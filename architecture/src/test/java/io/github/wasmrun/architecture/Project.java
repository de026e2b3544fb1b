package io.github.wasmrun.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of the project: sources, and classes as the build has compiled them. */
final class Project {
  static final String PREFIX = "io.github.wasmrun";

  private static final Path ROOT = Path.of(System.getProperty("wasmrun.root", ".."));

  /** Where the classes of a module are, with {@code %s} for its folder. */
  private static final String CLASSES = System.getProperty("wasmrun.classes", "%s/target/classes");

  private static final Classes ALL = read();

  private Project() {}

  private static Classes read() {
    Map<String, JavaClasses> modules = new TreeMap<>();
    for (String name : names()) {
      if (Files.isDirectory(path(name).resolve("src/main/java"))) {
        if (!Files.isDirectory(classes(name))) {
          throw new IllegalStateException(name + " is not compiled: build with -am");
        }
        modules.put(name, new ClassFileImporter().importPath(classes(name)));
      }
    }
    return new Classes(modules);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    Matcher module = Pattern.compile("<module>(.*?)</module>").matcher(text(path("pom.xml")));
    while (module.find()) {
      names.add(module.group(1));
    }
    return names;
  }

  static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  static Path classes(String module) {
    return ROOT.resolve(CLASSES.formatted(module)).toAbsolutePath().normalize();
  }

  static Classes all() {
    return ALL;
  }

  /** What each module shows. */
  static Map<String, Exports> exports() {
    Map<String, Exports> all = new TreeMap<>();
    for (String module : ALL.modules().keySet()) {
      Path declaration = path(module).resolve("src/main/java/module-info.java");
      all.put(
          module, Files.exists(declaration) ? Exports.of(text(declaration)) : Exports.UNDECLARED);
    }
    return all;
  }

  /** The source files of a module. */
  static List<Path> sources(String module) {
    try (Stream<Path> files = Files.walk(path(module).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
