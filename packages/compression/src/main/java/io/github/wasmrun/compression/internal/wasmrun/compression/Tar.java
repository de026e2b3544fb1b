package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** The interface {@code wasmrun:compression/tar@0.1.0}. */
public interface Tar {
  /**
   * The blocks before the contents of an entry.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] writeHeader(Entry entry);

  /** What {@code reader} does without one of them. */
  Reader.Factory readerFactory();

  /** The enumeration {@code kind}. */
  enum Kind {
    /** {@code file}. */
    FILE("file"),
    /** {@code hard-link}. */
    HARD_LINK("hard-link"),
    /** {@code symbolic-link}. */
    SYMBOLIC_LINK("symbolic-link"),
    /** {@code character-device}. */
    CHARACTER_DEVICE("character-device"),
    /** {@code block-device}. */
    BLOCK_DEVICE("block-device"),
    /** {@code directory}. */
    DIRECTORY("directory"),
    /** {@code fifo}. */
    FIFO("fifo"),
    /** {@code contiguous}. */
    CONTIGUOUS("contiguous"),
    /** {@code gnu-sparse}. */
    GNU_SPARSE("gnu-sparse"),
    /** {@code other}. */
    OTHER("other");

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
   * @param path the component {@code path}
   * @param kind the component {@code kind}
   * @param link the component {@code link}
   * @param size the component {@code size}
   * @param permissions the component {@code permissions}
   * @param userId the component {@code userId}
   * @param groupId the component {@code groupId}
   * @param user the component {@code user}
   * @param group the component {@code group}
   * @param modified Seconds from 1970.
   * @param deviceMajor the component {@code deviceMajor}
   * @param deviceMinor the component {@code deviceMinor}
   */
  record Entry(
      String path,
      Kind kind,
      String link,
      @Unsigned long size,
      @Unsigned int permissions,
      @Unsigned long userId,
      @Unsigned long groupId,
      String user,
      String group,
      long modified,
      @Unsigned int deviceMajor,
      @Unsigned int deviceMinor) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Entry {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(link, "link");
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(group, "group");
    }

    /** The same with another {@code path}. */
    public Entry withPath(String path) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code kind}. */
    public Entry withKind(Kind kind) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code link}. */
    public Entry withLink(String link) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code size}. */
    public Entry withSize(@Unsigned long size) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code permissions}. */
    public Entry withPermissions(@Unsigned int permissions) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code userId}. */
    public Entry withUserId(@Unsigned long userId) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code groupId}. */
    public Entry withGroupId(@Unsigned long groupId) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code user}. */
    public Entry withUser(String user) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code group}. */
    public Entry withGroup(String group) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code modified}. */
    public Entry withModified(long modified) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code deviceMajor}. */
    public Entry withDeviceMajor(@Unsigned int deviceMajor) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }

    /** The same with another {@code deviceMinor}. */
    public Entry withDeviceMinor(@Unsigned int deviceMinor) {
      return new Entry(
          path,
          kind,
          link,
          size,
          permissions,
          userId,
          groupId,
          user,
          group,
          modified,
          deviceMajor,
          deviceMinor);
    }
  }

  /** The variant {@code header}. */
  sealed interface Header {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super @Unsigned Integer, ? extends R> needs,
        Function<? super Entry, ? extends R> entry,
        Supplier<? extends R> end);

    /**
     * So many bytes have to be fed next.
     *
     * @param value what it carries
     */
    record Needs(@Unsigned int value) implements Header {
      @Override
      public <R> R match(
          Function<? super @Unsigned Integer, ? extends R> needs,
          Function<? super Entry, ? extends R> entry,
          Supplier<? extends R> end) {
        return needs.apply(value);
      }
    }

    /**
     * An entry. Its contents come next, filled up to blocks of 512 bytes; after that, a header.
     *
     * @param value what it carries
     */
    record EntryCase(Entry value) implements Header {
      /** Checks that nothing is missing; lists and maps are copied. */
      public EntryCase {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super @Unsigned Integer, ? extends R> needs,
          Function<? super Entry, ? extends R> entry,
          Supplier<? extends R> end) {
        return entry.apply(value);
      }
    }

    /** The archive is at its end. */
    record End() implements Header {
      @Override
      public <R> R match(
          Function<? super @Unsigned Integer, ? extends R> needs,
          Function<? super Entry, ? extends R> entry,
          Supplier<? extends R> end) {
        return end.get();
      }
    }
  }

  /** Reads headers, not contents. */
  interface Reader extends AutoCloseable {
    /**
     * Starts with 512 bytes.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Header feed(byte[] bytes);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code reader} does without one of them. */
    interface Factory {
      /** Refuses names and extensions of more than {@code max-extension} bytes. */
      Reader create(@Unsigned int maxExtension);
    }
  }
}
