package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginCallException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.data.DataException;
import io.github.wasmrun.plugins.data.DataField;
import io.github.wasmrun.plugins.data.DataFormat;
import io.github.wasmrun.plugins.data.DataType;
import io.github.wasmrun.plugins.data.MessagePack;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Typed data of plugins: records, lists, maps, options, constants; in JSON and MessagePack. */
public final class PluginDataTests {
  private enum Colour {
    RED,
    GREEN
  }

  private record Item(String name, long count, Optional<Double> price, Colour colour) {
    private static final DataField<Item, String> NAME =
        DataField.of("name", DataType.TEXT, Item::name);
    private static final DataField<Item, Long> COUNT =
        DataField.of("count", DataType.LONG, Item::count);
    private static final DataField<Item, Optional<Double>> PRICE =
        DataField.of("price", DataType.optional(DataType.DOUBLE), Item::price);
    private static final DataField<Item, Colour> COLOUR =
        DataField.of("colour", DataType.oneOf(Colour::name, Colour.values()), Item::colour);
    static final DataType<Item> TYPE =
        DataType.record(
            it -> new Item(it.get(NAME), it.get(COUNT), it.get(PRICE), it.get(COLOUR)),
            NAME,
            COUNT,
            PRICE,
            COLOUR);
  }

  private record Order(List<Item> items, Map<String, Integer> numbers, boolean paid) {
    private static final DataField<Order, List<Item>> ITEMS =
        DataField.of("items", DataType.list(Item.TYPE), Order::items);
    private static final DataField<Order, Map<String, Integer>> NUMBERS =
        DataField.of("numbers", DataType.map(DataType.INT), Order::numbers);
    private static final DataField<Order, Boolean> PAID =
        DataField.of("paid", DataType.BOOLEAN, Order::paid);
    static final DataType<Order> TYPE =
        DataType.record(
            it -> new Order(it.get(ITEMS), it.get(NUMBERS), it.get(PAID)), ITEMS, NUMBERS, PAID);
  }

  private static final Order ORDER =
      new Order(
          List.of(
              new Item("á", Long.MIN_VALUE, Optional.of(1.5), Colour.RED),
              new Item("", 9_007_199_254_740_993L, Optional.empty(), Colour.GREEN)),
          Map.of("one", 1, "least", Integer.MIN_VALUE),
          true);

  private PluginDataTests() {}

  public static void add(Tests tests) {
    calls(tests);
    mistakes(tests);
    host(tests);
    messagePack(tests);
    hostile(tests);
  }

  private static void calls(Tests tests) {
    Plugins.test(
        tests,
        "plugin data: a record goes in and comes out, in each format",
        host -> {
          Plugin plugin = Plugins.text(host);
          for (DataFormat format : DataFormat.values()) {
            Expect.equal(
                ORDER,
                plugin.function("echo", Order.TYPE, Order.TYPE).withFormat(format).call(ORDER));
          }
          Expect.equal(
              "{\"name\":\"a\",\"count\":2,\"colour\":\"RED\"}",
              plugin
                  .call(
                      "echo",
                      PluginRequest.json(
                          Item.TYPE.toData(new Item("a", 2, Optional.empty(), Colour.RED))))
                  .text());
          byte[] bytes = {0, -1, 5};
          for (DataFormat format : DataFormat.values()) {
            Expect.array(
                bytes,
                plugin
                    .function("echo", DataType.BYTES, DataType.BYTES)
                    .withFormat(format)
                    .call(bytes));
          }
          Expect.equal(
              7, plugin.function("echo", DataType.DOUBLE, DataType.INT).call(7.0).intValue());
        });
  }

  private static void wrong(Plugin plugin, String expected, String json) {
    PluginCallException failure =
        Expect.thrown(
            PluginCallException.class,
            () ->
                plugin
                    .function("echo", DataType.ANY, Order.TYPE)
                    .call(io.github.wasmrun.json.Json.parse(json)));
    Expect.equal(Reason.CONTRACT, failure.reason());
    Expect.equal(
        "plugin text: echo: the response: " + expected, String.valueOf(failure.getMessage()));
    Expect.ofClass(DataException.class, failure.getCause());
  }

