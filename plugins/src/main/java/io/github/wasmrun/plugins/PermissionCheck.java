package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.manifest.Asked;
import io.github.wasmrun.plugins.manifest.FileAccess;
import io.github.wasmrun.wasi.internal.HostPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what a manifest asks for with what was granted. */
final class PermissionCheck {
  private PermissionCheck() {}

  /** What is asked for and not granted. */
  static List<String> missing(Asked asked, Permissions granted) {
    List<String> missing = new ArrayList<>();
    for (String name : asked.functions()) {
      if (!granted.functions().contains(name)) {
        missing.add("asks for the host function " + name + ", which is not granted");
      }
    }
    compare(missing, "memoryPages", asked.memoryPages().orElse(0), granted.memoryPages());
    compare(missing, "fuel", asked.fuel().orElse(0), granted.fuel().orElse(Long.MAX_VALUE));
    compare(
        missing, "timeoutMillis", asked.timeoutMillis().orElse(0), granted.timeout().toMillis());
    compare(missing, "callDepth", asked.callDepth().orElse(0), granted.callDepth());
    Map<String, FileAccess> files = granted.fileAccess();
    asked
        .files()
        .forEach(
            (path, access) -> {
              FileAccess given = files.get(path);
              if (given == null || given.compareTo(access) < 0) {
                missing.add(
                    "asks for the files "
                        + path
                        + ", "
                        + access.text()
                        + ", granted is "
                        + (given == null ? "nothing" : given.text()));
              }
            });
    for (String pattern : asked.hosts()) {
      if (!HostPatterns.cover(granted.hosts(), pattern)) {
        missing.add("asks for the network host " + pattern + ", which is not granted");
      }
    }
    for (String name : asked.environment()) {
      if (!granted.environment().containsKey(name)) {
        missing.add("asks for the variable " + name + ", which is not granted");
      }
    }
    if (asked.random() && !granted.random()) {
      missing.add("asks for random numbers, which are not granted");
    }
    if (asked.clock() && !granted.clock()) {
      missing.add("asks for the time, which is not granted");
    }
    return missing;
  }

  private static void compare(List<String> missing, String name, long asked, long granted) {
    if (asked > granted) {
      missing.add("asks for " + name + " " + asked + ", granted is " + granted);
    }
  }
}
