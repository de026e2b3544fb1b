package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.Args;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wasi.io.WasiProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All functions of preview 1 for one guest, as imports. */
public final class Preview1 {
  /** The module name of the imports. */
  public static final String MODULE = "wasi_snapshot_preview1";

  private final Guest guest;
  private final @Nullable WasiProvider provider;
  private final Map<String, HostFunction> all = new LinkedHashMap<>();

  private Preview1(Guest guest, @Nullable WasiProvider provider) {
    this.guest = guest;
    this.provider = provider;
  }

  /** The functions for {@code guest}; {@code provider} may exchange each of them. */
  public static Imports imports(Guest guest, @Nullable WasiProvider provider) {
    Imports imports = Imports.none();
    for (Map.Entry<String, HostFunction> entry : functions(guest, provider).entrySet()) {
      imports = imports.withFunction(MODULE, entry.getKey(), entry.getValue());
    }
    return imports;
  }

  /** The functions for {@code guest} by their names. */
  public static Map<String, HostFunction> functions(Guest guest, @Nullable WasiProvider provider) {
    Preview1 functions = new Preview1(guest, provider);
    functions.defineSystem();
    functions.defineFds();
    functions.definePaths();
    return functions.all;
  }

  /** The code of a function; what it throws becomes the guest's error number. */
  interface Call {
    void call(Args args);
  }

  /**
   * Adds a function with an error number as its result.
   *
   * @param params a letter for each parameter: i for i32, I for i64
   */
  private void define(String name, String params, Call call) {
    add(name, HostFunction.of(type(params), args -> args.returnI32(run(guest, call, args))));
  }

  private void add(String name, HostFunction ours) {
    HostFunction function = provider == null ? ours : provider.function(name, ours);
    all.put(name, function);
  }

  private static FuncType type(String params) {
    List<ValType> types = new ArrayList<>();
    for (int i = 0; i < params.length(); i++) {
      types.add(params.charAt(i) == 'i' ? ValType.I32 : ValType.I64);
    }
    return new FuncType(types, List.of(ValType.I32));
  }

  /** Runs a function; gives its error number. */
  static int run(Guest guest, Call call, Args args) {
    ExitException exit = guest.exit;
    if (exit != null) {
      throw exit;
    }
    try {
      call.call(args);
      return 0;
    } catch (FileException e) {
      return e.errno().code();
    }
  }

  private void defineSystem() {
    SystemFunctions system = new SystemFunctions(guest);
    PollFunction poll = new PollFunction(guest, system);
    define("args_get", "ii", a -> system.get(guest.args, a.i32(0), a.i32(1)));
    define("args_sizes_get", "ii", a -> system.sizes(guest.args, a.i32(0), a.i32(1)));
    define("environ_get", "ii", a -> system.get(guest.environment, a.i32(0), a.i32(1)));
    define("environ_sizes_get", "ii", a -> system.sizes(guest.environment, a.i32(0), a.i32(1)));
    define("clock_res_get", "ii", a -> system.resolution(a.i32(0), a.i32(1)));
    define("clock_time_get", "iIi", a -> system.clockTime(a.i32(0), a.i32(2)));
    define("poll_oneoff", "iiii", a -> poll.poll(a.i32(0), a.i32(1), a.i32(2), a.i32(3)));
    define("random_get", "ii", a -> system.random(a.i32(0), a.i32(1)));
    define("sched_yield", "", a -> {});
    define("proc_raise", "i", a -> refuse(Errno.NOSYS));
    define("sock_accept", "iii", a -> system.socket(a.i32(0)));
    define("sock_recv", "iiiiii", a -> system.socket(a.i32(0)));
    define("sock_send", "iiiii", a -> system.socket(a.i32(0)));
    define("sock_shutdown", "ii", a -> system.socket(a.i32(0)));
    add("proc_exit", HostFunction.of(FuncType.of(ValType.I32), a -> system.exit(a.i32(0))));
  }

  private static void refuse(Errno errno) {
    throw errno.error();
  }

