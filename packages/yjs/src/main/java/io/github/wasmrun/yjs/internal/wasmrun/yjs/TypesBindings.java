package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
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
            object ->
                List.<Val>of(Codecs.U64.lower(object.client()), Codecs.U32.lower(object.clock())),
            values ->
                new Types.ItemId(Codecs.U64.lift(values.get(0)), Codecs.U32.lift(values.get(1))));
    typeIdCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("root", Codecs.STRING.lower(carried)),
                    carried -> new Val.Variant("nested", itemIdCodec.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "root" -> new Types.TypeId.Root(Codecs.STRING.lift(Codecs.payload(value)));
                  case "nested" -> new Types.TypeId.Nested(itemIdCodec.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    typeKindCodec = Codecs.enumOf(Types.TypeKind.values(), Types.TypeKind::witName);
    sharedCodec =
        Codecs.record(
            List.of("id", "kind"),
            object ->
                List.<Val>of(typeIdCodec.lower(object.id()), typeKindCodec.lower(object.kind())),
            values ->
                new Types.Shared(
                    typeIdCodec.lift(values.get(0)), typeKindCodec.lift(values.get(1))));
    outputCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("value", ArrayCodecs.U8S.lower(carried)),
                    carried -> new Val.Variant("shared", sharedCodec.lower(carried)),
                    carried -> new Val.Variant("document", Codecs.STRING.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "value" ->
                      new Types.Output.Value(ArrayCodecs.U8S.lift(Codecs.payload(value)));
                  case "shared" ->
                      new Types.Output.SharedCase(sharedCodec.lift(Codecs.payload(value)));
                  case "document" ->
                      new Types.Output.Document(Codecs.STRING.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
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
            object ->
                List.<Val>of(
                    Codecs.U64.lower(object.clientId()),
                    Codecs.STRING.lower(object.guid()),
                    nullableStringCodec.lower(object.collectionId()),
                    Codecs.BOOL.lower(object.bytes()),
                    Codecs.BOOL.lower(object.skipGc()),
                    Codecs.BOOL.lower(object.autoLoad()),
                    Codecs.BOOL.lower(object.shouldLoad())),
            values ->
                new Types.Options(
                    Codecs.U64.lift(values.get(0)),
                    Codecs.STRING.lift(values.get(1)),
                    nullableStringCodec.lift(values.get(2)),
                    Codecs.BOOL.lift(values.get(3)),
                    Codecs.BOOL.lift(values.get(4)),
                    Codecs.BOOL.lift(values.get(5)),
                    Codecs.BOOL.lift(values.get(6))));
    inputCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("value", ArrayCodecs.U8S.lower(carried)),
                    () -> new Val.Variant("text", null),
                    () -> new Val.Variant("array", null),
                    () -> new Val.Variant("map", null),
                    () -> new Val.Variant("xml-fragment", null),
                    carried -> new Val.Variant("xml-element", Codecs.STRING.lower(carried)),
                    () -> new Val.Variant("xml-text", null),
                    carried -> new Val.Variant("document", optionsCodec.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "value" ->
                      new Types.Input.Value(ArrayCodecs.U8S.lift(Codecs.payload(value)));
                  case "text" -> new Types.Input.Text();
                  case "array" -> new Types.Input.Array();
                  case "map" -> new Types.Input.MapCase();
                  case "xml-fragment" -> new Types.Input.XmlFragment();
                  case "xml-element" ->
                      new Types.Input.XmlElement(Codecs.STRING.lift(Codecs.payload(value)));
                  case "xml-text" -> new Types.Input.XmlText();
                  case "document" ->
                      new Types.Input.Document(optionsCodec.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    nullableU8sCodec = Codecs.nullable(ArrayCodecs.U8S);
    nullableBoolCodec = Codecs.nullable(Codecs.BOOL);
    insertionCodec =
        Codecs.record(
            List.of("content", "attributes", "change"),
            object ->
                List.<Val>of(
                    outputCodec.lower(object.content()),
                    nullableU8sCodec.lower(object.attributes()),
                    nullableBoolCodec.lower(object.change())),
            values ->
                new Types.Insertion(
                    outputCodec.lift(values.get(0)),
                    nullableU8sCodec.lift(values.get(1)),
                    nullableBoolCodec.lift(values.get(2))));
    retentionCodec =
        Codecs.record(
            List.of("length", "attributes"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.length()), nullableU8sCodec.lower(object.attributes())),
            values ->
                new Types.Retention(
                    Codecs.U32.lift(values.get(0)), nullableU8sCodec.lift(values.get(1))));
    listOutputCodec = Codecs.list(outputCodec);
    deltaCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("insert", insertionCodec.lower(carried)),
                    carried -> new Val.Variant("insert-all", listOutputCodec.lower(carried)),
                    carried -> new Val.Variant("delete", Codecs.U32.lower(carried)),
                    carried -> new Val.Variant("retain", retentionCodec.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "insert" ->
                      new Types.Delta.Insert(insertionCodec.lift(Codecs.payload(value)));
                  case "insert-all" ->
                      new Types.Delta.InsertAll(listOutputCodec.lift(Codecs.payload(value)));
                  case "delete" -> new Types.Delta.Delete(Codecs.U32.lift(Codecs.payload(value)));
                  case "retain" ->
                      new Types.Delta.Retain(retentionCodec.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    additionCodec =
        Codecs.record(
            List.of("content", "attributes"),
            object ->
                List.<Val>of(
                    inputCodec.lower(object.content()),
                    nullableU8sCodec.lower(object.attributes())),
            values ->
                new Types.Addition(
                    inputCodec.lift(values.get(0)), nullableU8sCodec.lift(values.get(1))));
    tupleStringNullableU8sCodec =
        Codecs.tuple(
            2,
            tuple ->
                List.<Val>of(
                    Codecs.STRING.lower(tuple.first()), nullableU8sCodec.lower(tuple.second())),
            values ->
                new Tuple2<>(
                    Codecs.STRING.lift(values.get(0)), nullableU8sCodec.lift(values.get(1))));
    editCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("text", tupleStringNullableU8sCodec.lower(carried)),
                    carried -> new Val.Variant("insert", additionCodec.lower(carried)),
                    carried -> new Val.Variant("delete", Codecs.U32.lower(carried)),
                    carried -> new Val.Variant("retain", retentionCodec.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "text" ->
                      new Types.Edit.Text(tupleStringNullableU8sCodec.lift(Codecs.payload(value)));
                  case "insert" -> new Types.Edit.Insert(additionCodec.lift(Codecs.payload(value)));
                  case "delete" -> new Types.Edit.Delete(Codecs.U32.lift(Codecs.payload(value)));
                  case "retain" ->
                      new Types.Edit.Retain(retentionCodec.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    nullableOutputCodec = Codecs.nullable(outputCodec);
    keyChangeCodec =
        Codecs.record(
            List.of("key", "before", "after"),
            object ->
                List.<Val>of(
                    Codecs.STRING.lower(object.key()),
                    nullableOutputCodec.lower(object.before()),
                    nullableOutputCodec.lower(object.after())),
            values ->
                new Types.KeyChange(
                    Codecs.STRING.lift(values.get(0)),
                    nullableOutputCodec.lift(values.get(1)),
                    nullableOutputCodec.lift(values.get(2))));
    pathSegmentCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("key", Codecs.STRING.lower(carried)),
                    carried -> new Val.Variant("index", Codecs.U32.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "key" ->
                      new Types.PathSegment.Key(Codecs.STRING.lift(Codecs.payload(value)));
                  case "index" ->
                      new Types.PathSegment.Index(Codecs.U32.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    listPathSegmentCodec = Codecs.list(pathSegmentCodec);
    listDeltaCodec = Codecs.list(deltaCodec);
    listKeyChangeCodec = Codecs.list(keyChangeCodec);
    typeEventCodec =
        Codecs.record(
            List.of("target", "path", "deltas", "keys"),
            object ->
                List.<Val>of(
                    sharedCodec.lower(object.target()),
                    listPathSegmentCodec.lower(object.path()),
                    listDeltaCodec.lower(object.deltas()),
                    listKeyChangeCodec.lower(object.keys())),
            values ->
                new Types.TypeEvent(
                    sharedCodec.lift(values.get(0)),
                    listPathSegmentCodec.lift(values.get(1)),
                    listDeltaCodec.lift(values.get(2)),
                    listKeyChangeCodec.lift(values.get(3))));
    originKindCodec = Codecs.enumOf(Types.OriginKind.values(), Types.OriginKind::witName);
    originCodec =
        Codecs.record(
            List.of("kind", "name"),
            object ->
                List.<Val>of(
                    originKindCodec.lower(object.kind()), Codecs.STRING.lower(object.name())),
            values ->
                new Types.Origin(
                    originKindCodec.lift(values.get(0)), Codecs.STRING.lift(values.get(1))));
    listTypeEventCodec = Codecs.list(typeEventCodec);
    typesChangedCodec =
        Codecs.record(
            List.of("observer", "origin", "local", "events"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.observer()),
                    originCodec.lower(object.origin()),
                    Codecs.BOOL.lower(object.local()),
                    listTypeEventCodec.lower(object.events())),
            values ->
                new Types.TypesChanged(
                    Codecs.U32.lift(values.get(0)),
                    originCodec.lift(values.get(1)),
                    Codecs.BOOL.lift(values.get(2)),
                    listTypeEventCodec.lift(values.get(3))));
    updatedCodec =
        Codecs.record(
            List.of("observer", "origin", "local", "update"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.observer()),
                    originCodec.lower(object.origin()),
                    Codecs.BOOL.lower(object.local()),
                    ArrayCodecs.U8S.lower(object.update())),
            values ->
                new Types.Updated(
                    Codecs.U32.lift(values.get(0)),
                    originCodec.lift(values.get(1)),
                    Codecs.BOOL.lift(values.get(2)),
                    ArrayCodecs.U8S.lift(values.get(3))));
    listStringCodec = Codecs.list(Codecs.STRING);
    subdocumentsChangedCodec =
        Codecs.record(
            List.of("observer", "added", "removed", "loaded"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.observer()),
                    listStringCodec.lower(object.added()),
                    listStringCodec.lower(object.removed()),
                    listStringCodec.lower(object.loaded())),
            values ->
                new Types.SubdocumentsChanged(
                    Codecs.U32.lift(values.get(0)),
                    listStringCodec.lift(values.get(1)),
                    listStringCodec.lift(values.get(2)),
                    listStringCodec.lift(values.get(3))));
    listSharedCodec = Codecs.list(sharedCodec);
    stackChangedCodec =
        Codecs.record(
            List.of("manager", "added", "redo", "origin", "changed"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.manager()),
                    Codecs.BOOL.lower(object.added()),
                    Codecs.BOOL.lower(object.redo()),
                    originCodec.lower(object.origin()),
                    listSharedCodec.lower(object.changed())),
            values ->
                new Types.StackChanged(
                    Codecs.U32.lift(values.get(0)),
                    Codecs.BOOL.lift(values.get(1)),
                    Codecs.BOOL.lift(values.get(2)),
                    originCodec.lift(values.get(3)),
                    listSharedCodec.lift(values.get(4))));
    eventCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("types", typesChangedCodec.lower(carried)),
                    carried -> new Val.Variant("update", updatedCodec.lower(carried)),
                    carried ->
                        new Val.Variant("subdocuments", subdocumentsChangedCodec.lower(carried)),
                    carried -> new Val.Variant("stack", stackChangedCodec.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "types" ->
                      new Types.Event.TypesCase(typesChangedCodec.lift(Codecs.payload(value)));
                  case "update" -> new Types.Event.Update(updatedCodec.lift(Codecs.payload(value)));
                  case "subdocuments" ->
                      new Types.Event.Subdocuments(
                          subdocumentsChangedCodec.lift(Codecs.payload(value)));
                  case "stack" ->
                      new Types.Event.Stack(stackChangedCodec.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
  }

  /** What a component imports. */
  public ComponentImports imports() {
    return ComponentImports.none();
  }
}
