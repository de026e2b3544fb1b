package io.github.wasmrun.contract.module;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a module tells about itself. */
public final class ModuleTests {
  private ModuleTests() {}

  public static void add(Tests tests) {
    types(tests);
    sections(tests);
    hashes(tests);
  }

  private static List<String> texts(List<?> types) {
    List<String> texts = new ArrayList<>();
    for (Object type : types) {
      texts.add(type.toString());
    }
    return texts;
  }

  private static void types(Tests tests) {
    tests.test(
        "modules: a simple module has no imports and tells its export's type",
        () -> {
          WasmModule module = tests.module("add");
          Expect.equal(List.of(), module.imports());
          Expect.equal(
              List.of(
                  new ExportType(
                      "add", FuncType.of(ValType.I32, ValType.I32).returning(ValType.I32))),
              module.exports());
        });
    tests.test(
        "modules: imports of every kind are listed with full types, in order",
        () ->
            Expect.equal(
                List.of(
                    "env.function: func [i32 i64] -> [f32 f64]",
                    "env.memory: memory 1..4",
                    "env.table: table 2.. funcref",
                    "env.table2: table 0..8 externref",
                    "env.const: global i64",
                    "env.var: global mut f32",
                    "env.tag: tag [i32 f64]",
                    ".: func [externref funcref] -> []",
                    "Ελληνικά.日本語 😀: func [] -> []"),
                texts(tests.module("types").imports())));
    tests.test(
        "modules: exports of every kind are listed with full types, in order",
        () ->
            Expect.equal(
                List.of(
                    "z: func [i32 i64] -> [f32 f64]",
                    "a: memory 1..4",
                    "10: table 2.. funcref",
                    "2: global i64",
                    "tag: tag [i32 f64]",
                    "typed table: table 3.. (ref null 0)",
                    "struct: global (ref null 1)",
                    ": func [externref funcref] -> []",
                    "naïve 😀: func [] -> []"),
                texts(tests.module("types").exports())));
    tests.test(
        "modules: types are values that can be compared",
        () -> {
          List<ImportType> imports = tests.module("types").imports();
          Expect.equal(new ImportType("env", "memory", MemoryType.of(1, 4)), imports.get(1));
          Expect.equal(
              new ImportType("env", "table", TableType.of(ValType.FUNCREF, 2)), imports.get(2));
          Expect.equal(GlobalType.mutable(ValType.F32), imports.get(5).type());
          Expect.equal(TagType.of(ValType.I32, ValType.F64), imports.get(6).type());
          Expect.same(ExternKind.TAG, imports.get(6).type().kind());
          Expect.equal(tests.module("types").exports().get(1).type(), imports.get(1).type());
        });
    tests.test(
        "modules: a defined type tells what it describes",
        () -> {
          ExportType struct = tests.module("types").exports().get(6);
          ValType type = ((GlobalType) struct.type()).valueType();
          Expect.equal(
              "(type 1 sub struct (field i32) (field (mut i8)))",
              type.heapType().definedType().get().toString());
          Expect.isTrue(type.isNullable(), "nullable");
        });
    tests.test(
        "modules: the lists cannot be changed",
        () -> {
          WasmModule module = tests.module("types");
          Expect.thrown(UnsupportedOperationException.class, () -> module.imports().clear());
          Expect.thrown(
              UnsupportedOperationException.class,
              () -> module.exports().add(new ExportType("x", FuncType.empty())));
          Expect.thrown(
              UnsupportedOperationException.class, () -> module.customSectionNames().add("x"));
        });
    tests.test(
        "modules: a module of a thousand exports lists them all",
        () -> {
          WasmModule module = tests.engine().compile(Binary.manyExports(1000));
          Expect.equal(1000, module.exports().size());
          Expect.equal("f999", module.exports().get(999).name());
          Expect.equal(1000, module.instantiate().exports().size());
        });
    tests.test(
        "modules: the type of a table with 64-bit indexes says so",
        () ->
            Expect.equal(
                "table 3..9 funcref i64",
                new TableType(ValType.FUNCREF, 3, OptionalLong.of(9), true).toString()));
  }

