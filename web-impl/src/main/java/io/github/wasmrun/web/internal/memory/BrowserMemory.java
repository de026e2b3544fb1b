package io.github.wasmrun.web.internal.memory;

import io.github.wasmrun.AtomicMemory;
import io.github.wasmrun.Memory;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.spi.call.NearMemory;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.web.internal.extern.BrowserExtern;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.NearViews;
import io.github.wasmrun.web.internal.js.Views;
import io.github.wasmrun.web.internal.js.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A memory of the browser. */
public final class BrowserMemory extends MemoryAccess implements Memory, BrowserExtern, NearMemory {
  private static final JSObject DECODER = NearViews.decoder();
  private static final JSObject ENCODER = NearViews.encoder();

  private final BrowserStore engine;
  private final MemoryType declared;
  private @Nullable AtomicMemory atomics;

  public BrowserMemory(BrowserStore engine, JSObject js, MemoryType declared) {
    super(js);
    this.engine = engine;
    this.declared = declared;
  }

  @Override
  public BrowserStore engine() {
    return engine;
  }

  @Override
  public MemoryType type() {
    return new MemoryType(pages(), declared.maxPages(), declared.shared(), declared.memory64());
  }

  @Override
  public long pages() {
    return byteLength() / PAGE_SIZE;
  }

  @Override
  public long byteLength() {
    return (long) Views.byteLength(buffer());
  }

  @Override
  public AtomicMemory atomics() {
    AtomicMemory known = atomics;
    if (known == null) {
      known = new BrowserAtomics(this);
      atomics = known;
    }
    return known;
  }

  @Override
  public long grow(long deltaPages) {
    if (deltaPages < 0) {
      throw new IllegalArgumentException("deltaPages must not be negative, got " + deltaPages);
    }
    long before = pages();
    if (deltaPages > engine.config().maxMemoryPages() - before) {
      return -1;
    }
    try {
      return (long)
          Wasm.growMemory(js(), declared.memory64() ? Js.of(deltaPages) : Js.of((int) deltaPages));
    } catch (RuntimeException refused) {
      return -1;
    }
  }

  @Override
  public byte getByte(int address) {
    return Numbers.getByte(view, address, this);
  }

  @Override
  public void setByte(int address, byte value) {
    Numbers.setByte(view, address, value, this);
  }

  @Override
  public byte getByte(long address) {
    return Numbers.getByte(checkedView(address, 1), address);
  }

  @Override
  public void setByte(long address, byte value) {
    Numbers.setByte(checkedView(address, 1), address, value);
  }

  @Override
  public short getShort(int address) {
    return Numbers.getShort(view, address, this);
  }

  @Override
  public void setShort(int address, short value) {
    Numbers.setShort(view, address, value, this);
  }

  @Override
  public short getShort(long address) {
    return Numbers.getShort(checkedView(address, 2), address);
  }

  @Override
  public void setShort(long address, short value) {
    Numbers.setShort(checkedView(address, 2), address, value);
  }

  @Override
  public int getInt(int address) {
    return Numbers.getInt(view, address, this);
  }

  @Override
  public void setInt(int address, int value) {
    Numbers.setInt(view, address, value, this);
  }

  @Override
  public int getInt(long address) {
    return Numbers.getInt(checkedView(address, 4), address);
  }

  @Override
  public void setInt(long address, int value) {
    Numbers.setInt(checkedView(address, 4), address, value);
  }

  @Override
  public long getLong(int address) {
    return Numbers.getLong(view, address, this);
  }

  @Override
  public void setLong(int address, long value) {
    Numbers.setLong(view, address, value, this);
  }

  @Override
  public long getLong(long address) {
    return Numbers.getLong(checkedView(address, 8), address);
  }

  @Override
  public void setLong(long address, long value) {
    Numbers.setLong(checkedView(address, 8), address, value);
  }

  @Override
  public float getFloat(int address) {
    return Numbers.getFloat(view, address, this);
  }

