import { expandPhrases } from './expand-phrases';

/**
 * Words of a clause that only says why somebody asks, or thanks for it: "it is for tomorrow's meeting", "need it by
 * three". A clause made of nothing else is left out. No word belongs here that could narrow or turn a question: no
 * measure, council, year, negation, `only`, `us`, `all`, `both`, `last`.
 */
export const REMARK_WORDS: ReadonlySet<string> = new Set(
  (
    'those a an the and so to of in on at by with for from as be am is are was been being have has had got get getting ' +
    'going just quite very bit really now soon shortly quickly fast possible later today tonight tomorrow please pls ' +
    'i we it this that these them they he she him her you your my our their who because before after ahead ready some ' +
    'trying need needs needed needing require required want wants wanted like would will be can could asking asked ask asks ' +
    'wondering wondered curious interested chasing chased pestering using use used putting going preparing prepare ' +
    'writing write drafting finishing finish compiling presenting present brief briefing doing working filling quote ' +
    'thanks thank thankyou thx cheers ta many much kind kindly regards best wishes advance anticipation help helping ' +
    'time appreciate appreciated great grateful helpful useful lifesaver star hope hoping makes sense well okay ok ' +
    'sorry apologies bother trouble pain urgent urgently asap rush hurry hurrying deadline short notice background ' +
    'purposes purpose reference info information interest personal friend mate morning afternoon evening hi hello hey ' +
    'noon lunch lunchtime am pm close ' +
    'monday tuesday wednesday thursday friday week end day play context fyi then again too long suppose know knows ' +
    'told boss weekend bye speak call phone line waiting waits stood standing front room ' +
    'checking check checked double leave holiday annual off new here job role post team started joined starting start ' +
    'learning still finding feet ropes bit rusty confused puzzled lost unsure wonder hurry brain fog memory forgotten ' +
    'forget remember recall bad head coffee train taxi car door desk screen computer teams chat email inbox tray ' +
    'asap soonest earliest convenience moment minute second sec mo tick hour day days morning evening afternoon ' +
    'feel free patient patience bear bearing stuck struggling nudge prod poke ping pinged pinging message messaged ' +
    'emailed emailing rang ringing called calling texted begging desperate desperately nagging badgering pressing ' +
    'pushing sit sits seat sat typing type typed slides slide pack folder notes note jot jotting down write wrote ' +
    'written up tidy tidying prep prepping panicking panic nervous worried anxious excited interested keen love lovely ' +
    'nice happy glad pleased useful handy brilliant perfect fab fantastic wonderful super excellent marvellous ' +
    'understand understood say said saying says hand over sort sorted sorting ready see seeing seen look ' +
    'looking show showing share sharing send sending sent through back round about question questions ' +
    'query queries answer answers someone somebody anyone everybody people colleague colleagues visit ' +
    'visiting attending attend covering cover shadowing temp secondment maternity paternity sick ill away return ' +
    'returned returning sorry bothering bothered nuisance keep keeps kept simple quick brief easy hard must should ' +
    'bus tube tram walk walking drive driving stand hands full troubling apologise apologize disturb disturbing understood ' +
    'thought believed believe assumed assume supposed which rather good bad heard hear gather gathered told mind minds ' +
    'up out cant look lookup may might shall let lets ' +
    'likes liked loves loved hates prefer prefers enjoy enjoys live lives lived uses ' +
    'there bound likely sure certain picky fussy awkward difficult grumpy impatient ' +
    'nosy insistent honest honestly frank frankly truth truthful sieve goldfish blank gone ' +
    'fried mush argument bet debate settle settling warn warned ' +
    'warning trying try tried rota diary calendar book booking booked trip flight ' +
    'appointment office curiosity nosiness nosey channel added copy copies mislaid misplaced ' +
    'keeping everyone folk folks talk talking talks mention mentioned ' +
    'mentions meeting meetings discussion discussions conversation chatting gossip rumour ' +
    'favour pressed rushed tight schedule clock ticking draft drafts drafted redraft ' +
    'redrafting finalise finalising print printing printed ' +
    'circulate circulating circulated deck agenda slot item speaking speech presents ' +
    'presented rehearse rehearsing practise practising revise revising polish polishing ' +
    'proofread proofreading copying paste pasting pop popping put puts stick ' +
    'sticking bung chuck slotting enter entering fill fills filled ' +
    'owe owes pint biscuit cake tea brew legend hero genius ' +
    'gem angel treasure forgive excuse pardon ignorance silly daft stupid dim thick ' +
    'dense hopeless useless terrible awful wait waited while whilst whenever ' +
    'wherever whatever however anyway anyhow besides otherwise actually basically obviously ' +
    'clearly apparently supposedly presumably probably possibly maybe perhaps certainly ' +
    'definitely absolutely totally completely literally simply merely hopefully luckily sadly ' +
    'unfortunately fortunately surprisingly strangely oddly finally eventually suddenly ' +
    'immediately promptly always often sometimes usually normally generally recently ' +
    'lately earlier previously yet ever think thinks thinking feels feeling seem seems seemed ' +
    'sound sounds sounded appear appears hears listening listen reading read reads watch ' +
    'watching noticed notices spot spotted tasks task ' +
    'chore homework project projects stuff bits discuss ' +
    'discussing tell tells telling bring brings bringing ' +
    'comes coming go goes heading headed leaving arrive arriving arrived staying ' +
    'starts begin begins beginning ends sitting stands walks ' +
    'run runs running rushing catch catching ensure ensuring doublecheck verify verifying ' +
    'confirm confirming confirms quoting quoted cite citing refer referring refers ' +
    'referencing argue arguing argued insist insists insisted swear ' +
    'swears swore reckon reckons reckoned guess guessing guessed bets hunch suspicion wonders ' +
    'doubt doubts doubtful convinced adamant yes ' +
    'happens happened happening matter matters ' +
    'worry worries fuss drama fancy whoever nobody himself herself myself ' +
    'yourself itself give given gave take took make makes made come came thing things'
  ).split(' '),
);

