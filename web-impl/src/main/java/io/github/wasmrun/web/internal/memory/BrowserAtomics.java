package io.github.wasmrun.web.internal.memory;

import io.github.wasmrun.AtomicMemory;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WaitResult;
import io.github.wasmrun.engine.check.AtomicChecks;
import io.github.wasmrun.web.internal.js.AtomicViews;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import java.util.concurrent.CompletableFuture;
import org.teavm.jso.JSObject;

/** Atomic access to a memory of the browser. */
final class BrowserAtomics implements AtomicMemory {
  // Shifts of the widths.
  private static final int BYTE = 0;
  private static final int SHORT = 1;
  private static final int INT = 2;
  private static final int LONG = 3;

  private final BrowserMemory memory;
  private JSObject buffer;
  private JSObject views;
  private double byteLength;

  BrowserAtomics(BrowserMemory memory) {
    this.memory = memory;
    look(memory.buffer());
  }

  private void look(JSObject current) {
    buffer = current;
    views = AtomicViews.all(current);
    byteLength = Views.byteLength(current);
  }

  @Override
  public Memory memory() {
    return memory;
  }

  /** The view of elements with this shift, if the access is right. */
  private JSObject view(int address, int shift) {
    JSObject current = Views.buffer(memory.js());
    if (!Js.same(current, buffer)) {
      look(current);
    }
    if (!AtomicViews.fits(address, 1 << shift, byteLength)) {
      AtomicChecks.address(address, 1 << shift, (long) byteLength);
    }
    return Js.at(views, shift);
  }

  @Override
  public int loadByte(int address) {
    return Js.toInt(AtomicViews.load(view(address, BYTE), address, BYTE));
  }

  @Override
  public void storeByte(int address, int value) {
    AtomicViews.store(view(address, BYTE), address, BYTE, Js.of(value));
  }

  @Override
  public int addByte(int address, int value) {
    return Js.toInt(AtomicViews.add(view(address, BYTE), address, BYTE, Js.of(value)));
  }

  @Override
  public int subByte(int address, int value) {
    return Js.toInt(AtomicViews.sub(view(address, BYTE), address, BYTE, Js.of(value)));
  }

  @Override
  public int andByte(int address, int value) {
    return Js.toInt(AtomicViews.and(view(address, BYTE), address, BYTE, Js.of(value)));
  }

  @Override
  public int orByte(int address, int value) {
    return Js.toInt(AtomicViews.or(view(address, BYTE), address, BYTE, Js.of(value)));
  }

  @Override
  public int xorByte(int address, int value) {
    return Js.toInt(AtomicViews.xor(view(address, BYTE), address, BYTE, Js.of(value)));
  }

  @Override
  public int exchangeByte(int address, int value) {
    return Js.toInt(AtomicViews.exchange(view(address, BYTE), address, BYTE, Js.of(value)));
  }

  @Override
  public int compareExchangeByte(int address, int expected, int replacement) {
    return Js.toInt(
        AtomicViews.compareExchange(
            view(address, BYTE), address, BYTE, Js.of(expected), Js.of(replacement)));
  }

  @Override
  public int loadShort(int address) {
    return Js.toInt(AtomicViews.load(view(address, SHORT), address, SHORT));
  }

  @Override
  public void storeShort(int address, int value) {
    AtomicViews.store(view(address, SHORT), address, SHORT, Js.of(value));
  }

  @Override
  public int addShort(int address, int value) {
    return Js.toInt(AtomicViews.add(view(address, SHORT), address, SHORT, Js.of(value)));
  }

  @Override
  public int subShort(int address, int value) {
    return Js.toInt(AtomicViews.sub(view(address, SHORT), address, SHORT, Js.of(value)));
  }

  @Override
  public int andShort(int address, int value) {
    return Js.toInt(AtomicViews.and(view(address, SHORT), address, SHORT, Js.of(value)));
  }

  @Override
  public int orShort(int address, int value) {
    return Js.toInt(AtomicViews.or(view(address, SHORT), address, SHORT, Js.of(value)));
  }

  @Override
  public int xorShort(int address, int value) {
    return Js.toInt(AtomicViews.xor(view(address, SHORT), address, SHORT, Js.of(value)));
  }

  @Override
  public int exchangeShort(int address, int value) {
    return Js.toInt(AtomicViews.exchange(view(address, SHORT), address, SHORT, Js.of(value)));
  }

  @Override
  public int compareExchangeShort(int address, int expected, int replacement) {
    return Js.toInt(
        AtomicViews.compareExchange(
            view(address, SHORT), address, SHORT, Js.of(expected), Js.of(replacement)));
  }

  @Override
  public int loadInt(int address) {
    return Js.toInt(AtomicViews.load(view(address, INT), address, INT));
  }

  @Override
  public void storeInt(int address, int value) {
    AtomicViews.store(view(address, INT), address, INT, Js.of(value));
  }

