// Every failpoint, killed and stopped: the same tests as every day, but all of them.
process.env['UPHELD_TEST_FAILPOINTS'] = 'all';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the setting has to come first
require('../e2e/delivery-failpoints.test');
