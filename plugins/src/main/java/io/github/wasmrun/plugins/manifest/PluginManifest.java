package io.github.wasmrun.plugins.manifest;

import io.github.wasmrun.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plugin says of itself. Immutable.
 *
 * <p>An object of JSON with the names of the components below, where {@code dependencies} and
 * {@code configuration} are objects by name, {@code provides} and {@code subscribes} are in an
 * object {@code events}, and {@code asked} is the object {@code permissions}. Only {@code id} and
 * {@code version} must be there; names that are not known are mistakes.
 *
 * <pre>{@code
 * {"id": "text-tools", "version": "1.2.0", "name": "Text tools", "host": "^1.0.0",
 *  "dependencies": {"dictionary": ">=2.0.0 <3.0.0"},
 *  "configuration": {"language": {"type": "string", "default": "en", "description": "…"}},
 *  "events": {"provides": ["text.changed"], "subscribes": ["file.opened"]},
 *  "permissions": {"functions": ["lookup"], "memoryPages": 64, "fuel": 1000000,
 *    "timeoutMillis": 200, "callDepth": 100, "files": {"/data": "read-only"},
 *    "hosts": ["*.example.org"], "environment": ["LANG"], "random": true, "clock": true}}
 * }</pre>
 *
 * @param id lower-case letters, digits, hyphens and dots; begins with a letter
 * @param name what users read; the id if it is not given
 * @param version the plugin's own
 * @param description what it does, maybe empty
 * @param author maybe empty
 * @param license maybe empty
 * @param homepage an address, maybe empty
 * @param host versions of the application that it runs in
 * @param dependencies ids of plugins that must be loaded before, with their versions
 * @param configuration what it can be configured with
 * @param provides names of events that it sends
 * @param subscribes names of events that it gets; {@code *} denotes all
 * @param sha256 the SHA-256 of the module that it is for, for a manifest that is not in the module
 * @param asked what it asks for
 */
public record PluginManifest(
    String id,
    String name,
    Version version,
    String description,
    String author,
    String license,
    String homepage,
    VersionRange host,
    Map<String, VersionRange> dependencies,
    Map<String, ConfigurationKey> configuration,
    List<String> provides,
    List<String> subscribes,
    Optional<String> sha256,
    Asked asked) {
  /** The custom section of a module that has its manifest. */
  public static final String SECTION = "wasmrun:plugin";

  /** How many bytes a manifest may have: 256 KiB. */
  public static final int MAX_BYTES = 256 << 10;

  /** Copies the collections. */
  public PluginManifest {
    Objects.requireNonNull(id, "id");
    dependencies = Collections.unmodifiableMap(new LinkedHashMap<>(dependencies));
    configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
    provides = List.copyOf(provides);
    subscribes = List.copyOf(subscribes);
  }

  /**
   * Reads a manifest.
   *
   * @throws ManifestException with all mistakes
   */
  public static PluginManifest parse(String json) {
    Objects.requireNonNull(json, "json");
    if (json.length() > MAX_BYTES) {
      throw tooLong(json.length());
    }
    return ManifestReader.read(() -> Json.parse(json));
  }

  /**
   * Reads a manifest in UTF-8.
   *
   * @throws ManifestException with all mistakes
   */
  public static PluginManifest parse(byte[] json) {
    if (json.length > MAX_BYTES) {
      throw tooLong(json.length);
    }
    return ManifestReader.read(() -> Json.parse(json));
  }

  private static ManifestException tooLong(int length) {
    return new ManifestException(
        List.of("it has " + length + " bytes, at most " + MAX_BYTES + " are read"), null);
  }

  /**
   * A manifest that says nothing but an id, for a module that has none.
   *
   * @throws ManifestException if it is no id
   */
  public static PluginManifest ofId(String id) {
    List<String> problems = new ArrayList<>();
    ManifestReader.checkId("id", id, problems);
    if (!problems.isEmpty()) {
      throw new ManifestException(problems, null);
    }
    return new PluginManifest(
        id,
        id,
        new Version(0, 0, 0, ""),
        "",
        "",
        "",
        "",
        VersionRange.of("*"),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Asked.NOTHING);
  }
}
