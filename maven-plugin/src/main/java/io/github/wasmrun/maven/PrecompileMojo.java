package io.github.wasmrun.maven;

import io.github.wasmrun.WasmException;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes the classes that modules and components become on the JVM, so that an application need not
 * make them when it runs. It must run on the version of wasmrun that this plugin has.
 */
@Mojo(name = "precompile", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public class PrecompileMojo extends AbstractMojo {
  /** Where modules and components are, with folders in it. Nothing is made if it is not there. */
  @Parameter(
      property = "wasmrun.precompile.modules",
      defaultValue = "${project.build.outputDirectory}")
  private File modules = new File("");

  /** Where the classes go. */
  @Parameter(
      property = "wasmrun.precompile.target",
      defaultValue = "${project.build.outputDirectory}")
  private File target = new File("");

  /** Made by Maven. */
  public PrecompileMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    try {
      PrecompiledModules precompiled = new PrecompiledModules();
      precompiled.addFolder(modules.toPath());
      precompiled.skipped().forEach(getLog()::warn);
      getLog().info(precompiled.writeTo(target.toPath()) + " files in " + target);
    } catch (IOException | WasmException e) {
      throw new MojoExecutionException("cannot precompile: " + e.getMessage(), e);
    }
  }
}
