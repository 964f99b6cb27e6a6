const everyday = require('./jest.config.cjs');

// What `npm test` samples is gone through whole.
process.env.UPHELD_TEST_WHOLE = '1';

/**
 * The long runs, minutes rather than seconds: tens of thousands of documents, hostile files, kills in the middle; and
 * those everyday tests whole that look at a part of their cases otherwise.
 */
module.exports = {
  ...everyday,
  testMatch: [
    '<rootDir>/tests/soak/**/*.test.ts',
    '**/{parse-metamorphic,parse-round-trip,answer-numerals,yearly-letters,statistics-pages}.test.ts',
    '**/{simulated-months,injections,one-byte,every-picture,grounded-query}.test.ts',
    '**/{written-decisions,damaged-letters,mutated-files}.test.ts',
    '**/app/report/{bound-facts,every-layout,explained,own-drafts}.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
  testTimeout: 3_600_000,
};
