import {
  runAction,
  type Actions,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';
import { assessCode, beginRepeat, confirmCode, recordStep } from '../code/act-on-code';
import { showClocks } from '../code/show-clocks';
import { showCalendar, showCode } from '../code/show-code';
import { packCode } from '../code/pack-code';

export const codeCommand: Command = {
  name: 'code',
  summary: "the self-assessment against the Ombudsman's Complaint Handling Code, and its year",
  help: [
    'upheld code [--authority ID] [--year 2025-26] [--json]',
    'upheld code assess PARAGRAPH --met|--not-met --explanation TEXT [--evidence TEXT] --by NAME',
    'upheld code confirm PARAGRAPH --by NAME      what was brought over from an earlier year still holds',
    'upheld code begin --after-restructure --by NAME      one more assessment in the same year (8.3)',
    'upheld code calendar [--json]      the steps of the year, and the parts of the annual report',
    'upheld code done report|response|publication --evidence TEXT [--on DATE] --by NAME',
    'upheld code pack --out FILE.html|FILE.docx|FILE.txt      the papers of 8.1',
    'upheld code clocks --received DATE [--acknowledged DATE] [--escalated DATE] [--acknowledged-2 DATE]',
    '                   [--clocks code|guidance-2020] [--statutory] [--json]',
    '',
    'The Code (February 2024) is guidance and not law: comply, or explain. Statutory procedures (adult social care,',
    'children, public health) are outside it. Nothing is met without a named person who holds an office; while nobody',
    'is appointed, the name is taken as given. What an earlier year found is never met by itself: it is to be confirmed.',
    'The dates of the year and the clocks are settings: "upheld policy set code-report-by 09-30 --by NAME".',
  ],
  options: {
    authority: { type: 'string' },
    year: { type: 'string' },
    met: { type: 'boolean' },
    'not-met': { type: 'boolean' },
    explanation: { type: 'string' },
    evidence: { type: 'string' },
    by: { type: 'string' },
    on: { type: 'string' },
    out: { type: 'string' },
    'after-restructure': { type: 'boolean' },
    received: { type: 'string' },
    acknowledged: { type: 'string' },
    escalated: { type: 'string' },
    'acknowledged-2': { type: 'string' },
    clocks: { type: 'string' },
    statutory: { type: 'boolean' },
  },
  run: code,
};

const ACTIONS: Actions = {
  assess: assessCode,
  confirm: confirmCode,
  begin: beginRepeat,
  calendar: showCalendar,
  done: recordStep,
  pack: packCode,
  clocks: showClocks,
};

function code(context: CommandContext): Promise<ExitCode> {
  if (context.args.length === 0) return showCode(context);
  return runAction(
    context,
    ACTIONS,
    'say code, or code assess, confirm, begin, calendar, done, pack or clocks; "upheld code --help" shows them.',
  );
}
