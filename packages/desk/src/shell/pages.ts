import { isAtRedressDesk, type Session } from '@bellbuoy/protocol';
import { GUARDIAN_PAGES } from '../guardians/guardian-place.ts';
import type { BarPage } from './bar.tsx';

/** The pages of somebody at a desk, in the order of the bar. */
export function pagesOf(session: Pick<Session, 'desk' | 'roles'>): BarPage[] {
  if (isAtRedressDesk(session)) return ['cases', ...GUARDIAN_PAGES, 'account'];
  const isAdministrator = session.roles.includes('administrator');
  return [
    'cases',
    'members',
    'measures',
    ...(isAdministrator ? (['accounts', 'demands'] as const) : []),
    'account',
  ];
}
