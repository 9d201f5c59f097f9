/** Packages without a version for `require`. */
const modulesAlone = [
  "hucre",
  "n-gram",
  "collapse-white-space",
  "trigram-utils",
  "franc-min",
  "kdbush",
  "quickselect",
  "rbush",
  "lodash-es",
  "nanoid",
  "regexp-util",
  "cjk-regex",
  "unicode-regex",
];

/** Tests run on swc (no type check: `npm run check` has that), in Node unless a file asks for a browser. */
module.exports = {
  testEnvironment: "node",
  // Two cores would get one worker, and its memory grows with every file.
  maxWorkers: 2,
  workerIdleMemoryLimit: "1GB",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(t|j|mj)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Thousands of icons take seconds to load, and no test looks at one.
  moduleNameMapper: { "^@fluentui/react-icons$": "<rootDir>/test/taskpane/support/iconsStub.js" },
  // What ships as modules alone is translated: hucre, and what the spreadsheet of the browser page stands on.
  transformIgnorePatterns: [`/node_modules/(?!(${modulesAlone.join("|")})/)`],
};
