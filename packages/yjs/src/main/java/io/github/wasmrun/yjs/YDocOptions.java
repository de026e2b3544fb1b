package io.github.wasmrun.yjs;

import io.github.wasmrun.wasi.io.WasiRandom;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document is made with. Immutable. */
public final class YDocOptions {
  /** A random client id, a random guid, offsets of UTF-16, nothing kept that is deleted. */
  public static final YDocOptions DEFAULTS =
      new YDocOptions(-1, null, null, false, false, false, true);

  private static final long MAX_CLIENT_ID = (1L << 53) - 1;

  private final long clientId;
  private final @Nullable String guid;
  private final @Nullable String collectionId;
  private final boolean byteOffsets;
  private final boolean keepingDeleted;
  private final boolean autoLoad;
  private final boolean shouldLoad;

  private YDocOptions(
      long clientId,
      @Nullable String guid,
      @Nullable String collectionId,
      boolean byteOffsets,
      boolean keepingDeleted,
      boolean autoLoad,
      boolean shouldLoad) {
    this.clientId = clientId;
    this.guid = guid;
    this.collectionId = collectionId;
    this.byteOffsets = byteOffsets;
    this.keepingDeleted = keepingDeleted;
    this.autoLoad = autoLoad;
    this.shouldLoad = shouldLoad;
  }

  /**
   * With a client id, 0 to 2<sup>53</sup> - 1; by default 32 random bits. No two documents that are
   * edited at the same time may have the same: they would never become equal.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public YDocOptions withClientId(long clientId) {
    if (clientId < 0 || clientId > MAX_CLIENT_ID) {
      throw new IllegalArgumentException("client id " + clientId);
    }
    return new YDocOptions(
        clientId, guid, collectionId, byteOffsets, keepingDeleted, autoLoad, shouldLoad);
  }

  /** With a name of the document that no other has; by default a random UUID. */
  public YDocOptions withGuid(String guid) {
    return new YDocOptions(
        clientId,
        Objects.requireNonNull(guid, "guid"),
        collectionId,
        byteOffsets,
        keepingDeleted,
        autoLoad,
        shouldLoad);
  }

  /** With the name of a collection that the document is in, for providers; by default none. */
  public YDocOptions withCollectionId(String collectionId) {
    return new YDocOptions(
        clientId,
        guid,
        Objects.requireNonNull(collectionId, "collectionId"),
        byteOffsets,
        keepingDeleted,
        autoLoad,
        shouldLoad);
  }

  /**
   * Whether indexes and lengths in texts count bytes of UTF-8; by default they count {@code char}s,
   * as Java and JavaScript do.
   */
  public YDocOptions withByteOffsets(boolean byteOffsets) {
    return new YDocOptions(
        clientId, guid, collectionId, byteOffsets, keepingDeleted, autoLoad, shouldLoad);
  }

  /**
   * Whether the document keeps what is deleted, so that its past can be seen through a {@link
   * YSnapshot}; Yjs calls the opposite {@code gc}. Default: false.
   */
  public YDocOptions withKeepingDeleted(boolean keepingDeleted) {
    return new YDocOptions(
        clientId, guid, collectionId, byteOffsets, keepingDeleted, autoLoad, shouldLoad);
  }

  /** Whether all peers load this sub-document as soon as they see it. Default: false. */
  public YDocOptions withAutoLoad(boolean autoLoad) {
    return new YDocOptions(
        clientId, guid, collectionId, byteOffsets, keepingDeleted, autoLoad, shouldLoad);
  }

  /** Whether providers shall load the document now. Default: true. */
  public YDocOptions withShouldLoad(boolean shouldLoad) {
    return new YDocOptions(
        clientId, guid, collectionId, byteOffsets, keepingDeleted, autoLoad, shouldLoad);
  }

  /** The collection, if there is one. */
  public Optional<String> collectionId() {
    return Optional.ofNullable(collectionId);
  }

  /** Whether offsets count bytes. */
  public boolean byteOffsets() {
    return byteOffsets;
  }

  /** Whether the document keeps what is deleted. */
  public boolean keepingDeleted() {
    return keepingDeleted;
  }

  /** Whether peers load the sub-document as soon as they see it. */
  public boolean autoLoad() {
    return autoLoad;
  }

  /** Whether providers shall load the document. */
  public boolean shouldLoad() {
    return shouldLoad;
  }

  /** The same, with random numbers where nothing was given. */
  Types.Options guest() {
    return new Types.Options(
        clientId < 0 ? randomClientId() : clientId,
        guid == null ? randomGuid() : guid,
        collectionId,
        byteOffsets,
        keepingDeleted,
        autoLoad,
        shouldLoad);
  }

  static YDocOptions of(Types.Options options) {
    return new YDocOptions(
        options.clientId(),
        options.guid(),
        options.collectionId(),
        options.bytes(),
        options.skipGc(),
        options.autoLoad(),
        options.shouldLoad());
  }

  static long random64() {
    byte[] bytes = new byte[8];
    WasiRandom.system().fill(bytes, 0, 8);
    long value = 0;
    for (byte b : bytes) {
      value = value << 8 | b & 0xFF;
    }
    return value;
  }

  private static long randomClientId() {
    return random64() & 0xFFFF_FFFFL;
  }

  private static String randomGuid() {
    long high = random64() & ~0xF000L | 0x4000L;
    long low = random64() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return digits(high >>> 32, 8)
        + "-"
        + digits(high >>> 16, 4)
        + "-"
        + digits(high, 4)
        + "-"
        + digits(low >>> 48, 4)
        + "-"
        + digits(low, 12);
  }

  private static String digits(long value, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = count - 1; i >= 0; i--) {
      text.append(Character.forDigit((int) (value >>> 4 * i) & 0xF, 16));
    }
    return text.toString();
  }
}
