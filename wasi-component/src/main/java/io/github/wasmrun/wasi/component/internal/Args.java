package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.internal.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads arguments, which have the types of the functions, and makes results. */
final class Args {
  private static final List<String> DATETIME = List.of("seconds", "nanoseconds");
  private static final long SECOND = 1_000_000_000;

  private Args() {}

  static long integer(Val value) {
    if (value instanceof Val.Int number) {
      return number.value();
    }
    throw wrong(value);
  }

  /** A length of at most {@code most}; a u64 from 2^63 on is negative in Java. */
  static int length(Val value, int most) {
    long length = integer(value);
    return length < 0 || length > most ? most : (int) length;
  }

  static String text(Val value) {
    if (value instanceof Val.Str string) {
      return string.value();
    }
    throw wrong(value);
  }

  /** A name of the host's; surrogates without partner are U+FFFD for a guest. */
  static Val name(String name) {
    return Val.of(new String(Utf8.encode(name), StandardCharsets.UTF_8));
  }

  static byte[] bytes(Val value) {
    if (value instanceof Val.Bytes bytes) {
      return bytes.value();
    }
    throw wrong(value);
  }

  static List<Val> list(Val value) {
    if (value instanceof Val.ListOf list) {
      return list.values();
    }
    throw wrong(value);
  }

  static boolean has(Val value, String flag) {
    if (value instanceof Val.Flags flags) {
      return flags.labels().contains(flag);
    }
    throw wrong(value);
  }

  /** The object of a resource. */
  static Object object(HostResource type, Val value) {
    if (value instanceof Val.Resource resource && resource.handle().type() == type) {
      return type.get(resource.handle());
    }
    throw wrong(value);
  }

  /** The component's import has other types than the interface. */
  static ComponentTrapException wrong(Val value) {
    return refused("unexpected value of a component: " + value);
  }

  /** What a guest gets that breaks a rule of WASI. */
  static ComponentTrapException refused(String detail) {
    return new ComponentTrapException(ComponentTrap.REFUSED_BY_HOST, detail);
  }

  /** An owning handle of a new resource. */
  static Val own(HostResource type, Object object) {
    return new Val.Resource(type.create(object));
  }

  /** A {@code datetime}. */
  static Val time(long nanos) {
    return new Val.Record(
        DATETIME,
        List.of(Val.of(Math.floorDiv(nanos, SECOND)), Val.of(Math.floorMod(nanos, SECOND))));
  }

  /**
   * The nanoseconds of a {@code datetime}.
   *
   * @throws FileException with {@link Errno#OVERFLOW} if a long cannot hold them, which is in 2262
   */
  static long nanos(Val time) {
    if (time instanceof Val.Record record) {
      long seconds = integer(record.get("seconds"));
      long nanos = integer(record.get("nanoseconds"));
      // Seconds from 2^63 on are negative here.
      if (seconds < 0 || seconds > (Long.MAX_VALUE - nanos) / SECOND) {
        throw Errno.OVERFLOW.error();
      }
      return seconds * SECOND + nanos;
    }
    throw wrong(time);
  }
}
