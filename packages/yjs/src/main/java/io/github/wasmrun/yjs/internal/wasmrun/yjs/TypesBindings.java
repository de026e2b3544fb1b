package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.Tuple2;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:yjs/types@0.1.0} with components. One thread at a time. */
public final class TypesBindings {
  /** The codec {@code itemIdCodec}. */
  public final Codec<Types.ItemId> itemIdCodec;

  /** The codec {@code typeIdCodec}. */
  public final Codec<Types.TypeId> typeIdCodec;

  /** The codec {@code typeKindCodec}. */
  public final Codec<Types.TypeKind> typeKindCodec;

  /** The codec {@code sharedCodec}. */
  public final Codec<Types.Shared> sharedCodec;

  /** The codec {@code outputCodec}. */
  public final Codec<Types.Output> outputCodec;

  private final Codec<@Nullable String> nullableStringCodec;

  /** The codec {@code optionsCodec}. */
  public final Codec<Types.Options> optionsCodec;

  /** The codec {@code inputCodec}. */
  public final Codec<Types.Input> inputCodec;

  private final Codec<byte @Nullable []> nullableU8sCodec;
  private final Codec<@Nullable Boolean> nullableBoolCodec;

  /** The codec {@code insertionCodec}. */
  public final Codec<Types.Insertion> insertionCodec;

  /** The codec {@code retentionCodec}. */
  public final Codec<Types.Retention> retentionCodec;

  private final Codec<List<Types.Output>> listOutputCodec;

  /** The codec {@code deltaCodec}. */
  public final Codec<Types.Delta> deltaCodec;

  /** The codec {@code additionCodec}. */
  public final Codec<Types.Addition> additionCodec;

  private final Codec<Tuple2<String, byte @Nullable []>> tupleStringNullableU8sCodec;

  /** The codec {@code editCodec}. */
  public final Codec<Types.Edit> editCodec;

  private final Codec<Types.@Nullable Output> nullableOutputCodec;

  /** The codec {@code keyChangeCodec}. */
  public final Codec<Types.KeyChange> keyChangeCodec;

  /** The codec {@code pathSegmentCodec}. */
  public final Codec<Types.PathSegment> pathSegmentCodec;

  private final Codec<List<Types.PathSegment>> listPathSegmentCodec;
  private final Codec<List<Types.Delta>> listDeltaCodec;
  private final Codec<List<Types.KeyChange>> listKeyChangeCodec;

  /** The codec {@code typeEventCodec}. */
  public final Codec<Types.TypeEvent> typeEventCodec;

  /** The codec {@code originKindCodec}. */
  public final Codec<Types.OriginKind> originKindCodec;

  /** The codec {@code originCodec}. */
  public final Codec<Types.Origin> originCodec;

  private final Codec<List<Types.TypeEvent>> listTypeEventCodec;

  /** The codec {@code typesChangedCodec}. */
  public final Codec<Types.TypesChanged> typesChangedCodec;

  /** The codec {@code updatedCodec}. */
  public final Codec<Types.Updated> updatedCodec;

  private final Codec<List<String>> listStringCodec;

  /** The codec {@code subdocumentsChangedCodec}. */
  public final Codec<Types.SubdocumentsChanged> subdocumentsChangedCodec;

  private final Codec<List<Types.Shared>> listSharedCodec;

  /** The codec {@code stackChangedCodec}. */
  public final Codec<Types.StackChanged> stackChangedCodec;

  /** The codec {@code eventCodec}. */
  public final Codec<Types.Event> eventCodec;

