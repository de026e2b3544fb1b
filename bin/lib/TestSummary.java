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
  private final List<String> failures = new ArrayList<>();
  private final List<String> skips = new ArrayList<>();

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
      String title =
          test.getAttribute("classname")
              + ": "
              + test.getAttribute("name").lines().findFirst().orElse("");
      if (has(test, "failure") || has(test, "error")) {
        count.failed++;
        failures.add(title);
      } else if (has(test, "skipped")) {
        count.skipped++;
        String why =
            ((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message");
        skips.add(why.isEmpty() ? title : title + " (" + why + ")");
      } else {
        count.passed++;
      }
      count.seconds += seconds(test.getAttribute("time"));
    }
    modules.computeIfAbsent(module, key -> new Count()).add(count);
    String simpleName = suiteName.substring(suiteName.lastIndexOf('.') + 1);
    if (simpleName.endsWith("ContractTest")) {
      contracts.computeIfAbsent(simpleName, key -> new Count()).add(count);
    }
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

  private static void list(String title, List<String> tests) {
    if (tests.isEmpty()) {
      return;
    }
    System.out.println();
    System.out.println(title + ":");
    tests.forEach(test -> System.out.println("  " + test));
  }
}
