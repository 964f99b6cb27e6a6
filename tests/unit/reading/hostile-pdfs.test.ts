import { HOSTILE_PDFS } from '../../support/hostile-pdfs';
import { endOf } from '../../support/hostile-run';

// The bombs, which take seconds each, are in tests/soak.
describe('a hostile PDF', () => {
  it.each(HOSTILE_PDFS.filter(({ quick }) => quick).map((file) => [file.name, file] as const))(
    'gives a problem and no words: %s',
    async (_, file) => {
      const { kind, megabytes } = await endOf(file);
      expect(file.ends).toContain(kind);
      expect(megabytes).toBeLessThan(512);
    },
  );
});
