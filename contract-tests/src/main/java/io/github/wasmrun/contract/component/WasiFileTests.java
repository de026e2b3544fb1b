package io.github.wasmrun.contract.component;

import static io.github.wasmrun.contract.component.Functions.text;

import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.io.WasiClock;
import java.util.ArrayList;
import java.util.List;

/** Each function of {@code wasi:filesystem} by itself. */
public final class WasiFileTests {
  private static final String MAX = "18446744073709551615";
  private static final String READ = "{read}";
  private static final String WRITE = "{write}";
  private static final String BOTH = "{read, write}";
  private static final String NEW = "{create, exclusive}";
  private static final String FOLLOW = "{symlink-follow}";
  private static final String NONE = "{}";

  private WasiFileTests() {}

  private static void test(Tests tests, String name, WasiFunctionTests.Use use) {
    WasiFunctionTests.test(tests, name, use);
  }

  public static void add(Tests tests) {
    test(tests, "an open file tells its attributes", WasiFileTests::attributes);
    test(tests, "an open file gets another size", WasiFileTests::sizes);
    tests.test("wasi 0.2: times are set and read", () -> times(tests));
    test(tests, "the same file is known by its hash", WasiFileTests::hashes);
    test(tests, "files are read and written at a place", WasiFileTests::places);
    test(tests, "links lead to files", WasiFileTests::links);
    test(tests, "files and directories get other names", WasiFileTests::names);
    test(tests, "directories are made, listed and removed", WasiFileTests::directories);
    test(tests, "nothing is changed but through what allows it", WasiFileTests::permissions);
    tests.test(
        "wasi 0.2: names that are no text reach the guest as in preview 1",
        () -> {
          MemoryFiles files = MemoryFiles.create();
          files.createSymbolicLink("l" + Character.valueOf((char) 0xd800), "t");
          files.createSymbolicLink("m", "t" + Character.valueOf((char) 0xdc00));
          WasiFunctionTests.use(
              tests,
              Wasi.host(),
              files,
              (guest, root) -> {
                int listing = guest.handle("read-directory", root);
                String entries =
                    guest.call("read-directory-entry", listing)
                        + guest.call("read-directory-entry", listing);
                Expect.contains("name: \"l\ufffd\"", entries);
                Expect.equal("ok(\"t\ufffd\")", guest.call("readlink-at", root, text("m")));
              });
        });
    tests.test("wasi 0.2: a closed host leaves nothing open", () -> closed(tests));
  }

  private static void attributes(Functions guest, int root) {
    String flags = "{read, write, data-integrity-sync}";
    int file = guest.open(root, "a", NEW, flags);
    Expect.equal("ok(" + flags + ")", guest.call("get-flags", file));
    Expect.equal("ok({read, mutate-directory})", guest.call("get-flags", root));
    Expect.equal("ok(regular-file)", guest.call("get-type", file));
    Expect.equal("ok(directory)", guest.call("get-type", root));
    Expect.equal("ok(3)", guest.call("write-at", file, text("abc"), 0));
    Expect.contains(
        "ok({type: regular-file, link-count: 1, size: 3, data-access-timestamp: some({seconds: ",
        guest.call("stat", file));
    Expect.contains("ok({type: directory, ", guest.call("stat", root));
    Expect.equal(guest.call("stat", file), guest.call("stat-at", root, NONE, text("a")));
    Expect.equal("err(no-entry)", guest.call("stat-at", root, NONE, text("b")));
    Expect.equal("err(not-directory)", guest.call("stat-at", file, NONE, text("a")));
    for (String advice : List.of("normal", "sequential", "random", "will-need", "no-reuse")) {
      Expect.equal("ok", guest.call("advise", file, 0, 0, advice));
    }
    Expect.equal("err(invalid)", guest.call("advise", file, 0, MAX, "normal"));
    Expect.equal("err(bad-descriptor)", guest.call("advise", root, 0, 0, "normal"));
    Expect.equal("ok", guest.call("sync", file));
    Expect.equal("ok", guest.call("sync-data", file));
    Expect.equal("ok", guest.call("sync", root));
  }

