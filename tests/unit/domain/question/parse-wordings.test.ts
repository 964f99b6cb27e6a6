import { parseQuestion } from '../../../../src/domain/question/parse-question';
import type { Query, SingleYear } from '../../../../src/domain/question/query';

function read(text: string, previous?: Query): unknown {
  const reading = parseQuestion(text, previous === undefined ? {} : { previous });
  return reading.kind === 'understood' ? reading.query : reading.kind;
}

function chips(text: string): readonly Query[] {
  const reading = parseQuestion(text, {});
  return reading.kind === 'understood' ? [] : reading.suggestions.map(({ query }) => query);
}

function rate(who: string, year: SingleYear = 'latest'): Query {
  return { op: 'value', metric: 'uphold_rate', who: [who], year };
}

describe('misspelt words', () => {
  it('puts right a word that stands only within longer phrases', () => {
    expect(read('define malaministration')).toEqual({ op: 'define', term: 'maladministration' });
  });

  it('puts right two swapped letters of a word of four', () => {
    expect(read('lsit opne remedies')).toMatchObject({ op: 'list', filter: { status: 'open' } });
  });

  it.each(['lost open remedies', 'list opex remedies', 'the form of our uphold rate'])(
    'but no other letter of it: "%s"',
    (text) => {
      expect(typeof read(text)).toBe('string');
    },
  );

  it('asks about a word that stands where a council belongs, too far from one to be put right', () => {
    expect(read('uphold rate for Redich 2023-24')).toBe('choose');
    expect(chips('uphold rate for Redich 2023-24')).toEqual([rate('redditch', '2023-24')]);
    expect(read('redich uphold rate 2023-24')).toBe('not-understood');
  });

  it('takes a word-like name for a council in a list of councils, and asks at the start', () => {
    expect(read('compare uphold rates for Rochdale, Bury and Oldham')).toMatchObject({
      who: ['rochdale', 'bury', 'oldham'],
    });
    expect(read('Bury uphold rate 2023-24')).toBe('choose');
    expect(chips('Bury uphold rate 2023-24')).toEqual([rate('bury', '2023-24')]);
    expect(read('uphold rate, reading')).toBe('not-understood');
  });
});

describe('short ways to say things', () => {
  it.each([
    ['how do we compare w/ Leicester', { op: 'compare', who: ['me', 'leicester'] }],
    ['our uphold rate lst year', rate('me', 'latest-1')],
    ['trend uphold rate 5 yrs luton', { op: 'trend', who: ['luton'], year: { last: 5 } }],
    ["put our uphold rate next to Walsall's", { op: 'compare', who: ['me', 'walsall'] }],
    ['uphold rate wise, how did Luton do', rate('luton')],
    ['what was it for Walsall - the uphold rate I mean', rate('walsall')],
    ['how is our uphold rate?', rate('me')],
    ['morning, need our uphold rate for a committee report please', rate('me')],
    ['what was our uphold rate? Many thanks, Alex', rate('me')],
    [
      'where does our uphold rate for 2019/20 come from?',
      { op: 'source', metric: 'uphold_rate', year: '2019-20' },
    ],
    ['what does upheld per 100,000 residents mean?', { op: 'define', term: 'upheld_per_100k' }],
  ])('%s', (text, query) => {
    expect(read(text)).toMatchObject(query);
  });

  it.each([
    'uphold rate trend for Luton 5 years ago',
    'uphold rate trend for the next 5 years',
    'put our uphold rate down',
    'was it upheld in 2023-24',
    'how is complaints upheld in Luton',
    'what uphold rate do we need',
    'where does our uphold rate',
    'why, where is our uphold rate so high',
    'how many remedies have we still',
  ])('but "%s" says something else', (text) => {
    expect(typeof read(text)).toBe('string');
  });

  it('signs with a first name only, and only after thanks', () => {
    expect(read('uphold rate please. Regards, Luton')).toEqual(rate('luton'));
    expect(typeof read('uphold rate for Alex')).toBe('string');
    expect(typeof read('what was our uphold rate? Many thanks, unless')).toBe('string');
  });
});

