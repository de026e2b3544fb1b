package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.OpenMode;
import io.github.wasmrun.files.Place;
import org.jspecify.annotations.Nullable;

/** What guests do with paths, the same in all versions of WASI. */
public final class Paths {
  /** Make the file if it is not there. */
  public static final int CREATE = 1;

  /** It must be a directory. */
  public static final int DIRECTORY = 2;

  /** With {@link #CREATE}: it must not be there. */
  public static final int EXCLUSIVE = 4;

  /** Remove the contents. */
  public static final int TRUNCATE = 8;

  /** The contents will be read. */
  public static final int READ = 16;

  /** The contents will be changed. */
  public static final int WRITE = 32;

  /** It must not be a directory. */
  public static final int NO_DIRECTORY = 64;

  private Paths() {}

  /** What was opened: either of the two. */
  public record Opened(@Nullable FileHandle file, @Nullable DirectoryHandle directory) {}

  /**
   * Opens a file or a directory.
   *
   * @param follow whether a symbolic link at the end is followed
   * @param flags how: constants of this class
   */
  public static Opened open(DirectoryHandle from, String path, boolean follow, int flags) {
    try {
      return open(from, path, Place.LINK_WITH_SLASH, flags);
    } catch (FileException e) {
      if (e.errno() != Errno.LOOP || !follow) {
        throw e;
      }
      // Only now is it worth to look whether there is a link at the end.
      return open(from, path, Place.FOLLOW, flags);
    }
  }

  private static Opened open(DirectoryHandle from, String path, int links, int flags) {
    boolean exclusive = (flags & (CREATE | EXCLUSIVE)) == (CREATE | EXCLUSIVE);
    try (Place place = Place.find(from, path, links)) {
      DirectoryHandle directory = place.directory();
      String name = place.name();
      if (name == null || place.slash() || (flags & DIRECTORY) != 0) {
        return openDirectory(place, flags, exclusive);
      }
      OpenMode mode =
          new OpenMode(
              (flags & READ) != 0,
              (flags & WRITE) != 0,
              (flags & CREATE) != 0,
              exclusive,
              (flags & TRUNCATE) != 0);
      try {
        return new Opened(directory.openFile(name, mode), null);
      } catch (FileException e) {
        if (e.errno() != Errno.ISDIR) {
          throw e;
        }
        return openDirectory(place, flags, exclusive);
      }
    }
  }

  /** What is there must be a directory, or nothing. */
  private static Opened openDirectory(Place place, int flags, boolean exclusive) {
    String name = place.name();
    DirectoryHandle directory;
    try {
      directory = name == null ? place.directory().reopen() : place.directory().openDirectory(name);
    } catch (FileException e) {
      throw e.errno() == Errno.NOENT && (flags & CREATE) != 0 ? Errno.ISDIR.error() : e;
    }
    if (exclusive || (flags & (TRUNCATE | NO_DIRECTORY)) != 0) {
      directory.close();
      throw (exclusive ? Errno.EXIST : Errno.ISDIR).error();
    }
    return new Opened(null, directory);
  }

  /** Makes a directory. */
  public static void createDirectory(DirectoryHandle from, String path) {
    try (Place place = Place.find(from, path, Place.NO_LINK)) {
      place.directory().createDirectory(place.name(Errno.EXIST));
    }
  }

  /** The attributes; {@code links} is one of {@link Place}'s. */
  public static FileStat stat(DirectoryHandle from, String path, int links) {
    try (Place place = Place.find(from, path, links)) {
      return place.stat();
    }
  }

  /** Sets times, of which each may be {@link io.github.wasmrun.files.FileTree#KEEP}. */
  public static void setTimes(
      DirectoryHandle from, String path, int links, long accessed, long modified) {
    try (Place place = Place.find(from, path, links)) {
      String name = place.name();
      if (name == null) {
        place.directory().setTimes(accessed, modified);
      } else {
        if (place.slash()) {
          place.stat();
        }
        place.directory().setTimes(name, accessed, modified);
      }
    }
  }

  /** Gives a file another name; of a symbolic link itself. */
  public static void link(DirectoryHandle from, String path, DirectoryHandle to, String newPath) {
    try (Place source = Place.find(from, path, Place.NO_LINK);
        Place target = Place.find(to, newPath, Place.NO_LINK)) {
      String sourceName = source.name(Errno.PERM);
      if (source.slash() && !source.stat().isDirectory()) {
        throw Errno.NOTDIR.error();
      }
      String name = newName(target);
      target.directory().createLink(name, source.directory(), sourceName);
    }
  }

  /** Makes a symbolic link to {@code target}, which must not be absolute. */
  public static void symlink(String target, DirectoryHandle from, String path) {
    if (target.isEmpty()) {
      throw Errno.NOENT.error();
    }
    if (target.charAt(0) == '/') {
      throw Errno.PERM.error();
    }
    try (Place place = Place.find(from, path, Place.NO_LINK)) {
      place.directory().createSymbolicLink(newName(place), target);
    }
  }

  /** The name for a new file; with a slash behind it there can be none. */
  private static String newName(Place place) {
    String name = place.name(Errno.EXIST);
    if (place.slash()) {
      throw (place.statIfThere() == null ? Errno.NOENT : Errno.EXIST).error();
    }
    return name;
  }

  /** The target of a symbolic link. */
  public static String readLink(DirectoryHandle from, String path) {
    try (Place place = Place.find(from, path, Place.LINK_WITH_SLASH)) {
      return place.directory().readLink(place.name(Errno.INVAL));
    }
  }

  /** Removes an empty directory. */
  public static void removeDirectory(DirectoryHandle from, String path) {
    try (Place place = Place.find(from, path, Place.NO_LINK)) {
      place.directory().removeDirectory(place.name(Errno.INVAL));
    }
  }

  /** Removes a file or a symbolic link. */
  public static void unlinkFile(DirectoryHandle from, String path) {
    try (Place place = Place.find(from, path, Place.NO_LINK)) {
      String name = place.name(Errno.ISDIR);
      if (place.slash()) {
        place.stat();
      }
      place.directory().removeFile(name);
    }
  }

  /** Moves a file or a directory. */
  public static void rename(DirectoryHandle from, String path, DirectoryHandle to, String newPath) {
    try (Place source = Place.find(from, path, Place.NO_LINK);
        Place target = Place.find(to, newPath, Place.NO_LINK)) {
      String name = source.name(Errno.BUSY);
      String newName = target.name(Errno.BUSY);
      if (source.slash() || target.slash()) {
        FileStat stat = source.stat();
        if (!stat.isDirectory()) {
          throw Errno.NOTDIR.error();
        }
      }
      source.directory().rename(name, target.directory(), newName);
    }
  }
}
