package io.github.wasmrun.plugins;

/**
 * How far the load of a plugin is, see {@link PluginSource#withProgress}. Immutable.
 *
 * @param step what is done now
 * @param location of the module or the manifest
 * @param module the name by which the plugin is linked with the module; {@code main} is its own
 * @param byteLength how many bytes there are; -1 while that is not known
 */
public record PluginProgress(Step step, String location, String module, long byteLength) {
  /** The steps, in their order. */
  public enum Step {
    /** Bytes are loaded from elsewhere. */
    LOADING,
    /** The bytes were in the {@link PluginCache}. */
    CACHED,
    /** Digest and signature are checked. */
    CHECKING,
    /** The module is compiled. */
    COMPILING,
    /** All modules are compiled; the plugin is started. */
    STARTING
  }
}
