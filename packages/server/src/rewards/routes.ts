import { decideAwardSchema, emptyRequestSchema } from '@bellbuoy/protocol';
import { readRosterOf, type StaffHandlers } from '../accounts/index.ts';
import { readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { decideAward, stepBack } from './decide-award.ts';
import { makePanel, readPanel, requireRewards } from './panel-list.ts';
import { listAwards, readAward } from './read-awards.ts';

export type RewardsRoute =
  | `${'GET' | 'POST'} /panel`
  | 'GET /panel/rosters/:desk'
  | 'GET /awards'
  | 'GET /awards/:id'
  | `POST /awards/:id/${'decision' | 'recusal'}`;

/** An envelope to each of 64 members and to whoever recommended. */
const MAX_DECISION_BYTES = 6_291_456;

export function rewardsHandlers(programme: Programme): StaffHandlers<RewardsRoute> {
  return {
    'GET /panel': async () => Response.json(await readPanel(programme)),
    'POST /panel': async ({ request, who }) => {
      await readJson(request, emptyRequestSchema);
      return Response.json({ isSigned: await makePanel(programme, who) }, { status: 201 });
    },
    // A member's browser verifies by it who recommends, and who verified the facts.
    'GET /panel/rosters/:desk': async ({ who, param }) => {
      requireRewards(programme);
      return Response.json(await readRosterOf(programme, who, param('desk')));
    },
    'GET /awards': async ({ who }) => Response.json(await listAwards(programme, who)),
    'GET /awards/:id': async ({ who, param }) => Response.json(await readAward(programme, who, param('id'))),
    'POST /awards/:id/decision': async ({ request, who, param }) => {
      const decision = await readJson(request, decideAwardSchema, MAX_DECISION_BYTES);
      await decideAward(programme, who, param('id'), decision);
      return Response.json({}, { status: 201 });
    },
    'POST /awards/:id/recusal': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      await stepBack(programme, who, param('id'));
      return new Response(null, { status: 204 });
    },
  };
}
