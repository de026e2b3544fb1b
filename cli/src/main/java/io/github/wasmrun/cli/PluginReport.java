package io.github.wasmrun.cli;

import io.github.wasmrun.json.Json;
import io.github.wasmrun.plugins.PluginInspection;
import io.github.wasmrun.plugins.manifest.Asked;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import io.github.wasmrun.type.ImportType;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** What {@code plugin inspect} says of a plugin. */
final class PluginReport {
  private final String location;
  private final PluginInspection inspection;

  PluginReport(String location, PluginInspection inspection) {
    this.location = location;
    this.inspection = inspection;
  }

  private String contract() {
    return inspection.contract().map(c -> c.name().toLowerCase(Locale.ROOT)).orElse("none");
  }

  void print(PrintWriter out) {
    out.println(location + ": plugin of the contract " + contract());
    out.println("sha256: " + inspection.sha256());
    if (inspection.manifest().isPresent()) {
      print(inspection.manifest().get(), out);
    } else {
      out.println(
          inspection.manifestByCode()
              ? "manifest: its function plugin_get_manifest gives it"
              : "manifest: none");
    }
    list(out, "functions", inspection.functions());
    List<String> asked = new ArrayList<>();
    inspection.manifest().ifPresent(manifest -> addAsked(manifest.asked(), asked));
    list(out, "permissions that it asks for", asked);
    list(out, "imports from the application", texts(inspection.imports()));
    out.println("WASI: " + (inspection.wasi() ? "used" : "not used"));
    if (!inspection.problems().isEmpty()) {
      list(out, "problems", inspection.problems());
    }
  }

  private static List<String> texts(List<ImportType> imports) {
    return imports.stream().map(ImportType::toString).toList();
  }

  private static void list(PrintWriter out, String what, List<String> items) {
    out.println(Ansi.AUTO.string("@|bold " + what + "|@: " + items.size()));
    items.forEach(item -> out.println("  " + item));
  }

  private static void print(PluginManifest manifest, PrintWriter out) {
    fields(manifest).forEach((name, value) -> out.println(name + ": " + value));
  }

  private static Map<String, Object> fields(PluginManifest manifest) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", manifest.id());
    fields.put("name", manifest.name());
    fields.put("version", manifest.version().toString());
    add(fields, "description", manifest.description());
    add(fields, "author", manifest.author());
    add(fields, "license", manifest.license());
    add(fields, "homepage", manifest.homepage());
    fields.put("host", manifest.host().toString());
    Map<String, Object> dependencies = new LinkedHashMap<>();
    manifest.dependencies().forEach((id, range) -> dependencies.put(id, range.toString()));
    addAll(fields, "dependencies", dependencies);
    Map<String, Object> configuration = new LinkedHashMap<>();
    manifest
        .configuration()
        .forEach(
            (name, key) ->
                configuration.put(
                    name,
                    key.type().name().toLowerCase(Locale.ROOT)
                        + (key.required() ? ", required" : "")
                        + key.defaultValue().map(value -> " = " + Json.text(value)).orElse("")
                        + (key.description().isEmpty() ? "" : ": " + key.description())));
    addAll(fields, "configuration", configuration);
    addAll(fields, "provides", manifest.provides());
    addAll(fields, "subscribes", manifest.subscribes());
    return fields;
  }

  private static void add(Map<String, Object> fields, String name, String text) {
    if (!text.isEmpty()) {
      fields.put(name, text);
    }
  }

  private static void addAll(Map<String, Object> fields, String name, Object items) {
    if (!items.equals(Map.of()) && !items.equals(List.of())) {
      fields.put(name, items);
    }
  }

  private static void addAsked(Asked asked, List<String> all) {
    asked.functions().forEach(name -> all.add("host function " + name));
    asked.memoryPages().ifPresent(pages -> all.add("memory of " + pages + " pages of 64 KiB"));
    asked.fuel().ifPresent(units -> all.add("fuel of " + units + " units for a call"));
    asked.timeoutMillis().ifPresent(millis -> all.add("time of " + millis + " ms for a call"));
    asked.callDepth().ifPresent(calls -> all.add(calls + " nested calls"));
    asked.files().forEach((path, access) -> all.add("files " + path + ", " + access.text()));
    asked.hosts().forEach(host -> all.add("network host " + host));
    asked.environment().forEach(name -> all.add("variable " + name));
    if (asked.random()) {
      all.add("random numbers");
    }
    if (asked.clock()) {
      all.add("the time");
    }
  }

  private static Map<String, Object> permissions(Asked asked) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("functions", asked.functions());
    asked.memoryPages().ifPresent(pages -> all.put("memoryPages", pages));
    asked.fuel().ifPresent(units -> all.put("fuel", units));
    asked.timeoutMillis().ifPresent(millis -> all.put("timeoutMillis", millis));
    asked.callDepth().ifPresent(calls -> all.put("callDepth", calls));
    Map<String, Object> files = new LinkedHashMap<>();
    asked.files().forEach((path, access) -> files.put(path, access.text()));
    all.put("files", files);
    all.put("hosts", asked.hosts());
    all.put("environment", asked.environment());
    all.put("random", asked.random());
    all.put("clock", asked.clock());
    return all;
  }

  /** The same as {@link #print} in JSON. */
  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("location", location);
    all.put("sha256", inspection.sha256());
    all.put("contract", contract());
    inspection
        .manifest()
        .ifPresent(
            manifest -> {
              Map<String, Object> fields = fields(manifest);
              fields.put("permissions", permissions(manifest.asked()));
              all.put("manifest", fields);
            });
    all.put("manifestByCode", inspection.manifestByCode());
    all.put("functions", inspection.functions());
    all.put("imports", texts(inspection.imports()));
    all.put("wasi", inspection.wasi());
    all.put("problems", inspection.problems());
    return Json.text(all);
  }
}
