import { isAtRedressDesk } from '@bellbuoy/protocol';
import { GUARDIAN_PAGES } from '../guardians/guardian-place.ts';
import type { Seat } from '../seat/seat.ts';
import type { BarPage } from './bar.tsx';

/** The pages of somebody at a desk, in the order of the bar. */
export function pagesOf({ session, rewards }: Pick<Seat, 'session' | 'rewards'>): BarPage[] {
  if (isAtRedressDesk(session)) return ['cases', ...GUARDIAN_PAGES, 'account'];
  const isAdministrator = session.roles.includes('administrator');
  return [
    'cases',
    'members',
    'measures',
    ...(rewards !== null && session.roles.includes('panel') ? (['awards'] as const) : []),
    ...(session.roles.includes('editor') ? (['publications'] as const) : []),
    ...(isAdministrator ? (['accounts', 'demands'] as const) : []),
    'account',
  ];
}
