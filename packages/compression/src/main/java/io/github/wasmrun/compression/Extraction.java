package io.github.wasmrun.compression;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.FileType;
import io.github.wasmrun.files.OpenMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes entries of an archive into a tree: never outside of it, never through a link. */
final class Extraction {
  private final FileTree target;
  private final Limits limits;
  private long total;

  Extraction(FileTree target, Limits limits) {
    this.target = target;
    this.limits = limits;
  }

  /** The parts of an entry's path. */
  static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i == path.length() ? '/' : path.charAt(i);
      if (c == '\\' || c == 0 || c == ':') {
        throw unsafe(path);
      }
      if (c == '/') {
        String part = path.substring(start, i);
        start = i + 1;
        if (part.equals("..") || part.isEmpty() && i == 0 && !path.isEmpty()) {
          throw unsafe(path);
        }
        if (part.getBytes(StandardCharsets.UTF_8).length > 255) {
          throw unsafe(path);
        }
        if (!part.isEmpty() && !part.equals(".")) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static CompressionException unsafe(String path) {
    return new CompressionException(
        CompressionException.Kind.UNSAFE, "an entry with the path " + path + " is not extracted");
  }

  void directory(String path) {
    directory(parts(path), path).close();
  }

  void file(String path, InputStream contents) throws IOException {
    List<String> parts = parts(path);
    if (parts.isEmpty()) {
      throw unsafe(path);
    }
    String name = parts.remove(parts.size() - 1);
    try (DirectoryHandle directory = directory(parts, path);
        FileHandle file = open(directory, name, path)) {
      byte[] buffer = new byte[Steps.PIECE];
      long at = 0;
      for (int count = contents.read(buffer); count >= 0; count = contents.read(buffer)) {
        total += count;
        if (at + count > limits.maxEntryBytes()) {
          throw Limits.tooLarge(limits.maxEntryBytes());
        }
        if (total > limits.maxBytes()) {
          throw Limits.tooLarge(limits.maxBytes());
        }
        int done = 0;
        while (done < count) {
          done += file.write(at + done, buffer, done, count - done);
        }
        at += count;
      }
    }
  }

  private static boolean has(DirectoryHandle directory, String name) {
    try {
      directory.type(name);
      return true;
    } catch (FileException e) {
      return false;
    }
  }

  private static FileHandle open(DirectoryHandle directory, String name, String path) {
    if (has(directory, name) && directory.type(name) != FileType.REGULAR_FILE) {
      throw unsafe(path);
    }
    return directory.openFile(name, OpenMode.REPLACE);
  }

  private DirectoryHandle directory(List<String> parts, String path) {
    DirectoryHandle at = target.open();
    for (String part : parts) {
      try (DirectoryHandle closing = at) {
        if (!has(closing, part)) {
          closing.createDirectory(part);
        } else if (closing.type(part) != FileType.DIRECTORY) {
          throw unsafe(path);
        }
        at = closing.openDirectory(part);
      }
    }
    return at;
  }
}
