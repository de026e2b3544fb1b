package io.github.wasmrun.engine;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.binary.OtherFormats;
import org.jspecify.annotations.Nullable;

/** What both hosts say of a location that cannot be loaded, for engine authors. */
public final class Loading {
  /** So long may a module be: the limit of WebAssembly's JavaScript interface, in bytes. */
  public static final int MAX_BYTES = 1 << 30;

  private Loading() {}

  /** Nothing is there. */
  public static LoadException notFound(String location, @Nullable Throwable cause) {
    return new LoadException(location, "not found", cause);
  }

  /** The location is no address. */
  public static LoadException noAddress(String location, String reason, @Nullable Throwable cause) {
    return new LoadException(location, "no valid address: " + reason, cause);
  }

  /**
   * No server answered.
   *
   * @param reason what the host knows about it
   */
  public static LoadException noAnswer(String location, String reason, @Nullable Throwable cause) {
    return new LoadException(location, "no answer: " + reason, cause);
  }

  /**
   * The answer ended too early, or cannot be decoded.
   *
   * @param reason what the host knows about it
   */
  public static LoadException broken(String location, String reason, @Nullable Throwable cause) {
    return new LoadException(location, "the answer is incomplete or damaged" + reason, cause);
  }

  /** It is longer than {@link #MAX_BYTES}. */
  public static LoadException tooLong(String location) {
    return new LoadException(location, "longer than a module may be, 1 GiB", null);
  }

  /**
   * Refuses a status of HTTP with which no module comes: all but those of success, and of these 204
   * and 205, which have no content, and 206, which has a part of it.
   */
  public static @Nullable LoadException refused(String location, int status) {
    if (status == 404) {
      return new LoadException(location, "not found (status 404)", null);
    }
    return status < 200 || status > 299 || status == 204 || status == 205 || status == 206
        ? new LoadException(location, "status " + status, null)
        : null;
  }

  /** Refuses what is there instead of a module: nothing at all, or a page of HTML. */
  public static @Nullable LoadException refused(String location, byte[] bytes) {
    if (bytes.length == 0) {
      return new LoadException(location, "it is empty", null);
    }
    return OtherFormats.isMarkup(bytes)
        ? new LoadException(
            location,
            "it is HTML or XML, not a module; servers answer so for what they do not have",
            null)
        : null;
  }

  /** Refuses a location that no host can load. */
  public static @Nullable LoadException refused(String location) {
    if (location.isBlank()) {
      return new LoadException("\"" + location + "\"", "the location is empty", null);
    }
    int start = location.indexOf("://");
    if (start > 0 && location.startsWith("http")) {
      int end = start + 3;
      while (end < location.length() && "/?#".indexOf(location.charAt(end)) < 0) {
        end++;
      }
      int at = location.lastIndexOf('@', end);
      if (at > start) {
        return noAddress(
            location.substring(0, start) + "://…@" + location.substring(at + 1),
            "with a user's name or password",
            null);
      }
    }
    return null;
  }
}
