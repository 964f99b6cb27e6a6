import { rehearseReport } from '../../app/report/explain-report';
import { elementText } from '../../domain/report/model/elements';
import { rehearsedLines, sourcesOf } from '../../present/report/rehearsed-text';
import { reportProblemText } from '../../present/report/report-words';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';
import { reportSubject } from '../report/report-subject';

export const rehearseCommand: Command = {
  name: 'rehearse',
  summary: 'answers what members are likely to ask about a year, from what is held',
  help: [
    'upheld rehearse [--authority ID] [--year 2019-20] [--json]',
    '',
    'Each answer is as the draft report says it, with its lines; what is not held is said.',
  ],
  options: { authority: { type: 'string' }, year: { type: 'string' } },
  run: rehearse,
};

async function rehearse(context: CommandContext): Promise<ExitCode> {
  const subject = await reportSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const all = await rehearseReport(await context.ports(), { ...subject, unpublished: 'told' });
  if (!all.ok) {
    const of = { council: subject.authority.name, year: subject.period };
    context.err(`upheld rehearse: ${reportProblemText(all.problem, of)}`);
    return 1;
  }
  if (!context.json) for (const line of rehearsedLines(all.value)) context.out(line);
  else
    for (const { id, question, answer } of all.value) {
      const said = answer.map(elementText);
      const status = said.length === 0 ? 'not-held' : 'answered';
      context.out(
        JSON.stringify({ id, question, status, answer: said, sources: sourcesOf(answer) }),
      );
    }
  return 0;
}
