package io.github.wasmrun.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Copies modules and the scripts of wasmrun into a web application.
 *
 * <p>A module gets the first digits of its hash into its name, so that a server may let browsers
 * keep it for ever; {@code wasmrun-manifest.json} says which file a name denotes, with the hash for
 * {@code integrity}.
 */
@Mojo(name = "bundle", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public class BundleMojo extends AbstractMojo {
  /** Where modules are, with folders in it. Nothing is copied if it is not there. */
  @Parameter(property = "wasmrun.modules", defaultValue = "${project.basedir}/src/main/wasm")
  private File modules = new File("");

  /** Where the files go; a server of static files delivers this folder. */
  @Parameter(
      property = "wasmrun.target",
      defaultValue = "${project.build.outputDirectory}/META-INF/resources")
  private File target = new File("");

  /** Whether names of modules get digits of their hash. */
  @Parameter(property = "wasmrun.hashedNames", defaultValue = "true")
  private boolean hashedNames = true;

  /**
   * Which scripts are copied into the folder {@code wasmrun}: wasmrun.js, wasmrun.mjs,
   * wasmrun-system.mjs, wasmrun-terminal.mjs, wasmrun.d.ts, isolation.js.
   */
  @Parameter(
      property = "wasmrun.scripts",
      defaultValue = "wasmrun.js,wasmrun-system.mjs,wasmrun-terminal.mjs,isolation.js")
  private List<String> scripts = List.of();

  /** Made by Maven. */
  public BundleMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    try {
      Bundle bundle = new Bundle(target.toPath(), hashedNames);
      bundle.copyScripts(scripts);
      bundle.copyModules(modules.toPath());
      bundle.writeManifest();
      getLog().info(bundle.toString());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot bundle: " + e.getMessage(), e);
    }
  }
}
