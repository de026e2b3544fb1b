package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What shared types hold. */
public interface Types {
  /**
   * The record {@code item-id}.
   *
   * @param client the component {@code client}
   * @param clock the component {@code clock}
   */
  record ItemId(@Unsigned long client, @Unsigned int clock) {
    /** The same with another {@code client}. */
    public ItemId withClient(@Unsigned long client) {
      return new ItemId(client, clock);
    }

    /** The same with another {@code clock}. */
    public ItemId withClock(@Unsigned int clock) {
      return new ItemId(client, clock);
    }
  }

  /** Which shared type of a document. */
  sealed interface TypeId {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super String, ? extends R> root, Function<? super ItemId, ? extends R> nested);

    /**
     * The case {@code root}.
     *
     * @param value what it carries
     */
    record Root(String value) implements TypeId {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Root {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super String, ? extends R> root,
          Function<? super ItemId, ? extends R> nested) {
        return root.apply(value);
      }
    }

    /**
     * The case {@code nested}.
     *
     * @param value what it carries
     */
    record Nested(ItemId value) implements TypeId {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Nested {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super String, ? extends R> root,
          Function<? super ItemId, ? extends R> nested) {
        return nested.apply(value);
      }
    }
  }

  /** The enumeration {@code type-kind}. */
  enum TypeKind {
    /** {@code text}. */
    TEXT("text"),
    /** {@code array}. */
    ARRAY("array"),
    /** {@code map}. */
    MAP("map"),
    /** {@code xml-fragment}. */
    XML_FRAGMENT("xml-fragment"),
    /** {@code xml-element}. */
    XML_ELEMENT("xml-element"),
    /** {@code xml-text}. */
    XML_TEXT("xml-text"),
    /** A type at the top that nobody has named yet, or one of an unknown kind. */
    UNKNOWN("unknown");

    private final String witName;

    TypeKind(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code shared}.
   *
   * @param id the component {@code id}
   * @param kind the component {@code kind}
   */
  record Shared(TypeId id, TypeKind kind) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Shared {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(kind, "kind");
    }

    /** The same with another {@code id}. */
    public Shared withId(TypeId id) {
      return new Shared(id, kind);
    }

    /** The same with another {@code kind}. */
    public Shared withKind(TypeKind kind) {
      return new Shared(id, kind);
    }
  }

  /** What is in a type. */
  sealed interface Output {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super byte[], ? extends R> value,
        Function<? super Shared, ? extends R> shared,
        Function<? super String, ? extends R> document);

    /**
     * The case {@code value}.
     *
     * @param value what it carries
     */
    record Value(byte[] value) implements Output {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Value {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Function<? super Shared, ? extends R> shared,
          Function<? super String, ? extends R> document) {
        return value.apply(this.value);
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Value that && Arrays.equals(value, that.value);
      }

      @Override
      public int hashCode() {
        int hash = 0;
        hash = 31 * hash + Arrays.hashCode(value);
        return hash;
      }

      @Override
      public String toString() {
        return "Value[" + "value=" + Arrays.toString(value) + "]";
      }
    }

    /**
     * The case {@code shared}.
     *
     * @param value what it carries
     */
    record SharedCase(Shared value) implements Output {
      /** Checks that nothing is missing; lists and maps are copied. */
      public SharedCase {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Function<? super Shared, ? extends R> shared,
          Function<? super String, ? extends R> document) {
        return shared.apply(this.value);
      }
    }

    /**
     * A sub-document, by its guid.
     *
     * @param value what it carries
     */
    record Document(String value) implements Output {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Document {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Function<? super Shared, ? extends R> shared,
          Function<? super String, ? extends R> document) {
        return document.apply(this.value);
      }
    }
  }

  /**
   * The record {@code options}.
   *
   * @param clientId the component {@code clientId}
   * @param guid the component {@code guid}
   * @param collectionId the component {@code collectionId}
   * @param bytes Offsets in texts count bytes of UTF-8, not units of UTF-16.
   * @param skipGc the component {@code skipGc}
   * @param autoLoad the component {@code autoLoad}
   * @param shouldLoad the component {@code shouldLoad}
   */
  record Options(
      @Unsigned long clientId,
      String guid,
      @Nullable String collectionId,
      boolean bytes,
      boolean skipGc,
      boolean autoLoad,
      boolean shouldLoad) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Options {
      Objects.requireNonNull(guid, "guid");
    }

    /** The same with another {@code clientId}. */
    public Options withClientId(@Unsigned long clientId) {
      return new Options(clientId, guid, collectionId, bytes, skipGc, autoLoad, shouldLoad);
    }

    /** The same with another {@code guid}. */
    public Options withGuid(String guid) {
      return new Options(clientId, guid, collectionId, bytes, skipGc, autoLoad, shouldLoad);
    }

    /** The same with another {@code collectionId}. */
    public Options withCollectionId(@Nullable String collectionId) {
      return new Options(clientId, guid, collectionId, bytes, skipGc, autoLoad, shouldLoad);
    }

    /** The same with another {@code bytes}. */
    public Options withBytes(boolean bytes) {
      return new Options(clientId, guid, collectionId, bytes, skipGc, autoLoad, shouldLoad);
    }

    /** The same with another {@code skipGc}. */
    public Options withSkipGc(boolean skipGc) {
      return new Options(clientId, guid, collectionId, bytes, skipGc, autoLoad, shouldLoad);
    }

    /** The same with another {@code autoLoad}. */
    public Options withAutoLoad(boolean autoLoad) {
      return new Options(clientId, guid, collectionId, bytes, skipGc, autoLoad, shouldLoad);
    }

    /** The same with another {@code shouldLoad}. */
    public Options withShouldLoad(boolean shouldLoad) {
      return new Options(clientId, guid, collectionId, bytes, skipGc, autoLoad, shouldLoad);
    }
  }

  /** What is put into a type; new types are empty. */
  sealed interface Input {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super byte[], ? extends R> value,
        Supplier<? extends R> text,
        Supplier<? extends R> array,
        Supplier<? extends R> map,
        Supplier<? extends R> xmlFragment,
        Function<? super String, ? extends R> xmlElement,
        Supplier<? extends R> xmlText,
        Function<? super Options, ? extends R> document);

    /**
     * The case {@code value}.
     *
     * @param value what it carries
     */
    record Value(byte[] value) implements Input {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Value {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return value.apply(this.value);
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Value that && Arrays.equals(value, that.value);
      }

      @Override
      public int hashCode() {
        int hash = 0;
        hash = 31 * hash + Arrays.hashCode(value);
        return hash;
      }

      @Override
      public String toString() {
        return "Value[" + "value=" + Arrays.toString(value) + "]";
      }
    }

    /** The case {@code text}. */
    record Text() implements Input {
      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return text.get();
      }
    }

    /** The case {@code array}. */
    record Array() implements Input {
      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return array.get();
      }
    }

    /** The case {@code map}. */
    record MapCase() implements Input {
      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return map.get();
      }
    }

    /** The case {@code xmlFragment}. */
    record XmlFragment() implements Input {
      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return xmlFragment.get();
      }
    }

    /**
     * The case {@code xmlElement}.
     *
     * @param value what it carries
     */
    record XmlElement(String value) implements Input {
      /** Checks that nothing is missing; lists and maps are copied. */
      public XmlElement {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return xmlElement.apply(this.value);
      }
    }

    /** The case {@code xmlText}. */
    record XmlText() implements Input {
      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return xmlText.get();
      }
    }

    /**
     * The case {@code document}.
     *
     * @param value what it carries
     */
    record Document(Options value) implements Input {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Document {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super byte[], ? extends R> value,
          Supplier<? extends R> text,
          Supplier<? extends R> array,
          Supplier<? extends R> map,
          Supplier<? extends R> xmlFragment,
          Function<? super String, ? extends R> xmlElement,
          Supplier<? extends R> xmlText,
          Function<? super Options, ? extends R> document) {
        return document.apply(this.value);
      }
    }
  }

  /**
   * The record {@code insertion}.
   *
   * @param content the component {@code content}
   * @param attributes the component {@code attributes}
   * @param change Of two snapshots: whether it came or went between them.
   */
  record Insertion(Output content, byte @Nullable [] attributes, @Nullable Boolean change) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Insertion {
      Objects.requireNonNull(content, "content");
    }

    /** The same with another {@code content}. */
    public Insertion withContent(Output content) {
      return new Insertion(content, attributes, change);
    }

    /** The same with another {@code attributes}. */
    public Insertion withAttributes(byte @Nullable [] attributes) {
      return new Insertion(content, attributes, change);
    }

    /** The same with another {@code change}. */
    public Insertion withChange(@Nullable Boolean change) {
      return new Insertion(content, attributes, change);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Insertion that
          && Objects.equals(content, that.content)
          && Arrays.equals(attributes, that.attributes)
          && Objects.equals(change, that.change);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(content);
      hash = 31 * hash + Arrays.hashCode(attributes);
      hash = 31 * hash + Objects.hashCode(change);
      return hash;
    }

    @Override
    public String toString() {
      return "Insertion["
          + "content="
          + content
          + ", attributes="
          + Arrays.toString(attributes)
          + ", change="
          + change
          + "]";
    }
  }

  /**
   * The record {@code retention}.
   *
   * @param length the component {@code length}
   * @param attributes the component {@code attributes}
   */
  record Retention(@Unsigned int length, byte @Nullable [] attributes) {
    /** The same with another {@code length}. */
    public Retention withLength(@Unsigned int length) {
      return new Retention(length, attributes);
    }

    /** The same with another {@code attributes}. */
    public Retention withAttributes(byte @Nullable [] attributes) {
      return new Retention(length, attributes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Retention that
          && length == that.length
          && Arrays.equals(attributes, that.attributes);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(length);
      hash = 31 * hash + Arrays.hashCode(attributes);
      return hash;
    }

    @Override
    public String toString() {
      return "Retention["
          + "length="
          + length
          + ", attributes="
          + Arrays.toString(attributes)
          + "]";
    }
  }

  /** The variant {@code delta}. */
  sealed interface Delta {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super Insertion, ? extends R> insert,
        Function<? super List<Output>, ? extends R> insertAll,
        Function<? super @Unsigned Integer, ? extends R> delete,
        Function<? super Retention, ? extends R> retain);

    /**
     * The case {@code insert}.
     *
     * @param value what it carries
     */
    record Insert(Insertion value) implements Delta {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Insert {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Insertion, ? extends R> insert,
          Function<? super List<Output>, ? extends R> insertAll,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return insert.apply(value);
      }
    }

    /**
     * The case {@code insertAll}.
     *
     * @param value what it carries
     */
    record InsertAll(List<Output> value) implements Delta {
      /** Checks that nothing is missing; lists and maps are copied. */
      public InsertAll {
        value = List.copyOf(value);
      }

      @Override
      public <R> R match(
          Function<? super Insertion, ? extends R> insert,
          Function<? super List<Output>, ? extends R> insertAll,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return insertAll.apply(value);
      }
    }

    /**
     * The case {@code delete}.
     *
     * @param value what it carries
     */
    record Delete(@Unsigned int value) implements Delta {
      @Override
      public <R> R match(
          Function<? super Insertion, ? extends R> insert,
          Function<? super List<Output>, ? extends R> insertAll,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return delete.apply(value);
      }
    }

    /**
     * The case {@code retain}.
     *
     * @param value what it carries
     */
    record Retain(Retention value) implements Delta {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Retain {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Insertion, ? extends R> insert,
          Function<? super List<Output>, ? extends R> insertAll,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return retain.apply(value);
      }
    }
  }

  /**
   * The record {@code addition}.
   *
   * @param content the component {@code content}
   * @param attributes the component {@code attributes}
   */
  record Addition(Input content, byte @Nullable [] attributes) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Addition {
      Objects.requireNonNull(content, "content");
    }

    /** The same with another {@code content}. */
    public Addition withContent(Input content) {
      return new Addition(content, attributes);
    }

    /** The same with another {@code attributes}. */
    public Addition withAttributes(byte @Nullable [] attributes) {
      return new Addition(content, attributes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Addition that
          && Objects.equals(content, that.content)
          && Arrays.equals(attributes, that.attributes);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(content);
      hash = 31 * hash + Arrays.hashCode(attributes);
      return hash;
    }

    @Override
    public String toString() {
      return "Addition["
          + "content="
          + content
          + ", attributes="
          + Arrays.toString(attributes)
          + "]";
    }
  }

  /** The variant {@code edit}. */
  sealed interface Edit {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super Tuple2<String, byte @Nullable []>, ? extends R> text,
        Function<? super Addition, ? extends R> insert,
        Function<? super @Unsigned Integer, ? extends R> delete,
        Function<? super Retention, ? extends R> retain);

    /**
     * The case {@code text}.
     *
     * @param value what it carries
     */
    record Text(Tuple2<String, byte @Nullable []> value) implements Edit {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Text {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Tuple2<String, byte @Nullable []>, ? extends R> text,
          Function<? super Addition, ? extends R> insert,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return text.apply(value);
      }
    }

    /**
     * The case {@code insert}.
     *
     * @param value what it carries
     */
    record Insert(Addition value) implements Edit {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Insert {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Tuple2<String, byte @Nullable []>, ? extends R> text,
          Function<? super Addition, ? extends R> insert,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return insert.apply(value);
      }
    }

    /**
     * The case {@code delete}.
     *
     * @param value what it carries
     */
    record Delete(@Unsigned int value) implements Edit {
      @Override
      public <R> R match(
          Function<? super Tuple2<String, byte @Nullable []>, ? extends R> text,
          Function<? super Addition, ? extends R> insert,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return delete.apply(value);
      }
    }

    /**
     * The case {@code retain}.
     *
     * @param value what it carries
     */
    record Retain(Retention value) implements Edit {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Retain {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Tuple2<String, byte @Nullable []>, ? extends R> text,
          Function<? super Addition, ? extends R> insert,
          Function<? super @Unsigned Integer, ? extends R> delete,
          Function<? super Retention, ? extends R> retain) {
        return retain.apply(value);
      }
    }
  }

  /**
   * The record {@code key-change}.
   *
   * @param key the component {@code key}
   * @param before the component {@code before}
   * @param after the component {@code after}
   */
  record KeyChange(String key, @Nullable Output before, @Nullable Output after) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public KeyChange {
      Objects.requireNonNull(key, "key");
    }

    /** The same with another {@code key}. */
    public KeyChange withKey(String key) {
      return new KeyChange(key, before, after);
    }

    /** The same with another {@code before}. */
    public KeyChange withBefore(@Nullable Output before) {
      return new KeyChange(key, before, after);
    }

    /** The same with another {@code after}. */
    public KeyChange withAfter(@Nullable Output after) {
      return new KeyChange(key, before, after);
    }
  }

  /** The variant {@code path-segment}. */
  sealed interface PathSegment {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super String, ? extends R> key,
        Function<? super @Unsigned Integer, ? extends R> index);

    /**
     * The case {@code key}.
     *
     * @param value what it carries
     */
    record Key(String value) implements PathSegment {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Key {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super String, ? extends R> key,
          Function<? super @Unsigned Integer, ? extends R> index) {
        return key.apply(value);
      }
    }

    /**
     * The case {@code index}.
     *
     * @param value what it carries
     */
    record Index(@Unsigned int value) implements PathSegment {
      @Override
      public <R> R match(
          Function<? super String, ? extends R> key,
          Function<? super @Unsigned Integer, ? extends R> index) {
        return index.apply(value);
      }
    }
  }

  /**
   * The record {@code type-event}.
   *
   * @param target the component {@code target}
   * @param path the component {@code path}
   * @param deltas the component {@code deltas}
   * @param keys the component {@code keys}
   */
  record TypeEvent(
      Shared target, List<PathSegment> path, List<Delta> deltas, List<KeyChange> keys) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public TypeEvent {
      Objects.requireNonNull(target, "target");
      path = List.copyOf(path);
      deltas = List.copyOf(deltas);
      keys = List.copyOf(keys);
    }

    /** The same with another {@code target}. */
    public TypeEvent withTarget(Shared target) {
      return new TypeEvent(target, path, deltas, keys);
    }

    /** The same with another {@code path}. */
    public TypeEvent withPath(List<PathSegment> path) {
      return new TypeEvent(target, path, deltas, keys);
    }

    /** The same with another {@code deltas}. */
    public TypeEvent withDeltas(List<Delta> deltas) {
      return new TypeEvent(target, path, deltas, keys);
    }

    /** The same with another {@code keys}. */
    public TypeEvent withKeys(List<KeyChange> keys) {
      return new TypeEvent(target, path, deltas, keys);
    }
  }

  /** The enumeration {@code origin-kind}. */
  enum OriginKind {
    /** {@code none}. */
    NONE("none"),
    /** The one that was given. */
    GIVEN("given"),
    /** An undo manager. */
    UNDO("undo");

    private final String witName;

    OriginKind(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code origin}.
   *
   * @param kind the component {@code kind}
   * @param name the component {@code name}
   */
  record Origin(OriginKind kind, String name) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Origin {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(name, "name");
    }

    /** The same with another {@code kind}. */
    public Origin withKind(OriginKind kind) {
      return new Origin(kind, name);
    }

    /** The same with another {@code name}. */
    public Origin withName(String name) {
      return new Origin(kind, name);
    }
  }

  /**
   * The record {@code types-changed}.
   *
   * @param observer the component {@code observer}
   * @param origin the component {@code origin}
   * @param local the component {@code local}
   * @param events the component {@code events}
   */
  record TypesChanged(
      @Unsigned int observer, Origin origin, boolean local, List<TypeEvent> events) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public TypesChanged {
      Objects.requireNonNull(origin, "origin");
      events = List.copyOf(events);
    }

    /** The same with another {@code observer}. */
    public TypesChanged withObserver(@Unsigned int observer) {
      return new TypesChanged(observer, origin, local, events);
    }

    /** The same with another {@code origin}. */
    public TypesChanged withOrigin(Origin origin) {
      return new TypesChanged(observer, origin, local, events);
    }

    /** The same with another {@code local}. */
    public TypesChanged withLocal(boolean local) {
      return new TypesChanged(observer, origin, local, events);
    }

    /** The same with another {@code events}. */
    public TypesChanged withEvents(List<TypeEvent> events) {
      return new TypesChanged(observer, origin, local, events);
    }
  }

  /**
   * The record {@code updated}.
   *
   * @param observer the component {@code observer}
   * @param origin the component {@code origin}
   * @param local the component {@code local}
   * @param update the component {@code update}
   */
  record Updated(@Unsigned int observer, Origin origin, boolean local, byte[] update) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Updated {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(update, "update");
    }

    /** The same with another {@code observer}. */
    public Updated withObserver(@Unsigned int observer) {
      return new Updated(observer, origin, local, update);
    }

    /** The same with another {@code origin}. */
    public Updated withOrigin(Origin origin) {
      return new Updated(observer, origin, local, update);
    }

    /** The same with another {@code local}. */
    public Updated withLocal(boolean local) {
      return new Updated(observer, origin, local, update);
    }

    /** The same with another {@code update}. */
    public Updated withUpdate(byte[] update) {
      return new Updated(observer, origin, local, update);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Updated that
          && observer == that.observer
          && Objects.equals(origin, that.origin)
          && local == that.local
          && Arrays.equals(update, that.update);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(observer);
      hash = 31 * hash + Objects.hashCode(origin);
      hash = 31 * hash + Objects.hashCode(local);
      hash = 31 * hash + Arrays.hashCode(update);
      return hash;
    }

    @Override
    public String toString() {
      return "Updated["
          + "observer="
          + observer
          + ", origin="
          + origin
          + ", local="
          + local
          + ", update="
          + Arrays.toString(update)
          + "]";
    }
  }

  /**
   * The record {@code subdocuments-changed}.
   *
   * @param observer the component {@code observer}
   * @param added the component {@code added}
   * @param removed the component {@code removed}
   * @param loaded the component {@code loaded}
   */
  record SubdocumentsChanged(
      @Unsigned int observer, List<String> added, List<String> removed, List<String> loaded) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public SubdocumentsChanged {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
      loaded = List.copyOf(loaded);
    }

    /** The same with another {@code observer}. */
    public SubdocumentsChanged withObserver(@Unsigned int observer) {
      return new SubdocumentsChanged(observer, added, removed, loaded);
    }

    /** The same with another {@code added}. */
    public SubdocumentsChanged withAdded(List<String> added) {
      return new SubdocumentsChanged(observer, added, removed, loaded);
    }

    /** The same with another {@code removed}. */
    public SubdocumentsChanged withRemoved(List<String> removed) {
      return new SubdocumentsChanged(observer, added, removed, loaded);
    }

    /** The same with another {@code loaded}. */
    public SubdocumentsChanged withLoaded(List<String> loaded) {
      return new SubdocumentsChanged(observer, added, removed, loaded);
    }
  }

  /**
   * The record {@code stack-changed}.
   *
   * @param manager the component {@code manager}
   * @param added Added, else popped.
   * @param redo the component {@code redo}
   * @param origin the component {@code origin}
   * @param changed the component {@code changed}
   */
  record StackChanged(
      @Unsigned int manager, boolean added, boolean redo, Origin origin, List<Shared> changed) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public StackChanged {
      Objects.requireNonNull(origin, "origin");
      changed = List.copyOf(changed);
    }

    /** The same with another {@code manager}. */
    public StackChanged withManager(@Unsigned int manager) {
      return new StackChanged(manager, added, redo, origin, changed);
    }

    /** The same with another {@code added}. */
    public StackChanged withAdded(boolean added) {
      return new StackChanged(manager, added, redo, origin, changed);
    }

    /** The same with another {@code redo}. */
    public StackChanged withRedo(boolean redo) {
      return new StackChanged(manager, added, redo, origin, changed);
    }

    /** The same with another {@code origin}. */
    public StackChanged withOrigin(Origin origin) {
      return new StackChanged(manager, added, redo, origin, changed);
    }

    /** The same with another {@code changed}. */
    public StackChanged withChanged(List<Shared> changed) {
      return new StackChanged(manager, added, redo, origin, changed);
    }
  }

  /** The variant {@code event}. */
  sealed interface Event {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super TypesChanged, ? extends R> types,
        Function<? super Updated, ? extends R> update,
        Function<? super SubdocumentsChanged, ? extends R> subdocuments,
        Function<? super StackChanged, ? extends R> stack);

    /**
     * The case {@code types}.
     *
     * @param value what it carries
     */
    record TypesCase(TypesChanged value) implements Event {
      /** Checks that nothing is missing; lists and maps are copied. */
      public TypesCase {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super TypesChanged, ? extends R> types,
          Function<? super Updated, ? extends R> update,
          Function<? super SubdocumentsChanged, ? extends R> subdocuments,
          Function<? super StackChanged, ? extends R> stack) {
        return types.apply(value);
      }
    }

    /**
     * The case {@code update}.
     *
     * @param value what it carries
     */
    record Update(Updated value) implements Event {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Update {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super TypesChanged, ? extends R> types,
          Function<? super Updated, ? extends R> update,
          Function<? super SubdocumentsChanged, ? extends R> subdocuments,
          Function<? super StackChanged, ? extends R> stack) {
        return update.apply(value);
      }
    }

    /**
     * The case {@code subdocuments}.
     *
     * @param value what it carries
     */
    record Subdocuments(SubdocumentsChanged value) implements Event {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Subdocuments {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super TypesChanged, ? extends R> types,
          Function<? super Updated, ? extends R> update,
          Function<? super SubdocumentsChanged, ? extends R> subdocuments,
          Function<? super StackChanged, ? extends R> stack) {
        return subdocuments.apply(value);
      }
    }

    /**
     * The case {@code stack}.
     *
     * @param value what it carries
     */
    record Stack(StackChanged value) implements Event {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Stack {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super TypesChanged, ? extends R> types,
          Function<? super Updated, ? extends R> update,
          Function<? super SubdocumentsChanged, ? extends R> subdocuments,
          Function<? super StackChanged, ? extends R> stack) {
        return stack.apply(value);
      }
    }
  }
}
