const path = require("node:path");
const webpack = require("webpack");

/** What every bundle shares: TypeScript through swc, types checked apart (`npm run check`). */
const shared = {
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } },
        },
      },
    ],
  },
};

/** `vtlt`, the command line: one file that starts fast, and the worker that reads old formats beside it. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { vtlt: "./src/cli/vtlt.ts", legacyWorker: "./src/hosts/file/legacyWorker.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", clean: true },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true, include: "vtlt" }),
  ],
};

module.exports = [cli];
module.exports.shared = shared;
