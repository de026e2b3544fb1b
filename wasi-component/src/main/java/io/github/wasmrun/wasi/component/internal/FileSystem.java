package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.Place;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.wasi.internal.Paths;
import io.github.wasmrun.wasi.io.WasiSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code wasi:filesystem}. */
final class FileSystem {
  /** How many bytes are read at a time. */
  private static final int PORTION = 1 << 20;

  private static final String METHOD = "[method]descriptor.";

  private final WasiSystem system;
  private final Io io;
  private final HostResource descriptors =
      ComponentResource.ofHost(descriptor -> ((Descriptor) descriptor).release());
  private final HostResource listings = ComponentResource.ofHost(listing -> {});

  /** What is open, by guests that have not dropped it or by streams. */
  private final Set<Descriptor> open = new LinkedHashSet<>();

  /** What a function does with a descriptor; {@code null} is a result without a value. */
  private interface Operation {
    @Nullable Val run(Descriptor descriptor, List<Val> args);
  }

  /** The entries of a directory that were not read yet. */
  private record Listing(Iterator<DirectoryEntry> entries) {}

  FileSystem(WasiSystem system, Io io) {
    this.system = system;
    this.io = io;
    system.onClose(this::close);
  }

  private void close() {
    for (Descriptor descriptor : new ArrayList<>(open)) {
      descriptor.close();
    }
  }

  ComponentImports addTo(ComponentImports imports) {
    Items types =
        new Items()
            .resource("descriptor", descriptors)
            .resource("directory-entry-stream", listings);
    addFiles(types);
    addDirectories(types);
    addPaths(types);
    types.function(
        "filesystem-error-code",
        args ->
            io.error(args.get(0)) instanceof Errno errno
                ? Val.some(ErrorCodes.of(errno))
                : Val.none());
    ComponentImports all = types.addTo(imports, "wasi:filesystem/types");
    return new Items()
        .function("get-directories", args -> preopens())
        .addTo(all, "wasi:filesystem/preopens");
  }

  private Val preopens() {
    List<Val> all = new ArrayList<>();
    for (WasiSystem.Preopen preopen : system.preopens()) {
      if (open.size() >= system.maxOpenFiles()) {
        throw new ComponentTrapException(
            ComponentTrap.TOO_MANY_HANDLES,
            "wasi:filesystem: " + open.size() + " files and directories are open");
      }
      int flags = Descriptor.READ | Descriptor.MUTATE;
      Val descriptor = own(null, preopen.directory().reopen(), flags);
      all.add(Val.tuple(descriptor, Val.of(preopen.path())));
    }
    return new Val.ListOf(all);
  }

  private Val own(@Nullable FileHandle file, @Nullable DirectoryHandle directory, int flags) {
    Descriptor descriptor = new Descriptor(file, directory, flags, open::remove);
    open.add(descriptor);
    return Args.own(descriptors, descriptor);
  }

  private void add(Items items, String name, Operation operation) {
    items.function(
        METHOD + name,
        args -> {
          try {
            return Val.ok(operation.run(descriptor(args.get(0)), args));
          } catch (FileException e) {
            return Val.error(ErrorCodes.of(e.errno()));
          }
        });
  }

  private Descriptor descriptor(Val value) {
    return (Descriptor) Args.object(descriptors, value);
  }

  private void addFiles(Items items) {
    add(
        items,
        "read-via-stream",
        (file, args) -> {
          file.file(Descriptor.READ);
          return io.own(Input.of(file, offset(args.get(1))));
        });
    add(
        items,
        "write-via-stream",
        (file, args) -> {
          file.file(Descriptor.WRITE);
          return io.own(Output.of(file, offset(args.get(1))));
        });
    add(
        items,
        "append-via-stream",
        (file, args) -> {
          file.file(Descriptor.WRITE);
          return io.own(Output.of(file, -1));
        });
    add(
        items,
        "read",
        (file, args) -> {
          byte[] bytes = new byte[Args.length(args.get(1), PORTION)];
          int count = file.read(offset(args.get(2)), bytes);
          boolean end = count < bytes.length;
          return Val.tuple(Val.of(end ? Arrays.copyOf(bytes, count) : bytes), Val.of(end));
        });
    add(
        items,
        "write",
        (file, args) -> {
          byte[] bytes = Args.bytes(args.get(1));
          return Val.of(file.write(offset(args.get(2)), bytes));
        });
    add(
        items,
        "set-size",
        (file, args) -> {
          long size = Args.integer(args.get(1));
          if (size < 0) {
            throw Errno.FBIG.error();
          }
          file.file(Descriptor.WRITE).setSize(size);
          return null;
        });
    add(
        items,
        "advise",
        (file, args) -> {
          file.file();
          if (Args.integer(args.get(1)) < 0 || Args.integer(args.get(2)) < 0) {
            throw Errno.INVAL.error();
          }
          return null;
        });
  }

