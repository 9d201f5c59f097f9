const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { screens } = require("../../webpack.config.js");

/** The same pane over a workbook in memory, for pictures and trials in a browser. Never shipped. */
module.exports = {
  ...screens,
  name: "harness",
  entry: { harness: "./test/harness/harness.tsx" },
  output: { path: path.resolve(__dirname, "../../dist/harness"), filename: "[name].js", clean: true },
  plugins: [
    new HtmlPlugin({ filename: "index.html", template: "./test/harness/harness.html" }),
    new CopyPlugin({ patterns: [{ from: "assets/samples/*.xlsx", to: "samples/[name][ext]" }] }),
  ],
};
