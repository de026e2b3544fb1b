package io.github.wasmrun.cli;

import io.github.wasmrun.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  /** Made by picocli. */
  Version() {}

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "wasmrun " + number(),
      "engines: " + String.join(", ", Engine.available()),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
    };
  }

  private static String number() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    }
  }
}
