package io.github.wasmrun.jvm.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.Set;

/** A directory held by its descriptor: what happens to names above it does not matter. */
final class SecureDir extends Dir {
  private static final Path SELF = Path.of(".");

  private final SecureDirectoryStream<Path> stream;

  SecureDir(OpenDirs all, Path path, SecureDirectoryStream<Path> stream) {
    super(all, path);
    this.stream = stream;
  }

  @Override
  Dir openDir(Path name) throws IOException {
    return new SecureDir(
        all, path.resolve(name), stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  FileChannel openFile(Path name, Set<OpenOption> options) throws IOException {
    return (FileChannel) stream.newByteChannel(name, options);
  }

  @Override
  BasicFileAttributeView view(Path name) {
    return name.toString().isEmpty()
        ? stream.getFileAttributeView(BasicFileAttributeView.class)
        : stream.getFileAttributeView(
            name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  DirectoryStream<Path> entries() throws IOException {
    return stream.newDirectoryStream(SELF, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  void deleteFile(Path name) throws IOException {
    stream.deleteFile(name);
  }

  @Override
  void deleteDirectory(Path name) throws IOException {
    stream.deleteDirectory(name);
  }

  @Override
  void move(Path name, Dir target, Path targetName) throws IOException {
    stream.move(name, ((SecureDir) target).stream, targetName);
  }

  @Override
  void close() throws IOException {
    stream.close();
  }
}