  private static void sizes(Functions guest, int root) {
    int file = guest.open(root, "a", NEW, BOTH);
    guest.call("write-at", file, text("abc"), 0);
    Expect.equal("ok", guest.call("set-size", file, 5));
    Expect.equal("ok((\"abc\\u{00}\\u{00}\", true))", guest.call("read-at", file, 10, 0));
    Expect.equal("ok", guest.call("set-size", file, 2));
    Expect.equal("ok((\"ab\", false))", guest.call("read-at", file, 2, 0));
    Expect.equal("err(file-too-large)", guest.call("set-size", file, MAX));
    Expect.equal("err(bad-descriptor)", guest.call("set-size", root, 1));
    int reader = guest.open(root, "a", NONE, READ);
    Expect.equal("err(bad-descriptor)", guest.call("set-size", reader, 1));
    guest.open(root, "a", "{truncate}", WRITE);
    Expect.contains("size: 0,", guest.call("stat", reader));
  }

  private static String time(String seconds, String nanos) {
    return "timestamp({seconds: " + seconds + ", nanoseconds: " + nanos + "})";
  }

  private static void times(Tests tests) {
    long[] now = {1_000_000_000};
    MemoryFiles files = MemoryFiles.create().useClock(() -> now[0]);
    Wasi settings = Wasi.host().clock(WasiClock.fixed(7_000_000_008L, 0));
    WasiFunctionTests.use(
        tests,
        settings,
        files,
        (guest, root) -> {
          int file = guest.open(root, "a", NEW, WRITE);
          times("1, nanoseconds: 0", "1, nanoseconds: 0", guest.call("stat", file));
          String some = time("5", "6");
          Expect.equal("ok", guest.call("set-times", file, some, "no-change"));
          times("5, nanoseconds: 6", "1, nanoseconds: 0", guest.call("stat", file));
          Expect.equal("ok", guest.call("set-times", file, "no-change", "now"));
          times("5, nanoseconds: 6", "7, nanoseconds: 8", guest.call("stat", file));
          Expect.equal("ok", guest.call("set-times", root, some, some));
          times("5, nanoseconds: 6", "5, nanoseconds: 6", guest.call("stat", root));
          guest.call("symlink-at", root, text("a"), text("l"));
          Expect.equal("ok", guest.call("set-times-at", root, FOLLOW, text("l"), "now", some));
          times("7, nanoseconds: 8", "5, nanoseconds: 6", guest.call("stat", file));
          Expect.equal(
              "ok", guest.call("set-times-at", root, NONE, text("l"), time("9", "9"), "now"));
          times(
              "9, nanoseconds: 9",
              "7, nanoseconds: 8",
              guest.call("stat-at", root, NONE, text("l")));
          times("7, nanoseconds: 8", "5, nanoseconds: 6", guest.call("stat", file));
          Expect.equal(
              "err(no-entry)", guest.call("set-times-at", root, NONE, text("b"), "now", "now"));
          // The last nanosecond that a long holds, and the next one.
          String last = time("9223372036", "854775807");
          Expect.equal("ok", guest.call("set-times", file, last, last));
          String same = "9223372036, nanoseconds: 854775807";
          times(same, same, guest.call("stat", file));
          for (String late :
              List.of(time("9223372036", "854775808"), time("9223372037", "0"), time(MAX, "0"))) {
            Expect.equal("err(overflow)", guest.call("set-times", file, late, "now"));
            Expect.equal("err(overflow)", guest.call("set-times", file, "now", late));
            Expect.equal(
                "err(overflow)", guest.call("set-times-at", root, NONE, text("a"), late, late));
          }
          times(same, same, guest.call("stat", file));
        });
  }

  private static void times(String accessed, String modified, String stat) {
    Expect.contains(
        "data-access-timestamp: some({seconds: "
            + accessed
            + "}), data-modification-timestamp: some({seconds: "
            + modified
            + "})",
        stat);
  }

  private static void hashes(Functions guest, int root) {
    int file = guest.open(root, "a", NEW, READ);
    int again = guest.open(root, "a", NONE, READ);
    int other = guest.open(root, "b", NEW, READ);
    String hash = guest.call("metadata-hash", file);
    Expect.contains("ok({lower: ", hash);
    Expect.equal(hash, guest.call("metadata-hash", again));
    Expect.equal(hash, guest.call("metadata-hash-at", root, NONE, text("a")));
    Expect.isTrue(!hash.equals(guest.call("metadata-hash", other)), "another hash");
    Expect.equal("err(no-entry)", guest.call("metadata-hash-at", root, NONE, text("c")));
    Expect.equal("true", guest.call("is-same-object", file, again));
    Expect.equal("true", guest.call("is-same-object", root, guest.root()));
    Expect.equal("false", guest.call("is-same-object", file, other));
    Expect.equal("false", guest.call("is-same-object", file, root));
  }

