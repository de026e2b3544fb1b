package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.wasi.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sets times of files and directories, not of links. */
final class Times {
  private Times() {}

  static void set(Dir directory, Path name, long accessed, long modified) {
    try {
      directory.view(name).setTimes(time(modified), time(accessed), null);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  static @Nullable FileTime time(long nanos) {
    return nanos == FileTree.KEEP ? null : FileTime.from(nanos, TimeUnit.NANOSECONDS);
  }
}
