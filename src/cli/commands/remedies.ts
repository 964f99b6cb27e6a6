import { MOVES } from '../../domain/remedy/remedy';
import {
  type Actions,
  type Command,
  type CommandContext,
  type ExitCode,
  runAction,
} from '../command';
import { importRemedies } from '../import-remedies';
import { proposeRemedies } from '../propose-remedies';
import { addFromOptions } from '../remedies/add-remedy';
import { listRemedies } from '../remedies/list-remedies';
import { moveFromOptions } from '../remedies/move-remedy';
import { showRemedy } from '../remedies/show-remedy';
import { transferFromOptions } from '../remedies/transfer-remedies';

export const remediesCommand: Command = {
  name: 'remedies',
  summary: 'lists, shows, adds, imports and moves on the actions that a council agreed to',
  help: [
    'upheld remedies list [--matter MATTER|any] [--json]',
    'upheld remedies show ID [--json]',
    'upheld remedies add --reference "23 001 234" --service housing --text "..." --due 2026-12-01',
    '                    --owner ENTRA-OBJECT-ID --owner-name NAME [--deputy ID --deputy-name NAME] [--json]',
    '                    [--case-outcome "..."] [--council ID] [--draft] (of a draft decision: nothing may be done before it is final)',
    'upheld remedies add --matter enquiry|investigation-response|draft-comments|public-report --from DATE ...',
    'upheld remedies add --matter sign-off --round NAME --due DATE ...    one for each person',
    'upheld remedies import FILE.csv|FILE.xlsx [--dry-run] [--columns "field=NAME" ...] [--json]',
    'upheld remedies propose DECISION|REPORT [--owner ID --owner-name NAME] [--service S] [--due DATE] [--json]',
    '      of a committee report: the actions of the upheld cases in its appendix; --due and --service are for',
    '      what names none itself. Nothing that is proposed lives before somebody confirms it.',
    '',
    'A table is read by the names of its columns, which are shown first: reference and action, and due,',
    'service, owner (Entra object id), deputy, date of final decision, completed. --columns says what a',
    'column holds. Services: adult-care, benefits-tax, corporate, education-children, environment,',
    'highways-transport, housing, planning-development. Do not give names of complainants.',
    '',
    'What happens to a remedy, and who may record it (without --by the command line does):',
    '  confirm, finalise [--due DATE], accept, not-complied, withdraw --reason R, reopen --reason R,',
    '  extend --due DATE --reason R, refuse-time --reason R, assign --to ID [--to-name N] [--deputy ID]:',
    '      Link Officer, Monitoring Officer, administrators, the command line',
    '  start, done --evidence REFERENCE [--on DATE], request-time --due DATE --reason R:',
    '      owner, deputy, the command line',
    '  acknowledge, pass-on --to ID [--to-name N]: owner, deputy;   not-mine: owner',
    '  take-over, decline: the colleague to whom it was passed on',
    'upheld remedies VERB ID [--by ENTRA-OBJECT-ID|NAME] [--operation OP] [--revision N] [--json]',
    'upheld remedies transfer [ID ...] --from COUNCIL --to COUNCIL --by NAME --reason R [--json]',
    '      of a council that is no more, to the one that took over: owners, dates and history stay, owners are told once;',
    '      may be run again; where several took over, name the remedies',
    "      --by acts as that person, with that person's rights; --operation makes a repeated call count once.",
  ],
  options: {
    reference: { type: 'string' },
    service: { type: 'string' },
    text: { type: 'string' },
    due: { type: 'string' },
    owner: { type: 'string' },
    'owner-name': { type: 'string' },
    deputy: { type: 'string' },
    'deputy-name': { type: 'string' },
    matter: { type: 'string' },
    from: { type: 'string' },
    round: { type: 'string' },
    'case-outcome': { type: 'string' },
    council: { type: 'string' },
    draft: { type: 'boolean' },
    by: { type: 'string' },
    evidence: { type: 'string' },
    on: { type: 'string' },
    reason: { type: 'string' },
    to: { type: 'string' },
    'to-name': { type: 'string' },
    operation: { type: 'string' },
    revision: { type: 'string' },
    columns: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
  },
  run: remedies,
};

const ACTIONS: Actions = {
  list: listRemedies,
  show: showRemedy,
  add: addFromOptions,
  import: importRemedies,
  propose: proposeRemedies,
  ...Object.fromEntries(
    MOVES.filter((verb) => verb !== 'transfer').map((verb) => [
      verb,
      (context: CommandContext) => moveFromOptions(context, verb),
    ]),
  ),
  transfer: transferFromOptions,
};

function remedies(context: CommandContext): Promise<ExitCode> {
  return runAction(
    context,
    ACTIONS,
    'say what to do: remedies list, show, add or import, or what happened to one; "upheld remedies --help" lists it all.',
  );
}
