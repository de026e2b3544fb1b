package io.github.wasmrun.wasi.component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Keeps an answer until it is whole. */
final class WholeResponse implements WasiHttpResponder {
  private final long maxBytes;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;
  private List<WasiHttpField> fields = List.of();
  private List<WasiHttpField> trailers = List.of();
  private boolean tooLong;

  WholeResponse(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void head(int status, List<WasiHttpField> fields, long length) {
    this.status = status;
    this.fields = fields;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    if (body.size() + (long) bytes.length > maxBytes) {
      tooLong = true;
      body.reset();
      throw new IOException("more than " + maxBytes + " bytes");
    }
    body.write(bytes, 0, bytes.length);
  }

  @Override
  public void end(List<WasiHttpField> trailers) {
    this.trailers = trailers;
  }

  @Override
  public void abort() {}

  /** Whether there was more than may be kept. */
  boolean isTooLong() {
    return tooLong;
  }

  WasiHttpResponse response() {
    return new WasiHttpResponse(status, fields, body.toByteArray(), trailers);
  }
}
