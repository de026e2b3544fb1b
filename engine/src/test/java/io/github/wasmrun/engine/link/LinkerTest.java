package io.github.wasmrun.engine.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.spi.ImportContext;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkerTest {
  /** Imports the functions a.f: [i32] -> [i32] and a.g: [] -> []. */
  private static final ModuleInfo MODULE =
      Modules.read(
          HexFormat.of()
              .parseHex(
                  "0061736d01000000"
                      + "01090260017f017f600000"
                      + "020d02016101660000016101670001"));

  private static final HostFunction F =
      HostFunction.of(
          new FuncType(List.of(ValType.I32), List.of(ValType.I32)), args -> args.returnI32(1));
  private static final HostFunction G =
      HostFunction.of(new FuncType(List.of(), List.of()), a -> {});

  /** An engine that has made nothing. */
  private static final ImportContext CONTEXT =
      new ImportContext() {
        @Override
        public HostBinder binder() {
          throw new AssertionError("no interface is bound");
        }

        @Override
        public boolean owns(Extern extern) {
          return false;
        }
      };

  private static String error(Imports imports) {
    return assertThrows(LinkException.class, () -> Linker.resolve(MODULE, imports, CONTEXT))
        .getMessage();
  }

  @Test
  void whatFitsIsSuppliedInTheOrderOfTheModule() {
    Imports imports = Imports.of("a", "g", G).withFunction("a", "f", F);
    Supplied[] supplied = Linker.resolve(MODULE, imports, CONTEXT);
    assertEquals("func [i32] -> [i32]", String.valueOf(supplied[0].type()));
    assertEquals("func [] -> []", String.valueOf(supplied[1].type()));
  }

  @Test
  void eachImportThatIsMissingIsNamed() {
    String message = error(Imports.none());
    assertTrue(
        message.contains("import a.f: expected func [i32] -> [i32], nothing supplied"), message);
    assertTrue(message.contains("import a.g: expected func [] -> [], nothing supplied"), message);
  }

  @Test
  void anotherTypeIsNamedWithBoth() {
    assertEquals(
        "import a.g: expected func [] -> [], got func [i32] -> [i32]",
        error(Imports.of("a", "f", F).withFunction("a", "g", F)));
  }

  @Test
  void whatIsMissingMayBeLeftOut() {
    Supplied[] supplied = Linker.resolvePresent(MODULE, Imports.of("a", "g", G), CONTEXT);
    assertEquals(null, supplied[0]);
    assertEquals("func [] -> []", String.valueOf(supplied[1].type()));
  }
}
