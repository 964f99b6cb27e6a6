/** Verbs with which the Ombudsman's recommendations begin, in the form after "agreed to". */
const VERBS =
  'acknowledge act add address adopt advise allocate allow amend apologise apologize appoint arrange ask assess assign audit award backdate brief calculate cancel carry change check circulate clarify clear commission compensate complete conduct confirm consider consult contact continue contribute convene correct create credit decide deliver design develop discuss display draft draw email end engage ensure establish evaluate examine explain extend finalise find fix follow formally fund give hold identify implement improve increase inform inspect install instruct introduce investigate invite issue keep lift look make meet monitor move notify obtain offer open organise pay place plan prepare present print process produce progress prompt provide publicise publish put raise re-assess re-assess re-consider re-take re-train reassess recalculate recommend reconsider record redo reduce refer reflect refund regularise reimburse reinstate reissue reiterate remedy remind remit remove renew repair repay replace report request reschedule respond restart restore retake retrain revert review revise rewrite run schedule secure seek send set share show sign source start stop strengthen submit support survey take talk tell train transfer trial undertake update use verify visit waive withdraw work write';

/** Pattern of one such verb, an adverb before it allowed. */
export const ACTION_VERB = `(?:(?:also|then|formally|promptly|immediately|fully|further|urgently) )?(?:${VERBS.split(' ').join('|')})\\b(?!-)`;

/** Verbs that start an action of their own wherever they follow "and": money and apologies are never asides. */
export const PERSONAL_VERB =
  '(?:also )?(?:apologi[sz]es?|pays?(?!ment|ing)|re-?pays?|reimburses?|refunds?|compensates?|makes? (?:\\w+ ){0,3}payment|(?:offer|award|give|send) (?:\\w+ ){0,6}£)\\b';
