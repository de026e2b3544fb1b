package io.github.wasmrun.wit.internal.text;

import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The syntax tree of a WIT text. {@code at} is always an offset in the text. */
public final class Ast {
  private Ast() {}

  /** A name. */
  public record Id(String name, int at) {}

  /** Documentation, and where it begins. */
  public record Doc(Optional<String> text, int at) {}

  /** {@code namespace:name@version}. */
  public record PackageId(WitPackageName name, Doc docs, int at) {}

  /** A file, or a nested package with its braces. Equal only to itself. */
  public static final class PackageFile {
    private final Source source;
    private final @Nullable PackageId id;
    private final List<Item> items;

    PackageFile(Source source, @Nullable PackageId id, List<Item> items) {
      this.source = source;
      this.id = id;
      this.items = items;
    }

    /** The text that it is from. */
    public Source source() {
      return source;
    }

    /** Its name, if it says one. */
    public @Nullable PackageId id() {
      return id;
    }

    /** What it holds, nested packages among it. */
    public List<Item> items() {
      return items;
    }

    /** The same without nested packages. */
    public PackageFile withoutPackages() {
      List<Item> rest = new ArrayList<>();
      for (Item item : items) {
        if (!(item instanceof NestedPackage)) {
          rest.add(item);
        }
      }
      return new PackageFile(source, id, rest);
    }
  }

  /** What stands at the top of a file. */
  public sealed interface Item {}

  /** {@code package … { … }}. */
  public record NestedPackage(PackageFile file) implements Item {}

  /** {@code use path as name;} at the top of a file. */
  public record TopUse(List<Attribute> attributes, Path path, @Nullable Id as, int at)
      implements Item {
    /** The name in this file. */
    public Id name() {
      return as == null ? path.name() : as;
    }
  }

  /** {@code interface}. */
  public record Interface(Doc docs, List<Attribute> attributes, Id name, List<InterfaceItem> items)
      implements Item {}

  /** {@code world}. */
  public record World(Doc docs, List<Attribute> attributes, Id name, List<WorldItem> items)
      implements Item {}

  /** What an interface holds. */
  public sealed interface InterfaceItem {}

  /** What a world holds. */
  public sealed interface WorldItem {}

  /** {@code use path.{names};}. */
  public record Use(List<Attribute> attributes, Path from, List<UseName> names)
      implements InterfaceItem, WorldItem {}

  /** A name of a {@code use}. */
  public record UseName(Id name, @Nullable Id as) {
    /** The name where it is used. */
    public Id local() {
      return as == null ? name : as;
    }
  }

  /** A definition of a type. */
  public record TypeDef(Doc docs, List<Attribute> attributes, Id name, Type type)
      implements InterfaceItem, WorldItem {}

  /** A function with its name. */
  public record NamedFunc(Doc docs, List<Attribute> attributes, Id name, Func func)
      implements InterfaceItem {}

  /** {@code import} or {@code export}. */
  public record Extern(Doc docs, List<Attribute> attributes, boolean isImport, ExternKind kind)
      implements WorldItem {}

  /** {@code include path with { … };}. */
  public record Include(List<Attribute> attributes, Path from, List<IncludeName> names)
      implements WorldItem {}

  /** A name of an {@code include}. */
  public record IncludeName(Id name, Id as) {}

  /** What is imported or exported. */
  public sealed interface ExternKind {
    /** Where it is named. */
    int at();
  }

  /** {@code name: interface { … }}. */
  public record ExternInterface(Id name, List<InterfaceItem> items) implements ExternKind {
    @Override
    public int at() {
      return name.at;
    }
  }

  /** {@code name: func(…)}. */
  public record ExternFunc(Id name, Func func) implements ExternKind {
    @Override
    public int at() {
      return name.at;
    }
  }

  /** {@code path}, or {@code label: path}. */
  public record ExternPath(@Nullable Id label, Path path) implements ExternKind {
    @Override
    public int at() {
      return label == null ? path.name.at : label.at;
    }
  }

  /** The name of an interface or world, here or in a package. */
  public record Path(@Nullable PackageId packageId, Id name) {}

  /** {@code func(…) -> …}. */
  public record Func(
      int at, boolean isAsync, List<Param> params, @Nullable Type result, List<Param> results) {}

  /** A parameter or a named result. */
  public record Param(Id name, Type type) {}

  /** A function of a resource. */
  public record ResourceFunc(boolean isStatic, boolean isConstructor, NamedFunc func) {}

  /** {@code @since} and its like. */
  public sealed interface Attribute {
    /** Where it stands. */
    int at();
  }

  /** {@code @since(version = …)}. */
  public record Since(int at, WitVersion version) implements Attribute {}

  /** {@code @unstable(feature = …)}. */
  public record Unstable(int at, String feature) implements Attribute {}

  /** {@code @deprecated(version = …)}. */
  public record Deprecated(int at, WitVersion version) implements Attribute {}

  /** {@code @external-id("…")}. */
  public record ExternalId(int at, String id) implements Attribute {}

  /** A type. */
  public sealed interface Type {
    /** Where it stands. */
    int at();
  }

  /** A primitive type. */
  public record Primitive(int at, WitPrimitive type) implements Type {}

  /** A type by its name. */
  public record Named(Id id) implements Type {
    @Override
    public int at() {
      return id.at;
    }
  }

  /** {@code list<…>}; the length is -1 if there is none. */
  public record ListOf(int at, Type element, long length) implements Type {}

  /** {@code map<…>}. */
  public record MapOf(int at, Type key, Type value) implements Type {}

  /** {@code option<…>}. */
  public record Option(int at, Type type) implements Type {}

  /** {@code result<…>}. */
  public record Result(int at, @Nullable Type ok, @Nullable Type err) implements Type {}

  /** {@code future<…>}. */
  public record Future(int at, @Nullable Type type) implements Type {}

  /** {@code stream<…>}. */
  public record Stream(int at, @Nullable Type type) implements Type {}

  /** {@code tuple<…>}. */
  public record Tuple(int at, List<Type> types) implements Type {}

  /** {@code own<…>} and {@code borrow<…>}. */
  public record Handle(Id resource, boolean isOwn) implements Type {
    @Override
    public int at() {
      return resource.at;
    }
  }

  /** The body of a {@code resource}. */
  public record Resource(int at, List<ResourceFunc> funcs) implements Type {}

  /** The body of a {@code record}. */
  public record Record(int at, List<Field> fields) implements Type {}

  /** A field of a record. */
  public record Field(Doc docs, Id name, Type type) {}

  /** The body of a {@code flags}. */
  public record Flags(int at, List<Label> flags) implements Type {}

  /** The body of an {@code enum}. */
  public record Enumeration(int at, List<Label> cases) implements Type {}

  /** A flag, or a case of an enumeration. */
  public record Label(Doc docs, Id name) {}

  /** The body of a {@code variant} or {@code union}. */
  public record Variant(int at, List<Case> cases, boolean isUnion) implements Type {}

  /** A case of a variant. */
  public record Case(Doc docs, Id name, @Nullable Type type) {}
}
