/** One configuration for every kind of test; a folder each under tests/. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/soak/'],
  testEnvironment: '<rootDir>/.config/jest.environment.cjs',
  // Dynamic imports must name the file that Node would load; the tests load the source.
  moduleNameMapper: {
    '^(\\.{1,2}/(?:ask-chat-model|commands/[a-z-]+|write-picture|model/create-interpreter|word/write-word|open-azure-monitor))\\.js$':
      '$1',
    // As in the bundle (bundle.mjs): a third less to load, sixty times.
    '^(botbuilder-dialogs|whatwg-url)$': '<rootDir>/.config/left-out.cjs',
  },
  // Many tests wait for other processes: one more worker than the smallest machine has cores.
  maxWorkers: 3,
  // What test files leave behind adds up; a new process every few dozen files is cheap.
  workerIdleMemoryLimit: '700MB',
  // Real servers and processes start in some tests, on machines of any speed.
  testTimeout: 30_000,
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } } }],
  },
};
