package io.github.wasmrun.yjs;

import io.github.wasmrun.Engine;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestFiles;
import io.github.wasmrun.component.support.GuestPool;
import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Documents;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Failures;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.YjsGuest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Makes documents, and works with updates without one; the same on every host. The work is done by
 * a guest, the Rust port of Yjs in one component, which has no access to anything. Thread-safe;
 * documents are not.
 */
public final class Yjs {
  private static final String FILE = "wasmrun/yjs.wasm";

  /** After that many bytes, an instance is not used again: its memory does not shrink. */
  private static final int LARGE = 1 << 20;

  private final WasmComponent component;
  private final GuestPool<Documents> guests;

  private Yjs(WasmComponent component) {
    this.component = component;
    guests =
        new GuestPool<>(
            1, () -> YjsGuest.instantiate(component, new YjsGuest.Imports() {}).documents());
  }

  /**
   * Loads the guest: on the JVM from the class path, in a page from {@code wasmrun/yjs.wasm},
   * relative to the page. The file is in this artifact's {@code META-INF/resources}.
   *
   * @param engine runs the guest
   */
  public static CompletableFuture<Yjs> load(Engine engine) {
    return load(engine, GuestFiles.source(engine, FILE));
  }

  /**
   * Loads the guest from elsewhere.
   *
   * @param engine runs the guest
   * @param source the file {@code yjs.wasm} of this artifact
   */
  public static CompletableFuture<Yjs> load(Engine engine, WasmSource source) {
    return WasmComponent.load(engine, source).thenApply(Yjs::of);
  }

  /** Takes a guest that is compiled already. */
  public static Yjs of(WasmComponent guest) {
    return new Yjs(Objects.requireNonNull(guest, "guest"));
  }

  /** A new document. */
  public YDoc document() {
    return document(YDocOptions.DEFAULTS);
  }

  /** A new document. */
  public YDoc document(YDocOptions options) {
    return YDoc.open(component, options);
  }

  private <R> R call(long bytes, Function<Documents, R> work) {
    try (GuestPool.Lease<Documents> lease = guests.take()) {
      if (bytes > LARGE) {
        lease.forget();
      }
      return lease.call(() -> work.apply(lease.exports()));
    } catch (Failures.FailureException e) {
      throw Session.translated(e);
    } catch (TrapException | ComponentTrapException e) {
      throw new YjsException(YjsException.Kind.FAILED, "the guest gave up: " + e.getMessage(), e);
    }
  }

  /**
   * One update that does what several do.
   *
   * @throws YjsException if one is malformed
   */
  public byte[] mergeUpdates(UpdateFormat format, List<byte[]> updates) {
    long size = 0;
    for (byte[] update : updates) {
      size += update.length;
    }
    return call(size, guest -> guest.mergeUpdates(format.guest, updates));
  }

  /**
   * What of an update a document lacks.
   *
   * @param stateVector what the document has seen
   * @throws YjsException if one is malformed
   */
  public byte[] diffUpdate(UpdateFormat format, byte[] update, byte[] stateVector) {
    return call(update.length, guest -> guest.diffUpdate(format.guest, update, stateVector));
  }

  /**
   * What a document has seen that has this update only.
   *
   * @throws YjsException if it is malformed
   */
  public byte[] stateVectorOf(UpdateFormat format, byte[] update) {
    return call(update.length, guest -> guest.stateVectorOfUpdate(format.guest, update));
  }

  /**
   * An update in the other format.
   *
   * @throws YjsException if it is malformed
   */
  public byte[] convertUpdate(UpdateFormat format, byte[] update, UpdateFormat to) {
    return call(update.length, guest -> guest.convertUpdate(format.guest, update, to.guest));
  }

  /**
   * How much of each client a state vector has seen: client ids and clocks.
   *
   * @throws YjsException if it is malformed
   */
  public Map<Long, Integer> decodeStateVector(byte[] stateVector) {
    Map<Long, Integer> clocks = new TreeMap<>();
    for (Tuple2<Long, Integer> clock :
        call(stateVector.length, guest -> guest.decodeStateVector(stateVector))) {
      clocks.put(clock.first(), clock.second());
    }
    return clocks;
  }

  /**
   * A snapshot of bytes in the second format; {@link YSnapshot#of} takes the first.
   *
   * @throws YjsException if it is malformed
   */
  public YSnapshot snapshotOfV2(byte[] bytes) {
    return YSnapshot.owning(
        call(
            bytes.length,
            guest -> guest.convertSnapshot(Documents.Version.V2, bytes, Documents.Version.V1)));
  }

  /**
   * A snapshot in the second format; {@link YSnapshot#bytes} is in the first.
   *
   * @throws YjsException if it is malformed
   */
  public byte[] snapshotAsV2(YSnapshot snapshot) {
    byte[] bytes = snapshot.raw();
    return call(
        bytes.length,
        guest -> guest.convertSnapshot(Documents.Version.V1, bytes, Documents.Version.V2));
  }

  /**
   * Whether two snapshots are of the same moment.
   *
   * @throws YjsException if one is malformed
   */
  public boolean sameSnapshot(YSnapshot left, YSnapshot right) {
    return call(0, guest -> guest.equalSnapshots(left.raw(), right.raw()));
  }

  /** A value as JSON: bytes and {@code undefined} are not told apart from others there. */
  public String toJson(YValue value) {
    byte[] bytes = Lib0.encode(value);
    return call(bytes.length, guest -> guest.toJsonText(bytes));
  }

  /**
   * The value of JSON.
   *
   * @throws YjsException if the text is not JSON
   */
  public YValue fromJson(String json) {
    String whole = Utf8.whole(json);
    return Lib0.decode(call(whole.length(), guest -> guest.fromJsonText(whole)));
  }
}
