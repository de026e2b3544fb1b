package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.DirectoryHandle;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A directory of the host that guests see as a tree. */
public final class HostTree {
  /** How the names of directories and links start that are not where they belong yet. */
  static final String RESERVED = ".wasmrun-";

  private static final SecureRandom RANDOM = new SecureRandom();

  final Path root;
  final FineTimes fineTimes = new FineTimes();
  final LinkTexts linkTexts = new LinkTexts();
  private final OpenDirs openDirs = new OpenDirs();
  final OpenFiles openFiles = new OpenFiles(openDirs);

  /** The tree at a real path. */
  public HostTree(Path root) {
    this.root = root;
  }

  /** A handle of the root. */
  public DirectoryHandle open() {
    try {
      return new HostDirectoryHandle(this, openRoot());
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** The directory, by a way that does not depend on names any more where the host has one. */
  Dir openRoot() throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(root);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return new SecureDir(openDirs, root, secure);
    }
    stream.close();
    return new PathDir(openDirs, root);
  }

  /** A new name in the root that nobody can guess. */
  static String reservedName() {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    return RESERVED + HexFormat.of().formatHex(random);
  }
}
