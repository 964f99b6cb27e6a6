/**
 * Words that change what is asked, though our vocabulary does not know how: a question with one of them gets no answer
 * from what is left without it. Negations and exceptions, conditions and the future, statistics that are not printed, parts
 * and multiples, traits of people, orders, and the words of times, of which our patterns need the whole.
 */
export const LOAD_BEARING_WORDS: ReadonlySet<string> = new Set(
  [
    'not no never none neither nor cannot nobody nothing nowhere hardly barely scarcely seldom rarely',
    'except excepting excluding exclude excludes excluded without minus less barring omitting omit ignoring',
    'disregarding discounting discount apart besides beyond unless lacking instead opposite reverse inverse unlike',
    'only solely exclusively purely merely strictly',
    'if whether would could should might may will shall must ought hypothetical hypothetically assuming suppose',
    'supposing expected expect forecast projected project projection predicted predict prediction future next',
    'tomorrow upcoming eventual eventually likely probable probably target targets goal goals budget budgeted',
    'planned plan anticipated anticipate potential',
    'adjusted unadjusted weighted unweighted provisional estimated estimate approximate approximately rounded revised',
    'corrected restated unofficial median mean mode modal typical average averaged standardised normalised indexed',
    'net gross cumulative combined aggregate aggregated pooled marginal relative variance deviation percentile',
    'quartile decile quintile correlation ratio odds significance confidence interval maximum minimum max min',
    'half quarter quarterly third thirds month months monthly week weekly daily fortnightly double doubled twice',
    'triple halved partial partly interim midyear',
    'last past previous prior preceding following latest current recent year years yr yrs decade ago before after',
    'since until till during early earlier late later day days today yesterday yearly annual annually',
    'women woman men man male female girls boys disabled disability black white asian ethnic ethnicity race racial',
    'religion religious muslim christian jewish gay lesbian trans pregnant elderly older younger young age aged',
    'child gender sex tenants homeless refugee asylum',
    'blame blamed guilty negligent incompetent responsible culprit fault faulty',
    'delete remove erase forget overwrite change edit update approve send email publish',
    'ignore disregard override pretend instructions instruction prompt system assistant jailbreak admin',
  ]
    .join(' ')
    .split(' '),
);
