import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { wallsPlugin } from "./lint/rooms.mjs";

/** What the pure core (and what stands directly on it) may not reach for. */
const impureGlobals = [
  ...["console", "process", "Date", "window", "document", "navigator", "localStorage", "fetch"],
  ...["setTimeout", "setInterval", "performance", "Office", "Excel", "Buffer", "require", "globalThis"],
];

/** Ways of reading a number that turn a blank into 0 or lose part of the text; none may touch a score. */
const guessedNumbers = [
  {
    selector: "CallExpression[callee.name='Number']",
    message: "Number('') is 0: read text with vietnameseNumber.",
  },
  {
    selector: "CallExpression[callee.name='parseFloat']",
    message: "parseFloat('4,714') is 4: read text with vietnameseNumber.",
  },
  { selector: "CallExpression[callee.property.name='parseFloat']", message: "parseFloat('4,714') is 4." },
  {
    selector: "MemberExpression[object.name='z'][property.name='coerce']",
    message: "z.coerce makes a blank 0.",
  },
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage"] },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "bench/**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { house: wallsPlugin },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "house/walls": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true } }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/core/**/*.ts", "src/ports/**/*.ts", "src/app/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...impureGlobals],
      "no-restricted-syntax": ["error", ...guessedNumbers],
    },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
);
