package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.OpenMode;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are not ASCII, in a JVM whose locale cannot write them. */
class HostNamesTest {
  @TempDir Path directory;

  /** What the other JVM does. */
  public static final class Other {
    private Other() {}

    /** Lists, reads, writes, links and removes in the directory {@code args[0]}. */
    public static void main(String[] args) throws Exception {
      StringBuilder report = new StringBuilder();
      try (DirectoryHandle root = HostDirectory.of(Path.of(args[0])).open()) {
        TreeSet<String> names = new TreeSet<>();
        for (DirectoryEntry entry : root.list()) {
          names.add(entry.name() + " " + entry.type());
        }
        report.append(names);
        try (FileHandle file = root.openFile("ä?.txt", OpenMode.READ)) {
          byte[] bytes = new byte[10];
          int length = file.read(0, bytes, 0, 10);
          report.append(' ').append(new String(bytes, 0, length, StandardCharsets.UTF_8));
        }
        root.createDirectory("новый");
        root.createSymbolicLink("ссылка", "новый/");
        report.append(' ').append(root.readLink("ссылка")).append(' ').append(root.readLink("→"));
        root.rename("ä?.txt", root, "日本");
        root.removeFile("→");
      }
      byte[] utf8 = (report + "\n").getBytes(StandardCharsets.UTF_8);
      System.out.write(utf8, 0, utf8.length);
      System.out.flush();
    }
  }

  @Test
  void aLocaleThatCannotWriteThemChangesNothing() throws Exception {
    assumeTrue(File.separatorChar == '/', "names of POSIX");
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this JVM writes them");
    Files.writeString(directory.resolve("ä?.txt"), "inhalt");
    Files.createDirectory(directory.resolve("ö"));
    Files.createSymbolicLink(directory.resolve("→"), Path.of("ö/ü"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            directory.toString());
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertEquals("[ä?.txt REGULAR_FILE, ö DIRECTORY, → SYMBOLIC_LINK] inhalt новый/ ö/ü\n", report);
    try (var entries = Files.list(directory)) {
      assertEquals(
          "[ö, новый, ссылка, 日本]",
          new TreeSet<>(entries.map(path -> path.getFileName().toString()).toList()).toString());
    }
    assertEquals(
        "новый", Files.readSymbolicLink(directory.resolve("ссылка")).normalize().toString());
  }
}
