package io.github.wasmrun.plugins;

/**
 * Something that happened to a plugin. Immutable.
 *
 * @param kind what
 * @param pluginId to which plugin; what it was to be loaded from if the id is not known
 * @param millis when, in milliseconds since 1970
 * @param text for people
 */
public record PluginActivity(Kind kind, String pluginId, long millis, String text) {
  /** What can happen. */
  public enum Kind {
    /** It was loaded. */
    LOADED,
    /** It was not loaded. */
    LOAD_FAILED,
    /** Another instance, of the same or another version, has taken over. */
    RELOADED,
    /** It was not reloaded; the instance before goes on. */
    RELOAD_FAILED,
    /** It was unloaded. */
    UNLOADED,
    /** A call failed. */
    CALL_FAILED,
    /** A call took longer than {@link PluginSettings#withSlow}. */
    SLOW,
    /** A fresh instance has taken over after a failure. */
    RESTARTED,
    /** It was disabled after too many failures, or since it could not be restarted. */
    DISABLED,
    /** It was enabled again. */
    ENABLED,
    /** A line that the plugin wrote, of a level below a warning. */
    OUTPUT,
    /** A warning or an error that the plugin wrote. */
    WARNING
  }
}
