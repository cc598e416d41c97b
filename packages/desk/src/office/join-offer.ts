import type { ProgrammeInvitation } from '@bellbuoy/protocol';
import type { Offer } from '../members/invitation-page.tsx';
import { say } from '../messages/say.ts';

/** An invitation to roles of the programme, for whoever has its link. */
export function joinOffer({ account, name, roles, origin }: ProgrammeInvitation): Offer {
  return {
    title: say('join.title'),
    lines: [
      say('join.who', { name, origin }),
      ...roles.map((role) => `${say(`role.${role}`)}. ${say(`role.${role}.what`)}`),
    ],
    account,
    next: say('join.next'),
  };
}
