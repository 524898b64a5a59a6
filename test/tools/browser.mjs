import fs from "node:fs";
import path from "node:path";
import { aptInstall, quiet } from "./apt.mjs";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PACKAGES = ["chromium", "fonts-noto-cjk", "fontconfig"];

/**
 * The path of a Chromium that starts, on a machine that has a Chinese font; both installed by apt-get where they are
 * missing and that is allowed.
 * @throws Error in one line that says what to install
 */
export function ensureBrowser() {
  if (!chromium() || !chineseFont()) aptInstall(PACKAGES);
  const found = chromium();
  if (!found)
    throw new Error(`install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to one`);
  if (!chineseFont())
    throw new Error("install a Chinese font (Debian and Ubuntu: apt-get install fonts-noto-cjk fontconfig)");
  return found;
}

function chromium() {
  const given = process.env.CHROMIUM_PATH;
  const dirs = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = given ? [given] : COMMANDS.flatMap((c) => dirs.map((d) => path.join(d, c)));
  return candidates.find((c) => fs.existsSync(c) && quiet(c, ["--version"]).status === 0);
}

function chineseFont() {
  return quiet("fc-list", [":lang=zh"]).stdout?.trim().length > 0;
}
