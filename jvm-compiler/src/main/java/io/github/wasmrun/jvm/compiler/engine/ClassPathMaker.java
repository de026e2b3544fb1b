package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.jvm.compiler.cache.ClassPathEntry;
import io.github.wasmrun.jvm.compiler.emit.DoorWriter;
import io.github.wasmrun.jvm.compiler.emit.Layout;
import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.emit.Shape;
import io.github.wasmrun.jvm.compiler.emit.ShapeWriter;
import io.github.wasmrun.jvm.compiler.load.ClassStore;
import io.github.wasmrun.jvm.compiler.load.ModuleClasses;
import io.github.wasmrun.jvm.compiler.lower.ModuleView;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.StructType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the classes of modules for the class path. */
public final class ClassPathMaker {
  private record Member(ModuleInfo info, BitSet usedTypes) {}

  /** By the names of their files: each module once, in an order that does not depend on theirs. */
  private final Map<String, Member> members = new TreeMap<>();

  /** For no modules yet. */
  public ClassPathMaker() {}

  /**
   * Adds a module.
   *
   * @return whether its classes can be on the class path: structures have classes that all modules
   *     of the JVM share, and those are made at run time
   * @throws io.github.wasmrun.CompileException if it is not valid
   */
  public boolean add(byte[] module) {
    ModuleInfo info = Modules.read(module.clone());
    BitSet usedTypes = CompiledMaker.validate(info);
    for (DefinedType type : info.types()) {
      if (type.composite() instanceof StructType) {
        return false;
      }
    }
    members.put(ClassPathEntry.file(info.bytes()), new Member(info, usedTypes));
    return true;
  }

  /** The files, by their names in the jar; none without modules. */
  public Map<String, byte[]> files() {
    String maker = CompiledMaker.makerId();
    if (maker == null) {
      throw new IllegalStateException(
          "it cannot be found out which build of wasmrun this is, so nobody could use the classes");
    }
    Map<String, byte[]> files = new TreeMap<>();
    if (members.isEmpty()) {
      return files;
    }
    String set = Names.PREFIX + "s" + ClassPathEntry.setId(maker, members.keySet());
    List<String> packages = new ArrayList<>(List.of(set));
    String door = null;
    for (Map.Entry<String, Member> member : members.entrySet()) {
      Names names = Names.onClassPath(set + ".m" + (packages.size() - 1), set);
      packages.add(names.modulePackage());
      door = names.door();
      classes(member.getValue(), names, files);
      files.put(member.getKey(), new ClassPathEntry(maker, names).toBytes());
    }
    put(files, door, DoorWriter.bytes(door, packages));
    files.put(ClassPathEntry.MARK, new byte[0]);
    return files;
  }

  private static void classes(Member member, Names names, Map<String, byte[]> files) {
    ModuleInfo info = member.info();
    for (DefinedType type : info.types()) {
      if (type.composite() instanceof FuncType function) {
        Shape shape = new Shape(function);
        files.computeIfAbsent(
            file(names.signature(shape)), name -> ShapeWriter.signature(names, shape));
        files.computeIfAbsent(
            file(names.host(shape)), name -> ShapeWriter.hostTarget(names, shape));
      }
    }
    ModuleView view = new ModuleView(info, member.usedTypes());
    ModuleClasses.makeAll(
        new Layout(view, CompiledModule.METHOD_LIMIT, names),
        new ClassStore() {
          @Override
          public @Nullable Map<String, byte[]> find(String name) {
            return null;
          }

          @Override
          public void keep(String name, Map<String, byte[]> classes) {
            classes.forEach((one, bytes) -> put(files, one, bytes));
          }
        });
  }

  private static void put(Map<String, byte[]> files, String name, byte[] bytes) {
    files.put(file(name), bytes);
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }
}
