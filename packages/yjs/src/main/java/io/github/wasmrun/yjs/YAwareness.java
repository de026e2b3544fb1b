package io.github.wasmrun.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The states of all who edit a document, such as names and cursors, which no document keeps: the
 * awareness of y-protocols. A client that is not heard of for 30 s is taken to be gone: call {@link
 * #tick} every 3 s or so, and send what listeners are told. One thread at a time.
 */
public final class YAwareness implements AutoCloseable {
  /** How long a client may be silent. */
  public static final long TIMEOUT_MILLIS = 30_000;

  /** How many clients there may be: more are refused. */
  static final int MAX_CLIENTS = 100_000;

  private static final class Meta {
    private final long clock;
    private final long heard;

    Meta(long clock, long heard) {
      this.clock = clock;
      this.heard = heard;
    }
  }

  private final Yjs yjs;
  private final long clientId;
  private final LongSupplier clock;
  private final Map<Long, YValue> states = new TreeMap<>();
  private final Map<Long, Meta> metas = new TreeMap<>();
  private final List<Consumer<YAwarenessEvent>> listeners = new ArrayList<>();
  private boolean closed;

  /**
   * The states of those who edit a document; this side's is an empty map at first.
   *
   * @param yjs reads and writes JSON, which the states are sent as
   */
  public YAwareness(Yjs yjs, YDoc doc) {
    this(yjs, doc, System::currentTimeMillis);
  }

  /**
   * With a clock of one's own.
   *
   * @param clock the milliseconds of now
   */
  public YAwareness(Yjs yjs, YDoc doc, LongSupplier clock) {
    this.yjs = Objects.requireNonNull(yjs, "yjs");
    this.clock = Objects.requireNonNull(clock, "clock");
    clientId = doc.clientId();
    setLocalState(YValue.of(Map.of()));
  }

  /** The client id of the document. */
  public long clientId() {
    return clientId;
  }

  /** All states by client id. */
  public Map<Long, YValue> states() {
    return Map.copyOf(states);
  }

  /** This side's state, if it has one. */
  public Optional<YValue> localState() {
    return Optional.ofNullable(states.get(clientId));
  }

  /**
   * Sets this side's state.
   *
   * @param state null if this side is gone
   */
  public void setLocalState(@Nullable YValue state) {
    check();
    Meta meta = metas.get(clientId);
    metas.put(clientId, new Meta(meta == null ? 0 : meta.clock + 1, clock.getAsLong()));
    Changes changes = new Changes();
    changes.set(clientId, state);
    tell(changes, true);
  }

  /** Sets a part of this side's state; does nothing if it has none that is a map. */
  public void setLocalField(String key, YValue value) {
    YValue present = states.get(clientId);
    if (present instanceof YValue.Entries entries) {
      Map<String, YValue> changed = new LinkedHashMap<>(entries.value());
      changed.put(key, value);
      setLocalState(YValue.of(changed));
    }
  }

  /** Takes states away, of clients whose connection has ended. */
  public void remove(Set<Long> clients) {
    check();
    Changes changes = new Changes();
    for (long client : clients) {
      if (states.containsKey(client)) {
        if (client == clientId) {
          metas.put(client, new Meta(metas.get(client).clock + 1, clock.getAsLong()));
        }
        changes.set(client, null);
      }
    }
    tell(changes, true);
  }

  /** Says this side's state again when it is time, and takes away those that are silent. */
  public void tick() {
    check();
    long now = clock.getAsLong();
    YValue local = states.get(clientId);
    if (local != null && now - metas.get(clientId).heard >= TIMEOUT_MILLIS / 2) {
      setLocalState(local);
    }
    Set<Long> silent = new TreeSet<>();
    for (Map.Entry<Long, Meta> meta : metas.entrySet()) {
      if (meta.getKey() != clientId
          && now - meta.getValue().heard >= TIMEOUT_MILLIS
          && states.containsKey(meta.getKey())) {
        silent.add(meta.getKey());
      }
    }
    remove(silent);
  }

  /** All states, for {@link #apply} of another side. */
  public byte[] encode() {
    return encode(states.keySet());
  }

  /**
   * The states of clients, for {@link #apply} of another side; one that is gone is said to be gone.
   *
   * @param clients those that nothing is known of are left out
   */
  public byte[] encode(Set<Long> clients) {
    List<Long> known = new ArrayList<>();
    for (long client : new TreeSet<>(clients)) {
      if (metas.containsKey(client)) {
        known.add(client);
      }
    }
    Lib0.Writer writer = new Lib0.Writer();
    writer.unsigned(known.size());
    for (long client : known) {
      YValue state = states.get(client);
      writer.unsigned(client).unsigned(metas.get(client).clock);
      writer.text(state == null ? "null" : yjs.toJson(state));
    }
    return writer.bytes();
  }

  private record Said(long client, long clock, YValue state) {}

  /**
   * Takes the states that another side has encoded.
   *
   * @throws YjsException if they are malformed; none is taken then
   */
  public void apply(byte[] update) {
    check();
    List<Said> all = read(update);
    long now = clock.getAsLong();
    Changes changes = new Changes();
    for (Said said : all) {
      Meta meta = metas.get(said.client());
      long known = meta == null ? 0 : meta.clock;
      boolean gone = said.state().equals(YValue.NULL);
      boolean last = known == said.clock() && gone && states.containsKey(said.client());
      if (meta != null && known >= said.clock() && !last) {
        continue;
      }
      long next = said.clock();
      if (gone && said.client() == clientId && states.containsKey(clientId)) {
        // Nobody else says that this side is gone: a later clock says that it is there.
        next++;
      } else {
        changes.set(said.client(), gone ? null : said.state());
      }
      metas.put(said.client(), new Meta(next, now));
    }
    tell(changes, false);
  }

  private List<Said> read(byte[] update) {
    Lib0.Reader reader = new Lib0.Reader(update);
    List<Said> all = new ArrayList<>();
    Set<Long> clients = new TreeSet<>(metas.keySet());
    for (long left = reader.unsigned(); left > 0; left--) {
      long client = reader.unsigned();
      long next = reader.unsigned();
      YValue state = yjs.fromJson(reader.text());
      clients.add(client);
      if (clients.size() > MAX_CLIENTS) {
        throw new YjsException(YjsException.Kind.MALFORMED, "too many clients", null);
      }
      all.add(new Said(client, next, state));
    }
    return all;
  }

  /** Tells of each change, and of states that are said again; all of it is for others, too. */
  public YSubscription observe(Consumer<YAwarenessEvent> listener) {
    Objects.requireNonNull(listener, "listener");
    check();
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private final class Changes {
    private final Set<Long> added = new TreeSet<>();
    private final Set<Long> updated = new TreeSet<>();
    private final Set<Long> removed = new TreeSet<>();

    void set(long client, @Nullable YValue state) {
      boolean present = states.containsKey(client);
      if (state == null) {
        states.remove(client);
        if (present) {
          removed.add(client);
        }
      } else {
        states.put(client, state);
        (present ? updated : added).add(client);
      }
    }
  }

  private void tell(Changes changes, boolean local) {
    YAwarenessEvent event =
        new YAwarenessEvent(changes.added, changes.updated, changes.removed, local);
    if (!event.clients().isEmpty()) {
      for (Consumer<YAwarenessEvent> listener : List.copyOf(listeners)) {
        listener.accept(event);
      }
    }
  }

  private void check() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  /** Says that this side is gone, and ends. */
  @Override
  public void close() {
    if (!closed) {
      setLocalState(null);
      closed = true;
      listeners.clear();
    }
  }
}