  private static void mistakes(Tests tests) {
    Plugins.test(
        tests,
        "plugin data: what does not fit is refused with its place",
        host -> {
          Plugin plugin = Plugins.text(host);
          wrong(plugin, "expected an object, got a list", "[]");
          wrong(plugin, "items: expected a list, got nothing", "{}");
          wrong(
              plugin,
              "items[1].count: expected a whole number, got the number 1.5",
              "{\"items\":[{\"name\":\"a\",\"count\":1,\"colour\":\"RED\"},"
                  + "{\"name\":\"a\",\"count\":1.5}]}");
          wrong(
              plugin,
              "items[0].colour: expected one of [RED, GREEN], got BLUE",
              "{\"items\":[{\"name\":\"a\",\"count\":1,\"colour\":\"BLUE\"}]}");
          wrong(
              plugin,
              "items[0].price: expected a number, got a text",
              "{\"items\":[{\"name\":\"a\",\"count\":1,\"price\":\"x\",\"colour\":\"RED\"}]}");
          wrong(
              plugin,
              "numbers.n: expected a whole number of 32 bits, got the number 2147483648",
              "{\"items\":[],\"numbers\":{\"n\":2147483648}}");
          wrong(
              plugin,
              "paid: expected true or false, got the number 1",
              "{\"items\":[],\"numbers\":{},\"paid\":1}");
        });
  }

  private static void host(Tests tests) {
    tests.test(
        "plugin data: functions of the application have types",
        () -> {
          PluginHostConfig config =
              Plugins.config(tests)
                  .withFunction(
                      "lookup",
                      DataFormat.JSON,
                      DataType.list(DataType.INT),
                      DataType.map(DataType.TEXT),
                      (id, numbers) -> Map.of(id, numbers.toString()));
          PluginSettings settings =
              Plugins.granted(Permissions.NONE.withFunctions("lookup", "env.twice"));
          try (PluginHost host = PluginHost.create(config)) {
            Plugin plugin = host.loadNow(Plugins.source("plugin_host"), settings);
            Expect.equal("{\"caller\":\"[1, 2]\"}", plugin.call("ask", "[1,2]"));
            PluginCallException failure =
                Plugins.fails(Reason.CONTRACT, plugin, "ask", "[1,\"two\"]");
            Expect.contains(
                "the request of lookup: [1]: expected a whole number, got a text",
                failure.getMessage());
            Plugins.fails(Reason.CONTRACT, plugin, "ask", "no JSON");
          }
        });
  }

  private static void both(String hex, Object value) {
    Expect.equal(hex, hex(MessagePack.encode(value)));
    Expect.equal(value, MessagePack.decode(bytes(hex)));
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return text.toString();
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }

  private static void messagePack(Tests tests) {
    tests.test(
        "plugin data: MessagePack has each number and length in its shortest form",
        () -> {
          both("c3", true);
          both("00", 0L);
          both("7f", 127L);
          both("cc80", 128L);
          both("cd0100", 256L);
          both("ce00010000", 65536L);
          both("cf0000000100000000", 1L << 32);
          both("cf7fffffffffffffff", Long.MAX_VALUE);
          both("e0", -32L);
          both("d0df", -33L);
          both("d1ff7f", -129L);
          both("d2ffff7fff", -32769L);
          both("d3ffffffff7fffffff", Integer.MIN_VALUE - 1L);
          both("d38000000000000000", Long.MIN_VALUE);
          both("cb3ff8000000000000", 1.5);
          both("a3c3a961", "éa");
          both("d920" + "61".repeat(32), "a".repeat(32));
          both("da0100" + "61".repeat(256), "a".repeat(256));
          both("93010203", List.of(1L, 2L, 3L));
          both("dc0010" + "01".repeat(16), java.util.Collections.nCopies(16, 1L));
          both("81a16bc2", Map.of("k", false));
          Expect.equal("c0", hex(MessagePack.encode(null)));
          Expect.equal("c4020001", hex(MessagePack.encode(new byte[] {0, 1})));
          Expect.array(new byte[] {0, 1}, (byte[]) MessagePack.decode(bytes("c4020001")));
          Expect.equal(0.5, MessagePack.decode(bytes("ca3f000000")));
        });
  }

  private static void refused(String hex) {
    Expect.thrown(DataException.class, () -> MessagePack.decode(bytes(hex)));
  }

  private static void hostile(Tests tests) {
    tests.test(
        "hostile plugins: MessagePack that lies, bombs or is cut off is refused",
        () -> {
          refused("");
          refused("c1");
          refused("0000");
          refused("c5ff");
          refused("c6ffffffff");
          refused("dbffffffff61");
          refused("ddffffffff");
          refused("dfffffffff");
          refused("dd7fffffff00");
          refused("91".repeat(300) + "00");
          refused("81a161".repeat(300) + "00");
          refused("a2c328");
          refused("8100c2");
          refused("82a161c2a161c3");
          refused("cfffffffffffffffff");
          refused("d40001");
          refused("c70301000000");
          refused("d6ff00000000");
          byte[] deep = bytes("91".repeat(255) + "00");
          Expect.array(deep, MessagePack.encode(MessagePack.decode(deep)));
          Expect.thrown(
              IllegalArgumentException.class,
              () -> MessagePack.encode(List.of(new StringBuilder().getClass())));
        });
  }
}
