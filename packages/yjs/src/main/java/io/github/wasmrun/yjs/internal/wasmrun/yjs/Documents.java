package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.component.support.Tuple3;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents, and what is done with updates without one. */
public interface Documents {
  /** Where client ids of sub-documents come from. */
  void seed(@Unsigned long seed);

  /**
   * The function {@code merge-updates}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] mergeUpdates(Version version, List<byte[]> updates);

  /**
   * The function {@code diff-update}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] diffUpdate(Version version, byte[] update, byte[] stateVector);

  /**
   * The function {@code state-vector-of-update}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] stateVectorOfUpdate(Version version, byte[] update);

  /**
   * The function {@code convert-update}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] convertUpdate(Version version, byte[] update, Version to);

  /**
   * The function {@code check-update}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  void checkUpdate(Version version, byte[] update);

  /**
   * The function {@code decode-state-vector}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  List<Tuple2<@Unsigned Long, @Unsigned Integer>> decodeStateVector(byte[] bytes);

  /**
   * The function {@code convert-snapshot}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] convertSnapshot(Version version, byte[] snapshot, Version to);

  /**
   * The function {@code equal-snapshots}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  boolean equalSnapshots(byte[] left, byte[] right);

  /**
   * The function {@code to-json-text}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  String toJsonText(byte[] value);

  /**
   * The function {@code from-json-text}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] fromJsonText(String text);

  /** What {@code document} does without one of them. */
  Document.Factory documentFactory();

  /** What {@code undo-manager} does without one of them. */
  UndoManager.Factory undoManagerFactory();

  /** The enumeration {@code version}. */
  enum Version {
    /** {@code v1}. */
    V1("v1"),
    /** {@code v2}. */
    V2("v2");

    private final String witName;

    Version(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** The resource {@code document}. */
  interface Document extends AutoCloseable {
    /** The function {@code options}. */
    Types.Options options();

    /**
     * Opens a transaction for all calls until {@code commit}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void begin(@Nullable String origin);

    /**
     * The function {@code commit}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void commit();

    /** The function {@code set-time}. */
    void setTime(@Unsigned long millis);

    /**
     * A type at the top, which is made if there is none.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Types.Shared root(String name, Types.TypeKind kind);

    /** The function {@code roots}. */
    List<Types.Shared> roots();

    /** The function {@code alive}. */
    boolean alive(Types.TypeId id);

    /**
     * The parent of a node of XML.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Types.@Nullable Shared parent(Types.TypeId id);

    /**
     * The function {@code to-json}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] toJson(Types.TypeId id);

    /**
     * The function {@code to-text}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    String toText(Types.TypeId id);

    /**
     * The function {@code length}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    @Unsigned
    int length(Types.TypeId id);

    /**
     * The function {@code insert-text}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void insertText(
        Types.TypeId id, @Unsigned int index, String text, byte @Nullable [] attributes);

    /**
     * The function {@code insert-embed}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Types.Output insertEmbed(
        Types.TypeId id, @Unsigned int index, Types.Input content, byte @Nullable [] attributes);

    /**
     * The function {@code format}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void format(Types.TypeId id, @Unsigned int index, @Unsigned int length, byte[] attributes);

    /**
     * The function {@code remove-text}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void removeText(Types.TypeId id, @Unsigned int index, @Unsigned int length);

    /**
     * The function {@code edit}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void edit(Types.TypeId id, List<Types.Edit> edits);

    /**
     * What is in a text, now, in a snapshot, or what differs between two.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    List<Types.Delta> contents(
        Types.TypeId id, byte @Nullable [] snapshot, byte @Nullable [] before);

    /**
     * The function {@code insert}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    List<Types.Output> insert(Types.TypeId id, @Unsigned int index, List<Types.Input> contents);

    /**
     * The function {@code remove}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void remove(Types.TypeId id, @Unsigned int index, @Unsigned int length);

    /**
     * The function {@code get}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Types.Output get(Types.TypeId id, @Unsigned int index);

    /**
     * The function {@code children}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    List<Types.Output> children(Types.TypeId id);

    /**
     * The function {@code set}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Types.Output set(Types.TypeId id, String key, Types.Input content);

    /**
     * The function {@code unset}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    boolean unset(Types.TypeId id, String key);

    /**
     * The function {@code clear}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void clear(Types.TypeId id);

    /**
     * The function {@code get-key}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Types.@Nullable Output getKey(Types.TypeId id, String key);

    /**
     * The function {@code entries}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    List<Tuple2<String, Types.Output>> entries(Types.TypeId id);

    /**
     * The function {@code tag}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    String tag(Types.TypeId id);

    /**
     * The function {@code sibling}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Types.@Nullable Shared sibling(Types.TypeId id, boolean next);

    /** The function {@code state-vector}. */
    byte[] stateVector();

    /**
     * The function {@code state-as-update}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] stateAsUpdate(Version version, byte[] stateVector);

    /**
     * The function {@code apply-update}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void applyUpdate(Version version, byte[] update);

    /** The function {@code has-pending}. */
    boolean hasPending();

    /** The function {@code snapshot}. */
    byte[] snapshot();

    /**
     * The function {@code state-of-snapshot}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] stateOfSnapshot(Version version, byte[] snapshot);

    /**
     * The function {@code position}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    byte[] position(Types.TypeId id, @Unsigned int index, boolean before);

    /**
     * The function {@code resolve}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    @Nullable Tuple3<Types.Shared, @Unsigned Integer, Boolean> resolve(byte[] position);

    /**
     * The function {@code observe}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void observe(Types.TypeId id, @Unsigned int observer, boolean deep);

    /** The function {@code unobserve}. */
    void unobserve(Types.TypeId id, @Unsigned int observer, boolean deep);

    /** The function {@code observe-updates}. */
    void observeUpdates(Version version, @Unsigned int observer);

    /** The function {@code unobserve-updates}. */
    void unobserveUpdates(Version version, @Unsigned int observer);

    /** The function {@code observe-subdocuments}. */
    void observeSubdocuments(@Unsigned int observer);

    /** The function {@code unobserve-subdocuments}. */
    void unobserveSubdocuments(@Unsigned int observer);

    /** The function {@code take-events}. */
    List<Types.Event> takeEvents();

    /** The function {@code subdocument}. */
    @Nullable Document subdocument(String guid);

    /** The function {@code subdocuments}. */
    List<String> subdocuments();

    /**
     * Asks that the sub-document be loaded.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void load(String guid);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code document} does without one of them. */
    interface Factory {
      /** The function {@code constructor}. */
      Document create(Types.Options options);
    }
  }

  /** The resource {@code undo-manager}. */
  interface UndoManager extends AutoCloseable {
    /**
     * The function {@code add-scope}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void addScope(Document document, Types.TypeId id);

    /** The function {@code add-origin}. */
    void addOrigin(String origin);

    /** The function {@code remove-origin}. */
    void removeOrigin(String origin);

    /**
     * The function {@code undo}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    boolean undo();

    /**
     * The function {@code redo}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    boolean redo();

    /** The function {@code stop-capturing}. */
    void stopCapturing();

    /**
     * The function {@code clear}.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    void clear(boolean undo, boolean redo);

    /** The function {@code depth}. */
    Tuple2<@Unsigned Integer, @Unsigned Integer> depth();

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code undo-manager} does without one of them. */
    interface Factory {
      /** The function {@code open}. */
      UndoManager open(
          Document document,
          @Unsigned int manager,
          @Unsigned long captureTimeout,
          List<String> origins);
    }
  }
}
