package io.github.wasmrun.maven;

import io.github.wasmrun.bindgen.Bindgen;
import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.bindgen.files.SourceFiles;
import io.github.wasmrun.bindgen.files.WitFiles;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Java of WIT, in a folder of its own.
 *
 * @param wit where the WIT is
 * @param world the world; null for the only one
 * @param reading how WIT is read
 * @param writing how Java is written
 */
record Bindings(Path wit, @Nullable String world, WitOptions reading, BindgenOptions writing) {
  /** Writes what has changed, and gives what was written or removed. */
  List<Path> writeTo(Path target) throws IOException {
    WitGraph graph = WitFiles.resolve(wit, reading);
    return SourceFiles.replace(
        target, Bindgen.generate(graph, Bindgen.world(graph, world), writing));
  }
}
