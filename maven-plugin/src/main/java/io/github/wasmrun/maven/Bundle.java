package io.github.wasmrun.maven;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a web application; see {@link BundleMojo}. */
final class Bundle {
  static final String MANIFEST = "wasmrun-manifest.json";

  private static final String SCRIPTS = "/META-INF/resources/wasmrun/";
  private static final int DIGITS = 10;

  private record Entry(String file, byte[] hash) {}

  private final Path target;
  private final boolean hashedNames;
  private final Map<String, Entry> entries = new TreeMap<>();

  Bundle(Path target, boolean hashedNames) {
    this.target = target;
    this.hashedNames = hashedNames;
  }

  /** Copies scripts of the class path under their own names: they look for each other by these. */
  void copyScripts(List<String> names) throws IOException {
    for (String name : names) {
      try (InputStream in = Bundle.class.getResourceAsStream(SCRIPTS + name)) {
        if (in == null || name.contains("/")) {
          throw new FileNotFoundException("wasmrun has no script " + name);
        }
        add("wasmrun/" + name, "wasmrun/" + name, in.readAllBytes());
      }
    }
  }

  /** Copies the modules of a folder, with the folders in it. */
  void copyModules(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".wasm")).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String name = folder.relativize(file).toString().replace('\\', '/');
      add(name, hashedNames ? hashed(name, bytes) : name, bytes);
    }
  }

  private static String hashed(String name, byte[] bytes) {
    String digits = HexFormat.of().formatHex(sha384(bytes)).substring(0, DIGITS);
    return name.substring(0, name.length() - ".wasm".length()) + "." + digits + ".wasm";
  }

  private void add(String name, String file, byte[] bytes) throws IOException {
    Path path = target.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
    entries.put(name, new Entry(file, sha384(bytes)));
  }

  /** Says which file each name denotes. */
  void writeManifest() throws IOException {
    StringBuilder json = new StringBuilder("{");
    String comma = "\n";
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      json.append(comma)
          .append("  ")
          .append(quoted(entry.getKey()))
          .append(": {\"file\": ")
          .append(quoted(entry.getValue().file()))
          .append(", \"integrity\": \"sha384-")
          .append(Base64.getEncoder().encodeToString(entry.getValue().hash()))
          .append("\"}");
      comma = ",\n";
    }
    Files.createDirectories(target);
    Files.writeString(target.resolve(MANIFEST), json.append("\n}\n"), StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static byte[] sha384(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-384").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return entries.size() + " files in " + target;
  }
}
