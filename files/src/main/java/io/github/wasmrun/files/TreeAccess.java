package io.github.wasmrun.files;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the host does with a tree by path, over the same walk as a guest's. */
final class TreeAccess {
  /** How deep a tree may be to be walked: each directory on the way is open. */
  private static final int MAX_DEPTH = 512;

  private TreeAccess() {}

  private interface Action<R> {
    R at(Place place);
  }

  /** Runs {@code action} where {@code path} leads; a refusal gets a text with the path. */
  private static <R> R at(FileTree tree, String path, int links, Action<R> action) {
    String relative = path;
    while (relative.startsWith("/")) {
      relative = relative.substring(1);
    }
    try (DirectoryHandle root = tree.open();
        Place place = Place.find(root, relative.isEmpty() ? "." : relative, links)) {
      return action.at(place);
    } catch (FileException e) {
      throw e == e.errno().error() ? new FileException(e.errno(), path) : e;
    }
  }

  /** A view without changes. */
  public static FileTree readOnly(FileTree tree) {
    return new ReadOnlyTree(tree);
  }

  /** The contents of a file. */
  public static byte[] read(FileTree tree, String path) {
    return at(
        tree,
        path,
        Place.FOLLOW,
        place -> {
          if (place.stat().isDirectory()) {
            throw Errno.ISDIR.error();
          }
          try (FileHandle file =
              place.directory().openFile(place.name(Errno.ISDIR), OpenMode.READ)) {
            return contents(file);
          }
        });
  }

  private static byte[] contents(FileHandle file) {
    long size = file.size();
    if (size > Integer.MAX_VALUE - 8) {
      throw Errno.FBIG.error();
    }
    byte[] bytes = new byte[(int) size];
    int at = 0;
    while (at < bytes.length) {
      int count = file.read(at, bytes, at, bytes.length - at);
      if (count == 0) {
        byte[] shorter = new byte[at];
        System.arraycopy(bytes, 0, shorter, 0, at);
        return shorter;
      }
      at += count;
    }
    return bytes;
  }

  /** Writes a file anew. */
  public static void write(FileTree tree, String path, byte[] contents) {
    int slash = path.lastIndexOf('/');
    if (slash > 0) {
      createDirectories(tree, path.substring(0, slash));
    }
    at(
        tree,
        path,
        Place.FOLLOW,
        place -> {
          if (place.slash()) {
            throw Errno.ISDIR.error();
          }
          try (FileHandle file =
              place.directory().openFile(place.name(Errno.ISDIR), OpenMode.REPLACE)) {
            int at = 0;
            while (at < contents.length) {
              at += file.write(at, contents, at, contents.length - at);
            }
          }
          return null;
        });
  }

  /** Makes a directory and those above it. */
  public static void createDirectories(FileTree tree, String path) {
    int from = 0;
    while (from < path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (end > from) {
        at(tree, path.substring(0, end), Place.FOLLOW, TreeAccess::createDirectory);
      }
      from = end + 1;
    }
  }

  private static Void createDirectory(Place place) {
    FileStat stat = place.statIfThere();
    if (stat == null) {
      place.directory().createDirectory(place.name(Errno.EXIST));
    } else if (!stat.isDirectory()) {
      throw Errno.NOTDIR.error();
    }
    return null;
  }

  /** Makes a symbolic link. */
  public static void createSymbolicLink(FileTree tree, String path, String target) {
    at(
        tree,
        path,
        Place.NO_LINK,
        place -> {
          place.directory().createSymbolicLink(place.name(Errno.EXIST), target);
          return null;
        });
  }

  /** The attributes of what {@code path} leads to. */
  public static FileStat stat(FileTree tree, String path) {
    return at(tree, path, Place.FOLLOW, Place::stat);
  }

  /** Whether {@code path} leads to something. */
  public static boolean exists(FileTree tree, String path) {
    try {
      stat(tree, path);
      return true;
    } catch (FileException e) {
      return false;
    }
  }

  /** The entries of a directory. */
  public static List<DirectoryEntry> list(FileTree tree, String path) {
    return at(
        tree,
        path,
        Place.FOLLOW,
        place -> {
          try (DirectoryHandle directory = openDirectory(place)) {
            return directory.list();
          }
        });
  }

  private static DirectoryHandle openDirectory(Place place) {
    String name = place.name();
    return name == null ? place.directory().reopen() : place.directory().openDirectory(name);
  }

  /** Everything below a directory. */
  public static Map<String, FileStat> walk(FileTree tree, String path) {
    Map<String, FileStat> found = new LinkedHashMap<>();
    at(
        tree,
        path,
        Place.FOLLOW,
        place -> {
          walk(openDirectory(place), found);
          return null;
        });
    return found;
  }

  /** By hand, since a guest can make trees that are deeper than Java's stack. */
  private static void walk(DirectoryHandle top, Map<String, FileStat> found) {
    List<Level> levels = new ArrayList<>();
    levels.add(new Level(top, "", top.list().iterator()));
    try {
      while (!levels.isEmpty()) {
        Level level = levels.get(levels.size() - 1);
        if (!level.entries.hasNext()) {
          levels.remove(levels.size() - 1).directory.close();
          continue;
        }
        String name = level.entries.next().name();
        String path = level.prefix + name;
        FileStat stat = level.directory.stat(name);
        found.put(path, stat);
        if (stat.isDirectory()) {
          if (levels.size() > MAX_DEPTH || path.length() > Place.MAX_PATH) {
            throw Errno.NAMETOOLONG.error();
          }
          DirectoryHandle child = level.directory.openDirectory(name);
          levels.add(new Level(child, path + "/", child.list().iterator()));
        }
      }
    } finally {
      for (Level level : levels) {
        level.directory.close();
      }
    }
  }

  private record Level(
      DirectoryHandle directory, String prefix, Iterator<DirectoryEntry> entries) {}

  /** Moves a file or a directory. */
  public static void rename(FileTree tree, String path, String newPath) {
    at(
        tree,
        path,
        Place.NO_LINK,
        from ->
            at(
                tree,
                newPath,
                Place.NO_LINK,
                to -> {
                  from.directory()
                      .rename(from.name(Errno.BUSY), to.directory(), to.name(Errno.BUSY));
                  return null;
                }));
  }

  /** Removes a file, a link or an empty directory. */
  public static void delete(FileTree tree, String path) {
    at(
        tree,
        path,
        Place.NO_LINK,
        place -> {
          String name = place.name(Errno.BUSY);
          if (place.stat().isDirectory()) {
            place.directory().removeDirectory(name);
          } else {
            place.directory().removeFile(name);
          }
          return null;
        });
  }
}
