package io.github.wasmrun.jvm.compiler.cache;

import io.github.wasmrun.jvm.compiler.load.ClassStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one module in a cache. Each file starts with the {@linkplain Hashes#mac signature}
 * of the module's id, the file's name and its contents; without the right one it is not used.
 */
final class CachedModule implements ClassStore {
  private final CodeCache cache;
  private final Path directory;
  private final byte[] id;

  CachedModule(CodeCache cache, Path directory, byte[] id) {
    this.cache = cache;
    this.directory = directory;
    this.id = id;
    markUsed();
  }

  /** What is removed first is what was not used for the longest time. */
  private void markUsed() {
    try {
      if (Files.isDirectory(directory)) {
        Files.setLastModifiedTime(directory, FileTime.fromMillis(System.currentTimeMillis()));
      }
    } catch (IOException e) {
      cache.report(e);
    }
  }

  @Override
  public @Nullable Map<String, byte[]> find(String name) {
    try {
      byte[] file = AtomicFiles.read(directory.resolve(name));
      if (file.length < Hashes.SIZE) {
        return null;
      }
      byte[] signature = Arrays.copyOf(file, Hashes.SIZE);
      byte[] contents = Arrays.copyOfRange(file, Hashes.SIZE, file.length);
      return MessageDigest.isEqual(signature, sign(name, contents))
          ? ClassFiles.read(contents)
          : null;
    } catch (FileNotFoundException e) {
      return null;
    } catch (IOException e) {
      cache.report(e);
      return null;
    }
  }

  @Override
  public void keep(String name, Map<String, byte[]> classes) {
    byte[] contents = ClassFiles.write(classes);
    try {
      AtomicFiles.write(directory.resolve(name), sign(name, contents), contents);
      cache.wrote(contents.length);
    } catch (IOException e) {
      cache.report(e);
    }
  }

  private byte[] sign(String name, byte[] contents) {
    return Hashes.mac(cache.key(), id, name.getBytes(StandardCharsets.UTF_8), contents);
  }
}
