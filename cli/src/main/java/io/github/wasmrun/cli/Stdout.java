package io.github.wasmrun.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that keeps the first error: the writers of Java that print to it report none.
 * Thread-safe as the stream below is.
 */
final class Stdout extends OutputStream {
  private final OutputStream out;
  private volatile @Nullable IOException error;

  /** Writes to {@code out}. */
  Stdout(OutputStream out) {
    this.out = out;
  }

  /** Of this process. */
  static Stdout ofProcess() {
    return new Stdout(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw kept(e);
    }
  }

  private IOException kept(IOException e) {
    if (error == null) {
      error = e;
    }
    return e;
  }

  /** The exit code of a command that ended with {@code code}; reports what was not written. */
  int exitCode(int code, PrintWriter err) {
    IOException e = error;
    if (e == null) {
      return code;
    }
    err.println("wasmrun: cannot write to standard output: " + Failures.text(e));
    return code == 0 ? Failures.FAILED : code;
  }
}