  private static void places(Functions guest, int root) {
    int file = guest.open(root, "a", NEW, BOTH);
    Expect.equal("ok(2)", guest.call("write-at", file, text("xy"), 1));
    Expect.equal("ok(0)", guest.call("write-at", file, text(""), 9));
    Expect.equal("ok((\"\\u{00}xy\", true))", guest.call("read-at", file, MAX, 0));
    Expect.equal("ok((\"y\", false))", guest.call("read-at", file, 1, 2));
    Expect.equal("ok((\"\", true))", guest.call("read-at", file, 1, 3));
    Expect.equal("err(invalid)", guest.call("read-at", file, 1, MAX));
    Expect.equal("err(invalid)", guest.call("write-at", file, text("x"), MAX));
    Expect.equal("err(bad-descriptor)", guest.call("read-at", root, 1, 0));
    int reader = guest.open(root, "a", NONE, READ);
    Expect.equal("err(bad-descriptor)", guest.call("write-at", reader, text("x"), 0));
    int writer = guest.open(root, "a", NONE, WRITE);
    Expect.equal("err(bad-descriptor)", guest.call("read-at", writer, 1, 0));
  }

  private static void links(Functions guest, int root) {
    int file = guest.open(root, "a", NEW, BOTH);
    Expect.equal("ok", guest.call("symlink-at", root, text("a"), text("l")));
    Expect.equal("ok(\"a\")", guest.call("readlink-at", root, text("l")));
    Expect.equal("err(invalid)", guest.call("readlink-at", root, text("a")));
    Expect.equal("err(exist)", guest.call("symlink-at", root, text("b"), text("l")));
    Expect.equal("err(not-permitted)", guest.call("symlink-at", root, text("/a"), text("m")));
    Expect.contains("symbolic-link", guest.call("stat-at", root, NONE, text("l")));
    Expect.contains("regular-file", guest.call("stat-at", root, FOLLOW, text("l")));
    Expect.equal("err(loop)", guest.call("open-at", root, NONE, text("l"), NONE, READ));
    Expect.equal("true", guest.call("is-same-object", file, guest.open(root, "l", NONE, READ)));
    Expect.equal("ok", guest.call("link-at", root, NONE, text("a"), root, text("h")));
    Expect.contains("link-count: 2,", guest.call("stat", file));
    Expect.equal("true", guest.call("is-same-object", file, guest.open(root, "h", NONE, READ)));
    Expect.equal("err(exist)", guest.call("link-at", root, NONE, text("a"), root, text("l")));
    Expect.equal("err(invalid)", guest.call("link-at", root, FOLLOW, text("l"), root, text("i")));
    Expect.equal("ok", guest.call("unlink-file-at", root, text("a")));
    Expect.contains("link-count: 1,", guest.call("stat", file));
    Expect.equal("err(no-entry)", guest.call("stat-at", root, FOLLOW, text("l")));
  }

  private static void names(Functions guest, int root) {
    int file = guest.open(root, "a", NEW, BOTH);
    guest.call("create-directory-at", root, text("d"));
    int directory = guest.open(root, "d", "{directory}", "{read, mutate-directory}");
    Expect.equal("ok", guest.call("rename-at", root, text("a"), directory, text("b")));
    Expect.equal("err(no-entry)", guest.call("stat-at", root, NONE, text("a")));
    Expect.equal("true", guest.call("is-same-object", file, guest.open(root, "d/b", NONE, READ)));
    guest.open(root, "c", NEW, WRITE);
    Expect.equal("ok", guest.call("rename-at", root, text("d/b"), root, text("c")));
    Expect.equal("true", guest.call("is-same-object", file, guest.open(root, "c", NONE, READ)));
    Expect.equal("err(no-entry)", guest.call("rename-at", root, text("x"), root, text("y")));
    Expect.equal("err(not-directory)", guest.call("rename-at", root, text("d"), root, text("c")));
    Expect.equal("err(is-directory)", guest.call("rename-at", root, text("c"), root, text("d")));
    Expect.equal("err(not-directory)", guest.call("rename-at", root, text("d"), file, text("e")));
    Expect.equal("ok", guest.call("rename-at", root, text("d"), root, text("e")));
    Expect.contains("type: directory", guest.call("stat-at", root, NONE, text("e")));
  }

