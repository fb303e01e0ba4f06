// Adds to package-lock.json the platform packages that the registry at hand could not tell npm about.
// npm leaves an optional dependency out of the lock when it cannot find it, and `npm ci` then refuses the lock, on every
// platform. Such a package's platform follows from its name. Without an integrity npm checks its version alone, so make
// the lock anew before a release, where all platforms can be reached.
import { readFileSync, writeFileSync } from "node:fs";

const PLATFORM = /[-/](?<os>android|darwin|linux|win32|freebsd)-(?<cpu>x64|arm64|arm|ia32)(?:-(?<abi>gnu|musl|msvc))?$/;

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];
for (const [path, owner] of Object.entries(lock.packages)) {
  const platforms = owner.optionalDependencies ?? {};
  for (const [name, version] of Object.entries(platforms)) {
    if (lock.packages[`${path}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    lock.packages[`node_modules/${name}`] = entry(name, version, owner, Object.keys(platforms));
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Added ${added.join(", ")}.` : "Nothing is missing.");

function entry(name, version, owner, siblings) {
  const platform = PLATFORM.exec(name)?.groups;
  if (!platform) throw new Error(`${name} is missing, and its name does not tell which platform it is for.`);
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}@${version} is missing, and that is not one version.`);
  const { os, cpu, abi } = platform;
  const libc = os === "linux" && (abi === "musl" || siblings.includes(`${name}-musl`) || abi === "gnu");
  return {
    version,
    cpu: [cpu],
    ...(owner.dev && { dev: true }),
    ...(libc && { libc: [abi === "musl" ? "musl" : "glibc"] }),
    license: owner.license,
    optional: true,
    os: [os],
    engines: owner.engines,
  };
}