  /** Connects one instance, or the host. */
  public TypesBindings() {
    itemIdCodec =
        Codecs.record(
            List.of("client", "clock"),
            (out, object) -> {
              out.u64(object.client());
              out.u32(object.clock());
            },
            in -> new Types.ItemId(in.u64(), in.u32()));
    List<String> typeIdLabels = List.of("root", "nested");
    typeIdCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Types.TypeId.Root one) {
                out.variant(typeIdLabels, 0);
                out.string(one.value());
              } else if (object instanceof Types.TypeId.Nested one) {
                out.variant(typeIdLabels, 1);
                itemIdCodec.write(out, one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(typeIdLabels)) {
                  case 0 -> new Types.TypeId.Root(in.string());
                  default -> new Types.TypeId.Nested(itemIdCodec.read(in));
                });
    typeKindCodec = Codecs.enumOf(Types.TypeKind.values(), Types.TypeKind::witName);
    sharedCodec =
        Codecs.record(
            List.of("id", "kind"),
            (out, object) -> {
              typeIdCodec.write(out, object.id());
              typeKindCodec.write(out, object.kind());
            },
            in -> new Types.Shared(typeIdCodec.read(in), typeKindCodec.read(in)));
    List<String> outputLabels = List.of("value", "shared", "document");
    outputCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Types.Output.Value one) {
                out.variant(outputLabels, 0);
                out.bytes(one.value());
              } else if (object instanceof Types.Output.SharedCase one) {
                out.variant(outputLabels, 1);
                sharedCodec.write(out, one.value());
              } else if (object instanceof Types.Output.Document one) {
                out.variant(outputLabels, 2);
                out.string(one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(outputLabels)) {
                  case 0 -> new Types.Output.Value(in.bytes());
                  case 1 -> new Types.Output.SharedCase(sharedCodec.read(in));
                  default -> new Types.Output.Document(in.string());
                });
    nullableStringCodec = Codecs.nullable(Codecs.STRING);
    optionsCodec =
        Codecs.record(
            List.of(
                "client-id",
                "guid",
                "collection-id",
                "bytes",
                "skip-gc",
                "auto-load",
                "should-load"),
            (out, object) -> {
              out.u64(object.clientId());
              out.string(object.guid());
              nullableStringCodec.write(out, object.collectionId());
              out.bool(object.bytes());
              out.bool(object.skipGc());
              out.bool(object.autoLoad());
              out.bool(object.shouldLoad());
            },
            in ->
                new Types.Options(
                    in.u64(),
                    in.string(),
                    nullableStringCodec.read(in),
                    in.bool(),
                    in.bool(),
                    in.bool(),
                    in.bool()));
    List<String> inputLabels =
        List.of(
            "value", "text", "array", "map", "xml-fragment", "xml-element", "xml-text", "document");
    inputCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Types.Input.Value one) {
                out.variant(inputLabels, 0);
                out.bytes(one.value());
              } else if (object instanceof Types.Input.Text) {
                out.variant(inputLabels, 1);
              } else if (object instanceof Types.Input.Array) {
                out.variant(inputLabels, 2);
              } else if (object instanceof Types.Input.MapCase) {
                out.variant(inputLabels, 3);
              } else if (object instanceof Types.Input.XmlFragment) {
                out.variant(inputLabels, 4);
              } else if (object instanceof Types.Input.XmlElement one) {
                out.variant(inputLabels, 5);
                out.string(one.value());
              } else if (object instanceof Types.Input.XmlText) {
                out.variant(inputLabels, 6);
              } else if (object instanceof Types.Input.Document one) {
                out.variant(inputLabels, 7);
                optionsCodec.write(out, one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(inputLabels)) {
                  case 0 -> new Types.Input.Value(in.bytes());
                  case 1 -> new Types.Input.Text();
                  case 2 -> new Types.Input.Array();
                  case 3 -> new Types.Input.MapCase();
                  case 4 -> new Types.Input.XmlFragment();
                  case 5 -> new Types.Input.XmlElement(in.string());
                  case 6 -> new Types.Input.XmlText();
                  default -> new Types.Input.Document(optionsCodec.read(in));
                });
    nullableU8sCodec = Codecs.nullable(ArrayCodecs.U8S);
    nullableBoolCodec = Codecs.nullable(Codecs.BOOL);
    insertionCodec =
        Codecs.record(
            List.of("content", "attributes", "change"),
            (out, object) -> {
              outputCodec.write(out, object.content());
              nullableU8sCodec.write(out, object.attributes());
              nullableBoolCodec.write(out, object.change());
            },
            in ->
                new Types.Insertion(
                    outputCodec.read(in), nullableU8sCodec.read(in), nullableBoolCodec.read(in)));
    retentionCodec =
        Codecs.record(
            List.of("length", "attributes"),
            (out, object) -> {
              out.u32(object.length());
              nullableU8sCodec.write(out, object.attributes());
            },
            in -> new Types.Retention(in.u32(), nullableU8sCodec.read(in)));
    listOutputCodec = Codecs.list(outputCodec);
    List<String> deltaLabels = List.of("insert", "insert-all", "delete", "retain");
    deltaCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Types.Delta.Insert one) {
                out.variant(deltaLabels, 0);
                insertionCodec.write(out, one.value());
              } else if (object instanceof Types.Delta.InsertAll one) {
                out.variant(deltaLabels, 1);
                listOutputCodec.write(out, one.value());
              } else if (object instanceof Types.Delta.Delete one) {
                out.variant(deltaLabels, 2);
                out.u32(one.value());
              } else if (object instanceof Types.Delta.Retain one) {
                out.variant(deltaLabels, 3);
                retentionCodec.write(out, one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(deltaLabels)) {
                  case 0 -> new Types.Delta.Insert(insertionCodec.read(in));
                  case 1 -> new Types.Delta.InsertAll(listOutputCodec.read(in));
                  case 2 -> new Types.Delta.Delete(in.u32());
                  default -> new Types.Delta.Retain(retentionCodec.read(in));
                });
    additionCodec =
        Codecs.record(
            List.of("content", "attributes"),
            (out, object) -> {
              inputCodec.write(out, object.content());
              nullableU8sCodec.write(out, object.attributes());
            },
            in -> new Types.Addition(inputCodec.read(in), nullableU8sCodec.read(in)));
    tupleStringNullableU8sCodec =
        Codecs.tuple(
            2,
            (out, tuple) -> {
              out.string(tuple.first());
              nullableU8sCodec.write(out, tuple.second());
            },
            in -> new Tuple2<>(in.string(), nullableU8sCodec.read(in)));
    List<String> editLabels = List.of("text", "insert", "delete", "retain");
    editCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Types.Edit.Text one) {
                out.variant(editLabels, 0);
                tupleStringNullableU8sCodec.write(out, one.value());
              } else if (object instanceof Types.Edit.Insert one) {
                out.variant(editLabels, 1);
                additionCodec.write(out, one.value());
              } else if (object instanceof Types.Edit.Delete one) {
                out.variant(editLabels, 2);
                out.u32(one.value());
              } else if (object instanceof Types.Edit.Retain one) {
                out.variant(editLabels, 3);
                retentionCodec.write(out, one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(editLabels)) {
                  case 0 -> new Types.Edit.Text(tupleStringNullableU8sCodec.read(in));
                  case 1 -> new Types.Edit.Insert(additionCodec.read(in));
                  case 2 -> new Types.Edit.Delete(in.u32());
                  default -> new Types.Edit.Retain(retentionCodec.read(in));
                });
    nullableOutputCodec = Codecs.nullable(outputCodec);
    keyChangeCodec =
        Codecs.record(
            List.of("key", "before", "after"),
            (out, object) -> {
              out.string(object.key());
              nullableOutputCodec.write(out, object.before());
              nullableOutputCodec.write(out, object.after());
            },
            in ->
                new Types.KeyChange(
                    in.string(), nullableOutputCodec.read(in), nullableOutputCodec.read(in)));
    List<String> pathSegmentLabels = List.of("key", "index");
    pathSegmentCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Types.PathSegment.Key one) {
                out.variant(pathSegmentLabels, 0);
                out.string(one.value());
              } else if (object instanceof Types.PathSegment.Index one) {
                out.variant(pathSegmentLabels, 1);
                out.u32(one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(pathSegmentLabels)) {
                  case 0 -> new Types.PathSegment.Key(in.string());
                  default -> new Types.PathSegment.Index(in.u32());
                });
    listPathSegmentCodec = Codecs.list(pathSegmentCodec);
    listDeltaCodec = Codecs.list(deltaCodec);
    listKeyChangeCodec = Codecs.list(keyChangeCodec);
    typeEventCodec =
        Codecs.record(
            List.of("target", "path", "deltas", "keys"),
            (out, object) -> {
              sharedCodec.write(out, object.target());
              listPathSegmentCodec.write(out, object.path());
              listDeltaCodec.write(out, object.deltas());
              listKeyChangeCodec.write(out, object.keys());
            },
            in ->
                new Types.TypeEvent(
                    sharedCodec.read(in),
                    listPathSegmentCodec.read(in),
                    listDeltaCodec.read(in),
                    listKeyChangeCodec.read(in)));
    originKindCodec = Codecs.enumOf(Types.OriginKind.values(), Types.OriginKind::witName);
    originCodec =
        Codecs.record(
            List.of("kind", "name"),
            (out, object) -> {
              originKindCodec.write(out, object.kind());
              out.string(object.name());
            },
            in -> new Types.Origin(originKindCodec.read(in), in.string()));
    listTypeEventCodec = Codecs.list(typeEventCodec);
    typesChangedCodec =
        Codecs.record(
            List.of("observer", "origin", "local", "events"),
            (out, object) -> {
              out.u32(object.observer());
              originCodec.write(out, object.origin());
              out.bool(object.local());
              listTypeEventCodec.write(out, object.events());
            },
            in ->
                new Types.TypesChanged(
                    in.u32(), originCodec.read(in), in.bool(), listTypeEventCodec.read(in)));
    updatedCodec =
        Codecs.record(
            List.of("observer", "origin", "local", "update"),
            (out, object) -> {
              out.u32(object.observer());
              originCodec.write(out, object.origin());
              out.bool(object.local());
              out.bytes(object.update());
            },
            in -> new Types.Updated(in.u32(), originCodec.read(in), in.bool(), in.bytes()));
    listStringCodec = Codecs.list(Codecs.STRING);
    subdocumentsChangedCodec =
        Codecs.record(
            List.of("observer", "added", "removed", "loaded"),
            (out, object) -> {
              out.u32(object.observer());
              listStringCodec.write(out, object.added());
              listStringCodec.write(out, object.removed());
              listStringCodec.write(out, object.loaded());
            },
            in ->
                new Types.SubdocumentsChanged(
                    in.u32(),
                    listStringCodec.read(in),
                    listStringCodec.read(in),
                    listStringCodec.read(in)));
    listSharedCodec = Codecs.list(sharedCodec);
    stackChangedCodec =
        Codecs.record(
            List.of("manager", "added", "redo", "origin", "changed"),
            (out, object) -> {
              out.u32(object.manager());
              out.bool(object.added());
              out.bool(object.redo());
              originCodec.write(out, object.origin());
              listSharedCodec.write(out, object.changed());
            },
            in ->
                new Types.StackChanged(
                    in.u32(),
                    in.bool(),
                    in.bool(),
                    originCodec.read(in),
                    listSharedCodec.read(in)));
    List<String> eventLabels = List.of("types", "update", "subdocuments", "stack");
    eventCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Types.Event.TypesCase one) {
                out.variant(eventLabels, 0);
                typesChangedCodec.write(out, one.value());
              } else if (object instanceof Types.Event.Update one) {
                out.variant(eventLabels, 1);
                updatedCodec.write(out, one.value());
              } else if (object instanceof Types.Event.Subdocuments one) {
                out.variant(eventLabels, 2);
                subdocumentsChangedCodec.write(out, one.value());
              } else if (object instanceof Types.Event.Stack one) {
                out.variant(eventLabels, 3);
                stackChangedCodec.write(out, one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(eventLabels)) {
                  case 0 -> new Types.Event.TypesCase(typesChangedCodec.read(in));
                  case 1 -> new Types.Event.Update(updatedCodec.read(in));
                  case 2 -> new Types.Event.Subdocuments(subdocumentsChangedCodec.read(in));
                  default -> new Types.Event.Stack(stackChangedCodec.read(in));
                });
  }

  /** What a component imports. */
  public ComponentImports imports() {
    return ComponentImports.none();
  }
}
