// The browser of the journeys: the system's, or Debian's own, installed when it is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { say } from "./install.js";

const places = [
  process.env.CHROMIUM_PATH,
  // Draws to no screen, which takes half the time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const found = () => places.find((place) => place && existsSync(place));

/** The path of a Chromium; installs one where the system's packages can, and else says what to do. */
export function ensureChromium() {
  const there = found();
  if (there) return there;
  say("installing Chromium for the browser tests (once; a minute or two)…");
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...root, "apt-get", ...args];
    return spawnSync(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  apt("update", "-qq");
  const install = (name) => apt("install", "-y", "-qq", "--no-install-recommends", name, "fonts-noto-core");
  if (install("chromium-headless-shell").status !== 0) install("chromium");
  const installed = found();
  if (installed) return installed;
  say("no Chromium was found, and none could be installed: install one and set CHROMIUM_PATH to its program");
  process.exit(1);
}
