package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hosts that components with known answers are run with. */
final class CaseHosts {
  /** A named sequence of bytes, of which only the number counts. */
  private static final class Blob {
    final int id;
    long size;

    Blob(int id) {
      this.id = id;
    }
  }

  private final List<String> log;
  private final Map<String, Blob> blobs = new HashMap<>();
  private long now = 100;

  private CaseHosts(List<String> log) {
    this.log = log;
  }

  /** The imports that a host serves; it writes to {@code log}. */
  static ComponentImports of(@Nullable Object name, List<String> log) {
    CaseHosts hosts = new CaseHosts(log);
    if ("shout".equals(name)) {
      return ComponentImports.none()
          .withInstance(
              "host",
              ComponentImports.none().withFunction("shout", args -> hosts.shout(args.get(0))));
    } else if ("hosted".equals(name)) {
      return ComponentImports.none().withInstance("test:hosted/host@1.0.0", hosts.hosted());
    }
    return ComponentImports.none();
  }

  private static String text(Val value) {
    return ((Val.Str) value).value();
  }

  private Val shout(Val value) {
    String text = text(value);
    log.add(text);
    String first = text.isEmpty() ? "" : new String(Character.toChars(text.codePointAt(0)));
    return Val.of(text + "!" + first);
  }

  private ComponentImports hosted() {
    HostResource blob = ComponentResource.ofHost(one -> log.add("drop blob " + ((Blob) one).id));
    return ComponentImports.none()
        .withFunction("now", args -> Val.of(now += 5))
        .withFunction(
            "log",
            args -> {
              log.add(((Val.Int) args.get(0)).value() + " " + text(args.get(1)));
              return null;
            })
        .withFunction("lookup", args -> lookup(text(args.get(0))))
        .with("blob", blob)
        .withFunction(
            "[constructor]blob",
            args -> {
              Blob made = new Blob(blobs.size() + 1);
              blobs.put(text(args.get(0)), made);
              log.add("new blob " + made.id + " " + text(args.get(0)));
              return new Val.Resource(blob.create(made));
            })
        .withFunction(
            "[method]blob.write",
            args -> {
              Blob target = (Blob) blob.get(((Val.Resource) args.get(0)).handle());
              int length = ((Val.Bytes) args.get(1)).value().length;
              target.size += length;
              log.add("write " + length);
              return Val.of((long) length);
            })
        .withFunction(
            "[method]blob.size",
            args -> Val.of(((Blob) blob.get(((Val.Resource) args.get(0)).handle())).size))
        .withFunction(
            "[static]blob.open",
            args -> {
              Blob found = blobs.get(text(args.get(0)));
              return found == null ? Val.none() : Val.some(new Val.Resource(blob.create(found)));
            });
  }

  private static Val lookup(String key) {
    return key.startsWith("k")
        ? Val.ok(
            new Val.Record(
                List.of("key", "value"), List.of(Val.of(key), Val.of((long) key.length()))))
        : Val.error(Val.of("no " + key));
  }
}
