import { writeFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import { drawn } from "../scripts/map/drawing.ts";
import { readTopology } from "../scripts/map/topology.ts";

const entries = {
  client: "client.tsx",
  enhance: "enhance.ts",
  passkeys: "passkeys.ts",
  demand: "demand.ts",
  keys: "keys.ts",
  draft: "draft.ts",
  styles: "styles/main.css",
};

/** Writes where each entry stands, by name, for the pages to link to (`#assets`). */
const assetNames = (): Plugin => ({
  name: "asset-names",
  writeBundle(_, bundle) {
    const files = Object.values(bundle);
    const script = (name: string) => files.find((file) => file.type === "chunk" && file.isEntry && file.name === name);
    const asset = (ending: RegExp) => files.find((file) => file.type === "asset" && ending.test(file.fileName));
    const names = {
      client: script("client"),
      enhance: script("enhance"),
      passkeys: script("passkeys"),
      demand: script("demand"),
      styles: asset(/\.css$/),
      icons: asset(/icons-[\w-]+\.svg$/),
      keys: script("keys"),
      draft: script("draft"),
    };
    const paths = Object.entries(names).map(([name, file]) => {
      if (!file) throw new Error(`the build made no ${name}`);
      return [name, `/${file.fileName}`];
    });
    writeFileSync(new URL("../dist/assets.json", import.meta.url), JSON.stringify(Object.fromEntries(paths)));
  },
});

/** Draws the map, and writes where its file and its parts stand, for the pages that show it (`#map`). */
const mapOfTerritories = (): Plugin => ({
  name: "map",
  generateBundle() {
    const { svg, boxes, middles } = drawn(readTopology());
    const file = this.emitFile({ type: "asset", name: "map.svg", source: svg });
    const places = { file: `/${this.getFileName(file)}`, boxes, middles };
    writeFileSync(new URL("../dist/map.json", import.meta.url), JSON.stringify(places));
  },
});

export default defineConfig({
  root: import.meta.dirname,
  publicDir: "public",
  logLevel: "warn",
  build: {
    outDir: "../dist/public",
    emptyOutDir: true,
    target: "es2022",
    // The first that know cascade layers and `:has`: what came later is written out for them.
    cssTarget: ["chrome105", "safari16", "ios16", "firefox121"],
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    assetsDir: "assets",
    rollupOptions: { input: entries },
  },
  plugins: [assetNames(), mapOfTerritories()],
});
