package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileType;
import java.util.ArrayList;
import java.util.List;

/** The attributes of files as values of {@code wasi:filesystem}. */
final class Stats {
  private static final List<String> STAT =
      List.of(
          "type",
          "link-count",
          "size",
          "data-access-timestamp",
          "data-modification-timestamp",
          "status-change-timestamp");
  private static final List<String> HASH = List.of("lower", "upper");
  private static final List<String> ENTRY = List.of("type", "name");

  /** In the order of the bits of {@link Descriptor}. */
  private static final List<String> FLAGS =
      List.of(
          "read",
          "write",
          "file-integrity-sync",
          "data-integrity-sync",
          "requested-write-sync",
          "mutate-directory");

  private Stats() {}

  static Val type(FileType type) {
    return new Val.EnumCase(label(type));
  }

  private static String label(FileType type) {
    switch (type) {
      case BLOCK_DEVICE:
        return "block-device";
      case CHARACTER_DEVICE:
        return "character-device";
      case DIRECTORY:
        return "directory";
      case REGULAR_FILE:
        return "regular-file";
      case SOCKET_DGRAM:
      case SOCKET_STREAM:
        return "socket";
      case SYMBOLIC_LINK:
        return "symbolic-link";
      default:
        return "unknown";
    }
  }

  static Val stat(FileStat stat) {
    return new Val.Record(
        STAT,
        List.of(
            type(stat.type()),
            Val.of(stat.links()),
            Val.of(stat.size()),
            Val.some(Args.time(stat.accessed())),
            Val.some(Args.time(stat.modified())),
            Val.some(Args.time(stat.changed()))));
  }

  /** What is the same for the same file alone. Adapters take the lower half for the inode. */
  static Val hash(FileStat stat) {
    return new Val.Record(HASH, List.of(Val.of(stat.inode()), Val.of(stat.device())));
  }

  static boolean isSame(FileStat one, FileStat other) {
    return one.inode() == other.inode() && one.device() == other.device();
  }

  static Val entry(DirectoryEntry entry) {
    return new Val.Record(ENTRY, List.of(type(entry.type()), Args.name(entry.name())));
  }

  static Val flags(int flags) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < FLAGS.size(); i++) {
      if ((flags & 1 << i) != 0) {
        labels.add(FLAGS.get(i));
      }
    }
    return new Val.Flags(labels);
  }

  static int flags(Val value) {
    int flags = 0;
    for (int i = 0; i < FLAGS.size(); i++) {
      if (Args.has(value, FLAGS.get(i))) {
        flags |= 1 << i;
      }
    }
    return flags;
  }
}
