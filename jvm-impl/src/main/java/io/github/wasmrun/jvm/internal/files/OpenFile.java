package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular file that is open, once or more: the names under which it was found, and its attributes
 * once it has none of them. Java tells and sets attributes by name only, and a name may mean
 * another file by now. While a file is open the host gives its number to no other. Thread-safe.
 */
final class OpenFile {
  /** A name in an open directory. */
  record Place(Dir directory, Path name) {
    Path path() {
      return directory.path.resolve(name);
    }
  }

  private final BasicFileAttributes atOpening;
  private final List<Place> places = new ArrayList<>();
  private int users;

  /** What was known when a name was removed, and what was set since then. */
  private @Nullable FileStat kept;

  OpenFile(BasicFileAttributes atOpening) {
    this.atOpening = atOpening;
  }

  /**
   * Whether it is what these attributes describe, or if the host numbers no files, has the path.
   */
  synchronized boolean is(BasicFileAttributes attributes, Path path) {
    return attributes.fileKey() == null ? has(path) : Times.isSame(attributes, atOpening);
  }

  private boolean has(Path path) {
    return places.stream().anyMatch(place -> place.path().equals(path));
  }

  synchronized void use() {
    users++;
  }

  /** Ends a use; whether it was the last. */
  synchronized boolean release() {
    if (--users > 0) {
      return false;
    }
    places.forEach(place -> place.directory.release());
    places.clear();
    return true;
  }

  synchronized void add(Dir directory, Path name) {
    if (!has(directory.path.resolve(name))) {
      places.add(0, new Place(directory.use(), name));
    }
  }

  synchronized void remove(Path path) {
    places.removeIf(
        place -> {
          boolean same = place.path().equals(path);
          if (same) {
            place.directory.release();
          }
          return same;
        });
  }

  /** Notes that a name was removed from the host; {@code before} are the attributes before that. */
  synchronized void removed(Path path, FileStat before) {
    remove(path);
    kept = with(before, before.links() - 1, before.accessed(), before.modified());
  }

  private static FileStat with(FileStat stat, long links, long accessed, long modified) {
    return new FileStat(
        stat.device(), stat.inode(), stat.type(), links, stat.size(), accessed, modified, now());
  }

  private static long now() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }

  /** The attributes that a name gives now, or null if no known name is this file's. */
  private static @Nullable BasicFileAttributes attributes(Place place, Object key) {
    try {
      BasicFileAttributes now = place.directory.attributes(place.name);
      return now.isRegularFile() && Times.hasKey(now, key) ? now : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** The attributes; of a file without a known name the size is that at its opening. */
  synchronized FileStat stat() {
    for (Place place : places) {
      BasicFileAttributes now = attributes(place, atOpening.fileKey());
      if (now != null) {
        return Stats.of(now, place.path());
      }
    }
    return kept();
  }

  private FileStat kept() {
    FileStat stat = kept;
    if (stat == null) {
      FileStat opened = Stats.withoutPath(atOpening);
      stat = with(opened, 0, opened.accessed(), opened.modified());
      kept = stat;
    }
    return stat;
  }

  /** Notes that the contents have changed: no name tells when, if there is none. */
  synchronized void changed() {
    FileStat stat = kept;
    if (stat != null) {
      kept = with(stat, stat.links(), stat.accessed(), now());
    }
  }

  /** Sets the times: on the host, or if it has no known name, for as long as it is open. */
  synchronized void setTimes(HostTree tree, long accessed, long modified) {
    for (Place place : places) {
      if (attributes(place, atOpening.fileKey()) != null) {
        Times.set(tree, place.directory, place.name, accessed, modified);
        return;
      }
    }
    FileStat stat = kept();
    kept =
        with(
            stat,
            stat.links(),
            accessed == FileTree.KEEP ? stat.accessed() : accessed,
            modified == FileTree.KEEP ? stat.modified() : modified);
  }
}
