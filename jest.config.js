/** Tests run on swc (no type check: `npm run check` has that), in Node unless a file asks for a browser. */
module.exports = {
  testEnvironment: "node",
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
  // hucre comes as ES modules alone; what of it a test imports is translated.
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
};
