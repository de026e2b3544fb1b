import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a repository has what Maven Central asks for: {@code java CheckRelease.java FOLDER
 * [signed]}.
 */
public final class CheckRelease {
  private static final List<String> ELEMENTS =
      List.of("name", "description", "url", "licenses", "developers", "scm");

  public static void main(String[] args) throws IOException {
    List<Path> poms;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      poms = files.filter(file -> file.toString().endsWith(".pom")).sorted().toList();
    }
    List<String> problems = new ArrayList<>();
    for (Path pom : poms) {
      check(pom, args.length > 1, problems);
    }
    if (poms.isEmpty()) {
      problems.add("no artifact");
    }
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.exit(1);
    }
  }

  private static void check(Path pom, boolean signed, List<String> problems) throws IOException {
    String text = Files.readString(pom);
    String name = pom.getFileName().toString();
    for (String element : ELEMENTS) {
      if (!text.contains("</" + element + ">")) {
        problems.add(name + " has no " + element);
      }
    }
    if (text.contains("<parent>")) {
      problems.add(name + " has a parent");
    }
    // The BOM, which has no parent, is deployed as it is: Maven itself resolves its own version.
    if (text.replace("${project.version}", "").contains("${")) {
      problems.add(name + " has a property that nobody resolves");
    }
    if (!text.matches("(?s).*<connection>scm:git:[^<]*\\.git</connection>.*")) {
      problems.add(name + " names another repository than the project's");
    }
    if (signed && !Files.exists(Path.of(pom + ".asc"))) {
      problems.add(name + " is not signed");
    }
    if (text.contains("<packaging>pom</packaging>")) {
      return;
    }
    String stem = pom.toString().substring(0, pom.toString().length() - ".pom".length());
    for (String ending : List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
      if (!Files.exists(Path.of(stem + ending))) {
        problems.add(name + ": no " + ending);
      } else if (signed && !Files.exists(Path.of(stem + ending + ".asc"))) {
        problems.add(name + ": " + ending + " is not signed");
      }
    }
  }
}
