package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** An open file of the host. */
final class HostFileHandle implements FileHandle {
  private final HostTree tree;
  private final Dir directory;
  private final Path name;
  private final FileChannel channel;
  private final BasicFileAttributes atOpening;

  HostFileHandle(
      HostTree tree, Dir directory, Path name, FileChannel channel, BasicFileAttributes atOpening) {
    this.tree = tree;
    this.name = name;
    this.channel = channel;
    this.atOpening = atOpening;
    this.directory = directory.use();
  }

  /** Java tells the attributes by name only, and the name may mean another file by now. */
  private @Nullable BasicFileAttributes attributes() {
    try {
      BasicFileAttributes now = directory.attributes(name);
      return Times.isSame(now, atOpening) ? now : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Of a file that was moved or removed: what was known at its opening is all that there is. */
  @Override
  public FileStat stat() {
    Path path = directory.path.resolve(name);
    BasicFileAttributes now = attributes();
    if (now != null) {
      return Stats.of(now, path);
    }
    FileStat known = Stats.of(atOpening, path);
    return new FileStat(
        known.device(),
        known.inode(),
        known.type(),
        0,
        size(),
        known.accessed(),
        known.modified(),
        known.changed());
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
      return channel.write(ByteBuffer.wrap(source, offset, length), position);
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
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public void setTimes(long accessed, long modified) {
    if (attributes() == null) {
      throw Errno.NOENT.error();
    }
    Times.set(tree, directory, name, accessed, modified);
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
      directory.release();
    }
  }
}
