package io.github.wasmrun.maven;

import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.wit.WitDialect;
import io.github.wasmrun.wit.WitOptions;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes Java of a world of WIT and has it compiled with the project's sources. Files that would be
 * the same stay untouched; those of an interface that is gone are removed.
 */
@Mojo(name = "bindgen", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class BindgenMojo extends AbstractMojo {
  /** A {@code .wit} file, a folder of them with a folder {@code deps}, or a component. */
  @Parameter(property = "wasmrun.bindgen.wit", defaultValue = "${project.basedir}/src/main/wit")
  private File wit = new File("");

  /** The world. Default: the only one of the package. */
  @Parameter(property = "wasmrun.bindgen.world")
  private @Nullable String world;

  /** The Java package that all others are in. */
  @Parameter(property = "wasmrun.bindgen.package", defaultValue = "bindings")
  private String basePackage = "bindings";

  /** Whether the documentation of the WIT is copied. */
  @Parameter(property = "wasmrun.bindgen.docs", defaultValue = "true")
  private boolean docs = true;

  /** Unstable features whose items are kept. */
  @Parameter private List<String> features = new ArrayList<>();

  /** Whether the WIT is of the dialect of 2023. */
  @Parameter(property = "wasmrun.bindgen.legacy", defaultValue = "false")
  private boolean legacy;

  /** Where the sources go: a folder with nothing else. */
  @Parameter(
      property = "wasmrun.bindgen.target",
      defaultValue = "${project.build.directory}/generated-sources/wit")
  private File target = new File("");

  /** Where the project's sources are, to which {@link #target} is added. */
  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
  private List<String> sourceRoots = new ArrayList<>();

  /** Made by Maven. */
  public BindgenMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    WitOptions reading =
        legacy ? WitOptions.DEFAULTS.withDialect(WitDialect.LEGACY) : WitOptions.DEFAULTS;
    for (String feature : features) {
      reading = reading.withFeature(feature);
    }
    BindgenOptions writing = BindgenOptions.DEFAULTS.withBasePackage(basePackage).withDocs(docs);
    try {
      Bindings bindings = new Bindings(wit.toPath(), world, reading, writing);
      getLog().info(bindings.writeTo(target.toPath()).size() + " files changed in " + target);
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("cannot make Java of " + wit + ": " + e.getMessage(), e);
    }
    if (!sourceRoots.contains(target.getPath())) {
      sourceRoots.add(target.getPath());
    }
  }
}