/** Words that show by themselves that a clause of such words is a remark. */
export const REMARK_SIGNS: ReadonlySet<string> = new Set(
  (
    'need needs needed needing require required want wants wanted asking asked asks wondering wondered curious ' +
    'interested chasing putting preparing writing drafting compiling presenting thanks thank thankyou thx cheers ' +
    'appreciate appreciated grateful sorry apologies urgent urgently asap rush hurry deadline friend lifesaver checking ' +
    'chased pestering nagging badgering pinged ping emailed rang ringing nudge desperate panicking panic prep prepping ' +
    'stuck struggling patient patience stressed'
  ).split(' '),
);

/** Words that show it beside a word of the person who asks: "before I go on leave", not "complaints about leave". */
export const FAINT_SIGNS: ReadonlySet<string> = new Set(
  (
    'honest frank brain sieve argument bet curiosity copy rota diary picky fussy favour ignorance silly daft dim forgive ' +
    'pardon excuse used added channel trying book booked likes like loves hates prefers warn believe think thinks ' +
    'reckon reckons reckoned guess swear convinced promise promised owe understood thought believed believe assumed assume supposed gather gathered heard apologise apologize bus train tram ' +
    'tube taxi car driving walking desk minds mind check checked leave holiday new learning confused puzzled lost unsure wonder forgotten forget remember covering ' +
    'shadowing started joined starting memory brain coffee bear stuck meeting lunch weekend away off speak back'
  ).split(' '),
);

/** Words of the person who asks. */
export const PERSONAL_WORDS: ReadonlySet<string> = new Set(
  'be i we am my me they he she before just still here after this post role job new back'.split(
    ' ',
  ),
);

