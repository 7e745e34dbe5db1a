// What a project with CommonJS tests needs: Jest loads ES modules of packages only after a transform.
module.exports = {
  testMatch: ["**/*.test.cjs", "**/*.test.mjs"],
  transform: { "\\.js$": ["babel-jest", { presets: [["@babel/preset-env", { targets: { node: "current" } }]] }] },
  transformIgnorePatterns: ["/node_modules/(?!typed-tencentcloud/)"],
};
