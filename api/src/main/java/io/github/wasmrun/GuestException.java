package io.github.wasmrun;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The guest threw an exception that nobody caught. */
public final class GuestException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Tag tag;
  private final transient Supplier<Object[]> payload;

  /**
   * An exception thrown by the guest.
   *
   * @param tag its tag; null where the host does not tell
   * @param payload its values; empty where the host does not tell
   * @param cause the engine's own error
   */
  public GuestException(@Nullable Tag tag, Object[] payload, @Nullable Throwable cause) {
    this(tag, given(payload.clone()), cause);
  }

  /**
   * An exception thrown by the guest whose values are made when they are asked for.
   *
   * @param tag its tag; null where the host does not tell
   * @param payload gives its values; empty where the host does not tell
   * @param cause the engine's own error
   */
  public GuestException(@Nullable Tag tag, Supplier<Object[]> payload, @Nullable Throwable cause) {
    super(
        tag == null
            ? "uncaught exception of the guest"
            : "uncaught exception of the guest: " + tag.type(),
        cause);
    this.tag = tag;
    this.payload = payload;
  }

  private static Supplier<Object[]> given(Object[] payload) {
    return () -> payload;
  }

  /** The tag; empty where the host does not tell. */
  public Optional<Tag> tag() {
    return Optional.ofNullable(tag);
  }

  /** A copy of the values that were thrown. */
  public List<Object> payload() {
    return Arrays.asList(payload.get().clone());
  }
}
