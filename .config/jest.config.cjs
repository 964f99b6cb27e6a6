/** One configuration for every kind of test; a folder each under tests/. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/soak/'],
  testEnvironment: 'node',
  // Dynamic imports must name the file that Node would load; the tests load the source.
  moduleNameMapper: { '^(\\./ask-chat-model)\\.js$': '$1' },
  // restify changes the prototypes of Node's http for the whole process, so that other servers in it hang: a limit that
  // every worker exceeds gives each test file a process of its own.
  maxWorkers: 2,
  workerIdleMemoryLimit: '32MB',
  // Real servers and processes start in some tests, on machines of any speed.
  testTimeout: 30_000,
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } } }],
  },
};
