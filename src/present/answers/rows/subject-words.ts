import type { Authority } from '../../../domain/facts/authority';
import { groupName } from '../../../domain/facts/groups';
import type { MissingRow, Subject } from '../../../domain/question/answer/answer-row';
import { typeName } from '../measure-words';
import { plain } from '../../plain';
import { capital } from '../../written';

/** The name of whoever a figure is of, as it stands in a heading. */
export function subjectName(subject: Subject | MissingRow['subject']): string {
  switch (subject.kind) {
    case 'authority':
      return plain(subject.authority.name);
    case 'similar':
      return capital(averageName(subject.of));
    case 'england':
      return 'England (national figure, as printed)';
    case 'pooled':
    case 'group':
      return capital(plain(groupName(subject.group)));
  }
}

/** A shorter name, to stand within a sentence: `Coventry`, `the Ombudsman's average for metropolitan boroughs`. */
export function shortSubjectName(subject: Subject): string {
  switch (subject.kind) {
    case 'authority':
      return plain(subject.authority.shortName);
    case 'similar':
      return briefAverageName(subject.of);
    case 'england':
      return 'the national figure';
    case 'pooled':
      return `the pooled figure of ${plain(groupName(subject.group))}`;
  }
}

/** `the Ombudsman's average for similar organisations (metropolitan boroughs)`: never "the average" without whose. */
export function averageName({ type }: Authority): string {
  const kind = typeName(type);
  const whose = "the Ombudsman's average for similar organisations";
  return kind === undefined ? whose : `${whose} (${kind})`;
}

/** The same where the full name stands near: `the Ombudsman's average for metropolitan boroughs`. */
export function briefAverageName({ type }: Authority): string {
  return `the Ombudsman's average for ${typeName(type) ?? 'similar organisations'}`;
}
