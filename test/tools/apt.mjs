import { spawnSync } from "node:child_process";

/** Installs Debian packages where apt-get is there and the user is root or may become it unasked; else does nothing. */
export function aptInstall(packages) {
  const root = process.getuid?.() === 0;
  if (!root && quiet("sudo", ["-n", "true"]).status !== 0) return;
  if (quiet("apt-get", ["--version"]).status !== 0) return;
  const apt = (...args) => {
    const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    if (!root) command.unshift("sudo", "-n");
    return spawnSync(command[0], command.slice(1), { stdio: ["ignore", "inherit", "inherit"] });
  };
  apt("update", "-q");
  apt("install", "-y", "-q", "--no-install-recommends", ...packages);
}

/** Runs a command and keeps what it says. */
export function quiet(command, args) {
  return spawnSync(command, args, { encoding: "utf8", timeout: 30_000 });
}
