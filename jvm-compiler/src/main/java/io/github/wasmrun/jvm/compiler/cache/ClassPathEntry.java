package io.github.wasmrun.jvm.compiler.cache;

import io.github.wasmrun.jvm.compiler.emit.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the class path says about a module whose classes are there, in a file with the SHA-256 of
 * the module as its name.
 *
 * @param maker what made the classes, with its version and options
 * @param names the names of the classes
 */
public record ClassPathEntry(String maker, Names names) {
  private static final String DIRECTORY = "META-INF/wasmrun/precompiled/";

  /** Enough that two sets of modules do not have the same by chance. */
  private static final int ID_BYTES = 12;

  /** A file that is there if there is any entry; nobody reads it. */
  public static final String MARK = DIRECTORY + "index";

  /** The name of the file for a module. */
  public static String file(byte[] module) {
    return DIRECTORY + HexFormat.of().formatHex(Hashes.sha256().digest(module));
  }

  /** What modules whose files have these names share in the names of their packages. */
  public static String setId(String maker, Collection<String> files) {
    MessageDigest hash = Hashes.sha256();
    hash.update(maker.getBytes(StandardCharsets.UTF_8));
    for (String file : files) {
      hash.update(file.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(hash.digest(), 0, ID_BYTES);
  }

  /** The contents of the file. */
  public byte[] toBytes() {
    return (maker + '\n' + names.modulePackage() + '\n' + names.shapesPackage() + '\n')
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what {@link #toBytes} made; null if it is something else. */
  public static @Nullable ClassPathEntry read(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.size() != 3
        || !lines.get(1).startsWith(Names.PREFIX)
        || !lines.get(2).startsWith(Names.PREFIX)) {
      return null;
    }
    return new ClassPathEntry(lines.get(0), Names.onClassPath(lines.get(1), lines.get(2)));
  }
}