  private static void directories(Functions guest, int root) {
    Expect.equal("ok", guest.call("create-directory-at", root, text("d")));
    Expect.equal("err(exist)", guest.call("create-directory-at", root, text("d")));
    int directory = guest.open(root, "d", "{directory}", READ);
    Expect.equal("ok({read, mutate-directory})", guest.call("get-flags", directory));
    guest.open(directory, "a", NEW, READ);
    guest.call("symlink-at", directory, text("a"), text("b"));
    int listing = guest.handle("read-directory", directory);
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      entries.add(guest.call("read-directory-entry", listing));
    }
    entries.sort(null);
    Expect.equal(
        "[ok(some({type: regular-file, name: \"a\"})), ok(some({type: symbolic-link, name:"
            + " \"b\"}))]",
        entries.toString());
    Expect.equal("ok(none)", guest.call("read-directory-entry", listing));
    Expect.equal("ok(none)", guest.call("read-directory-entry", listing));
    Expect.equal(
        "err(not-directory)", guest.call("read-directory", guest.open(directory, "a", NONE, READ)));
    Expect.equal("err(not-empty)", guest.call("remove-directory-at", root, text("d")));
    Expect.equal("err(is-directory)", guest.call("unlink-file-at", root, text("d")));
    Expect.equal("err(not-directory)", guest.call("remove-directory-at", root, text("d/a")));
    Expect.equal("ok", guest.call("unlink-file-at", directory, text("a")));
    Expect.equal("ok", guest.call("unlink-file-at", directory, text("b")));
    Expect.equal("ok", guest.call("remove-directory-at", root, text("d")));
    Expect.equal("err(no-entry)", guest.call("remove-directory-at", root, text("d")));
  }

  private static void permissions(Functions guest, int root) {
    guest.call("create-directory-at", root, text("d"));
    Expect.equal("err(not-permitted)", guest.call("stat-at", root, NONE, text("../a")));
    Expect.equal("err(not-permitted)", guest.call("stat-at", root, NONE, text("/a")));
    Expect.equal(
        "err(invalid)", guest.call("open-at", root, NONE, text("d"), "{create, directory}", READ));
    Expect.equal("err(is-directory)", guest.call("open-at", root, NONE, text("d"), NONE, WRITE));
    Expect.equal("err(no-entry)", guest.call("open-at", root, NONE, text("a"), NONE, READ));
    Expect.equal("err(name-too-long)", guest.call("stat-at", root, NONE, text("a".repeat(5000))));
    Expect.equal("err(invalid)", guest.call("stat-at", root, NONE, text("a\\u{00}b")));
    guest.open(root, "a", NEW, READ);
    Expect.equal("err(exist)", guest.call("open-at", root, NONE, text("a"), NEW, READ));
    Expect.equal(
        "err(not-directory)", guest.call("open-at", root, NONE, text("a"), "{directory}", READ));
  }

  private static void closed(Tests tests) {
    MemoryFiles files = MemoryFiles.create();
    files.write("a", "text");
    Functions guest;
    int root;
    int file;
    int in;
    try (WasiHost host = Wasi.host().mount("/", files).open()) {
      guest = new Functions(tests, host);
      root = guest.root();
      file = guest.open(root, "a", NONE, BOTH);
      in = guest.handle("read-via-stream", file, 0);
      Expect.equal("ok(\"te\")", guest.call("read", in, 2));
    }
    Expect.contains("err(last-operation-failed(", guest.call("read", in, 2));
    Expect.equal("err(bad-descriptor)", guest.call("stat", file));
    Expect.equal("err(bad-descriptor)", guest.call("write-at", file, text("x"), 0));
    Expect.equal("err(bad-descriptor)", guest.call("open-at", root, NONE, text("a"), NONE, READ));
    Expect.equal("[]", guest.call("get-directories"));
    guest.call("drop-input", in);
    guest.call("drop-descriptor", root);
    // It has no result for an error.
    Expect.thrown(
        ComponentTrapException.class,
        "a function of the host refuses the call: [method]descriptor.is-same-object: BADF",
        () -> guest.call("is-same-object", file, file));
    Expect.equal("text", files.readText("a"));
  }
}
