package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open file of the host. */
final class HostFileHandle implements FileHandle {
  private final HostTree tree;
  private final OpenFile file;
  private final FileChannel channel;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes over a use of {@code file}. */
  HostFileHandle(HostTree tree, OpenFile file, FileChannel channel) {
    this.tree = tree;
    this.file = file;
    this.channel = channel;
  }

  @Override
  public FileStat stat() {
    FileStat stat = file.stat();
    return new FileStat(
        stat.device(),
        stat.inode(),
        stat.type(),
        stat.links(),
        size(),
        stat.accessed(),
        stat.modified(),
        stat.changed());
  }

  @Override
  public long size() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) {
    if (position > Long.MAX_VALUE - length) {
      // No file is that long, and a system refuses to look.
      return 0;
    }
    try {
      return Math.max(0, channel.read(ByteBuffer.wrap(target, offset, length), position));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public int write(long position, byte[] source, int offset, int length) {
    try {
      int written = channel.write(ByteBuffer.wrap(source, offset, length), position);
      file.changed();
      return written;
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public void setSize(long size) {
    try {
      if (size <= channel.size()) {
        channel.truncate(size);
      } else {
        channel.write(ByteBuffer.allocate(1), size - 1);
      }
      file.changed();
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public void setTimes(long accessed, long modified) {
    file.setTimes(tree, accessed, modified);
  }

  @Override
  public void sync() {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Each write has reported its own errors.
    } finally {
      if (!closed.getAndSet(true)) {
        tree.openFiles.release(file);
      }
    }
  }
}
