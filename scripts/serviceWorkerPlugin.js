const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");

/** Rules for the division of words: fetched only for a word that is divided, and no cell divides any. */
const SELDOM = /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/](?!index)/;

/**
 * Puts the list of everything that was built into the service worker and adds it as `file`: what the list names is
 * fetched once and then kept, so that the page runs without a network.
 */
class ServiceWorkerPlugin {
  constructor({ source, file }) {
    this.source = source;
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ServiceWorkerPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ServiceWorkerPlugin", stage }, () => {
        const seldom = new Set([...compilation.chunks].flatMap((chunk) => seldomFiles(compilation, chunk)));
        const files = compilation
          .getAssets()
          .map(({ name }) => name)
          .filter((name) => !seldom.has(name) && name !== this.file)
          .sort();
        const hash = createHash("sha256");
        for (const name of files) hash.update(name).update(compilation.getAsset(name).source.buffer());
        const text = readFileSync(this.source, "utf8")
          .replace(/\bBUILT_FILES\b(?!,)/g, JSON.stringify(files))
          .replace(/\bBUILD_NAME\b(?! \*)/g, JSON.stringify(hash.digest("hex").slice(0, 16)));
        compilation.emitAsset(this.file, new sources.RawSource(text));
      });
    });
  }
}

function seldomFiles(compilation, chunk) {
  const modules = compilation.chunkGraph.getChunkModules(chunk);
  const isSeldom = modules.length > 0 && modules.every((module) => SELDOM.test(module.identifier()));
  return isSeldom ? [...chunk.files] : [];
}

module.exports = { ServiceWorkerPlugin };