  @Override
  public int addInt(int address, int value) {
    return Js.toInt(AtomicViews.add(view(address, INT), address, INT, Js.of(value)));
  }

  @Override
  public int subInt(int address, int value) {
    return Js.toInt(AtomicViews.sub(view(address, INT), address, INT, Js.of(value)));
  }

  @Override
  public int andInt(int address, int value) {
    return Js.toInt(AtomicViews.and(view(address, INT), address, INT, Js.of(value)));
  }

  @Override
  public int orInt(int address, int value) {
    return Js.toInt(AtomicViews.or(view(address, INT), address, INT, Js.of(value)));
  }

  @Override
  public int xorInt(int address, int value) {
    return Js.toInt(AtomicViews.xor(view(address, INT), address, INT, Js.of(value)));
  }

  @Override
  public int exchangeInt(int address, int value) {
    return Js.toInt(AtomicViews.exchange(view(address, INT), address, INT, Js.of(value)));
  }

  @Override
  public int compareExchangeInt(int address, int expected, int replacement) {
    return Js.toInt(
        AtomicViews.compareExchange(
            view(address, INT), address, INT, Js.of(expected), Js.of(replacement)));
  }

  @Override
  public long loadLong(int address) {
    return Js.toLong(AtomicViews.load(view(address, LONG), address, LONG));
  }

  @Override
  public void storeLong(int address, long value) {
    AtomicViews.store(view(address, LONG), address, LONG, Js.of(value));
  }

  @Override
  public long addLong(int address, long value) {
    return Js.toLong(AtomicViews.add(view(address, LONG), address, LONG, Js.of(value)));
  }

  @Override
  public long subLong(int address, long value) {
    return Js.toLong(AtomicViews.sub(view(address, LONG), address, LONG, Js.of(value)));
  }

  @Override
  public long andLong(int address, long value) {
    return Js.toLong(AtomicViews.and(view(address, LONG), address, LONG, Js.of(value)));
  }

  @Override
  public long orLong(int address, long value) {
    return Js.toLong(AtomicViews.or(view(address, LONG), address, LONG, Js.of(value)));
  }

  @Override
  public long xorLong(int address, long value) {
    return Js.toLong(AtomicViews.xor(view(address, LONG), address, LONG, Js.of(value)));
  }

  @Override
  public long exchangeLong(int address, long value) {
    return Js.toLong(AtomicViews.exchange(view(address, LONG), address, LONG, Js.of(value)));
  }

  @Override
  public long compareExchangeLong(int address, long expected, long replacement) {
    return Js.toLong(
        AtomicViews.compareExchange(
            view(address, LONG), address, LONG, Js.of(expected), Js.of(replacement)));
  }

  @Override
  public WaitResult waitInt(int address, int expected, long timeoutNanos) {
    return block(address, INT, Js.of(expected), timeoutNanos);
  }

  @Override
  public WaitResult waitLong(int address, long expected, long timeoutNanos) {
    return block(address, LONG, Js.of(expected), timeoutNanos);
  }

  @Override
  public CompletableFuture<WaitResult> waitIntAsync(int address, int expected, long timeoutNanos) {
    return await(address, INT, Js.of(expected), timeoutNanos);
  }

  @Override
  public CompletableFuture<WaitResult> waitLongAsync(
      int address, long expected, long timeoutNanos) {
    return await(address, LONG, Js.of(expected), timeoutNanos);
  }

  private JSObject sharedView(int address, int shift) {
    JSObject view = view(address, shift);
    if (!Views.isShared(buffer)) {
      throw AtomicChecks.notShared();
    }
    return view;
  }

  private WaitResult block(int address, int shift, JSObject expected, long timeoutNanos) {
    JSObject view = sharedView(address, shift);
    String end = AtomicViews.block(view, address, shift, expected, millis(timeoutNanos));
    if (end.isEmpty()) {
      throw new IllegalStateException(
          "the main thread of a page must not block: use waitIntAsync or waitLongAsync");
    }
    return result(end);
  }

  private CompletableFuture<WaitResult> await(
      int address, int shift, JSObject expected, long timeoutNanos) {
    JSObject view = sharedView(address, shift);
    CompletableFuture<WaitResult> future = new CompletableFuture<>();
    String end =
        AtomicViews.await(
            view,
            address,
            shift,
            expected,
            millis(timeoutNanos),
            result -> future.complete(result(result)));
    if (!end.isEmpty()) {
      future.complete(result(end));
    }
    return future;
  }

  /** Milliseconds with fractions; negative stays negative. */
  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static WaitResult result(String end) {
    switch (end) {
      case "ok":
        return WaitResult.OK;
      case "not-equal":
        return WaitResult.NOT_EQUAL;
      default:
        return WaitResult.TIMED_OUT;
    }
  }

  @Override
  public int notify(int address, int count) {
    return AtomicViews.notify(view(address, INT), address, count);
  }
}
