package io.github.wasmrun.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Links of the project's documents lead somewhere: to a file of the project and a heading in it.
 */
class DocLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void eachRelativeLinkLeadsToAFileAndAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path document : documents()) {
      Matcher matcher = LINK.matcher(withoutCode(Files.readString(document)));
      while (matcher.find()) {
        String link = matcher.group(1);
        if (!link.contains(":")) {
          links++;
          if (!leads(document, link)) {
            broken.add(ROOT.relativize(document) + ": " + link);
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 10, "only " + links + " links were found");
  }

  @Test
  void aWrongLinkIsSeen() {
    Path readme = ROOT.resolve("README.md");
    assertTrue(!leads(readme, "no-such-file.md"));
    assertTrue(!leads(readme, "RATIONALE.md#no-such-heading"));
    assertTrue(leads(readme, "RATIONALE.md#why-may-an-int-address-be-negative"));
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  private static boolean leads(Path document, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
    try {
      return Files.exists(target)
          && target.startsWith(ROOT)
          && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    } catch (IOException e) {
      return false;
    }
  }

  /** The anchors that GitHub gives to headings. */
  private static Set<String> anchors(Path document) throws IOException {
    Set<String> anchors = new HashSet<>();
    for (String line : withoutCode(Files.readString(document)).split("\n")) {
      if (line.startsWith("#")) {
        String heading = line.replaceFirst("^#+ *", "").toLowerCase(Locale.ROOT);
        String anchor = heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
        for (int i = 1; !anchors.add(anchor); i++) {
          anchor = anchor.replaceFirst("-\\d+$", "") + "-" + i;
        }
      }
    }
    return anchors;
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```.*?```", "");
  }
}
