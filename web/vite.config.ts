import { writeFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

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
    const style = files.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
    const names = {
      client: script("client"),
      enhance: script("enhance"),
      passkeys: script("passkeys"),
      demand: script("demand"),
      keys: script("keys"),
      draft: script("draft"),
      styles: style,
    };
    const paths = Object.entries(names).map(([name, file]) => {
      if (!file) throw new Error(`the build made no ${name}`);
      return [name, `/${file.fileName}`];
    });
    writeFileSync(new URL("../dist/assets.json", import.meta.url), JSON.stringify(Object.fromEntries(paths)));
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
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    assetsDir: "assets",
    rollupOptions: { input: entries },
  },
  plugins: [assetNames()],
});