  private void addDirectories(Items items) {
    Operation sync =
        (descriptor, args) -> {
          descriptor.sync();
          return null;
        };
    add(items, "sync", sync);
    add(items, "sync-data", sync);
    add(items, "get-flags", (descriptor, args) -> Stats.flags(descriptor.flags()));
    add(items, "get-type", (descriptor, args) -> Stats.type(descriptor.stat().type()));
    add(items, "stat", (descriptor, args) -> Stats.stat(descriptor.stat()));
    add(items, "metadata-hash", (descriptor, args) -> Stats.hash(descriptor.stat()));
    add(
        items,
        "set-times",
        (descriptor, args) -> {
          long accessed = time(args.get(1));
          long modified = time(args.get(2));
          if (descriptor.isDirectory()) {
            descriptor.changing().setTimes(accessed, modified);
          } else {
            descriptor.file(Descriptor.WRITE).setTimes(accessed, modified);
          }
          return null;
        });
    add(
        items,
        "read-directory",
        (directory, args) -> {
          if ((directory.flags() & Descriptor.READ) == 0) {
            throw Errno.BADF.error();
          }
          return Args.own(listings, new Listing(directory.directory().list().iterator()));
        });
    items.function(
        "[method]directory-entry-stream.read-directory-entry",
        args -> {
          Listing listing = (Listing) Args.object(listings, args.get(0));
          Iterator<DirectoryEntry> entries = listing.entries();
          return Val.ok(entries.hasNext() ? Val.some(Stats.entry(entries.next())) : Val.none());
        });
    items.function(
        METHOD + "is-same-object",
        args ->
            Val.of(Stats.isSame(descriptor(args.get(0)).stat(), descriptor(args.get(1)).stat())));
  }

  private void addPaths(Items items) {
    add(items, "open-at", this::open);
    add(
        items,
        "stat-at",
        (from, args) ->
            Stats.stat(Paths.stat(from.directory(), path(args.get(2)), links(args.get(1)))));
    add(
        items,
        "metadata-hash-at",
        (from, args) ->
            Stats.hash(Paths.stat(from.directory(), path(args.get(2)), links(args.get(1)))));
    add(
        items,
        "readlink-at",
        (from, args) -> Args.name(Paths.readLink(from.directory(), path(args.get(1)))));
    add(
        items,
        "create-directory-at",
        (from, args) -> {
          Paths.createDirectory(from.changing(), path(args.get(1)));
          return null;
        });
    add(
        items,
        "remove-directory-at",
        (from, args) -> {
          Paths.removeDirectory(from.changing(), path(args.get(1)));
          return null;
        });
    add(
        items,
        "unlink-file-at",
        (from, args) -> {
          Paths.unlinkFile(from.changing(), path(args.get(1)));
          return null;
        });
    add(
        items,
        "symlink-at",
        (from, args) -> {
          Paths.symlink(path(args.get(1)), from.changing(), path(args.get(2)));
          return null;
        });
    add(
        items,
        "set-times-at",
        (from, args) -> {
          Paths.setTimes(
              from.changing(),
              path(args.get(2)),
              links(args.get(1)),
              time(args.get(3)),
              time(args.get(4)));
          return null;
        });
    add(
        items,
        "link-at",
        (from, args) -> {
          if (links(args.get(1)) == Place.FOLLOW) {
            throw Errno.INVAL.error();
          }
          DirectoryHandle to = descriptor(args.get(3)).changing();
          Paths.link(from.changing(), path(args.get(2)), to, path(args.get(4)));
          return null;
        });
    add(
        items,
        "rename-at",
        (from, args) -> {
          DirectoryHandle to = descriptor(args.get(2)).changing();
          Paths.rename(from.changing(), path(args.get(1)), to, path(args.get(3)));
          return null;
        });
  }

  private Val open(Descriptor from, List<Val> args) {
    Val how = args.get(3);
    int flags = Stats.flags(args.get(4));
    boolean create = Args.has(how, "create");
    boolean directory = Args.has(how, "directory");
    boolean exclusive = Args.has(how, "exclusive");
    boolean truncate = Args.has(how, "truncate");
    if (directory && (create || exclusive || truncate)) {
      throw Errno.INVAL.error();
    }
    boolean writes = (flags & Descriptor.WRITE) != 0;
    boolean changes = create || truncate || writes || (flags & Descriptor.MUTATE) != 0;
    DirectoryHandle start = changes ? from.changing() : from.directory();
    if (open.size() >= system.maxOpenFiles()) {
      throw Errno.MFILE.error();
    }
    int kind =
        (create ? Paths.CREATE : 0)
            | (directory ? Paths.DIRECTORY : 0)
            | (exclusive ? Paths.EXCLUSIVE : 0)
            | (truncate ? Paths.TRUNCATE : 0)
            | ((flags & Descriptor.READ) != 0 ? Paths.READ : 0)
            | (writes ? Paths.WRITE | Paths.NO_DIRECTORY : 0);
    boolean follow = links(args.get(1)) == Place.FOLLOW;
    Paths.Opened found = Paths.open(start, path(args.get(2)), follow, kind);
    // As in other hosts, a directory may be changed if the one may that it was opened from.
    int inherited = found.directory() == null ? 0 : from.flags() & Descriptor.MUTATE;
    return own(found.file(), found.directory(), flags | inherited);
  }

  private long time(Val value) {
    if (value instanceof Val.Variant variant) {
      Val given = variant.value();
      if (given != null) {
        return Args.nanos(given);
      }
      return variant.label().equals("now") ? system.clock().realtimeNanos() : FileTree.KEEP;
    }
    throw Args.wrong(value);
  }

  private static long offset(Val value) {
    long offset = Args.integer(value);
    if (offset < 0) {
      throw Errno.INVAL.error();
    }
    return offset;
  }

  private static int links(Val flags) {
    return Args.has(flags, "symlink-follow") ? Place.FOLLOW : Place.LINK_WITH_SLASH;
  }

  private static String path(Val value) {
    String path = Args.text(value);
    if (path.length() > Place.MAX_PATH || Utf8.length(path) > Place.MAX_PATH) {
      throw Errno.NAMETOOLONG.error();
    }
    if (path.indexOf('\0') >= 0) {
      throw Errno.INVAL.error();
    }
    return path;
  }
}
