/** Tests that look at the real client in headless Chromium. They leave screenshots in .local/screenshots. */
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  roots: ['<rootDir>/tests/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 90_000,
  // Each has a browser and a server of its own.
  maxWorkers: 1,
};