/** Courtesies that hold a word which elsewhere would change a question. */
export const REMARK_PHRASES: readonly string[] = [
  ...expandPhrases([
    '{for|just for|by way of} {context|background|info|information|interest|completeness|clarity|reference|the record|comparison purposes|the avoidance of doubt|my own benefit|my own understanding}',
    'be {honest|frank|straight|truthful} {with me|with us|}',
    '{settle|win|resolve|end} {a|an|the|this|our|my} {argument|bet|debate|dispute|disagreement|row|wager|discussion} {for me|for us|with my boss|with a colleague|}',
    '{my|} {brain|memory|head|mind} {is|like|is like|has gone|gone|has turned to|is a|} {a|} {sieve|blank|mush|goldfish|fried|fog|}',
    '{out of|just out of|purely out of|from|out of sheer|out of idle} {curiosity|interest|nosiness}',
    '{for|just for|by way of} {a bit of|some|a little|a little bit of|more|} {context|background|colour|perspective|comparison|interest}',
    'not used {you|this|it} {before|}',
    '{never|not} {used|tried|seen|met|done} {you|this|it|this before|this thing} {before|}',
    '{just|have just|i have just|i have|} been {added|invited} to {the|this|your} {channel|team|chat|group}',
    '{if|when|once} {you have|you|you have got|you get|you could spare|you can spare} {got|} {a|} {sec|second|minute|moment|mo|tick|chance|time|spare minute|spare moment}',
    '{if|should} {any|any at all|there are any|there were any|there is one|there was one|there is any|applicable|that is possible|that is something you know|that is allowed|that makes sense|known|available|you know it|you have one|you have them|you have those|you do not mind me asking}',
    '{has|needs} to {go in|go into|be in|go out in} {the|my|our|a} {ags|report|paper|briefing|slides|pack|deck|minutes|annual governance statement|letter|press release|newsletter|board paper|committee paper|committee report}',
    '{would|will|could|can} you {kindly|please|}',
    '{sorry|apologies} {for|about} {the|} {last minute|late|short notice|rushed|} {ask|request|question|query|message|email|notice|bother|hassle|interruption}',
    '{and|} {sorry|apologies} for {the|} {last minute|late|rushed} {ask|request|question|query}',
    '{it is|it was|that is} {just|only|} the {count|number|figure|rate|percentage|total|trend|list|chart|definition|meaning|source} {i am after|i want|i need|we want|we need|we are after|that i want|that i need|please}',
    '{picking|coming} {this|it|that} {back|} up {again|}',
    'coming back to {this|it|that|this again}',
    'going back to {this|that|it}',
    '{it is|it is getting} {late|early|late in the day}',
    '{sorry|apologies} {it is|it is getting|} {late|late in the day|for the late request|for the short notice|for the rush|for the delay|for asking again|to ask again|if you have answered this already|if i have asked this before}',
    '{friday|monday} {afternoon|morning} {question|brain|}',
    '{not sure|unsure|no idea} {if|whether} {you|this|it} {can|is|will|could} {help|answer this|be answered|the right place|right place|do this|work}',
    '{you|this} may {know|already know|be able to help|have this}',
    '{happy|glad} to {wait|hold|hang on|be corrected}',
    '{in a|no|bit of a|in a bit of a} {rush|hurry}',
    '{short|quick} {answer|version|reply} {please|will do|is fine|only|}',
    '{just|only} {a|the} {figure|number|quick figure|quick number|headline} {please|will do|is fine|}',
    '{the figure|the number|a number|a figure} {will do|is fine|please|only|is all i need}',
  ]),
  ...expandPhrases([
    '{i am|we are|} {quite|very|fairly|a bit|still|brand|} new {to this|to it|here|to all this|to this stuff|to the job|to the role|to the team|in post|in role|to the council|to governance|to complaints|starter|starter here}',
    '{i|we} {have|} {just|only just|recently|} {started|joined}',
    '{first|second} {day|week|month} {here|in the job|in post|in the role|on the job}',
    '{still learning|still finding my feet|learning the ropes|still getting the hang of this|bit rusty|my memory is shot|brain fog}',
    '{can|could} you {open|show|find|send|get|share|pull} {it|that|this|them} {up|for me|for us|please|}',
    '{open|show|find|send|fetch|get|share|pull} {it|that|this|them} {up|out|over|for me|for us|here|please}',
    '{can|could|would|will} you {help|help me|help us|help out|help with that|help me out|oblige|do that|do it|check|look|tell me|say|advise|confirm}',
    '{do you|would you} {know|happen to know|have it|have that|have it to hand|have that to hand}',
    '{is that|is this} {possible|ok|okay|doable|something you can do|something you know}',
    '{any|got any|do you have any} {idea|ideas|clue|thoughts}',
    '{you|we} {know|see|were saying|said}',
    '{first|last} thing {tomorrow|on monday|today|this morning|}',
    '{hope that is|if that is} {ok|okay|clear|alright|all right|fine|possible}',
    '{bear|stick} with me',
    '{as|like} {i|we} {said|say|mentioned|was saying}',
    '{if|when} you {can|could|get a sec|get a second|get a chance|get a minute|get a moment|have a sec|have a second|have a minute|have a moment|are free}',
    '{one|a|another|} {quick|last|final|further|simple|basic|} {question|query|one|request|ask} {for you|from me|please|}',
    '{it has been|been|} {a|} {long|bad|busy} {day|week}',
  ]),
  'no rush',
  'no hurry',
  'no worries',
  'no worries if not',
  'no problem if not',
  'not urgent',
  'it is not urgent',
  'if not no worries',
  'whenever suits',
  'take your time',
  'let me know',
  'that is all',
  'that is it',
  'that is everything',
  'does that make sense',
  'if that makes sense',
  'hope that makes sense',
];
