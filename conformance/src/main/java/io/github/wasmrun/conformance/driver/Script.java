package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.conformance.script.Pack;
import io.github.wasmrun.conformance.task.Suites;
import io.github.wasmrun.type.MemoryType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script: its text, or the form of wast2json.
 *
 * @param name its path in the suite, without its ending
 * @param file its text; or its JSON, and the modules lie beside it
 */
record Script(String name, Path file) {
  private static final String TEXT = ".wast";

  private static final Pattern FILE = Pattern.compile("\"(?:binary_)?filename\":\\s*\"([^\"]+)\"");

  /** All scripts below {@code directory}, by name. */
  static List<Script> in(Path directory) throws IOException {
    Map<String, Script> scripts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(file -> file.toString().endsWith(".json") && isScript(file))
          .map(file -> new Script(name(directory, file), file))
          .forEach(script -> scripts.put(script.name(), script));
    }
    return List.copyOf(scripts.values());
  }

  /** All scripts in the form of wast2json; all texts of scripts, if there are none. */
  static List<Script> orTextsIn(Path directory) throws IOException {
    List<Script> converted = in(directory);
    if (!converted.isEmpty()) {
      return converted;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(TEXT))
          .map(file -> new Script(path(directory, file), file))
          .sorted(Comparator.comparing(Script::name))
          .toList();
    }
  }

  /** Whether this is the text of a script. */
  boolean isText() {
    return file.toString().endsWith(TEXT);
  }

  /** Scripts begin with their source and have commands. */
  private static boolean isScript(Path file) {
    try {
      String text = Files.readString(file);
      return text.stripLeading().startsWith("{")
          && text.contains("\"commands\"")
          && text.contains("\"source_filename\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Path directory, Path file) {
    String path = directory.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.lastIndexOf('.'));
  }

  /** A script that lies in a folder of its own name goes by the name of the folder. */
  private static String name(Path directory, Path file) {
    String name = path(directory, file);
    String base = name.substring(name.lastIndexOf('/') + 1);
    return name.endsWith("/" + base + "/" + base) || name.equals(base + "/" + base)
        ? name.substring(0, name.lastIndexOf('/'))
        : name;
  }

  /** Whether a module of the script has a shared memory, so that it may wait. */
  boolean sharesMemory() {
    try {
      Matcher matcher = FILE.matcher(Files.readString(file));
      while (matcher.find()) {
        Path module = file.resolveSibling(matcher.group(1));
        if (Files.isRegularFile(module) && sharesMemory(Files.readAllBytes(module))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean sharesMemory(byte[] module) {
    try {
      return ModuleReader.read(module).memories().stream().anyMatch(MemoryType::shared);
    } catch (ModuleException e) {
      return false; // a script that refuses modules has no use for them
    }
  }

  /** The script and the modules that it names, in one piece. */
  byte[] pack() {
    return pack(Map.of());
  }

  /** The script, the modules that it names and {@code more} files, in one piece. */
  byte[] pack(Map<String, byte[]> more) {
    try {
      Map<String, byte[]> files = new TreeMap<>(more);
      if (isText()) {
        files.put(Suites.WAST_FILE, Files.readAllBytes(file));
        return Pack.of(files);
      }
      byte[] json = Files.readAllBytes(file);
      files.put(Suites.SCRIPT_FILE, json);
      Matcher matcher = FILE.matcher(Files.readString(file));
      while (matcher.find()) {
        Path module = file.resolveSibling(matcher.group(1));
        if (!module.toString().endsWith(".wat") && Files.isRegularFile(module)) {
          files.put(matcher.group(1), Files.readAllBytes(module));
        }
      }
      return Pack.of(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
