package io.github.wasmrun.engine.link;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.spi.ImportContext;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the host supplies for each import of a module and checks its type, before the engine
 * sees it.
 */
public final class Linker {
  private Linker() {}

  /**
   * What is supplied for each import.
   *
   * @param context the module
   * @return an entry for each import, in the module's order
   * @throws LinkException if something is missing or does not fit; it names everything
   * @throws IllegalArgumentException if an external belongs to another engine
   */
  public static Supplied[] resolve(ModuleInfo info, Imports imports, ImportContext context) {
    return resolve(info, imports, context, false);
  }

  /**
   * What is supplied for each import, null where nothing is.
   *
   * @throws LinkException if something does not fit; it names everything that does not
   */
  public static @Nullable Supplied[] resolvePresent(
      ModuleInfo info, Imports imports, ImportContext context) {
    return resolve(info, imports, context, true);
  }

  private static @Nullable Supplied[] resolve(
      ModuleInfo info, Imports imports, ImportContext context, boolean mayLack) {
    List<ImportType> needed = info.imports();
    Supplied[] resolved = new Supplied[needed.size()];
    List<LinkException.Problem> problems = new ArrayList<>();
    Finder finder = new Finder(context);
    int functions = 0;
    int tags = 0;
    for (int i = 0; i < resolved.length; i++) {
      ImportType wanted = needed.get(i);
      DefinedType defined = null;
      if (wanted.type().kind() == ExternKind.FUNC) {
        defined = info.functions().get(functions++);
      } else if (wanted.type().kind() == ExternKind.TAG) {
        defined = info.tagTypes().get(tags++);
      }
      Supplied supplied = finder.find(wanted, imports);
      ExternType actual = supplied == null ? null : supplied.type();
      if (supplied == null && mayLack) {
        continue;
      }
      if (supplied != null
          && actual != null
          && actual.matches(wanted.type())
          && (defined == null || supplied.fits(defined))) {
        resolved[i] = supplied;
      } else {
        problems.add(
            new LinkException.Problem(
                wanted.module(), wanted.name(), wanted.type(), Optional.ofNullable(actual)));
      }
    }
    if (!problems.isEmpty()) {
      throw new LinkException(problems);
    }
    for (int i = 0; i < resolved.length; i++) {
      if (resolved[i] != null) {
        resolved[i].checkOwner(needed.get(i), context);
      }
    }
    return resolved;
  }

  /** Throws unless the engine owns an external. */
  public static void checkOwner(Extern value, ImportType wanted, ImportContext context) {
    if (!context.owns(value)) {
      throw new IllegalArgumentException(
          "import "
              + wanted.module()
              + "."
              + wanted.name()
              + ": the "
              + wanted.type().kind()
              + " belongs to another engine");
    }
  }

  /**
   * Whether the defined type of a function or tag is the one that is needed, not only one that
   * looks like it: functions may be of a subtype, tags not.
   */
  public static boolean fits(Extern value, DefinedType needed) {
    DefinedType actual = value instanceof DefinedExtern extern ? extern.definedType() : null;
    if (actual == null) {
      return !(value instanceof Tag) || isAlone(needed);
    }
    return value instanceof Tag ? actual.equals(needed) : actual.isSubtypeOf(needed);
  }

  /** Whether a type is one that the host can make. */
  private static boolean isAlone(DefinedType type) {
    return type.group().size() == 1 && type.subType().isFinal() && type.supertypes().isEmpty();
  }
}
