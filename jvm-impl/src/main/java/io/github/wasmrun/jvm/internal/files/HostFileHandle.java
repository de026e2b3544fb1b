package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.wasi.Errno;
import io.github.wasmrun.wasi.FileException;
import io.github.wasmrun.wasi.FileHandle;
import io.github.wasmrun.wasi.FileStat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** An open file of the host. */
final class HostFileHandle implements FileHandle {
  private final FileChannel channel;
  private final Dir directory;
  private final Path name;
  private final BasicFileAttributes atOpening;

  /** Takes over a use of {@code directory}. */
  HostFileHandle(FileChannel channel, Dir directory, Path name, BasicFileAttributes atOpening) {
    this.channel = channel;
    this.directory = directory;
    this.name = name;
    this.atOpening = atOpening;
  }

  /** Java tells the attributes by name only; the name may mean another file by now. */
  private boolean isStillThere() {
    try {
      return Objects.equals(directory.attributes(name).fileKey(), atOpening.fileKey());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public FileStat stat() {
    try {
      BasicFileAttributes now = directory.attributes(name);
      if (Objects.equals(now.fileKey(), atOpening.fileKey())) {
        return Stats.of(now, directory.path.resolve(name));
      }
    } catch (IOException e) {
      // It has been removed or renamed: what was known at its opening is all that there is.
    }
    FileStat known = Stats.of(atOpening, directory.path.resolve(name));
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
    if (!isStillThere()) {
      throw Errno.NOENT.error();
    }
    Times.set(directory, name, accessed, modified);
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
      throw new FileException(Errno.IO, "close");
    } finally {
      directory.release();
    }
  }
}