describe('lists of what is held', () => {
  it.each([
    ['what letters do you have for 2023-24', { op: 'list', entity: 'letters', year: '2023-24' }],
    ['which councils are in the WMCA', { op: 'list', entity: 'councils', who: ['group:wmca'] }],
    ['list the GMCA councils', { op: 'list', entity: 'councils', who: ['group:gmca'] }],
    [
      'which WMCA councils do you hold figures for in 2023-24?',
      { op: 'list', entity: 'councils', who: ['group:wmca'], year: '2023-24' },
    ],
  ])('%s', (text, query) => {
    expect(read(text)).toEqual(query);
  });

  it.each([
    'do you have the 2022 letter for Luton',
    'which councils are in the WMCA or the GMCA',
    'which councils in the WMCA had late remedies',
    'which letters are missing for Luton since 2019',
    'which councils do we compare to in the WMCA',
    'which WMCA councils do you hold no letters for',
    'what letters do you have for 2022-23 and 2023-24',
  ])('"%s" is no such list', (text) => {
    expect(typeof read(text)).toBe('string');
  });
});

describe('what must not be read into a question', () => {
  it.each([
    'Greater Manchester uphold rate',
    'greater Luton uphold rate',
    "compare our uphold rate with last year's and Luton's",
    'how many complaints did we uphold ourselves',
    'how many complaints did we make to the ombudsman',
  ])('"%s" has no number', (text) => {
    expect(typeof read(text)).toBe('string');
  });

  it('"how did Cheshire do?" asks which', () => {
    expect(read('how did Cheshire do?')).toBe('choose');
  });

  it('an adjective of a scale compares where somebody is set against another', () => {
    expect(read('greater uphold rate than Luton?')).toMatchObject({ who: ['me', 'luton'] });
    expect(read('compare ourselves with Luton')).toMatchObject({ who: ['me', 'luton'] });
  });
});

describe('another term after a meaning', () => {
  const before: Query = { op: 'define', term: 'upheld' };

  it('"and not upheld?" is defined too', () => {
    expect(read('and not upheld?', before)).toEqual({ op: 'define', term: 'not_upheld' });
    expect(read('what about injustice?', before)).toEqual({ op: 'define', term: 'injustice' });
  });

  it('but after a number it asks for a number', () => {
    expect(read('and not upheld?', rate('me'))).toMatchObject({ op: 'value' });
  });
});

describe('questions that are offered instead', () => {
  it('one for each measure, with the council and the year', () => {
    expect(chips('uphold rate and compliance rate for Luton in 2023-24').slice(0, 2)).toEqual([
      rate('luton', '2023-24'),
      { ...rate('luton', '2023-24'), metric: 'compliance_rate' },
    ]);
  });

  it('each of two questions, as it stands', () => {
    const offered = chips('our uphold rate in 2023-24 and how many remedies are overdue?');
    expect(offered.slice(0, 2)).toEqual([
      rate('me', '2023-24'),
      { op: 'count', entity: 'remedies', filter: { status: 'overdue' } },
    ]);
  });

  it('a rank without a measure: by the uphold rate', () => {
    expect(chips('where do we rank among WMCA councils?')[0]).toMatchObject({
      op: 'rank',
      metric: 'uphold_rate',
      focus: 'me',
    });
  });

  it('no source of what was left out, and no trend of nothing', () => {
    const offered = chips('how many complaints came from each ward?');
    expect(offered[0]).toMatchObject({ op: 'value', metric: 'received' });
    expect(new Set(offered.map(({ op }) => op))).toEqual(new Set(['value']));
    expect(chips('were there equality patterns among the complainants?')).toEqual([]);
  });
});

describe('two who are named together, with a word between that is not known', () => {
  it.each(['compair us with Sandwell on compliance', 'us with Sandwell on compliance'])(
    '"%s" is offered as a comparison',
    (words) => {
      const reading = parseQuestion(words, {});
      expect(reading.kind).toBe('not-understood');
      expect(reading.kind === 'not-understood' && reading.suggestions[0]?.query).toEqual({
        op: 'compare',
        metric: 'compliance_rate',
        who: ['me', 'sandwell'],
        year: 'latest',
      });
    },
  );
});

describe('a number asked for with a slip in "how many"', () => {
  it.each(['how mxny remedys are overdue', 'how remedies are overdue'])(
    '"%s" is offered as a number first',
    (words) => {
      expect(chips(words)[0]).toEqual({
        op: 'count',
        entity: 'remedies',
        filter: { status: 'overdue' },
      });
    },
  );
});
