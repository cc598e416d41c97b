import {
  canonicalJson,
  decodeB64,
  encodeB64,
  invitationKey,
  invitationMac,
  openCard,
  sealCard,
  verifyInvitation,
  verifyRoster,
} from '@bellbuoy/protocol';
import cards from '../card_bellbuoy.json' with { type: 'json' };
import invitation from '../invitation_bellbuoy.json' with { type: 'json' };
import rosters from '../roster_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const cardPlace = { origin: cards.origin, epochSeed: decodeB64(cards.epochSeed), caseId: cards.caseId };

export const rosterChecks: Check[] = [
  {
    name: 'the known roster',
    run: () => {
      const roster = verifyRoster(rosters.frames, rosters.place);
      equal(Object.fromEntries(roster.members), rosters.members);
      equal([roster.length, roster.head], [rosters.frames.length, rosters.head]);
    },
  },
  ...rosters.unverified.map(({ name, frames }) => ({
    name,
    run: () => failsWith('unverified', () => verifyRoster(frames, rosters.place)),
  })),
];

export const invitationChecks: Check[] = [
  {
    name: 'the known invitation',
    run: () => {
      const secret = decodeB64(invitation.secret, 32);
      equal(invitationMac(secret, invitation.keys), invitation.mac);
      equal(verifyInvitation(secret, invitation.keys, invitation.mac), invitation.keys);
    },
  },
  ...invitation.derived.map(({ inviterSeed, drawn, account, role, key }) => ({
    name: `the key of an invitation as ${role}`,
    run: () => {
      const terms = {
        origin: invitation.keys.origin,
        account,
        role: role === 'lead' ? role : 'analyst',
      } as const;
      equal(encodeB64(invitationKey(fromHex(inviterSeed), decodeB64(drawn, 32), terms)), key);
    },
  })),
  ...invitation.unverified.map(({ name, keys, mac }) => ({
    name,
    run: () => failsWith('unverified', () => verifyInvitation(decodeB64(invitation.secret, 32), keys, mac)),
  })),
];

export const cardChecks: Check[] = [
  {
    name: 'the known card',
    run: async () => {
      const card = await openCard(cards.sealed, cardPlace);
      equal(encodeB64(decodeB64(cards.sealed, 1024)), cards.sealed);
      equal(await sealCard(card, cardPlace, () => decodeB64(cards.nonce)), cards.sealed);
      equal(canonicalJson(card), canonicalJson(cards.card));
    },
  },
  ...cards.unopenable.map(({ name, sealed, caseId }) => ({
    name,
    run: () => failsWith('unopenable', () => openCard(sealed, { ...cardPlace, caseId })),
  })),
];
