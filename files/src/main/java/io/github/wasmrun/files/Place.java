package io.github.wasmrun.files;

import io.github.wasmrun.internal.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Where a path leads: an open directory and the name of an entry in it, which may not be there.
 *
 * <p>The walk goes one name at a time over handles of opened directories, keeps those above for
 * {@code ..}, and reads symbolic links itself. So it cannot leave the directory that it started
 * from, whatever is renamed meanwhile: {@code ..} in the start directory, an absolute path or an
 * absolute link is {@link Errno#PERM}.
 *
 * <p>Close it after use; that closes all it opened.
 */
public final class Place implements AutoCloseable {
  /** The longest path in bytes of UTF-8. */
  public static final int MAX_PATH = 4096;

  /** A symbolic link at the end is not followed, and with a slash behind it is no directory. */
  public static final int NO_LINK = 0;

  /** A symbolic link at the end is followed only if a slash is behind it. */
  public static final int LINK_WITH_SLASH = 1;

  /** A symbolic link at the end is followed. */
  public static final int FOLLOW = 2;

  private static final int MAX_NAME = 255;
  private static final int MAX_LINKS = 40;

  /** How deep a path may go: each directory on the way is open, and a host has only so many. */
  private static final int MAX_DEPTH = 128;

  private final DirectoryHandle start;
  private @Nullable Step opened;
  private DirectoryHandle directory;
  private @Nullable String name;
  private boolean slash;
  private int depth;

  /** A directory that the walk went into, and the one before; not a list, which costs more. */
  private record Step(DirectoryHandle directory, @Nullable Step above) {}

  private Place(DirectoryHandle start) {
    this.start = start;
    this.directory = start;
  }

  /**
   * Walks {@code path}.
   *
   * @param start where it starts, and above which it cannot get; stays open
   * @param links what happens to a symbolic link at the end: {@link #NO_LINK}, {@link
   *     #LINK_WITH_SLASH} or {@link #FOLLOW}
   * @throws FileException if a directory on the way is missing or may not be entered
   */
  public static Place find(DirectoryHandle start, String path, int links) {
    Place place = new Place(start);
    try {
      place.walk(path, links);
      return place;
    } catch (FileException e) {
      place.close();
      throw e;
    }
  }

  /** The directory. */
  public DirectoryHandle directory() {
    return directory;
  }

  /** The name in {@link #directory}; null if the path leads to the directory itself. */
  public @Nullable String name() {
    return name;
  }

  /** Whether the path ended in a slash, and so can only mean a directory. */
  public boolean slash() {
    return slash;
  }

  /**
   * The name in {@link #directory}.
   *
   * @throws FileException {@code instead} if the path leads to the directory itself
   */
  public String name(Errno instead) {
    String entry = name;
    if (entry == null) {
      throw instead.error();
    }
    return entry;
  }

  /** The attributes of what is there; with a slash behind the path it must be a directory. */
  public FileStat stat() {
    String entry = name;
    if (entry == null) {
      return directory.stat();
    }
    FileStat stat = directory.stat(entry);
    if (slash && !stat.isDirectory()) {
      throw Errno.NOTDIR.error();
    }
    return stat;
  }

  /** The attributes of what is there, or null if nothing is. */
  public @Nullable FileStat statIfThere() {
    try {
      return stat();
    } catch (FileException e) {
      if (e.errno() == Errno.NOENT) {
        return null;
      }
      throw e;
    }
  }

  private void walk(String path, int links) {
    if (path.isEmpty()) {
      throw Errno.NOENT.error();
    }
    String rest = path;
    int at = 0;
    int followed = 0;
    while (true) {
      if (at == 0 && rest.charAt(0) == '/') {
        throw Errno.PERM.error();
      }
      int end = nameEnd(rest, at);
      int next = end;
      while (next < rest.length() && rest.charAt(next) == '/') {
        next++;
      }
      boolean last = next == rest.length();
      boolean directoryMeant = next > end;
      String part = at == 0 && end == rest.length() ? rest : rest.substring(at, end);
      String target = null;
      if (part.equals(".")) {
        if (last) {
          return;
        }
      } else if (part.equals("..")) {
        leave();
        if (last) {
          return;
        }
      } else {
        check(part);
        if (last) {
          target =
              links == FOLLOW || links == LINK_WITH_SLASH && directoryMeant ? linkAt(part) : null;
          if (target == null) {
            name = part;
            slash = directoryMeant;
            return;
          }
        } else {
          target = enter(part);
        }
      }
      if (target == null) {
        at = next;
        continue;
      }
      if (++followed > MAX_LINKS) {
        throw Errno.LOOP.error();
      }
      if (target.isEmpty()) {
        throw Errno.NOENT.error();
      }
      rest = target + rest.substring(end);
      at = 0;
    }
  }

  private static int nameEnd(String path, int from) {
    int end = path.indexOf('/', from);
    return end < 0 ? path.length() : end;
  }

  private static void check(String name) {
    if (name.length() > MAX_NAME || name.length() > MAX_NAME / 3 && Utf8.length(name) > MAX_NAME) {
      throw Errno.NAMETOOLONG.error();
    }
    if (name.indexOf('\0') >= 0) {
      throw Errno.INVAL.error();
    }
  }

  /** The target of the symbolic link {@code part}; null if there is something else or nothing. */
  private @Nullable String linkAt(String part) {
    try {
      return directory.type(part) == FileType.SYMBOLIC_LINK ? directory.readLink(part) : null;
    } catch (FileException e) {
      if (e.errno() == Errno.NOENT) {
        return null;
      }
      throw e;
    }
  }

  /** Goes into a directory; if {@code part} is a symbolic link, gives its target instead. */
  private @Nullable String enter(String part) {
    DirectoryHandle entered;
    try {
      entered = directory.openDirectory(part);
    } catch (FileException e) {
      if (e.errno() == Errno.LOOP) {
        return directory.readLink(part);
      }
      throw e;
    }
    if (depth == MAX_DEPTH) {
      entered.close();
      throw Errno.NAMETOOLONG.error();
    }
    opened = new Step(entered, opened);
    depth++;
    directory = entered;
    return null;
  }

  private void leave() {
    Step last = opened;
    if (last == null) {
      throw Errno.PERM.error();
    }
    last.directory().close();
    depth--;
    opened = last.above();
    directory = opened == null ? start : opened.directory();
  }

  @Override
  public void close() {
    for (Step step = opened; step != null; step = step.above()) {
      step.directory().close();
    }
    opened = null;
  }
}