  @Override
  public void setFloat(int address, float value) {
    Numbers.setFloat(view, address, value, this);
  }

  @Override
  public float getFloat(long address) {
    return Numbers.getFloat(checkedView(address, 4), address);
  }

  @Override
  public void setFloat(long address, float value) {
    Numbers.setFloat(checkedView(address, 4), address, value);
  }

  @Override
  public double getDouble(int address) {
    return Numbers.getDouble(view, address, this);
  }

  @Override
  public void setDouble(int address, double value) {
    Numbers.setDouble(view, address, value, this);
  }

  @Override
  public double getDouble(long address) {
    return Numbers.getDouble(checkedView(address, 8), address);
  }

  @Override
  public void setDouble(long address, double value) {
    Numbers.setDouble(checkedView(address, 8), address, value);
  }

  @Override
  public byte[] read(long address, int length) {
    return Views.toJava(Views.copy(bytes(address, length)));
  }

  @Override
  public void read(long address, byte[] target, int offset, int length) {
    // Another variable: TeaVM looks into an array where its variable begins, before the check.
    byte[] to = Objects.requireNonNull(target, "target");
    Checks.arrayRange(offset, length, to.length);
    Views.set(Views.part(Views.ofJava(to), offset, offset + length), bytes(address, length));
  }

  @Override
  public void write(long address, byte[] source, int offset, int length) {
    byte[] from = Objects.requireNonNull(source, "source");
    Checks.arrayRange(offset, length, from.length);
    Views.set(bytes(address, length), Views.part(Views.ofJava(from), offset, offset + length));
  }

  @Override
  public void readBytes(int address, byte[] target) {
    NearViews.read(near(address, target.length), address, Views.ofJava(target));
  }

  @Override
  public void writeBytes(int address, byte[] source, int offset, int length) {
    NearViews.write(near(address, length), address, Views.ofJava(source), offset, length);
  }

  @Override
  public @Nullable String decodeUtf8(int address, int length) {
    return NearViews.decode(near(address, length), address, length, DECODER, isShared());
  }

  @Override
  public void encodeUtf8(int address, String text, int length) {
    NearViews.encode(near(address, length), address, text, length, ENCODER, isShared());
  }

  @Override
  public void copy(long target, long source, long length) {
    long end = byteLength();
    Checks.memoryRange(source, length, end);
    Checks.memoryRange(target, length, end);
    Views.move(buffer(), target, source, length);
  }

  @Override
  public void fill(long address, byte value, long length) {
    Views.fill(bytes(address, length), value);
  }

  @Override
  public String readUtf8(long address, int byteLength) {
    return decode(bytes(address, byteLength));
  }

  /** TextDecoder refuses shared bytes. */
  private static String decode(JSObject bytes) {
    return Views.decode(Views.isShared(Views.buffer(bytes)) ? Views.copy(bytes) : bytes);
  }

  @Override
  public String readUtf8Z(long address) {
    JSObject buffer = buffer();
    long limit = (long) Views.byteLength(buffer);
    long end = address < 0 || address > limit ? -1 : (long) Views.zero(buffer, address);
    if (end < 0) {
      throw Checks.noZeroByte(address, limit);
    }
    return decode(bytes(address, end - address));
  }

  @Override
  public int writeUtf8(long address, String text) {
    JSObject encoded = Views.encode(Objects.requireNonNull(text, "text"));
    int length = Js.length(encoded);
    Views.set(bytes(address, length), encoded);
    return length;
  }

  @Override
  public int writeUtf8Z(long address, String text) {
    JSObject encoded = Views.encode(Objects.requireNonNull(text, "text"));
    int length = Js.length(encoded) + 1;
    JSObject target = bytes(address, length);
    Views.set(target, encoded);
    Js.put(target, length - 1, Js.of(0));
    return length;
  }

  @Override
  public ByteBuffer view(long address, int length) {
    return ByteBuffer.wrap(Views.toJava(bytes(address, length))).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
