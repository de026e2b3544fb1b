package io.github.wasmrun.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plugin that was not loaded, or not reloaded. Other plugins are as they were. */
public final class PluginLoadException extends PluginException {
  private static final long serialVersionUID = 1L;

  /** Why it was not loaded. */
  public enum Reason {
    /** Its bytes could not be loaded. */
    SOURCE,
    /** Its bytes have another SHA-256. */
    DIGEST,
    /** It is not signed by that key. */
    SIGNATURE,
    /** Its module is not valid, or the engine cannot run it. */
    MODULE,
    /** Its manifest is missing or has mistakes. */
    MANIFEST,
    /** It is not made for this version of the application. */
    HOST_VERSION,
    /** A plugin that it depends on is missing or of another version. */
    DEPENDENCY,
    /** It asks for more than it was granted. */
    PERMISSION,
    /** It keeps to no guest contract. */
    CONTRACT,
    /** It imports what there is not, or of another type. */
    LINK,
    /** Its configuration does not fit. */
    CONFIGURATION,
    /** A plugin of this id is there already, or a reload has another id. */
    ID,
    /** It failed when it was started. */
    START,
    /** It cannot run in a worker: of what it is granted, or since the page has no workers. */
    WORKER,
    /** The host was closed. */
    CLOSED
  }

  private final Reason reason;
  private final transient List<String> problems;

  PluginLoadException(
      String pluginId, Reason reason, List<String> problems, @Nullable Throwable cause) {
    super(pluginId, String.join("; ", problems), cause);
    this.reason = reason;
    this.problems = List.copyOf(problems);
  }

  /** Why it was not loaded. */
  public Reason reason() {
    return reason;
  }

  /** Each problem that was found, at least one. */
  public List<String> problems() {
    return problems;
  }
}
