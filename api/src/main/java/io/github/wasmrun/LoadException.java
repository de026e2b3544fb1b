package io.github.wasmrun;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** No candidate of a {@link WasmSource} could be loaded. */
public final class LoadException extends WasmException {
  private static final long serialVersionUID = 1L;

  /**
   * One try. Immutable.
   *
   * @param location what was tried
   * @param error why it failed
   */
  public record Attempt(String location, Throwable error) {
    @Override
    public String toString() {
      return location + ": " + (error.getMessage() == null ? error.toString() : error.getMessage());
    }
  }

  private final transient List<Attempt> attempts;

  /**
   * A location that could not be read.
   *
   * @param location what was tried
   * @param reason why it failed, in our words
   * @param cause the host's own error
   */
  public LoadException(String location, String reason, @Nullable Throwable cause) {
    super("cannot load " + location + ": " + reason, cause);
    this.attempts = List.of();
  }

  /**
   * Candidates that all failed.
   *
   * @param attempts each one, in the order tried
   */
  public LoadException(List<Attempt> attempts) {
    super(text(attempts), attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).error());
    this.attempts = List.copyOf(attempts);
  }

  private static String text(List<Attempt> attempts) {
    StringBuilder text = new StringBuilder("no candidate could be loaded: ");
    for (int i = 0; i < attempts.size(); i++) {
      if (i > 0) {
        text.append("; ");
      }
      text.append(attempts.get(i).toString());
    }
    return text.toString();
  }

  /** Each try, in order; empty if a single location failed. */
  public List<Attempt> attempts() {
    return attempts;
  }
}