  private static void sections(Tests tests) {
    tests.test(
        "modules: custom sections are listed in order, with repetitions",
        () -> {
          List<String> names = new ArrayList<>(tests.module("custom").customSectionNames());
          names.remove("name");
          Expect.equal(List.of("first", "twice", "twice", "empty", "é"), names);
        });
    tests.test(
        "modules: custom sections of one name come in order",
        () -> {
          List<byte[]> sections = tests.module("custom").customSections("twice");
          Expect.equal(2, sections.size());
          Expect.array("one".getBytes(StandardCharsets.UTF_8), sections.get(0));
          Expect.array("two".getBytes(StandardCharsets.UTF_8), sections.get(1));
        });
    tests.test(
        "modules: the contents of custom sections are exact copies",
        () -> {
          WasmModule module = tests.module("custom");
          Expect.array(new byte[] {1, 2, 3}, module.customSections("first").get(0));
          module.customSections("first").get(0)[0] = 9;
          Expect.array(new byte[] {1, 2, 3}, module.customSections("first").get(0));
          Expect.equal(0, module.customSections("empty").get(0).length);
          Expect.equal(
              "e with accent",
              new String(module.customSections("é").get(0), StandardCharsets.UTF_8));
        });
    tests.test(
        "modules: a custom section that is not there is an empty list",
        () -> Expect.equal(0, tests.module("custom").customSections("none").size()));
    tests.test(
        "modules: the name comes from the name section",
        () -> {
          Expect.equal(Optional.of("a_module_name"), tests.module("custom").name());
          Expect.equal(Optional.of("add"), tests.module("add").name());
          Expect.equal(Optional.empty(), tests.engine().compile(Binary.EMPTY_MODULE).name());
        });
    tests.test(
        "modules: a malformed name section counts as not there",
        () -> {
          byte[] bytes = Binary.module().custom("name", Binary.hex("00 05 ff ff ff ff 0f")).get();
          WasmModule module = tests.engine().compile(bytes);
          Expect.equal(Optional.empty(), module.name());
          Expect.equal(List.of("name"), module.customSectionNames());
        });
    tests.test(
        "modules: a custom section may stand anywhere",
        () -> {
          byte[] bytes =
              Binary.module()
                  .custom("a", new byte[] {1})
                  .section(1, "01 60 00 00")
                  .custom("b", new byte[0])
                  .custom("a", new byte[] {2})
                  .get();
          WasmModule module = tests.engine().compile(bytes);
          Expect.equal(List.of("a", "b", "a"), module.customSectionNames());
          Expect.array(new byte[] {2}, module.customSections("a").get(1));
          module.instantiate();
        });
    tests.test(
        "modules: the size is that of the bytes",
        () -> {
          Expect.equal(Fixtures.bytes("add").length, tests.module("add").byteLength());
          Expect.equal(8, tests.engine().compile(Binary.EMPTY_MODULE).byteLength());
        });
    tests.test(
        "modules: compile copies the bytes",
        () -> {
          byte[] bytes = Binary.module().custom("x", new byte[] {1, 2, 3}).get();
          WasmModule module = tests.engine().compile(bytes);
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = 0;
          }
          Expect.array(new byte[] {1, 2, 3}, module.customSections("x").get(0));
          module.instantiate();
        });
  }

  /** The SHA-256 of a module of {@code length} bytes, most of them in a custom section. */
  private static void hash(Tests tests, int length, String expected) {
    tests.test(
        "modules: the SHA-256 of " + length + " bytes",
        () -> {
          int filler = length - 8 - 3;
          if (filler >= 128) {
            filler--;
          }
          byte[] contents = new byte[filler];
          for (int i = 0; i < filler; i++) {
            contents[i] = (byte) (i * 7);
          }
          byte[] bytes = Binary.module().custom("", contents).get();
          Expect.equal(length, bytes.length);
          Expect.equal(expected, tests.engine().compile(bytes).sha256());
        });
  }

  private static void hashes(Tests tests) {
    tests.test(
        "modules: the SHA-256 of the empty module",
        () ->
            Expect.equal(
                "93a44bbb96c751218e4c00d479e4c14358122a389acca16205b1e4d0dc5f9476",
                tests.engine().compile(Binary.EMPTY_MODULE).sha256()));
    hash(tests, 55, "c108e3142fe900f50c357471d2efa468b4109453b859d1d7f335c9cd2bb89f7c");
    hash(tests, 56, "c4d75cd685a161b36f2a3e6abe2c99e49c9ed27baa5a2c0d03e573265c9b6660");
    hash(tests, 63, "d2ec5dbde05253939d545479f8feeb3034f980419709dac85bfbcb4c0f93b022");
    hash(tests, 64, "91191e7481d9bdeb30d2dd9a43670e784d4fbcdad5a2a8ea6e69d50b7eaacec0");
    hash(tests, 65, "37d50ab752ad951975bd8325281fe2bfcdd045642cc24a17c7f84aea3b1b9f49");
    hash(tests, 119, "f09be80cb58691b9421b587e292c55180400b46ca7d7a03f188d08a4cbeb8191");
    hash(tests, 120, "774aa60b799dd1503a7d2dba318189898ae1bd4a64c4e86de4ffc435c45900b8");
    hash(tests, 128, "79a334e2406ede26a016bd622d18fef92c5ead86b50713b77c735199e396908f");
    hash(tests, 1000, "0207f7df78bf6afc54f4ba706fdbd19a8c3476d44a02c8f74c8ff03a13c22c69");
  }
}
