package io.github.wasmrun.conformance.program;

import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.WasiInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A program of WASI and what it is run with: a test of wasi-testsuite or a program of sightglass,
 * without what is expected.
 *
 * @param module the module
 * @param args its arguments, without the name
 * @param env its variables
 * @param hasRoot whether it sees files, under {@code /}
 * @param root its files by path; a path that ends with a slash is a directory
 */
public record WasiProgram(
    byte[] module,
    List<String> args,
    Map<String, String> env,
    boolean hasRoot,
    Map<String, byte[]> root) {

  /** What programs of sightglass call around the part that is to be measured. */
  private static final int MOST_THREADS = 64;

  private static final Imports BENCH =
      Imports.of("bench", "start", HostFunction.of(WasiProgram::ignore))
          .withFunction("bench", "end", HostFunction.of(WasiProgram::ignore));

  private static void ignore() {}

  /** The program in one piece, for {@link #unpack}. */
  public byte[] pack() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    writeBytes(out, module);
    out.writeInt(args.size());
    for (String arg : args) {
      out.writeUTF(arg);
    }
    out.writeInt(env.size());
    for (Map.Entry<String, String> variable : env.entrySet()) {
      out.writeUTF(variable.getKey());
      out.writeUTF(variable.getValue());
    }
    out.writeBoolean(hasRoot);
    out.writeInt(root.size());
    for (Map.Entry<String, byte[]> file : root.entrySet()) {
      out.writeUTF(file.getKey());
      writeBytes(out, file.getValue());
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  /** Reads what {@link #pack} made. */
  public static WasiProgram unpack(byte[] packed) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
    byte[] module = readBytes(in);
    List<String> args = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      args.add(in.readUTF());
    }
    Map<String, String> env = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      env.put(name, in.readUTF());
    }
    boolean hasRoot = in.readBoolean();
    Map<String, byte[]> root = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String path = in.readUTF();
      root.put(path, readBytes(in));
    }
    return new WasiProgram(module, args, env, hasRoot, root);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /**
   * Runs the program.
   *
   * @param files an empty tree for its files
   */
  public WasiResult run(Engine engine, FileTree files) {
    return prepare(engine.compile(module), files).run();
  }

  /**
   * Runs the program with limits.
   *
   * @param files an empty tree for its files
   */
  public WasiResult run(Engine engine, FileTree files, Limits limits) {
    return prepare(engine.compile(module), files).limits(limits).run();
  }

  /**
   * {@link #run} by a future, for programs with threads in a page and for modules that are too
   * large to be compiled at once there.
   */
  public CompletableFuture<WasiResult> runAsync(Engine engine, FileTree files) {
    return engine.compileAsync(module).thenCompose(compiled -> prepare(compiled, files).runAsync());
  }

  private Wasi prepare(WasmModule compiled, FileTree files) {
    Wasi wasi = Wasi.command(compiled).args(args).env(env).imports(BENCH);
    for (ImportType wanted : compiled.imports()) {
      if (wanted.type() instanceof MemoryType type && type.shared()) {
        wasi = wasi.threads(MOST_THREADS).stdin(new Silence());
      }
    }
    if (!hasRoot) {
      return wasi;
    }
    for (Map.Entry<String, byte[]> file : root.entrySet()) {
      if (file.getKey().endsWith("/")) {
        files.createDirectories(file.getKey());
      } else {
        files.write(file.getKey(), file.getValue());
      }
    }
    return wasi.mount("/", files);
  }

  /** An input like a terminal before which nobody sits; the suite's threads wait for it. */
  private static final class Silence implements WasiInput {
    private final CompletableFuture<Void> never = new CompletableFuture<>();

    @Override
    public int read(byte[] target, int offset, int length) {
      return LATER;
    }

    @Override
    public boolean ready() {
      return false;
    }

    @Override
    public CompletableFuture<Void> whenReady() {
      return never;
    }
  }
}
