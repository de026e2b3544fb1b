package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileTree;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of the class path, in jars and in directories. */
class ClassPathFilesTest {
  @TempDir Path folder;

  @Test
  void aFolderOfAJarIsATree() throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : new String[] {"data/", "data/sub/", "data/sub/f", "data/g", "other"}) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(name.getBytes());
        }
        out.closeEntry();
      }
    }
    check(jar.toUri().toURL());
  }

  @Test
  void aFolderOfADirectoryIsATree() throws IOException {
    Path data = Files.createDirectories(folder.resolve("classes/data/sub")).getParent();
    Files.writeString(data.resolve("sub/f"), "data/sub/f");
    Files.writeString(data.resolve("g"), "data/g");
    check(folder.resolve("classes").toUri().toURL());
  }

  private static void check(URL url) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {url}, null)) {
      FileTree files = ClassPathFiles.of(loader, "data");
      assertEquals(Set.of("sub", "sub/f", "g"), files.walk("/").keySet());
      assertEquals("data/sub/f", files.readText("sub/f"));
      assertTrue(files.stat("g").modified() > 0);
      FileException refused = assertThrows(FileException.class, () -> files.write("g", "changed"));
      assertEquals(Errno.ROFS, refused.errno());
      assertThrows(FileNotFoundException.class, () -> ClassPathFiles.of(loader, "none"));
    }
  }
}
