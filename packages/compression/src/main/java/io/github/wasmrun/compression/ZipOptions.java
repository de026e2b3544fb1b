package io.github.wasmrun.compression;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** How an entry of a zip archive is written. Immutable. */
public final class ZipOptions {
  /** Deflated with level 6, dated 1980-01-01, with permissions 644 or 755. */
  public static final ZipOptions DEFAULTS =
      new ZipOptions(true, 6, OptionalLong.empty(), OptionalInt.empty(), false);

  private final boolean deflated;
  private final int level;
  private final OptionalLong modified;
  private final OptionalInt permissions;
  private final boolean large;

  private ZipOptions(
      boolean deflated, int level, OptionalLong modified, OptionalInt permissions, boolean large) {
    this.deflated = deflated;
    this.level = level;
    this.modified = modified;
    this.permissions = permissions;
    this.large = large;
  }

  /**
   * Keeps the contents as they are. Default: deflated.
   *
   * <p>The size of such an entry is before its contents, so that readers that take an archive from
   * front to back, such as {@code java.util.zip.ZipInputStream}, find its end; of a stream with
   * more than 16 MiB it is after them, and those readers refuse it.
   */
  public ZipOptions stored() {
    return new ZipOptions(false, level, modified, permissions, large);
  }

  /** Deflates with {@code level}, 0 to 9. Default: 6. */
  public ZipOptions deflated(int level) {
    if (level < 0 || level > 9) {
      throw new IllegalArgumentException("level " + level);
    }
    return new ZipOptions(true, level, modified, permissions, large);
  }

  /**
   * Dates the entry. Default: 1980-01-01, so that the same contents give the same archive.
   *
   * @param seconds from 1970-01-01T00:00:00Z; even, from 1980 to 2107, others are moved there
   */
  public ZipOptions withModified(long seconds) {
    return new ZipOptions(deflated, level, OptionalLong.of(seconds), permissions, large);
  }

  /** Sets the permissions of Unix, the lowest 12 bits. Default: 644, for directories 755. */
  public ZipOptions withPermissions(int permissions) {
    return new ZipOptions(deflated, level, modified, OptionalInt.of(permissions), large);
  }

  /** Allows contents of 4 GiB and more. Default: not. */
  public ZipOptions large() {
    return new ZipOptions(deflated, level, modified, permissions, true);
  }

  boolean isDeflated() {
    return deflated;
  }

  int level() {
    return level;
  }

  OptionalLong modified() {
    return modified;
  }

  OptionalInt permissions() {
    return permissions;
  }

  boolean isLarge() {
    return large;
  }
}
