import type { RadarOrder } from '../../app/duty/gather-radar';
import { authorityById } from '../../domain/facts/authorities/authorities';
import { findAuthority } from '../../domain/facts/find-authority';
import { textOption, type CommandContext } from '../command';
import { homeFor } from '../home';

/** Whose radar is asked for: the home council's unless another is named. A sentence where that is unclear. */
export async function radarOrder(context: CommandContext): Promise<RadarOrder | string> {
  const home = await homeFor(context);
  const named = textOption(context, 'authority');
  const authority =
    named === undefined
      ? authorityById(home ?? '')
      : (authorityById(named) ?? findAuthority(named));
  if (!authority)
    return named === undefined
      ? 'say whose radar: --authority coventry (or set the home council).'
      : `there is no council "${named}"; an id is the short name, such as coventry.`;
  const { tenant } = context.config;
  return { authority, tenant, own: authority.id === home, unpublished: 'told' };
}
