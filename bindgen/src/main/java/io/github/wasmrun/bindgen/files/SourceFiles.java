package io.github.wasmrun.bindgen.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads sources, and writes what is made of them so that only changes are compiled again. */
public final class SourceFiles {
  private SourceFiles() {}

  /**
   * The texts of a folder's files, or of one file.
   *
   * @param path the folder, or the file, which needs no ending
   * @param depth how many folders deep, 1 for the files of the folder itself
   * @param endings of the files' names, such as {@code .wit}
   * @return texts by path from the folder, with slashes; or by the file's name
   */
  public static SortedMap<String, String> read(Path path, int depth, String... endings)
      throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(path)) {
      texts.put(path.getFileName().toString(), Files.readString(path));
      return texts;
    }
    try (Stream<Path> files = Files.walk(path, depth)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = path.relativize(file).toString().replace('\\', '/');
        if (Arrays.stream(endings).anyMatch(name::endsWith)) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  /**
   * Writes the files that are not there or have other texts.
   *
   * @param folder where they go; made if it is not there
   * @param texts by path
   * @return what was written
   */
  public static List<Path> write(Path folder, Map<String, String> texts) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
        written.add(target);
      }
    }
    return written;
  }

  /**
   * As {@link #write}, for a folder that has nothing else: removes other Java files from it.
   *
   * @return what was written or removed
   */
  public static List<Path> replace(Path folder, Map<String, String> texts) throws IOException {
    List<Path> changed = write(folder, texts);
    Set<Path> kept = new HashSet<>();
    texts.keySet().forEach(path -> kept.add(folder.resolve(path)));
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          if (!kept.contains(file)) {
            Files.delete(file);
            changed.add(file);
          }
        }
      }
    }
    return changed;
  }
}
