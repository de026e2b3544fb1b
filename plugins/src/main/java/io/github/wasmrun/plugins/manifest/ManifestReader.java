package io.github.wasmrun.plugins.manifest;

import io.github.wasmrun.json.JsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a manifest of JSON and collects what is wrong with it. */
final class ManifestReader {
  /** How many mistakes are listed. */
  private static final int MAX_PROBLEMS = 50;

  private static final int MAX_ID = 100;

  private final List<String> problems = new ArrayList<>();

  private ManifestReader() {}

  static PluginManifest read(Supplier<@Nullable Object> json) {
    Object value;
    try {
      value = json.get();
    } catch (JsonException e) {
      throw new ManifestException(List.of(String.valueOf(e.getMessage())), e);
    }
    ManifestReader reader = new ManifestReader();
    PluginManifest manifest = reader.manifest(value);
    if (manifest == null || !reader.problems.isEmpty()) {
      throw new ManifestException(reader.problems, null);
    }
    return manifest;
  }

  static void checkId(String where, String id, List<String> problems) {
    boolean good = !id.isEmpty() && id.length() <= MAX_ID;
    for (int i = 0; good && i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      good = letter || i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.');
    }
    if (!good) {
      problems.add(
          where
              + ": expected 1 to "
              + MAX_ID
              + " lower-case letters, digits, hyphens and dots, a letter first, got \""
              + (id.length() <= MAX_ID ? id : id.substring(0, MAX_ID) + "…")
              + "\"");
    }
  }

  private @Nullable PluginManifest manifest(@Nullable Object value) {
    if (!(value instanceof Map<?, ?>)) {
      problem("expected an object");
      return null;
    }
    Fields fields = new Fields("", value, this::problem);
    String id = fields.requiredText("id");
    if (id != null) {
      checkId("id", id, problems);
    }
    Version version = version(fields.requiredText("version"));
    Fields events = fields.object("events");
    PluginManifest manifest =
        new PluginManifest(
            id == null ? "" : id,
            fields.text("name", id == null ? "" : id),
            version,
            fields.text("description", ""),
            fields.text("author", ""),
            fields.text("license", ""),
            fields.text("homepage", ""),
            range("host", fields.text("host", "*")),
            dependencies(fields.object("dependencies"), id),
            configuration(fields.object("configuration")),
            events.texts("provides"),
            events.texts("subscribes"),
            digest(fields),
            asked(fields.object("permissions")));
    events.end();
    fields.end();
    return manifest;
  }

  private void problem(String text) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(text);
    } else if (problems.size() == MAX_PROBLEMS) {
      problems.add("and more");
    }
  }

  private Version version(@Nullable String text) {
    Version version = text == null ? null : Version.parse(text);
    if (version != null) {
      return version;
    }
    if (text != null) {
      problem("version: expected a version such as 1.2.3, got \"" + text + "\"");
    }
    return new Version(0, 0, 0, "");
  }

  private Optional<String> digest(Fields fields) {
    String text = fields.text("sha256", "");
    boolean good = text.isEmpty() || text.length() == 64;
    for (int i = 0; i < text.length(); i++) {
      good &= "0123456789abcdef".indexOf(text.charAt(i)) >= 0;
    }
    if (!good) {
      problem("sha256: expected 64 lower-case hexadecimal digits");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private VersionRange range(String where, String text) {
    VersionRange range = VersionRange.parse(text);
    if (range == null) {
      problem(where + ": expected versions such as ^1.2.0, got \"" + text + "\"");
      return VersionRange.of("*");
    }
    return range;
  }

  private Map<String, VersionRange> dependencies(Fields fields, @Nullable String own) {
    Map<String, VersionRange> all = new LinkedHashMap<>();
    for (String id : fields.names()) {
      checkId("dependencies", id, problems);
      if (id.equals(own)) {
        problem("dependencies: the plugin depends on itself");
      }
      all.put(id, range("dependencies." + id, fields.text(id, "*")));
    }
    return all;
  }

  private Map<String, ConfigurationKey> configuration(Fields fields) {
    Map<String, ConfigurationKey> all = new LinkedHashMap<>();
    for (String name : fields.names()) {
      Fields key = fields.object(name);
      ConfigurationKey.Type type = type(key.path("type"), key.requiredText("type"));
      Object value = key.value("default");
      boolean required = key.flag("required");
      ConfigurationKey made =
          new ConfigurationKey(
              type, key.text("description", ""), required, Optional.ofNullable(value));
      if (value != null && !made.accepts(value)) {
        problem(key.path("default") + ": is not of the type " + lower(type));
      }
      if (value != null && required) {
        problem(key.path("required") + ": there is a default");
      }
      key.end();
      all.put(name, made);
    }
    return all;
  }

  private ConfigurationKey.Type type(String where, @Nullable String text) {
    for (ConfigurationKey.Type type : ConfigurationKey.Type.values()) {
      if (lower(type).equals(text)) {
        return type;
      }
    }
    if (text != null) {
      problem(
          where
              + ": expected string, number, integer, boolean, array or object, got \""
              + text
              + "\"");
    }
    return ConfigurationKey.Type.OBJECT;
  }

  private static String lower(ConfigurationKey.Type type) {
    return switch (type) {
      case STRING -> "string";
      case NUMBER -> "number";
      case INTEGER -> "integer";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT -> "object";
    };
  }

  private Asked asked(Fields fields) {
    Map<String, FileAccess> files = new LinkedHashMap<>();
    Fields trees = fields.object("files");
    for (String path : trees.names()) {
      files.put(path, access(trees.path(path), trees.requiredText(path)));
    }
    Asked asked =
        new Asked(
            fields.texts("functions"),
            fields.smallNumber("memoryPages"),
            fields.number("fuel"),
            fields.number("timeoutMillis"),
            fields.smallNumber("callDepth"),
            files,
            fields.texts("hosts"),
            fields.texts("environment"),
            fields.flag("random"),
            fields.flag("clock"));
    fields.end();
    return asked;
  }

  private FileAccess access(String where, @Nullable String text) {
    for (FileAccess access : FileAccess.values()) {
      if (access.text().equals(text)) {
        return access;
      }
    }
    if (text != null) {
      problem(where + ": expected read-only or read-write, got \"" + text + "\"");
    }
    return FileAccess.READ_WRITE;
  }
}
