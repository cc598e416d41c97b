import { currentEpoch, type DescriptorDesk, type Roster } from '@bellbuoy/protocol';
import { type Members, readRoster } from '../members/read-roster.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';
import type { Seat } from '../seat/seat.ts';

/** The programme's other desks that take reports today: a case could be moved to them. */
export function otherDesks({ programme, session, today }: Seat): DescriptorDesk[] {
  return programme.descriptor.desks.filter(
    (desk) => desk.kind === 'intake' && desk.id !== session.desk && currentEpoch(desk, today()) !== null,
  );
}

/** What a desk is called, in a language of its title or in English. */
export function titleOfDesk({ id, title }: Pick<DescriptorDesk, 'id' | 'title'>, language: string): string {
  return title[language] ?? title['en'] ?? Object.values(title)[0] ?? id;
}

/**
 * The members of another desk, verified from the root that the programme key signed. What this browser saw of them before, the
 * server cannot take back.
 *
 * @throws DeskError `not-open` for a desk that the descriptor does not name, `roster-unverified`, `rolled-back`.
 */
export async function readOtherMembers(
  { api, programme, session, seen }: Seat,
  id: string,
): Promise<Members> {
  const desk = deskOf(programme, id);
  if (desk === null) throw new DeskError('not-open');
  const { root } = desk;
  const place = { origin: session.origin, desk: id, root };
  const members = readRoster(await api.deskRoster(id), place, seen.roster(root));
  const { length, head } = members.roster;
  if (head !== null) seen.keepRoster(root, { length, head });
  return members;
}

/**
 * The rosters of the desks that have had a case, by which to tell who wrote its records. Of a desk whose roster is not to be had
 * there is null: what its members wrote is shown without proof.
 */
export async function rostersOf(
  seat: Seat,
  desks: readonly string[],
): Promise<ReadonlyMap<string, Roster | null>> {
  const { session, members } = seat;
  const rosters = new Map<string, Roster | null>([[session.desk, members.roster]]);
  for (const desk of new Set(desks)) {
    if (rosters.has(desk)) continue;
    const other = await readOtherMembers(seat, desk).catch(() => null);
    rosters.set(desk, other?.roster ?? null);
  }
  return rosters;
}
