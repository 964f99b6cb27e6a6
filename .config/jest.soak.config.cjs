const everyday = require('./jest.config.cjs');

/** The long runs: tens of thousands of documents, hostile files, a killed import. Minutes, not seconds. */
module.exports = {
  ...everyday,
  roots: ['<rootDir>/tests/soak'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 3_600_000,
};
