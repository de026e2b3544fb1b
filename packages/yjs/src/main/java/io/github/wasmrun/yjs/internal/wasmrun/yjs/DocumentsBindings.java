package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.GuestObject;
import io.github.wasmrun.component.support.Resources;
import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.component.support.Tuple3;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:yjs/documents@0.1.0} with components. One thread at a time. */
public final class DocumentsBindings {
  /** The codec {@code versionCodec}. */
  public final Codec<Documents.Version> versionCodec;

  /** The resources {@code documentResources}. */
  public final Resources<Documents.Document> documentResources;

  /** The resources {@code undoManagerResources}. */
  public final Resources<Documents.UndoManager> undoManagerResources;

  private final Codec<@Nullable String> nullableStringCodec;
  private final Codec<List<Types.Shared>> listSharedCodec;
  private final Codec<Types.@Nullable Shared> nullableSharedCodec;
  private final Codec<byte @Nullable []> nullableU8sCodec;
  private final Codec<List<Types.Edit>> listEditCodec;
  private final Codec<List<Types.Delta>> listDeltaCodec;
  private final Codec<List<Types.Input>> listInputCodec;
  private final Codec<List<Types.Output>> listOutputCodec;
  private final Codec<Types.@Nullable Output> nullableOutputCodec;
  private final Codec<Tuple2<String, Types.Output>> tupleStringOutputCodec;
  private final Codec<List<Tuple2<String, Types.Output>>> listTupleStringOutputCodec;
  private final Codec<Tuple3<Types.Shared, @Unsigned Integer, Boolean>> tupleSharedU32BoolCodec;
  private final Codec<@Nullable Tuple3<Types.Shared, @Unsigned Integer, Boolean>>
      nullableTupleSharedU32BoolCodec;
  private final Codec<List<Types.Event>> listEventCodec;
  private final Codec<Documents.@Nullable Document> nullableDocumentResourcesCodec;
  private final Codec<List<String>> listStringCodec;
  private final Codec<Tuple2<@Unsigned Integer, @Unsigned Integer>> tupleU32U32Codec;
  private final Codec<List<byte[]>> listU8sCodec;
  private final Codec<Tuple2<@Unsigned Long, @Unsigned Integer>> tupleU64U32Codec;
  private final Codec<List<Tuple2<@Unsigned Long, @Unsigned Integer>>> listTupleU64U32Codec;
  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;
  private final TypesBindings typesBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   * @param typesBindings what connects an interface whose types are used
   */
  public DocumentsBindings(
      @Nullable ComponentInstance guest,
      FailuresBindings failuresBindings,
      TypesBindings typesBindings) {
    this.failuresBindings = failuresBindings;
    this.typesBindings = typesBindings;
    documentResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestDocument);
    undoManagerResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestUndoManager);
    versionCodec = Codecs.enumOf(Documents.Version.values(), Documents.Version::witName);
    nullableStringCodec = Codecs.nullable(Codecs.STRING);
    listSharedCodec = Codecs.list(typesBindings.sharedCodec);
    nullableSharedCodec = Codecs.nullable(typesBindings.sharedCodec);
    nullableU8sCodec = Codecs.nullable(ArrayCodecs.U8S);
    listEditCodec = Codecs.list(typesBindings.editCodec);
    listDeltaCodec = Codecs.list(typesBindings.deltaCodec);
    listInputCodec = Codecs.list(typesBindings.inputCodec);
    listOutputCodec = Codecs.list(typesBindings.outputCodec);
    nullableOutputCodec = Codecs.nullable(typesBindings.outputCodec);
    tupleStringOutputCodec =
        Codecs.tuple(
            2,
            tuple ->
                List.<Val>of(
                    Codecs.STRING.lower(tuple.first()),
                    typesBindings.outputCodec.lower(tuple.second())),
            values ->
                new Tuple2<>(
                    Codecs.STRING.lift(values.get(0)),
                    typesBindings.outputCodec.lift(values.get(1))));
    listTupleStringOutputCodec = Codecs.list(tupleStringOutputCodec);
    tupleSharedU32BoolCodec =
        Codecs.tuple(
            3,
            tuple ->
                List.<Val>of(
                    typesBindings.sharedCodec.lower(tuple.first()),
                    Codecs.U32.lower(tuple.second()),
                    Codecs.BOOL.lower(tuple.third())),
            values ->
                new Tuple3<>(
                    typesBindings.sharedCodec.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1)),
                    Codecs.BOOL.lift(values.get(2))));
    nullableTupleSharedU32BoolCodec = Codecs.nullable(tupleSharedU32BoolCodec);
    listEventCodec = Codecs.list(typesBindings.eventCodec);
    nullableDocumentResourcesCodec = Codecs.nullable(documentResources.own());
    listStringCodec = Codecs.list(Codecs.STRING);
    tupleU32U32Codec =
        Codecs.tuple(
            2,
            tuple ->
                List.<Val>of(Codecs.U32.lower(tuple.first()), Codecs.U32.lower(tuple.second())),
            values -> new Tuple2<>(Codecs.U32.lift(values.get(0)), Codecs.U32.lift(values.get(1))));
    listU8sCodec = Codecs.list(ArrayCodecs.U8S);
    tupleU64U32Codec =
        Codecs.tuple(
            2,
            tuple ->
                List.<Val>of(Codecs.U64.lower(tuple.first()), Codecs.U32.lower(tuple.second())),
            values -> new Tuple2<>(Codecs.U64.lift(values.get(0)), Codecs.U32.lift(values.get(1))));
    listTupleU64U32Codec = Codecs.list(tupleU64U32Codec);
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Documents exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private Documents.Document newOfGuestDocument(ResourceHandle handle) {
    return guest().new OfGuestDocument(handle);
  }

  private Documents.UndoManager newOfGuestUndoManager(ResourceHandle handle) {
    return guest().new OfGuestUndoManager(handle);
  }

  private final class OfGuest implements Documents {
    private final ComponentFunction documentConstructorFunction;
    private final ComponentFunction documentOptionsFunction;
    private final ComponentFunction documentBeginFunction;
    private final ComponentFunction documentCommitFunction;
    private final ComponentFunction documentSetTimeFunction;
    private final ComponentFunction documentRootFunction;
    private final ComponentFunction documentRootsFunction;
    private final ComponentFunction documentAliveFunction;
    private final ComponentFunction documentParentFunction;
    private final ComponentFunction documentToJsonFunction;
    private final ComponentFunction documentToTextFunction;
    private final ComponentFunction documentLengthFunction;
    private final ComponentFunction documentInsertTextFunction;
    private final ComponentFunction documentInsertEmbedFunction;
    private final ComponentFunction documentFormatFunction;
    private final ComponentFunction documentRemoveTextFunction;
    private final ComponentFunction documentEditFunction;
    private final ComponentFunction documentContentsFunction;
    private final ComponentFunction documentInsertFunction;
    private final ComponentFunction documentRemoveFunction;
    private final ComponentFunction documentGetFunction;
    private final ComponentFunction documentChildrenFunction;
    private final ComponentFunction documentSetFunction;
    private final ComponentFunction documentUnsetFunction;
    private final ComponentFunction documentClearFunction;
    private final ComponentFunction documentGetKeyFunction;
    private final ComponentFunction documentEntriesFunction;
    private final ComponentFunction documentTagFunction;
    private final ComponentFunction documentSiblingFunction;
    private final ComponentFunction documentStateVectorFunction;
    private final ComponentFunction documentStateAsUpdateFunction;
    private final ComponentFunction documentApplyUpdateFunction;
    private final ComponentFunction documentHasPendingFunction;
    private final ComponentFunction documentSnapshotFunction;
    private final ComponentFunction documentStateOfSnapshotFunction;
    private final ComponentFunction documentPositionFunction;
    private final ComponentFunction documentResolveFunction;
    private final ComponentFunction documentObserveFunction;
    private final ComponentFunction documentUnobserveFunction;
    private final ComponentFunction documentObserveUpdatesFunction;
    private final ComponentFunction documentUnobserveUpdatesFunction;
    private final ComponentFunction documentObserveSubdocumentsFunction;
    private final ComponentFunction documentUnobserveSubdocumentsFunction;
    private final ComponentFunction documentTakeEventsFunction;
    private final ComponentFunction documentSubdocumentFunction;
    private final ComponentFunction documentSubdocumentsFunction;
    private final ComponentFunction documentLoadFunction;
    private final ComponentFunction undoManagerOpenFunction;
    private final ComponentFunction undoManagerAddScopeFunction;
    private final ComponentFunction undoManagerAddOriginFunction;
    private final ComponentFunction undoManagerRemoveOriginFunction;
    private final ComponentFunction undoManagerUndoFunction;
    private final ComponentFunction undoManagerRedoFunction;
    private final ComponentFunction undoManagerStopCapturingFunction;
    private final ComponentFunction undoManagerClearFunction;
    private final ComponentFunction undoManagerDepthFunction;
    private final ComponentFunction seedFunction;
    private final ComponentFunction mergeUpdatesFunction;
    private final ComponentFunction diffUpdateFunction;
    private final ComponentFunction stateVectorOfUpdateFunction;
    private final ComponentFunction convertUpdateFunction;
    private final ComponentFunction checkUpdateFunction;
    private final ComponentFunction decodeStateVectorFunction;
    private final ComponentFunction convertSnapshotFunction;
    private final ComponentFunction equalSnapshotsFunction;
    private final ComponentFunction toJsonTextFunction;
    private final ComponentFunction fromJsonTextFunction;

    OfGuest(ComponentInstance guest) {
      documentConstructorFunction = guest.function("[constructor]document");
      documentOptionsFunction = guest.function("[method]document.options");
      documentBeginFunction = guest.function("[method]document.begin");
      documentCommitFunction = guest.function("[method]document.commit");
      documentSetTimeFunction = guest.function("[method]document.set-time");
      documentRootFunction = guest.function("[method]document.root");
      documentRootsFunction = guest.function("[method]document.roots");
      documentAliveFunction = guest.function("[method]document.alive");
      documentParentFunction = guest.function("[method]document.parent");
      documentToJsonFunction = guest.function("[method]document.to-json");
      documentToTextFunction = guest.function("[method]document.to-text");
      documentLengthFunction = guest.function("[method]document.length");
      documentInsertTextFunction = guest.function("[method]document.insert-text");
      documentInsertEmbedFunction = guest.function("[method]document.insert-embed");
      documentFormatFunction = guest.function("[method]document.format");
      documentRemoveTextFunction = guest.function("[method]document.remove-text");
      documentEditFunction = guest.function("[method]document.edit");
      documentContentsFunction = guest.function("[method]document.contents");
      documentInsertFunction = guest.function("[method]document.insert");
      documentRemoveFunction = guest.function("[method]document.remove");
      documentGetFunction = guest.function("[method]document.get");
      documentChildrenFunction = guest.function("[method]document.children");
      documentSetFunction = guest.function("[method]document.set");
      documentUnsetFunction = guest.function("[method]document.unset");
      documentClearFunction = guest.function("[method]document.clear");
      documentGetKeyFunction = guest.function("[method]document.get-key");
      documentEntriesFunction = guest.function("[method]document.entries");
      documentTagFunction = guest.function("[method]document.tag");
      documentSiblingFunction = guest.function("[method]document.sibling");
      documentStateVectorFunction = guest.function("[method]document.state-vector");
      documentStateAsUpdateFunction = guest.function("[method]document.state-as-update");
      documentApplyUpdateFunction = guest.function("[method]document.apply-update");
      documentHasPendingFunction = guest.function("[method]document.has-pending");
      documentSnapshotFunction = guest.function("[method]document.snapshot");
      documentStateOfSnapshotFunction = guest.function("[method]document.state-of-snapshot");
      documentPositionFunction = guest.function("[method]document.position");
      documentResolveFunction = guest.function("[method]document.resolve");
      documentObserveFunction = guest.function("[method]document.observe");
      documentUnobserveFunction = guest.function("[method]document.unobserve");
      documentObserveUpdatesFunction = guest.function("[method]document.observe-updates");
      documentUnobserveUpdatesFunction = guest.function("[method]document.unobserve-updates");
      documentObserveSubdocumentsFunction = guest.function("[method]document.observe-subdocuments");
      documentUnobserveSubdocumentsFunction =
          guest.function("[method]document.unobserve-subdocuments");
      documentTakeEventsFunction = guest.function("[method]document.take-events");
      documentSubdocumentFunction = guest.function("[method]document.subdocument");
      documentSubdocumentsFunction = guest.function("[method]document.subdocuments");
      documentLoadFunction = guest.function("[method]document.load");
      undoManagerOpenFunction = guest.function("[static]undo-manager.open");
      undoManagerAddScopeFunction = guest.function("[method]undo-manager.add-scope");
      undoManagerAddOriginFunction = guest.function("[method]undo-manager.add-origin");
      undoManagerRemoveOriginFunction = guest.function("[method]undo-manager.remove-origin");
      undoManagerUndoFunction = guest.function("[method]undo-manager.undo");
      undoManagerRedoFunction = guest.function("[method]undo-manager.redo");
      undoManagerStopCapturingFunction = guest.function("[method]undo-manager.stop-capturing");
      undoManagerClearFunction = guest.function("[method]undo-manager.clear");
      undoManagerDepthFunction = guest.function("[method]undo-manager.depth");
      seedFunction = guest.function("seed");
      mergeUpdatesFunction = guest.function("merge-updates");
      diffUpdateFunction = guest.function("diff-update");
      stateVectorOfUpdateFunction = guest.function("state-vector-of-update");
      convertUpdateFunction = guest.function("convert-update");
      checkUpdateFunction = guest.function("check-update");
      decodeStateVectorFunction = guest.function("decode-state-vector");
      convertSnapshotFunction = guest.function("convert-snapshot");
      equalSnapshotsFunction = guest.function("equal-snapshots");
      toJsonTextFunction = guest.function("to-json-text");
      fromJsonTextFunction = guest.function("from-json-text");
    }

    @Override
    public void seed(@Unsigned long seed) {
      seedFunction.call(Codecs.U64.lower(seed));
    }

    @Override
    public byte[] mergeUpdates(Documents.Version version, List<byte[]> updates) {
      @Nullable Val result =
          mergeUpdatesFunction.call(versionCodec.lower(version), listU8sCodec.lower(updates));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public byte[] diffUpdate(Documents.Version version, byte[] update, byte[] stateVector) {
      @Nullable Val result =
          diffUpdateFunction.call(
              versionCodec.lower(version),
              ArrayCodecs.U8S.lower(update),
              ArrayCodecs.U8S.lower(stateVector));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public byte[] stateVectorOfUpdate(Documents.Version version, byte[] update) {
      @Nullable Val result =
          stateVectorOfUpdateFunction.call(
              versionCodec.lower(version), ArrayCodecs.U8S.lower(update));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public byte[] convertUpdate(Documents.Version version, byte[] update, Documents.Version to) {
      @Nullable Val result =
          convertUpdateFunction.call(
              versionCodec.lower(version), ArrayCodecs.U8S.lower(update), versionCodec.lower(to));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public void checkUpdate(Documents.Version version, byte[] update) {
      @Nullable Val result =
          checkUpdateFunction.call(versionCodec.lower(version), ArrayCodecs.U8S.lower(update));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
    }

    @Override
    public List<Tuple2<@Unsigned Long, @Unsigned Integer>> decodeStateVector(byte[] bytes) {
      @Nullable Val result = decodeStateVectorFunction.call(ArrayCodecs.U8S.lower(bytes));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return listTupleU64U32Codec.lift(Codecs.payload(result));
    }

    @Override
    public byte[] convertSnapshot(
        Documents.Version version, byte[] snapshot, Documents.Version to) {
      @Nullable Val result =
          convertSnapshotFunction.call(
              versionCodec.lower(version), ArrayCodecs.U8S.lower(snapshot), versionCodec.lower(to));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public boolean equalSnapshots(byte[] left, byte[] right) {
      @Nullable Val result =
          equalSnapshotsFunction.call(ArrayCodecs.U8S.lower(left), ArrayCodecs.U8S.lower(right));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return Codecs.BOOL.lift(Codecs.payload(result));
    }

    @Override
    public String toJsonText(byte[] value) {
      @Nullable Val result = toJsonTextFunction.call(ArrayCodecs.U8S.lower(value));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return Codecs.STRING.lift(Codecs.payload(result));
    }

    @Override
    public byte[] fromJsonText(String text) {
      @Nullable Val result = fromJsonTextFunction.call(Codecs.STRING.lower(text));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public Documents.Document.Factory documentFactory() {
      return new Documents.Document.Factory() {
        @Override
        public Documents.Document create(Types.Options options) {
          return documentResources
              .own()
              .lift(documentConstructorFunction.call(typesBindings.optionsCodec.lower(options)));
        }
      };
    }

    @Override
    public Documents.UndoManager.Factory undoManagerFactory() {
      return new Documents.UndoManager.Factory() {
        @Override
        public Documents.UndoManager open(
            Documents.Document document,
            @Unsigned int manager,
            @Unsigned long captureTimeout,
            List<String> origins) {
          return undoManagerResources
              .own()
              .lift(
                  undoManagerOpenFunction.call(
                      documentResources.borrow().lower(document),
                      Codecs.U32.lower(manager),
                      Codecs.U64.lower(captureTimeout),
                      listStringCodec.lower(origins)));
        }
      };
    }

    private final class OfGuestDocument extends GuestObject implements Documents.Document {
      OfGuestDocument(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public Types.Options options() {
        return typesBindings.optionsCodec.lift(documentOptionsFunction.call(self(this)));
      }

      @Override
      public void begin(@Nullable String origin) {
        @Nullable Val result =
            documentBeginFunction.call(self(this), nullableStringCodec.lower(origin));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public void commit() {
        @Nullable Val result = documentCommitFunction.call(self(this));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public void setTime(@Unsigned long millis) {
        documentSetTimeFunction.call(self(this), Codecs.U64.lower(millis));
      }

      @Override
      public Types.Shared root(String name, Types.TypeKind kind) {
        @Nullable Val result =
            documentRootFunction.call(
                self(this), Codecs.STRING.lower(name), typesBindings.typeKindCodec.lower(kind));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return typesBindings.sharedCodec.lift(Codecs.payload(result));
      }

      @Override
      public List<Types.Shared> roots() {
        return listSharedCodec.lift(documentRootsFunction.call(self(this)));
      }

      @Override
      public boolean alive(Types.TypeId id) {
        return Codecs.BOOL.lift(
            documentAliveFunction.call(self(this), typesBindings.typeIdCodec.lower(id)));
      }

      @Override
      public Types.@Nullable Shared parent(Types.TypeId id) {
        @Nullable Val result =
            documentParentFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return nullableSharedCodec.lift(Codecs.payload(result));
      }

      @Override
      public byte[] toJson(Types.TypeId id) {
        @Nullable Val result =
            documentToJsonFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }

      @Override
      public String toText(Types.TypeId id) {
        @Nullable Val result =
            documentToTextFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return Codecs.STRING.lift(Codecs.payload(result));
      }

      @Override
      public @Unsigned int length(Types.TypeId id) {
        @Nullable Val result =
            documentLengthFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return Codecs.U32.lift(Codecs.payload(result));
      }

      @Override
      public void insertText(
          Types.TypeId id, @Unsigned int index, String text, byte @Nullable [] attributes) {
        @Nullable Val result =
            documentInsertTextFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(index),
                Codecs.STRING.lower(text),
                nullableU8sCodec.lower(attributes));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public Types.Output insertEmbed(
          Types.TypeId id, @Unsigned int index, Types.Input content, byte @Nullable [] attributes) {
        @Nullable Val result =
            documentInsertEmbedFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(index),
                typesBindings.inputCodec.lower(content),
                nullableU8sCodec.lower(attributes));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return typesBindings.outputCodec.lift(Codecs.payload(result));
      }

      @Override
      public void format(
          Types.TypeId id, @Unsigned int index, @Unsigned int length, byte[] attributes) {
        @Nullable Val result =
            documentFormatFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(index),
                Codecs.U32.lower(length),
                ArrayCodecs.U8S.lower(attributes));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public void removeText(Types.TypeId id, @Unsigned int index, @Unsigned int length) {
        @Nullable Val result =
            documentRemoveTextFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(index),
                Codecs.U32.lower(length));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public void edit(Types.TypeId id, List<Types.Edit> edits) {
        @Nullable Val result =
            documentEditFunction.call(
                self(this), typesBindings.typeIdCodec.lower(id), listEditCodec.lower(edits));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public List<Types.Delta> contents(
          Types.TypeId id, byte @Nullable [] snapshot, byte @Nullable [] before) {
        @Nullable Val result =
            documentContentsFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                nullableU8sCodec.lower(snapshot),
                nullableU8sCodec.lower(before));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return listDeltaCodec.lift(Codecs.payload(result));
      }

      @Override
      public List<Types.Output> insert(
          Types.TypeId id, @Unsigned int index, List<Types.Input> contents) {
        @Nullable Val result =
            documentInsertFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(index),
                listInputCodec.lower(contents));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return listOutputCodec.lift(Codecs.payload(result));
      }

      @Override
      public void remove(Types.TypeId id, @Unsigned int index, @Unsigned int length) {
        @Nullable Val result =
            documentRemoveFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(index),
                Codecs.U32.lower(length));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public Types.Output get(Types.TypeId id, @Unsigned int index) {
        @Nullable Val result =
            documentGetFunction.call(
                self(this), typesBindings.typeIdCodec.lower(id), Codecs.U32.lower(index));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return typesBindings.outputCodec.lift(Codecs.payload(result));
      }

      @Override
      public List<Types.Output> children(Types.TypeId id) {
        @Nullable Val result =
            documentChildrenFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return listOutputCodec.lift(Codecs.payload(result));
      }

      @Override
      public Types.Output set(Types.TypeId id, String key, Types.Input content) {
        @Nullable Val result =
            documentSetFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.STRING.lower(key),
                typesBindings.inputCodec.lower(content));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return typesBindings.outputCodec.lift(Codecs.payload(result));
      }

      @Override
      public boolean unset(Types.TypeId id, String key) {
        @Nullable Val result =
            documentUnsetFunction.call(
                self(this), typesBindings.typeIdCodec.lower(id), Codecs.STRING.lower(key));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return Codecs.BOOL.lift(Codecs.payload(result));
      }

      @Override
      public void clear(Types.TypeId id) {
        @Nullable Val result =
            documentClearFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public Types.@Nullable Output getKey(Types.TypeId id, String key) {
        @Nullable Val result =
            documentGetKeyFunction.call(
                self(this), typesBindings.typeIdCodec.lower(id), Codecs.STRING.lower(key));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return nullableOutputCodec.lift(Codecs.payload(result));
      }

      @Override
      public List<Tuple2<String, Types.Output>> entries(Types.TypeId id) {
        @Nullable Val result =
            documentEntriesFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return listTupleStringOutputCodec.lift(Codecs.payload(result));
      }

      @Override
      public String tag(Types.TypeId id) {
        @Nullable Val result =
            documentTagFunction.call(self(this), typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return Codecs.STRING.lift(Codecs.payload(result));
      }

      @Override
      public Types.@Nullable Shared sibling(Types.TypeId id, boolean next) {
        @Nullable Val result =
            documentSiblingFunction.call(
                self(this), typesBindings.typeIdCodec.lower(id), Codecs.BOOL.lower(next));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return nullableSharedCodec.lift(Codecs.payload(result));
      }

      @Override
      public byte[] stateVector() {
        return ArrayCodecs.U8S.lift(documentStateVectorFunction.call(self(this)));
      }

      @Override
      public byte[] stateAsUpdate(Documents.Version version, byte[] stateVector) {
        @Nullable Val result =
            documentStateAsUpdateFunction.call(
                self(this), versionCodec.lower(version), ArrayCodecs.U8S.lower(stateVector));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }

      @Override
      public void applyUpdate(Documents.Version version, byte[] update) {
        @Nullable Val result =
            documentApplyUpdateFunction.call(
                self(this), versionCodec.lower(version), ArrayCodecs.U8S.lower(update));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public boolean hasPending() {
        return Codecs.BOOL.lift(documentHasPendingFunction.call(self(this)));
      }

      @Override
      public byte[] snapshot() {
        return ArrayCodecs.U8S.lift(documentSnapshotFunction.call(self(this)));
      }

      @Override
      public byte[] stateOfSnapshot(Documents.Version version, byte[] snapshot) {
        @Nullable Val result =
            documentStateOfSnapshotFunction.call(
                self(this), versionCodec.lower(version), ArrayCodecs.U8S.lower(snapshot));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }

      @Override
      public byte[] position(Types.TypeId id, @Unsigned int index, boolean before) {
        @Nullable Val result =
            documentPositionFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(index),
                Codecs.BOOL.lower(before));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }

      @Override
      public @Nullable Tuple3<Types.Shared, @Unsigned Integer, Boolean> resolve(byte[] position) {
        @Nullable Val result =
            documentResolveFunction.call(self(this), ArrayCodecs.U8S.lower(position));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return nullableTupleSharedU32BoolCodec.lift(Codecs.payload(result));
      }

      @Override
      public void observe(Types.TypeId id, @Unsigned int observer, boolean deep) {
        @Nullable Val result =
            documentObserveFunction.call(
                self(this),
                typesBindings.typeIdCodec.lower(id),
                Codecs.U32.lower(observer),
                Codecs.BOOL.lower(deep));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public void unobserve(Types.TypeId id, @Unsigned int observer, boolean deep) {
        documentUnobserveFunction.call(
            self(this),
            typesBindings.typeIdCodec.lower(id),
            Codecs.U32.lower(observer),
            Codecs.BOOL.lower(deep));
      }

      @Override
      public void observeUpdates(Documents.Version version, @Unsigned int observer) {
        documentObserveUpdatesFunction.call(
            self(this), versionCodec.lower(version), Codecs.U32.lower(observer));
      }

      @Override
      public void unobserveUpdates(Documents.Version version, @Unsigned int observer) {
        documentUnobserveUpdatesFunction.call(
            self(this), versionCodec.lower(version), Codecs.U32.lower(observer));
      }

      @Override
      public void observeSubdocuments(@Unsigned int observer) {
        documentObserveSubdocumentsFunction.call(self(this), Codecs.U32.lower(observer));
      }

      @Override
      public void unobserveSubdocuments(@Unsigned int observer) {
        documentUnobserveSubdocumentsFunction.call(self(this), Codecs.U32.lower(observer));
      }

      @Override
      public List<Types.Event> takeEvents() {
        return listEventCodec.lift(documentTakeEventsFunction.call(self(this)));
      }

      @Override
      public Documents.@Nullable Document subdocument(String guid) {
        return nullableDocumentResourcesCodec.lift(
            documentSubdocumentFunction.call(self(this), Codecs.STRING.lower(guid)));
      }

      @Override
      public List<String> subdocuments() {
        return listStringCodec.lift(documentSubdocumentsFunction.call(self(this)));
      }

      @Override
      public void load(String guid) {
        @Nullable Val result = documentLoadFunction.call(self(this), Codecs.STRING.lower(guid));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }
    }

    private final class OfGuestUndoManager extends GuestObject implements Documents.UndoManager {
      OfGuestUndoManager(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public void addScope(Documents.Document document, Types.TypeId id) {
        @Nullable Val result =
            undoManagerAddScopeFunction.call(
                self(this),
                documentResources.borrow().lower(document),
                typesBindings.typeIdCodec.lower(id));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public void addOrigin(String origin) {
        undoManagerAddOriginFunction.call(self(this), Codecs.STRING.lower(origin));
      }

      @Override
      public void removeOrigin(String origin) {
        undoManagerRemoveOriginFunction.call(self(this), Codecs.STRING.lower(origin));
      }

      @Override
      public boolean undo() {
        @Nullable Val result = undoManagerUndoFunction.call(self(this));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return Codecs.BOOL.lift(Codecs.payload(result));
      }

      @Override
      public boolean redo() {
        @Nullable Val result = undoManagerRedoFunction.call(self(this));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return Codecs.BOOL.lift(Codecs.payload(result));
      }

      @Override
      public void stopCapturing() {
        undoManagerStopCapturingFunction.call(self(this));
      }

      @Override
      public void clear(boolean undo, boolean redo) {
        @Nullable Val result =
            undoManagerClearFunction.call(
                self(this), Codecs.BOOL.lower(undo), Codecs.BOOL.lower(redo));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public Tuple2<@Unsigned Integer, @Unsigned Integer> depth() {
        return tupleU32U32Codec.lift(undoManagerDepthFunction.call(self(this)));
      }
    }
  }
}
