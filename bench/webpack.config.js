const path = require("node:path");
const { shared } = require("../webpack.config.js");

/** The bench: our code bundled as it ships, the libraries beside it taken from node_modules. */
module.exports = {
  ...shared,
  name: "bench",
  target: "node20",
  context: path.resolve(__dirname, ".."),
  entry: { bench: "./bench/bench.ts", review: "./bench/review.ts" },
  output: { path: path.resolve(__dirname, "../dist/bench"), filename: "[name].js" },
  externals: { exceljs: "commonjs exceljs", "@e965/xlsx": "commonjs @e965/xlsx", hucre: "import hucre" },
  optimization: { minimize: false },
};