  private void defineFds() {
    FdFunctions fd = new FdFunctions(guest);
    ReaddirFunction readdir = new ReaddirFunction(guest);
    define("fd_advise", "iIIi", a -> fd.advise(a.i32(0), a.i64(1), a.i64(2), a.i32(3)));
    define("fd_allocate", "iII", a -> fd.allocate(a.i32(0), a.i64(1), a.i64(2)));
    define("fd_close", "i", a -> fd.close(a.i32(0)));
    define("fd_datasync", "i", a -> fd.sync(a.i32(0), Rights.FD_DATASYNC));
    define("fd_fdstat_get", "ii", a -> fd.fdstatGet(a.i32(0), a.i32(1)));
    define("fd_fdstat_set_flags", "ii", a -> fd.fdstatSetFlags(a.i32(0), a.i32(1)));
    define("fd_fdstat_set_rights", "iII", a -> fd.fdstatSetRights(a.i32(0), a.i64(1), a.i64(2)));
    define("fd_filestat_get", "ii", a -> fd.filestatGet(a.i32(0), a.i32(1)));
    define("fd_filestat_set_size", "iI", a -> fd.filestatSetSize(a.i32(0), a.i64(1)));
    define(
        "fd_filestat_set_times",
        "iIIi",
        a -> fd.filestatSetTimes(a.i32(0), a.i64(1), a.i64(2), a.i32(3)));
    define("fd_pread", "iiiIi", a -> fd.pread(a.i32(0), a.i32(1), a.i32(2), a.i64(3), a.i32(4)));
    define("fd_prestat_get", "ii", a -> fd.prestatGet(a.i32(0), a.i32(1)));
    define("fd_prestat_dir_name", "iii", a -> fd.prestatDirName(a.i32(0), a.i32(1), a.i32(2)));
    define("fd_pwrite", "iiiIi", a -> fd.pwrite(a.i32(0), a.i32(1), a.i32(2), a.i64(3), a.i32(4)));
    define("fd_read", "iiii", a -> fd.read(a.i32(0), a.i32(1), a.i32(2), a.i32(3)));
    define(
        "fd_readdir",
        "iiiIi",
        a -> readdir.readdir(a.i32(0), a.i32(1), a.i32(2), a.i64(3), a.i32(4)));
    define("fd_renumber", "ii", a -> fd.renumber(a.i32(0), a.i32(1)));
    define("fd_seek", "iIii", a -> fd.seek(a.i32(0), a.i64(1), a.i32(2), a.i32(3)));
    define("fd_sync", "i", a -> fd.sync(a.i32(0), Rights.FD_SYNC));
    define("fd_tell", "ii", a -> fd.tell(a.i32(0), a.i32(1)));
    define("fd_write", "iiii", a -> fd.write(a.i32(0), a.i32(1), a.i32(2), a.i32(3)));
  }

  private void definePaths() {
    PathFunctions path = new PathFunctions(guest);
    OpenFunction open = new OpenFunction(guest);
    define("path_create_directory", "iii", a -> path.createDirectory(a.i32(0), a.i32(1), a.i32(2)));
    define(
        "path_filestat_get",
        "iiiii",
        a -> path.filestatGet(a.i32(0), a.i32(1), a.i32(2), a.i32(3), a.i32(4)));
    define(
        "path_filestat_set_times",
        "iiiiIIi",
        a ->
            path.filestatSetTimes(
                a.i32(0), a.i32(1), a.i32(2), a.i32(3), a.i64(4), a.i64(5), a.i32(6)));
    define(
        "path_link",
        "iiiiiii",
        a -> path.link(a.i32(0), a.i32(1), a.i32(2), a.i32(3), a.i32(4), a.i32(5), a.i32(6)));
    define(
        "path_open",
        "iiiiiIIii",
        a ->
            open.open(
                a.i32(0), a.i32(1), a.i32(2), a.i32(3), a.i32(4), a.i64(5), a.i64(6), a.i32(7),
                a.i32(8)));
    define(
        "path_readlink",
        "iiiiii",
        a -> path.readlink(a.i32(0), a.i32(1), a.i32(2), a.i32(3), a.i32(4), a.i32(5)));
    define("path_remove_directory", "iii", a -> path.removeDirectory(a.i32(0), a.i32(1), a.i32(2)));
    define(
        "path_rename",
        "iiiiii",
        a -> path.rename(a.i32(0), a.i32(1), a.i32(2), a.i32(3), a.i32(4), a.i32(5)));
    define(
        "path_symlink",
        "iiiii",
        a -> path.symlink(a.i32(0), a.i32(1), a.i32(2), a.i32(3), a.i32(4)));
    define("path_unlink_file", "iii", a -> path.unlinkFile(a.i32(0), a.i32(1), a.i32(2)));
  }
}
