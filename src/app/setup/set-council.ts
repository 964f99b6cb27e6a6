import { authorityById, existsOn } from '../../domain/facts/authorities/authorities';
import type { Authority } from '../../domain/facts/authority';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { SetupProblem } from '../outcome/setup';
import type { Ports } from '../ports';
import { setHome } from '../remedies/change-settings';
import type { CouncilSaid } from '../request/setup';
import type { AllowedSetter, Done } from './setter';

/** "We are Coventry": from now on that is what "we" means in this tenant, in questions, digests and help. */
export async function setCouncil(
  ports: Ports,
  said: CouncilSaid,
  setter: AllowedSetter,
): Promise<Result<Done, SetupProblem>> {
  switch (said.kind) {
    case 'unknown':
      return failed({ kind: 'unknown-council', said: said.said });
    case 'choose':
      return failed({ kind: 'choose-council', said: said.said, options: named(said.ids) });
    case 'abolished':
      return abolished(said.id);
    case 'council':
      return set(ports, said.id, setter);
    case 'none':
      return set(ports, null, setter);
  }
}

async function set(
  ports: Ports,
  id: string | null,
  { actor, home, settings }: AllowedSetter,
): Promise<Result<Done, SetupProblem>> {
  const council = id === null ? null : authorityById(id);
  if (council === undefined) return failed({ kind: 'unknown-council', said: id ?? '' });
  const change = { tenant: actor.tenant, by: actor.person ?? actor.name };
  const changed = await setHome(ports, change, id);
  const now = authorityById(changed.home ?? home ?? '') ?? null;
  const repeated = (settings.home ?? null) === id;
  return ok({ done: { what: 'council', council, now }, repeated });
}

function abolished(id: string): Result<never, SetupProblem> {
  const council = authorityById(id);
  return failed(
    council
      ? { kind: 'abolished-council', council, successors: successorsOf(council) }
      : { kind: 'unknown-council', said: id },
  );
}

/** Those that took over, or those that took over from them, of today. */
function successorsOf({ successors = [] }: Authority): readonly Authority[] {
  return named(successors).flatMap((one) => (existsOn(one) ? [one] : successorsOf(one)));
}

function named(ids: readonly string[]): readonly Authority[] {
  return ids.flatMap((id) => authorityById(id) ?? []);
}
