package io.github.wasmrun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Sums up the test reports of all modules: {@code java TestSummary.java ROOT}. Exit code 1 if a
 * test failed or none ran.
 */
public final class TestSummary {
  private static final class Count {
    int passed;
    int failed;
    int skipped;
    double seconds;

    void add(Count other) {
      passed += other.passed;
      failed += other.failed;
      skipped += other.skipped;
      seconds += other.seconds;
    }

    @Override
    public String toString() {
      return String.format("%7d %7d %7d %8.1f s", passed, failed, skipped, seconds);
    }
  }

  private final Map<String, Count> modules = new TreeMap<>();
  private final Map<String, Count> contracts = new TreeMap<>();

  /** Test, then reason, then the classes in which it happened. */
  private final Map<String, Map<String, List<String>>> failures = new TreeMap<>();

  private final Map<String, Map<String, List<String>>> skips = new TreeMap<>();

  public static void main(String[] args) throws Exception {
    System.exit(new TestSummary().run(Path.of(args[0])));
  }

  private int run(Path root) throws Exception {
    DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (Path report : reports(root)) {
      Path module = root.relativize(report).getName(0);
      read(module.toString(), xml.parse(report.toFile()).getDocumentElement());
    }
    Count all = new Count();
    modules.values().forEach(all::add);

    table("module", modules);
    table("contract suite", contracts);
    list("skipped", skips);
    list("FAILED", failures);
    System.out.println();
    System.out.println(
        all.passed + " passed, " + all.failed + " failed, " + all.skipped + " skipped");
    return all.failed > 0 || all.passed + all.failed == 0 ? 1 : 0;
  }

  private static List<Path> reports(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : (Iterable<Path>) modules.sorted()::iterator) {
        Path folder = module.resolve("target/surefire-reports");
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.list(folder)) {
            files
                .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                .sorted()
                .forEach(found::add);
          }
        }
      }
    }
    return found;
  }

  private void read(String module, Element suite) {
    String suiteName = suite.getAttribute("name");
    Count count = new Count();
    NodeList cases = suite.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String type = test.getAttribute("classname");
      String simpleType = type.substring(type.lastIndexOf('.') + 1);
      String name = firstLine(test.getAttribute("name")).replaceFirst("^contract\\(\\) ", "");
      if (has(test, "failure") || has(test, "error")) {
        count.failed++;
        note(failures, name, reason(test, has(test, "failure") ? "failure" : "error"), simpleType);
      } else if (has(test, "skipped")) {
        count.skipped++;
        note(skips, name, reason(test, "skipped"), simpleType);
      } else {
        count.passed++;
      }
    }
    count.seconds = seconds(suite.getAttribute("time"));
    modules.computeIfAbsent(module, key -> new Count()).add(count);
    String simpleName = suiteName.substring(suiteName.lastIndexOf('.') + 1);
    if (simpleName.endsWith("ContractTest")) {
      contracts.computeIfAbsent(simpleName, key -> new Count()).add(count);
    }
  }

  private static void note(
      Map<String, Map<String, List<String>>> notes, String name, String reason, String type) {
    notes
        .computeIfAbsent(name, key -> new TreeMap<>())
        .computeIfAbsent(reason, key -> new ArrayList<>())
        .add(type);
  }

  private static String reason(Element test, String kind) {
    Element element = (Element) test.getElementsByTagName(kind).item(0);
    String message = element.getAttribute("message");
    String text =
        (message.isEmpty() ? element.getAttribute("type") : message).replaceAll("\\s+", " ");
    return text.length() > 300 ? text.substring(0, 300) + " …" : text;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static boolean has(Element test, String child) {
    return test.getElementsByTagName(child).getLength() > 0;
  }

  private static double seconds(String time) {
    return time.isEmpty() ? 0 : Double.parseDouble(time.replace(",", ""));
  }

  private static void table(String title, Map<String, Count> rows) {
    if (rows.isEmpty()) {
      return;
    }
    System.out.println();
    System.out.printf("%-36s %7s %7s %7s %10s%n", title, "passed", "failed", "skipped", "time");
    rows.forEach((name, count) -> System.out.printf("%-36s %s%n", name, count));
  }

  private static void list(String title, Map<String, Map<String, List<String>>> notes) {
    if (notes.isEmpty()) {
      return;
    }
    System.out.println();
    System.out.println(title + ":");
    notes.forEach(
        (name, reasons) -> {
          System.out.println("  " + name);
          reasons.forEach(
              (reason, types) ->
                  System.out.println("      " + String.join(", ", types) + ": " + reason));
        });
  }
}
