package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The interface {@code wasmrun:compression/zip@0.1.0}. */
public interface Zip {
  /** What {@code reader} does without one of them. */
  Reader.Factory readerFactory();

  /** What {@code writer} does without one of them. */
  Writer.Factory writerFactory();

  /** The enumeration {@code kind}. */
  enum Kind {
    /** {@code file}. */
    FILE("file"),
    /** {@code directory}. */
    DIRECTORY("directory"),
    /** {@code symbolic-link}. */
    SYMBOLIC_LINK("symbolic-link");

    private final String witName;

    Kind(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code entry}.
   *
   * @param name the component {@code name}
   * @param kind the component {@code kind}
   * @param compressionMethod 0 stored, 8 deflated; other numbers of the format are listed, but not
   *     read.
   * @param size the component {@code size}
   * @param compressedSize the component {@code compressedSize}
   * @param crc32 the component {@code crc32}
   * @param modified Seconds from 1970; the time of day of an unknown zone is taken as UTC.
   * @param permissions Unix permissions.
   * @param comment the component {@code comment}
   * @param encrypted the component {@code encrypted}
   * @param extra the component {@code extra}
   */
  record Entry(
      String name,
      Kind kind,
      @Unsigned int compressionMethod,
      @Unsigned long size,
      @Unsigned long compressedSize,
      @Unsigned int crc32,
      @Nullable Long modified,
      @Nullable @Unsigned Integer permissions,
      String comment,
      boolean encrypted,
      byte[] extra) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Entry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(comment, "comment");
      Objects.requireNonNull(extra, "extra");
    }

    /** The same with another {@code name}. */
    public Entry withName(String name) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code kind}. */
    public Entry withKind(Kind kind) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code compressionMethod}. */
    public Entry withCompressionMethod(@Unsigned int compressionMethod) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code size}. */
    public Entry withSize(@Unsigned long size) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code compressedSize}. */
    public Entry withCompressedSize(@Unsigned long compressedSize) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code crc32}. */
    public Entry withCrc32(@Unsigned int crc32) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code modified}. */
    public Entry withModified(@Nullable Long modified) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code permissions}. */
    public Entry withPermissions(@Nullable @Unsigned Integer permissions) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code comment}. */
    public Entry withComment(String comment) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code encrypted}. */
    public Entry withEncrypted(boolean encrypted) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    /** The same with another {@code extra}. */
    public Entry withExtra(byte[] extra) {
      return new Entry(
          name,
          kind,
          compressionMethod,
          size,
          compressedSize,
          crc32,
          modified,
          permissions,
          comment,
          encrypted,
          extra);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry that
          && Objects.equals(name, that.name)
          && Objects.equals(kind, that.kind)
          && compressionMethod == that.compressionMethod
          && size == that.size
          && compressedSize == that.compressedSize
          && crc32 == that.crc32
          && Objects.equals(modified, that.modified)
          && Objects.equals(permissions, that.permissions)
          && Objects.equals(comment, that.comment)
          && encrypted == that.encrypted
          && Arrays.equals(extra, that.extra);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(name);
      hash = 31 * hash + Objects.hashCode(kind);
      hash = 31 * hash + Objects.hashCode(compressionMethod);
      hash = 31 * hash + Objects.hashCode(size);
      hash = 31 * hash + Objects.hashCode(compressedSize);
      hash = 31 * hash + Objects.hashCode(crc32);
      hash = 31 * hash + Objects.hashCode(modified);
      hash = 31 * hash + Objects.hashCode(permissions);
      hash = 31 * hash + Objects.hashCode(comment);
      hash = 31 * hash + Objects.hashCode(encrypted);
      hash = 31 * hash + Arrays.hashCode(extra);
      return hash;
    }

    @Override
    public String toString() {
      return "Entry["
          + "name="
          + name
          + ", kind="
          + kind
          + ", compressionMethod="
          + compressionMethod
          + ", size="
          + size
          + ", compressedSize="
          + compressedSize
          + ", crc32="
          + crc32
          + ", modified="
          + modified
          + ", permissions="
          + permissions
          + ", comment="
          + comment
          + ", encrypted="
          + encrypted
          + ", extra="
          + Arrays.toString(extra)
          + "]";
    }
  }

  /** The resource {@code reader}. */
  interface Reader extends AutoCloseable {
    /** The function {@code comment}. */
    String comment();

    /**
     * The function {@code entries}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    List<Entry> entries();

    /**
     * Has {@code read} give the contents of an entry.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void select(@Unsigned int index);

    /**
     * The next bytes, at most {@code limit}; none at the end.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] read(@Unsigned int limit);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code reader} does without one of them. */
    interface Factory {
      /**
       * The function {@code open}.
       *
       * @throws Failures.FailureException if the function gives an error
       */
      Reader open(Sources.Source source, @Unsigned int maxEntries);
    }
  }

  /**
   * What is known of contents before they come.
   *
   * @param size the component {@code size}
   * @param crc32 the component {@code crc32}
   */
  record Known(@Unsigned long size, @Unsigned int crc32) {
    /** The same with another {@code size}. */
    public Known withSize(@Unsigned long size) {
      return new Known(size, crc32);
    }

    /** The same with another {@code crc32}. */
    public Known withCrc32(@Unsigned int crc32) {
      return new Known(size, crc32);
    }
  }

  /**
   * The record {@code settings}.
   *
   * @param name the component {@code name}
   * @param kind the component {@code kind}
   * @param deflated the component {@code deflated}
   * @param level the component {@code level}
   * @param modified the component {@code modified}
   * @param permissions the component {@code permissions}
   * @param large The contents may have 4 GiB or more.
   * @param known Only of contents that are stored. Without it the size comes after them.
   */
  record Settings(
      String name,
      Kind kind,
      boolean deflated,
      int level,
      @Nullable Long modified,
      @Nullable @Unsigned Integer permissions,
      boolean large,
      @Nullable Known known) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Settings {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
    }

    /** The same with another {@code name}. */
    public Settings withName(String name) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }

    /** The same with another {@code kind}. */
    public Settings withKind(Kind kind) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }

    /** The same with another {@code deflated}. */
    public Settings withDeflated(boolean deflated) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }

    /** The same with another {@code level}. */
    public Settings withLevel(int level) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }

    /** The same with another {@code modified}. */
    public Settings withModified(@Nullable Long modified) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }

    /** The same with another {@code permissions}. */
    public Settings withPermissions(@Nullable @Unsigned Integer permissions) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }

    /** The same with another {@code large}. */
    public Settings withLarge(boolean large) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }

    /** The same with another {@code known}. */
    public Settings withKnown(@Nullable Known known) {
      return new Settings(name, kind, deflated, level, modified, permissions, large, known);
    }
  }

  /** What its functions return is to be appended to the archive. */
  interface Writer extends AutoCloseable {
    /**
     * The function {@code start}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] start(Settings settings);

    /**
     * The function {@code write}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] write(byte[] contents);

    /**
     * The function {@code finish}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] finish(String comment);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code writer} does without one of them. */
    interface Factory {
      /** The function {@code constructor}. */
      Writer create();
    }
  }
}
