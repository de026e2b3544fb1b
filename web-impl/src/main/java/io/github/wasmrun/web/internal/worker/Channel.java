package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.V128;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.js.SharedWords;
import io.github.wasmrun.web.internal.memory.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * One end of the shared buffer between a page and a worker.
 *
 * <p>The two take turns, the worker first. Who has the turn writes an operation with its number and
 * values, and then adds one to the other end's count of turns and wakes it: whoever looks at the
 * count before he sleeps cannot miss that. The worker sleeps by blocking, the page by waiting
 * asynchronously, or, in browsers that cannot do this, by a message that the worker posts.
 */
final class Channel {
  /** Words of the buffer: how often each end has got the turn. */
  private static final int TO_WORKER = 0;

  private static final int TO_PAGE = 1;

  /** Bytes of the buffer. */
  private static final int OPERATION = 8;

  private static final int NUMBER = 12;
  private static final int MESSAGES = 16;
  private static final int VALUES = 32;
  private static final int VALUE = 16;

  /** How often to look before sleeping: about as long as waking up takes. */
  private static final int LOOKS = 2000;

  /** After looking in vain, how often to sleep at once at most. */
  private static final int MOST_SLEEPS = 255;

  private final JSObject buffer;
  private final JSObject words;
  private final JSObject view;
  private final int mine;
  private final int others;

  /** Turns that this end has taken. */
  private int taken;

  /** Turns that this end has given. */
  private int given;

  /** How often to sleep at once, after looking in vain and still. */
  private int sleeps;

  private int sleepsLeft;

  private Channel(JSObject buffer, int mine, int others) {
    this.buffer = buffer;
    this.words = SharedWords.ints(buffer);
    this.view = SharedWords.view(buffer);
    this.mine = mine;
    this.others = others;
  }

  /** The page's end of a new channel, with room for so many values at a time. */
  static Channel create(int values) {
    return new Channel(SharedWords.newBuffer(VALUES + VALUE * values), TO_PAGE, TO_WORKER);
  }

  /** The worker's end. */
  static Channel ofPage(JSObject buffer) {
    return new Channel(buffer, TO_WORKER, TO_PAGE);
  }

  /** What the other end is made of. */
  JSObject buffer() {
    return buffer;
  }

  /** Gives the turn to the other end, once the values are written. */
  void give(int operation, int number, int messages) {
    Numbers.setInt(view, (double) OPERATION, operation);
    Numbers.setInt(view, (double) NUMBER, number);
    Numbers.setInt(view, (double) MESSAGES, messages);
    SharedWords.storeAndNotify(words, others, ++given);
  }

  /** Blocks until this end has the turn. */
  void take() {
    look();
    while (!tryTake()) {
      SharedWords.block(words, mine, taken);
    }
  }

  /** Whether this end has got the turn now. */
  boolean tryTake() {
    int count = SharedWords.load(words, mine);
    if (count == taken) {
      return false;
    }
    taken = count;
    return true;
  }

  /**
   * Looks for a while for the turn, which costs a tenth of sleeping and being woken if both ends do
   * so on a core each. Where that does not help, it is tried ever more seldom.
   */
  private void look() {
    if (sleepsLeft > 0) {
      sleepsLeft--;
    } else if (SharedWords.spin(words, mine, taken, LOOKS)) {
      sleeps = 0;
    } else {
      sleeps = Math.min(2 * sleeps + 1, MOST_SLEEPS);
      sleepsLeft = sleeps;
    }
  }

  /** Runs a function when this end may have got the turn. */
  void whenTurn(JSObject task) {
    look();
    SharedWords.waitAsync(words, mine, taken, task);
  }

  /** Has nobody wait for this end's turn any more. */
  void release() {
    SharedWords.storeAndNotify(words, mine, taken + 1);
  }

  /** What the other end wants. */
  int operation() {
    return Numbers.getInt(view, (double) OPERATION);
  }

  /** Of which function, or the like. */
  int number() {
    return Numbers.getInt(view, (double) NUMBER);
  }

  /** How many messages the worker has posted so far. */
  int messages() {
    return Numbers.getInt(view, (double) MESSAGES);
  }

  /** Writes values of these types; references are null. */
  void put(List<ValType> types, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      double at = VALUES + VALUE * i;
      Object value = values[i];
      switch (types.get(i).kind()) {
        case I32:
          Numbers.setInt(view, at, (Integer) value);
          break;
        case I64:
          Numbers.setLong(view, at, (Long) value);
          break;
        case F32:
          Numbers.setFloat(view, at, (Float) value);
          break;
        case F64:
          Numbers.setDouble(view, at, (Double) value);
          break;
        case V128:
          V128 vector = (V128) value;
          Numbers.setLong(view, at, vector.low());
          Numbers.setLong(view, at + 8, vector.high());
          break;
        default:
          break;
      }
    }
  }

  /** Reads values of these types. */
  @Nullable Object[] get(List<ValType> types) {
    Object[] values = new Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      double at = VALUES + VALUE * i;
      switch (types.get(i).kind()) {
        case I32:
          values[i] = Numbers.getInt(view, at);
          break;
        case I64:
          values[i] = Numbers.getLong(view, at);
          break;
        case F32:
          values[i] = Numbers.getFloat(view, at);
          break;
        case F64:
          values[i] = Numbers.getDouble(view, at);
          break;
        case V128:
          values[i] = new V128(Numbers.getLong(view, at), Numbers.getLong(view, at + 8));
          break;
        default:
          values[i] = null;
      }
    }
    return values;
  }
}
