package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open directory. */
final class DirectoryFd extends Fd {
  private final DirectoryHandle directory;

  /** The name that the guest finds it under, if it is there from the start; UTF-8. */
  final byte @Nullable [] preopened;

  private @Nullable List<DirectoryEntry> listing;

  DirectoryFd(DirectoryHandle directory, int rights, int inheriting, byte @Nullable [] preopened) {
    super(rights, inheriting);
    this.directory = directory;
    this.preopened = preopened;
  }

  @Override
  FileType type() {
    return FileType.DIRECTORY;
  }

  @Override
  FileStat stat() {
    return directory.stat();
  }

  @Override
  DirectoryHandle directory() {
    return directory;
  }

  /**
   * The entries that reading goes through, as they were when it started: so a cookie is an index,
   * and means the same entry whatever changes meanwhile.
   */
  List<DirectoryEntry> listing(boolean anew) {
    List<DirectoryEntry> known = listing;
    if (known == null || anew) {
      known = directory.list();
      listing = known;
    }
    return known;
  }

  @Override
  void setTimes(long accessed, long modified) {
    directory.setTimes(accessed, modified);
  }

  @Override
  void sync() {
    directory.sync();
  }

  /** The end of what a guest was given is a good moment to write down what it changed. */
  @Override
  void close() {
    if (preopened != null) {
      try {
        directory.sync();
      } catch (FileException e) {
        // A tree that keeps its changes for later says so when it is asked.
      }
    }
    directory.close();
  }
}
