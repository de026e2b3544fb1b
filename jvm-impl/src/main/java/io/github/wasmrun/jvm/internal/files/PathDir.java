package io.github.wasmrun.jvm.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.Set;

/**
 * A directory held by its path, for hosts that cannot hold it otherwise: each use checks that no
 * part of the path has become a link.
 */
final class PathDir extends Dir {
  PathDir(OpenDirs all, Path path) {
    super(all, path);
  }

  private Path checked(Path name) throws IOException {
    if (!path.toRealPath().equals(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return path.resolve(name);
  }

  @Override
  Dir openDir(Path name) throws IOException {
    Path child = checked(name);
    if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.exists(child, LinkOption.NOFOLLOW_LINKS)) {
        throw new NoSuchFileException(child.toString());
      }
      throw new NotDirectoryException(child.toString());
    }
    return new PathDir(all, child.toRealPath(LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  FileChannel openFile(Path name, Set<OpenOption> options) throws IOException {
    return FileChannel.open(checked(name), options);
  }

  @Override
  BasicFileAttributeView view(Path name) throws IOException {
    return Files.getFileAttributeView(
        checked(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  DirectoryStream<Path> entries() throws IOException {
    return Files.newDirectoryStream(checked(Path.of("")));
  }

  @Override
  void deleteFile(Path name) throws IOException {
    Files.delete(checked(name));
  }

  @Override
  void deleteDirectory(Path name) throws IOException {
    Files.delete(checked(name));
  }

  @Override
  void move(Path name, Dir target, Path targetName) throws IOException {
    Files.move(
        checked(name),
        ((PathDir) target).checked(targetName),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  void close() {}
}
