import { personalDataIn, withoutPersonalData } from '../../../../src/domain/shared/personal-data';

it.each([
  ['why did Mr Placeholder complain', 'why did [name] complain'],
  ['mrs j placeholder again', '[name] again'],
  ['did we miss deadlines', 'did we miss deadlines'],
  ['Miss Placeholder complained', '[name] complained'],
  ['Cllr Jane Placeholder asked', '[name] asked'],
  ['Dr. A. Placeholder Example asked', '[name] asked'],
  ['ask a.placeholder+x@council.example now', 'ask [e-mail] now'],
  ['see https://example.org/case?id=4 now', 'see [address] now'],
  ['ring 020 7946 0000 or +44 7700 900123', 'ring [number] or [number]'],
  ['at CV1 1AA', 'at [postcode]'],
  ['NI QQ 12 34 56 C', 'NI [number]'],
  ['NHS 943 476 5919', 'NHS [number]'],
  ['case 24 012 345', 'case [reference]'],
  ['case 24012345', 'case [reference]'],
  ['ref ABC-12345/6', 'ref [reference]'],
  ['@jane.placeholder asked', '[name] asked'],
])('takes out of "%s" what identifies somebody', (text, without) => {
  expect(withoutPersonalData(text)).toBe(without);
});

it.each([
  'upheld per 100,000 residents in 2019-20 and FY2023/24',
  'from 2017-18 to 2019/20, the top 10 of 36 mets',
  'year ending 31 March 2024',
  'upheld per 100000',
  '30 days overdue',
])('leaves "%s" as it is', (text) => {
  expect(withoutPersonalData(text)).toBe(text);
});

it.each([
  ['Write to Mrs Placeholder', 'a person’s name'],
  ['Apologise to Cllr Jane Placeholder', 'a person’s name'],
  ['Send it to a@council.example', 'an e-mail address'],
  ['Visit CV1 1AA', 'a postcode'],
  ['ring 020 7946 0000', 'a telephone number'],
  ['NHS 943 476 5919', 'an NHS number'],
  ['NI QQ 12 34 56 C', 'a National Insurance number'],
])('finds in "%s" %s', (text, found) => {
  expect(personalDataIn(text)).toBe(found);
});

it.each([
  'Publish it in MS Teams and tell the rev team',
  'Evidence EDRMS 2027/118, case 24 012 345',
  'Pay £250 by 31 March 2027; see https://example.org/file',
  'We missed Miss no deadline',
])('finds nothing in "%s"', (text) => {
  // `Miss no` is no name: it goes on with a small letter.
  expect(personalDataIn(text)).toBeUndefined();
});
