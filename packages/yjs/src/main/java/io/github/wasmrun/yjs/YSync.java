package io.github.wasmrun.yjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents of a page, of a server and of others equal: the messages of y-protocols, in the
 * form that y-websocket sends them. How they get to the other side is yours; in any order but each
 * once or more.
 *
 * <p>Each side sends {@link #step1} when it meets the other, gives what it gets to {@link
 * #receive}, sends the answer back, and sends {@link #update} for each change of its document:
 *
 * <pre>{@code
 * send(YSync.step1(doc));
 * doc.onUpdate(event -> send(YSync.update(event.update())));
 * // and for each message that comes:
 * YSync.receive(doc, message, "remote").ifPresent(this::send);
 * }</pre>
 */
public final class YSync {
  private static final int SYNC = 0;
  private static final int AWARENESS = 1;
  private static final int AUTH = 2;
  private static final int QUERY_AWARENESS = 3;
  private static final int STEP_1 = 0;
  private static final int STEP_2 = 1;
  private static final int UPDATE = 2;

  private YSync() {}

  private static byte[] sync(int step, byte[] bytes) {
    return new Lib0.Writer().unsigned(SYNC).unsigned(step).block(bytes).bytes();
  }

  /** What the document has seen: the answer is what it lacks. */
  public static byte[] step1(YDoc doc) {
    return sync(STEP_1, doc.stateVector());
  }

  /** What another document lacks: the answer to {@link #step1}. */
  public static byte[] step2(YDoc doc, byte[] stateVector) {
    return sync(STEP_2, doc.stateAsUpdate(stateVector));
  }

  /**
   * A change, for all others.
   *
   * @param update an update in the first format
   */
  public static byte[] update(byte[] update) {
    return sync(UPDATE, update);
  }

  /**
   * States of clients, for all others.
   *
   * @param update of {@link YAwareness#encode()}, or of an event
   */
  public static byte[] awareness(byte[] update) {
    return new Lib0.Writer().unsigned(AWARENESS).block(update).bytes();
  }

  /** Asks for the states of all clients. */
  public static byte[] queryAwareness() {
    return new Lib0.Writer().unsigned(QUERY_AWARENESS).bytes();
  }

  /** Takes a message without states of clients, see the other {@code receive}. */
  public static Optional<byte[]> receive(YDoc doc, byte[] message, @Nullable String origin) {
    return receive(doc, null, message, origin);
  }

  /**
   * Takes one or more messages that came in one piece.
   *
   * @param awareness the states of clients; messages about them are passed over if null
   * @param origin that of the transactions which apply updates
   * @return what to send back to the one that the message is of, if anything
   * @throws YjsException if the message is malformed, or the other side refuses us
   */
  public static Optional<byte[]> receive(
      YDoc doc, @Nullable YAwareness awareness, byte[] message, @Nullable String origin) {
    Lib0.Reader reader = new Lib0.Reader(message);
    List<byte[]> answers = new ArrayList<>();
    do {
      long kind = reader.unsigned();
      if (kind == SYNC) {
        sync(doc, reader, origin, answers);
      } else if (kind == AWARENESS) {
        byte[] update = reader.block();
        if (awareness != null) {
          awareness.apply(update);
        }
      } else if (kind == QUERY_AWARENESS) {
        if (awareness != null) {
          answers.add(awareness(awareness.encode()));
        }
      } else if (kind == AUTH) {
        if (reader.unsigned() == 0) {
          throw malformed("the other side refuses us: " + reader.text());
        }
      } else {
        throw malformed("a message of kind " + kind);
      }
    } while (!reader.atEnd());
    return joined(answers);
  }

  private static void sync(
      YDoc doc, Lib0.Reader reader, @Nullable String origin, List<byte[]> answers) {
    long step = reader.unsigned();
    byte[] bytes = reader.block();
    if (step == STEP_1) {
      answers.add(step2(doc, bytes));
    } else if (step == STEP_2 || step == UPDATE) {
      doc.applyUpdate(bytes, origin);
    } else {
      throw malformed("a message of step " + step);
    }
  }

  private static Optional<byte[]> joined(List<byte[]> answers) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    int length = 0;
    for (byte[] answer : answers) {
      length += answer.length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] answer : answers) {
      System.arraycopy(answer, 0, joined, at, answer.length);
      at += answer.length;
    }
    return Optional.of(joined);
  }

  private static YjsException malformed(String message) {
    return new YjsException(YjsException.Kind.MALFORMED, message, null);
  }
}
