const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { ServiceWorkerPlugin } = require("./scripts/serviceWorkerPlugin.js");

/** What every bundle shares: TypeScript through swc, types checked apart (`npm run check`). */
const shared = {
  devtool: false,
  stats: "errors-warnings",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
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
  entry: {
    vtlt: "./src/cli/vtlt.ts",
    legacyWorker: "./src/hosts/file/legacyWorker.ts",
    reviewWorker: "./src/cli/reviewWorker.ts",
  },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", clean: true },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true, include: "vtlt" }),
  ],
};

/** What bundles with screens share: icons one by one, so that a build reads a few of thousands; small, no eval. */
const screens = {
  ...shared,
  target: ["web", "es2020"],
  module: {
    rules: [
      {
        test: /\.[mc]?[jt]sx?$/,
        enforce: "pre",
        use: ["@fluentui/react-icons-atomic-webpack-loader"],
      },
      ...shared.module.rules,
    ],
  },
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: { compress: true, mangle: true, format: { comments: false } },
        extractComments: false,
        // Old engines read it: it stays the ES5 it is.
        exclude: /fallback\.js$/,
      }),
    ],
  },
  performance: false,
};

/** What Excel opens. Everything but Office.js is our own; the ribbon's buttons only show the pane, see manifest.xml. */
const pane = {
  ...screens,
  name: "pane",
  entry: { taskpane: "./src/taskpane/taskpane.tsx" },
  output: {
    path: path.resolve(__dirname, "dist/pane"),
    filename: "[name].[contenthash:10].js",
    chunkFilename: "[name].[contenthash:10].js",
    clean: true,
  },
  plugins: [
    new HtmlPlugin({ filename: "taskpane.html", template: "./src/taskpane/taskpane.html" }),
    new CopyPlugin({
      patterns: [
        { from: "src/taskpane/fallback.js", to: "fallback.js" },
        { from: "assets/samples/day-loi.xlsx", to: "samples/day-loi.xlsx" },
        { from: "assets/icons/*.png", to: "[path][name][ext]" },
      ],
    }),
  ],
};

/** Looks of the spreadsheet's packages, put together into one file that is loaded with it. */
const gridLooks = {
  from: "node_modules/@univerjs/*/lib/index.css",
  to: "grid.css",
  transformAll: (assets) => assets.map(({ data }) => data.toString()).join("\n"),
};

/** The browser page: the same pane beside a spreadsheet. A folder that any web server can serve, at any address. */
const workbench = {
  ...screens,
  name: "workbench",
  entry: { workbench: "./src/workbench/main.tsx" },
  output: {
    path: path.resolve(__dirname, "dist/workbench"),
    filename: "[name].[contenthash:10].js",
    chunkFilename: "[name].[contenthash:10].js",
    publicPath: "auto",
    clean: true,
  },
  plugins: [
    new HtmlPlugin({ filename: "index.html", template: "./src/workbench/index.html" }),
    new CopyPlugin({
      patterns: [
        gridLooks,
        { from: "src/workbench/page.css", to: "page.css" },
        { from: "src/workbench/app.webmanifest", to: "app.webmanifest" },
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
        { from: "assets/icons/app*.png", to: "[path][name][ext]" },
        { from: "assets/icons/app.svg", to: "assets/icons/app.svg" },
      ],
    }),
    new ServiceWorkerPlugin({
      source: path.resolve(__dirname, "src/workbench/serviceWorker.js"),
      file: "sw.js",
    }),
  ],
};

module.exports = [cli, pane, workbench];
module.exports.shared = shared;
module.exports.screens = screens;
