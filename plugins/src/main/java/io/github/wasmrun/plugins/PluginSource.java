package io.github.wasmrun.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a plugin comes from, and what its bytes must be. Immutable: each {@code with…} returns a
 * changed copy.
 *
 * <p>Digest and signature are checked before anything of the module is read or compiled. They cover
 * the module, not a manifest next to it; such a manifest may name the SHA-256 of its module, so
 * that it goes with no other.
 */
public final class PluginSource {
  /** A module that belongs to the plugin. */
  record Part(
      String name,
      String location,
      byte @Nullable [] bytes,
      @Nullable String sha256,
      byte @Nullable [] publicKey,
      byte @Nullable [] signature,
      @Nullable UnaryOperator<byte[]> decoder) {}

  /** The name of a plugin's own module among those that it is linked with. */
  private static final String MAIN = "main";

  private final Part part;
  private final List<Part> others;
  private final @Nullable String manifest;
  private final @Nullable String manifestLocation;
  private final @Nullable String id;
  private final @Nullable Consumer<PluginProgress> progress;

  private PluginSource(
      Part part,
      List<Part> others,
      @Nullable String manifest,
      @Nullable String manifestLocation,
      @Nullable String id,
      @Nullable Consumer<PluginProgress> progress) {
    this.part = part;
    this.others = others;
    this.manifest = manifest;
    this.manifestLocation = manifestLocation;
    this.id = id;
    this.progress = progress;
  }

  private PluginSource with(Part changed) {
    return new PluginSource(changed, others, manifest, manifestLocation, id, progress);
  }

  /** A module at a location, see {@link io.github.wasmrun.WasmSource#of(String)}. */
  public static PluginSource of(String location) {
    Objects.requireNonNull(location, "location");
    return new PluginSource(
        new Part(MAIN, location, null, null, null, null, null), List.of(), null, null, null, null);
  }

  /** A module whose bytes are at hand. */
  public static PluginSource of(byte[] bytes) {
    Part part =
        new Part(MAIN, "(" + bytes.length + " bytes)", bytes.clone(), null, null, null, null);
    return new PluginSource(part, List.of(), null, null, null, null);
  }

  /**
   * Refuses a module with another SHA-256.
   *
   * @param hex 64 hexadecimal digits
   */
  public PluginSource withSha256(String hex) {
    boolean good = hex.length() == 64;
    for (int i = 0; i < hex.length(); i++) {
      good &= Character.digit(hex.charAt(i), 16) >= 0;
    }
    if (!good) {
      throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, got " + hex);
    }
    Part p = part;
    return with(
        new Part(
            p.name,
            p.location,
            p.bytes,
            hex.toLowerCase(java.util.Locale.ROOT),
            p.publicKey,
            p.signature,
            p.decoder));
  }

  /**
   * Refuses a module that is not signed by the owner of a key, with Ed25519 of RFC 8032.
   *
   * @param publicKey 32 bytes
   * @param signature 64 bytes, of the bytes of the module
   */
  public PluginSource withSignature(byte[] publicKey, byte[] signature) {
    if (publicKey.length != 32 || signature.length != 64) {
      throw new IllegalArgumentException(
          "a public key has 32 bytes and a signature 64, got "
              + publicKey.length
              + " and "
              + signature.length);
    }
    Part p = part;
    return with(
        new Part(
            p.name,
            p.location,
            p.bytes,
            p.sha256,
            publicKey.clone(),
            signature.clone(),
            p.decoder));
  }

  /**
   * Has {@code decoder} make a binary module of the bytes, {@code Wat::decode} for example; digest
   * and signature are those of the bytes before that.
   */
  public PluginSource withDecoder(UnaryOperator<byte[]> decoder) {
    Part p = part;
    return with(
        new Part(
            p.name,
            p.location,
            p.bytes,
            p.sha256,
            p.publicKey,
            p.signature,
            Objects.requireNonNull(decoder, "decoder")));
  }

  /** The manifest, in JSON. Default: that of the module. */
  public PluginSource withManifest(String json) {
    return new PluginSource(
        part, others, Objects.requireNonNull(json, "json"), null, null, progress);
  }

  /** Loads the manifest from a location. Default: that of the module. */
  public PluginSource withManifestAt(String location) {
    return new PluginSource(
        part, others, null, Objects.requireNonNull(location, "location"), null, progress);
  }

  /** The id of a module that has no manifest, as those that are made for Extism. */
  public PluginSource withId(String id) {
    return new PluginSource(part, others, null, null, Objects.requireNonNull(id, "id"), progress);
  }

  /**
   * Links the plugin with another module, whose exports it and other modules import under {@code
   * name}. They may not import each other in a circle.
   *
   * @param module its source; its own manifest and modules are left out
   * @throws IllegalArgumentException if there is a module of that name
   */
  public PluginSource withModule(String name, PluginSource module) {
    List<Part> all = new ArrayList<>(others);
    Part p = module.part;
    for (Part present : parts()) {
      if (present.name.equals(name)) {
        throw new IllegalArgumentException("there is a module " + name + " already");
      }
    }
    all.add(new Part(name, p.location, p.bytes, p.sha256, p.publicKey, p.signature, p.decoder));
    return new PluginSource(part, List.copyOf(all), manifest, manifestLocation, id, progress);
  }

  /**
   * Reports each step of a load to {@code listener}, on the thread where it happens. What it throws
   * is dropped.
   */
  public PluginSource withProgress(Consumer<PluginProgress> listener) {
    return new PluginSource(
        part, others, manifest, manifestLocation, id, Objects.requireNonNull(listener, "listener"));
  }

  @Nullable Consumer<PluginProgress> progress() {
    return progress;
  }

  /** The modules, the plugin's own one first. */
  List<Part> parts() {
    List<Part> all = new ArrayList<>();
    all.add(part);
    all.addAll(others);
    return all;
  }

  /** Whether nothing has to be loaded from elsewhere. */
  boolean isAtHand() {
    for (Part present : parts()) {
      if (present.bytes == null) {
        return false;
      }
    }
    return manifestLocation == null;
  }

  @Nullable String manifest() {
    return manifest;
  }

  @Nullable String manifestLocation() {
    return manifestLocation;
  }

  @Nullable String id() {
    return id;
  }

  /** Where the module comes from. */
  @Override
  public String toString() {
    return part.location;
  }
}
