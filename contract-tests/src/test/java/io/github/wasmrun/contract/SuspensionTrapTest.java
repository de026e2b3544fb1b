package io.github.wasmrun.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Code that is compiled for pages does not look in {@code catch} or {@code finally} at a variable
 * that was set within the block: see "Traps of TeaVM" in CONTRIBUTING.md.
 */
class SuspensionTrapTest {
  private static final List<String> MODULES =
      List.of(
          "wasm",
          "wat",
          "wit",
          "component-model",
          "json",
          "wit-component",
          "component",
          "wasi-component",
          "packages",
          "api",
          "engine",
          "files",
          "wasi",
          "plugins",
          "web-impl",
          "web-script");

  /**
   * What a catch sets and nobody reads before the end of the handlers; a field; those whose blocks
   * call JavaScript only, which never suspends.
   */
  private static final List<String> HARMLESS =
      List.of(
          "GuestFunction.java: failure",
          "GuestPool.java: broken",
          "LimitedVariant.java: failed",
          "WatchedCalls.java: failed");

  private static final Pattern VARIABLE =
      Pattern.compile("(\\w+) = (?:true|false|null|0);\\s*try \\{");

  @Test
  void noHandlerLooksAtAVariableOfItsBlock() throws IOException {
    List<String> found = new ArrayList<>();
    int files = 0;
    for (String module : MODULES) {
      try (Stream<Path> all = Files.walk(Path.of("..", module))) {
        for (Path file : all.filter(SuspensionTrapTest::isSource).sorted().toList()) {
          files++;
          for (String variable : variables(Files.readString(file))) {
            found.add(file.getFileName() + ": " + variable);
          }
        }
      }
    }
    assertTrue(files > 500, files + " files");
    assertEquals(HARMLESS, found);
  }

  @Test
  void theTrapIsFound() {
    String flag = "boolean failed = true; try { if (a) { b(); } failed = false; }";
    assertEquals(List.of("failed"), variables(flag + " finally { count(failed); }"));
    assertEquals(List.of("failed"), variables(flag + " catch (E e) { count(failed); }"));
    assertEquals(
        List.of("e"),
        variables("E e = null; try { a(); } catch (F f) { e = f; } finally { b(e); }"));
    assertEquals(List.of(), variables(flag + " finally { done(); }"));
    assertEquals(List.of(), variables(flag + " catch (E e) { return; } count(failed);"));
  }

  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && path.contains("/src/main/java/")
        && !path.contains("/target/")
        && !path.contains("-jvm/");
  }

  private static List<String> variables(String source) {
    List<String> found = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(source);
    while (matcher.find()) {
      int at = end(source, matcher.end());
      Pattern name = Pattern.compile("\\b" + matcher.group(1) + "\\b");
      StringBuilder handlers = new StringBuilder();
      Matcher handler = Pattern.compile("\\s*(?:catch \\([^)]*\\)|finally) \\{").matcher(source);
      while (handler.region(at, source.length()).lookingAt()) {
        at = end(source, handler.end());
        handlers.append(source, handler.end(), at);
      }
      if (name.matcher(handlers).find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  /** Where the block ends in which {@code at} is. */
  private static int end(String source, int at) {
    int depth = 1;
    int i = at;
    for (; depth > 0 && i < source.length(); i++) {
      depth += source.charAt(i) == '{' ? 1 : source.charAt(i) == '}' ? -1 : 0;
    }
    return i;
  }
}
