package io.github.wasmrun.jvm.compiler.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Removes modules that were not used for the longest time, until the rest is small enough. */
final class Eviction {
  private record Entry(Path directory, long lastUsed, long bytes) {}

  private Eviction() {}

  /** Leaves at most three quarters of {@code maxBytes} if there are more than {@code maxBytes}. */
  static void run(Path cache, long maxBytes) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long sum = 0;
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(cache, Files::isDirectory)) {
      for (Path directory : directories) {
        Entry entry = entry(directory);
        entries.add(entry);
        sum += entry.bytes();
      }
    }
    if (sum <= maxBytes) {
      return;
    }
    entries.sort(Comparator.comparingLong(Entry::lastUsed));
    for (Entry entry : entries) {
      if (sum <= maxBytes - maxBytes / 4) {
        return;
      }
      remove(entry.directory());
      sum -= entry.bytes();
    }
  }

  private static Entry entry(Path directory) throws IOException {
    long bytes = 0;
    long lastUsed = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      lastUsed = Files.getLastModifiedTime(directory).toMillis();
      for (Path file : files) {
        bytes += size(file);
      }
    } catch (NoSuchFileException e) {
      // Another process removes it at the same time.
      return new Entry(directory, lastUsed, bytes);
    }
    return new Entry(directory, lastUsed, bytes);
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0; // moved to its place, or removed
    }
  }

  private static void remove(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      return;
    }
    try {
      Files.deleteIfExists(directory);
    } catch (java.nio.file.DirectoryNotEmptyException e) {
      // Another process keeps classes of the module again.
    }
  }
}
