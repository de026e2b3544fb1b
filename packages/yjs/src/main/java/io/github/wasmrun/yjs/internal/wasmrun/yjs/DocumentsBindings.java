package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ResourceHandle;
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
            (out, tuple) -> {
              out.string(tuple.first());
              typesBindings.outputCodec.write(out, tuple.second());
            },
            in -> new Tuple2<>(in.string(), typesBindings.outputCodec.read(in)));
    listTupleStringOutputCodec = Codecs.list(tupleStringOutputCodec);
    tupleSharedU32BoolCodec =
        Codecs.tuple(
            3,
            (out, tuple) -> {
              typesBindings.sharedCodec.write(out, tuple.first());
              out.u32(tuple.second());
              out.bool(tuple.third());
            },
            in -> new Tuple3<>(typesBindings.sharedCodec.read(in), in.u32(), in.bool()));
    nullableTupleSharedU32BoolCodec = Codecs.nullable(tupleSharedU32BoolCodec);
    listEventCodec = Codecs.list(typesBindings.eventCodec);
    nullableDocumentResourcesCodec = Codecs.nullable(documentResources.own());
    listStringCodec = Codecs.list(Codecs.STRING);
    tupleU32U32Codec =
        Codecs.tuple(
            2,
            (out, tuple) -> {
              out.u32(tuple.first());
              out.u32(tuple.second());
            },
            in -> new Tuple2<>(in.u32(), in.u32()));
    listU8sCodec = Codecs.list(ArrayCodecs.U8S);
    tupleU64U32Codec =
        Codecs.tuple(
            2,
            (out, tuple) -> {
              out.u64(tuple.first());
              out.u32(tuple.second());
            },
            in -> new Tuple2<>(in.u64(), in.u32()));
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
      seedFunction.call(out -> out.u64(seed));
    }

    @Override
    public byte[] mergeUpdates(Documents.Version version, List<byte[]> updates) {
      return mergeUpdatesFunction.call(
          out -> {
            versionCodec.write(out, version);
            listU8sCodec.write(out, updates);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public byte[] diffUpdate(Documents.Version version, byte[] update, byte[] stateVector) {
      return diffUpdateFunction.call(
          out -> {
            versionCodec.write(out, version);
            out.bytes(update);
            out.bytes(stateVector);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public byte[] stateVectorOfUpdate(Documents.Version version, byte[] update) {
      return stateVectorOfUpdateFunction.call(
          out -> {
            versionCodec.write(out, version);
            out.bytes(update);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public byte[] convertUpdate(Documents.Version version, byte[] update, Documents.Version to) {
      return convertUpdateFunction.call(
          out -> {
            versionCodec.write(out, version);
            out.bytes(update);
            versionCodec.write(out, to);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public void checkUpdate(Documents.Version version, byte[] update) {
      checkUpdateFunction.call(
          out -> {
            versionCodec.write(out, version);
            out.bytes(update);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return null;
          });
    }

    @Override
    public List<Tuple2<@Unsigned Long, @Unsigned Integer>> decodeStateVector(byte[] bytes) {
      return decodeStateVectorFunction.call(
          out -> out.bytes(bytes),
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return listTupleU64U32Codec.read(in);
          });
    }

    @Override
    public byte[] convertSnapshot(
        Documents.Version version, byte[] snapshot, Documents.Version to) {
      return convertSnapshotFunction.call(
          out -> {
            versionCodec.write(out, version);
            out.bytes(snapshot);
            versionCodec.write(out, to);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public boolean equalSnapshots(byte[] left, byte[] right) {
      return equalSnapshotsFunction.call(
          out -> {
            out.bytes(left);
            out.bytes(right);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bool();
          });
    }

    @Override
    public String toJsonText(byte[] value) {
      return toJsonTextFunction.call(
          out -> out.bytes(value),
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.string();
          });
    }

    @Override
    public byte[] fromJsonText(String text) {
      return fromJsonTextFunction.call(
          out -> out.string(text),
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public Documents.Document.Factory documentFactory() {
      return new Documents.Document.Factory() {
        @Override
        public Documents.Document create(Types.Options options) {
          return documentConstructorFunction.call(
              out -> typesBindings.optionsCodec.write(out, options),
              in -> documentResources.own().read(in));
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
          return undoManagerOpenFunction.call(
              out -> {
                documentResources.borrow().write(out, document);
                out.u32(manager);
                out.u64(captureTimeout);
                listStringCodec.write(out, origins);
              },
              in -> undoManagerResources.own().read(in));
        }
      };
    }

    private final class OfGuestDocument extends GuestObject implements Documents.Document {
      OfGuestDocument(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public Types.Options options() {
        return documentOptionsFunction.call(
            out -> out.borrow(self(this)), in -> typesBindings.optionsCodec.read(in));
      }

      @Override
      public void begin(@Nullable String origin) {
        documentBeginFunction.call(
            out -> {
              out.borrow(self(this));
              nullableStringCodec.write(out, origin);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public void commit() {
        documentCommitFunction.call(
            out -> out.borrow(self(this)),
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public void setTime(@Unsigned long millis) {
        documentSetTimeFunction.call(
            out -> {
              out.borrow(self(this));
              out.u64(millis);
            });
      }

      @Override
      public Types.Shared root(String name, Types.TypeKind kind) {
        return documentRootFunction.call(
            out -> {
              out.borrow(self(this));
              out.string(name);
              typesBindings.typeKindCodec.write(out, kind);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return typesBindings.sharedCodec.read(in);
            });
      }

      @Override
      public List<Types.Shared> roots() {
        return documentRootsFunction.call(
            out -> out.borrow(self(this)), in -> listSharedCodec.read(in));
      }

      @Override
      public boolean alive(Types.TypeId id) {
        return documentAliveFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> in.bool());
      }

      @Override
      public Types.@Nullable Shared parent(Types.TypeId id) {
        return documentParentFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return nullableSharedCodec.read(in);
            });
      }

      @Override
      public byte[] toJson(Types.TypeId id) {
        return documentToJsonFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }

      @Override
      public String toText(Types.TypeId id) {
        return documentToTextFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.string();
            });
      }

      @Override
      public @Unsigned int length(Types.TypeId id) {
        return documentLengthFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.u32();
            });
      }

      @Override
      public void insertText(
          Types.TypeId id, @Unsigned int index, String text, byte @Nullable [] attributes) {
        documentInsertTextFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
              out.string(text);
              nullableU8sCodec.write(out, attributes);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public Types.Output insertEmbed(
          Types.TypeId id, @Unsigned int index, Types.Input content, byte @Nullable [] attributes) {
        return documentInsertEmbedFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
              typesBindings.inputCodec.write(out, content);
              nullableU8sCodec.write(out, attributes);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return typesBindings.outputCodec.read(in);
            });
      }

      @Override
      public void format(
          Types.TypeId id, @Unsigned int index, @Unsigned int length, byte[] attributes) {
        documentFormatFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
              out.u32(length);
              out.bytes(attributes);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public void removeText(Types.TypeId id, @Unsigned int index, @Unsigned int length) {
        documentRemoveTextFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
              out.u32(length);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public void edit(Types.TypeId id, List<Types.Edit> edits) {
        documentEditFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              listEditCodec.write(out, edits);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public List<Types.Delta> contents(
          Types.TypeId id, byte @Nullable [] snapshot, byte @Nullable [] before) {
        return documentContentsFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              nullableU8sCodec.write(out, snapshot);
              nullableU8sCodec.write(out, before);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return listDeltaCodec.read(in);
            });
      }

      @Override
      public List<Types.Output> insert(
          Types.TypeId id, @Unsigned int index, List<Types.Input> contents) {
        return documentInsertFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
              listInputCodec.write(out, contents);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return listOutputCodec.read(in);
            });
      }

      @Override
      public void remove(Types.TypeId id, @Unsigned int index, @Unsigned int length) {
        documentRemoveFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
              out.u32(length);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public Types.Output get(Types.TypeId id, @Unsigned int index) {
        return documentGetFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return typesBindings.outputCodec.read(in);
            });
      }

      @Override
      public List<Types.Output> children(Types.TypeId id) {
        return documentChildrenFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return listOutputCodec.read(in);
            });
      }

      @Override
      public Types.Output set(Types.TypeId id, String key, Types.Input content) {
        return documentSetFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.string(key);
              typesBindings.inputCodec.write(out, content);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return typesBindings.outputCodec.read(in);
            });
      }

      @Override
      public boolean unset(Types.TypeId id, String key) {
        return documentUnsetFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.string(key);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bool();
            });
      }

      @Override
      public void clear(Types.TypeId id) {
        documentClearFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public Types.@Nullable Output getKey(Types.TypeId id, String key) {
        return documentGetKeyFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.string(key);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return nullableOutputCodec.read(in);
            });
      }

      @Override
      public List<Tuple2<String, Types.Output>> entries(Types.TypeId id) {
        return documentEntriesFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return listTupleStringOutputCodec.read(in);
            });
      }

      @Override
      public String tag(Types.TypeId id) {
        return documentTagFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.string();
            });
      }

      @Override
      public Types.@Nullable Shared sibling(Types.TypeId id, boolean next) {
        return documentSiblingFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.bool(next);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return nullableSharedCodec.read(in);
            });
      }

      @Override
      public byte[] stateVector() {
        return documentStateVectorFunction.call(out -> out.borrow(self(this)), in -> in.bytes());
      }

      @Override
      public byte[] stateAsUpdate(Documents.Version version, byte[] stateVector) {
        return documentStateAsUpdateFunction.call(
            out -> {
              out.borrow(self(this));
              versionCodec.write(out, version);
              out.bytes(stateVector);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }

      @Override
      public void applyUpdate(Documents.Version version, byte[] update) {
        documentApplyUpdateFunction.call(
            out -> {
              out.borrow(self(this));
              versionCodec.write(out, version);
              out.bytes(update);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public boolean hasPending() {
        return documentHasPendingFunction.call(out -> out.borrow(self(this)), in -> in.bool());
      }

      @Override
      public byte[] snapshot() {
        return documentSnapshotFunction.call(out -> out.borrow(self(this)), in -> in.bytes());
      }

      @Override
      public byte[] stateOfSnapshot(Documents.Version version, byte[] snapshot) {
        return documentStateOfSnapshotFunction.call(
            out -> {
              out.borrow(self(this));
              versionCodec.write(out, version);
              out.bytes(snapshot);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }

      @Override
      public byte[] position(Types.TypeId id, @Unsigned int index, boolean before) {
        return documentPositionFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(index);
              out.bool(before);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }

      @Override
      public @Nullable Tuple3<Types.Shared, @Unsigned Integer, Boolean> resolve(byte[] position) {
        return documentResolveFunction.call(
            out -> {
              out.borrow(self(this));
              out.bytes(position);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return nullableTupleSharedU32BoolCodec.read(in);
            });
      }

      @Override
      public void observe(Types.TypeId id, @Unsigned int observer, boolean deep) {
        documentObserveFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(observer);
              out.bool(deep);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public void unobserve(Types.TypeId id, @Unsigned int observer, boolean deep) {
        documentUnobserveFunction.call(
            out -> {
              out.borrow(self(this));
              typesBindings.typeIdCodec.write(out, id);
              out.u32(observer);
              out.bool(deep);
            });
      }

      @Override
      public void observeUpdates(Documents.Version version, @Unsigned int observer) {
        documentObserveUpdatesFunction.call(
            out -> {
              out.borrow(self(this));
              versionCodec.write(out, version);
              out.u32(observer);
            });
      }

      @Override
      public void unobserveUpdates(Documents.Version version, @Unsigned int observer) {
        documentUnobserveUpdatesFunction.call(
            out -> {
              out.borrow(self(this));
              versionCodec.write(out, version);
              out.u32(observer);
            });
      }

      @Override
      public void observeSubdocuments(@Unsigned int observer) {
        documentObserveSubdocumentsFunction.call(
            out -> {
              out.borrow(self(this));
              out.u32(observer);
            });
      }

      @Override
      public void unobserveSubdocuments(@Unsigned int observer) {
        documentUnobserveSubdocumentsFunction.call(
            out -> {
              out.borrow(self(this));
              out.u32(observer);
            });
      }

      @Override
      public List<Types.Event> takeEvents() {
        return documentTakeEventsFunction.call(
            out -> out.borrow(self(this)), in -> listEventCodec.read(in));
      }

      @Override
      public Documents.@Nullable Document subdocument(String guid) {
        return documentSubdocumentFunction.call(
            out -> {
              out.borrow(self(this));
              out.string(guid);
            },
            in -> nullableDocumentResourcesCodec.read(in));
      }

      @Override
      public List<String> subdocuments() {
        return documentSubdocumentsFunction.call(
            out -> out.borrow(self(this)), in -> listStringCodec.read(in));
      }

      @Override
      public void load(String guid) {
        documentLoadFunction.call(
            out -> {
              out.borrow(self(this));
              out.string(guid);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }
    }

    private final class OfGuestUndoManager extends GuestObject implements Documents.UndoManager {
      OfGuestUndoManager(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public void addScope(Documents.Document document, Types.TypeId id) {
        undoManagerAddScopeFunction.call(
            out -> {
              out.borrow(self(this));
              documentResources.borrow().write(out, document);
              typesBindings.typeIdCodec.write(out, id);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public void addOrigin(String origin) {
        undoManagerAddOriginFunction.call(
            out -> {
              out.borrow(self(this));
              out.string(origin);
            });
      }

      @Override
      public void removeOrigin(String origin) {
        undoManagerRemoveOriginFunction.call(
            out -> {
              out.borrow(self(this));
              out.string(origin);
            });
      }

      @Override
      public boolean undo() {
        return undoManagerUndoFunction.call(
            out -> out.borrow(self(this)),
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bool();
            });
      }

      @Override
      public boolean redo() {
        return undoManagerRedoFunction.call(
            out -> out.borrow(self(this)),
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bool();
            });
      }

      @Override
      public void stopCapturing() {
        undoManagerStopCapturingFunction.call(out -> out.borrow(self(this)));
      }

      @Override
      public void clear(boolean undo, boolean redo) {
        undoManagerClearFunction.call(
            out -> {
              out.borrow(self(this));
              out.bool(undo);
              out.bool(redo);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public Tuple2<@Unsigned Integer, @Unsigned Integer> depth() {
        return undoManagerDepthFunction.call(
            out -> out.borrow(self(this)), in -> tupleU32U32Codec.read(in));
      }
    }
  }
}
