package io.github.wasmrun.jvm.internal.files;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The open directories of a tree, so that their paths follow what a guest renames. */
final class OpenDirs {
  private final Set<Dir> all = Collections.newSetFromMap(new WeakHashMap<>());

  synchronized void add(Dir dir) {
    all.add(dir);
  }

  synchronized void remove(Dir dir) {
    all.remove(dir);
  }

  /** Notes that a directory has another path, and so has all that is open in it. */
  synchronized void moved(Path from, Path to) {
    for (Dir dir : all) {
      if (dir.path.startsWith(from)) {
        dir.path = to.resolve(from.relativize(dir.path)).normalize();
      }
    }
  }
}
