// Packs the npm package: node package.mjs VERSION FOLDER_OF_SCRIPTS TARGET

import { spawnSync } from "node:child_process";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [version, scripts, target] = process.argv.slice(2);
const own = fileURLToPath(new URL("..", import.meta.url));
const folder = path.join(target, "npm");

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const file of await readdir(scripts)) {
  if (/\.m?js$/.test(file)) {
    await copyFile(path.join(scripts, file), path.join(folder, file));
  }
}
for (const file of ["wasmrun.d.ts", "README.md", "NOTICE"]) {
  await copyFile(path.join(own, "src/main/npm", file), path.join(folder, file));
}
await copyFile(path.join(own, "../LICENSE"), path.join(folder, "LICENSE"));
await copyFile(
  path.join(own, "../web-assets/src/main/resources/META-INF/resources/wasmrun/isolation.js"),
  path.join(folder, "isolation.js"),
);
const manifest = await readFile(path.join(own, "src/main/npm/package.json"), "utf8");
await writeFile(path.join(folder, "package.json"), manifest.replace("@version@", version));

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const packed = spawnSync(npm, ["pack", "--silent", "--pack-destination", path.resolve(target)], {
  cwd: folder,
  stdio: "inherit",
});
process.exit(packed.status ?? 1);
