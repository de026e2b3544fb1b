package io.github.wasmrun.demo.page;

import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Compresses and decompresses; tells how far it is. */
final class CompressWork implements LibraryWorker.Work {
  /** How many bytes are between two reports. */
  private static final int PIECE = 1 << 18;

  /** The most that comes out. */
  static final int MOST = 1 << 28;

  /** The result in memory, up to a size. */
  private static final class Result extends ByteArrayOutputStream {
    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (count > MOST - length) {
        throw new IllegalStateException("more than " + LibraryTexts.bytes(MOST) + " come out");
      }
      super.write(bytes, offset, length);
    }
  }

  private final Compression compression;

  CompressWork(Compression compression) {
    this.compression = compression;
  }

  @Override
  public void run(String[] words, byte[] bytes) throws IOException {
    Format format = Format.valueOf(words[1]);
    long start = System.nanoTime();
    Result result = new Result();
    try (OutputStream out =
        words[0].equals("compress")
            ? compression.compressTo(result, format, Integer.parseInt(words[2]))
            : compression.decompressTo(result, format)) {
      for (int at = 0; at < bytes.length; at += PIECE) {
        out.write(bytes, at, Math.min(PIECE, bytes.length - at));
        LibraryWorker.tell("progress " + Math.min(bytes.length, at + PIECE));
      }
    }
    LibraryWorker.tell("done " + (System.nanoTime() - start) / 1000, result.toByteArray());
  }
}
