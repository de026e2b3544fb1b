package io.github.wasmrun.jvm;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.ListedFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A folder of the class path as a read-only tree of files for a guest. */
public final class ClassPathFiles {
  private ClassPathFiles() {}

  /**
   * The folder {@code path} of the class path, in a jar or a directory; of several, the first. A
   * jar must have an entry for the folder itself, as {@code jar} and Maven write it.
   *
   * @param path without a slash at its start or end
   * @throws IOException if there is no such folder
   */
  public static FileTree of(ClassLoader loader, String path) throws IOException {
    URL url = loader.getResource(path + "/");
    if (url == null) {
      throw new FileNotFoundException(path + " is not on the class path");
    }
    if (url.getProtocol().equals("file")) {
      return HostDirectory.of(Path.of(URI.create(url.toString()))).readOnly();
    }
    if (url.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        return list(loader, jar, path + "/");
      }
    }
    throw new IOException("cannot list " + url);
  }

  private static FileTree list(ClassLoader loader, JarFile jar, String prefix) {
    ListedFiles.Builder files = ListedFiles.builder();
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      String name = entry.getName();
      if (!name.startsWith(prefix) || name.length() == prefix.length()) {
        continue;
      }
      String path = name.substring(prefix.length());
      if (entry.isDirectory()) {
        files.directory(path);
      } else {
        long modified = entry.getLastModifiedTime().to(TimeUnit.NANOSECONDS);
        files.file(path, entry.getSize(), modified, () -> read(loader, name));
      }
    }
    return files.build();
  }

  private static byte[] read(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileException(Errno.NOENT, name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new FileException(Errno.IO, name);
    }
  }
}
