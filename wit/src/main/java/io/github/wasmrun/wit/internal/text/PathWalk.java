package io.github.wasmrun.wit.internal.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits the paths of a file that name interfaces and worlds. */
public final class PathWalk {
  private PathWalk() {}

  /** Takes a path. */
  public interface Visitor {
    /**
     * Takes a path.
     *
     * @param of the interface or world whose definition must come after that of the path; null if
     *     there is none
     * @param attributes the attributes of the path
     * @param path the path
     * @param names the names that are used from it; null if it is used as a whole
     * @param isWorld whether it must be a world
     */
    void visit(
        Ast.@Nullable Id of,
        List<Ast.Attribute> attributes,
        Ast.Path path,
        @Nullable List<Ast.UseName> names,
        boolean isWorld);
  }

  /** Visits the paths of a file; those of nested packages are not its own. */
  public static void walk(Ast.PackageFile file, Visitor visitor) {
    for (Ast.Item item : file.items()) {
      if (item instanceof Ast.World world) {
        walkWorld(world, visitor);
      } else if (item instanceof Ast.Interface of) {
        walkUses(of.name(), of.items(), visitor);
      } else if (item instanceof Ast.TopUse use) {
        visitor.visit(null, use.attributes(), use.path(), null, false);
      }
    }
  }

  private static void walkWorld(Ast.World world, Visitor visitor) {
    for (Ast.WorldItem item : world.items()) {
      if (item instanceof Ast.Use use) {
        visitor.visit(null, use.attributes(), use.from(), use.names(), false);
      } else if (item instanceof Ast.Include include) {
        visitor.visit(world.name(), include.attributes(), include.from(), null, true);
      }
    }
    walkExterns(world, true, visitor);
    walkExterns(world, false, visitor);
  }

  private static void walkExterns(Ast.World world, boolean imports, Visitor visitor) {
    for (Ast.WorldItem item : world.items()) {
      if (item instanceof Ast.Extern extern && extern.isImport() == imports) {
        if (extern.kind() instanceof Ast.ExternInterface of) {
          walkUses(null, of.items(), visitor);
        } else if (extern.kind() instanceof Ast.ExternPath path) {
          visitor.visit(null, extern.attributes(), path.path(), null, false);
        }
      }
    }
  }

  private static void walkUses(
      Ast.@Nullable Id of, List<Ast.InterfaceItem> items, Visitor visitor) {
    for (Ast.InterfaceItem item : items) {
      if (item instanceof Ast.Use use) {
        visitor.visit(of, use.attributes(), use.from(), use.names(), false);
      }
    }
  }
}
