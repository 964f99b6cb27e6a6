import { readYearlyTables } from '../src/domain/letter/yearly-tables/read-yearly-tables';
import { readOverview } from '../src/domain/letter/overview/read-overview';
import { readTone } from '../src/domain/letter/narrative/read-tone';
import { readTraining } from '../src/domain/letter/narrative/read-training';
import { readPublicReports } from '../src/domain/letter/narrative/read-public-reports';
import { ownSentences } from '../src/domain/letter/narrative/own-sentences';
import { runningText } from '../src/domain/letter/text/running-text';
import { letterText } from './support/letter-text';
const texts: Record<string, string> = {
  numbersOneLine: '12 '.repeat(300000),
  numbersTabs: '12\t'.repeat(300000),
  labels: 'Housing Other Total '.repeat(60000),
  lines: '1\n2\n3\n4\n5\n6\n7\n'.repeat(50000),
  rows: ('a b c\n' + '1\t2\t3\t4\t5\t6\t7\t8\n').repeat(30000),
  hyphens: 'We delivered a ' + '-a-'.repeat(300000) + ' course to your staff',
  as: 'We delivered a ' + 'a '.repeat(300000) + ' course to your staff.',
  dear: 'dear x\n'.repeat(150000),
  caps: 'A\n'.repeat(300000),
};
it.each(Object.keys(texts))('%s', (name) => {
  const lines = letterText(texts[name] ?? '').lines;
  const t0 = Date.now();
  const running = runningText(lines);
  const t1 = Date.now();
  readYearlyTables(lines);
  const t2 = Date.now();
  readOverview(running, lines);
  const t3 = Date.now();
  const s = ownSentences(running);
  readTone(s, false); readTraining(s); readPublicReports(running, s);
  console.log(name, 'running', t1 - t0, 'tables', t2 - t1, 'overview', t3 - t2, 'narrative', Date.now() - t3);
});
