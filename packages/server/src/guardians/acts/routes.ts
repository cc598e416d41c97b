import { decideActSchema, GUARDIANS_DESK, type ProposeAct, proposeActSchema } from '@bellbuoy/protocol';
import type { StaffHandlers, StaffSession } from '../../accounts/index.ts';
import { readRosterOf, requireStill } from '../../accounts/index.ts';
import { Problem, readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import type { RulesByAct } from './act-rules.ts';
import { listAsked, readAsked } from './asked-acts.ts';
import { decideAct } from './decide-act.ts';
import { openAct } from './open-act.ts';
import { listActs, readAct } from './read-acts.ts';
import { lockAct } from './store.ts';

export type ActsRoute =
  | `${'GET' | 'POST'} /acts`
  | 'GET /acts/:id'
  | 'POST /acts/:id/decision'
  | 'GET /openings'
  | 'GET /openings/:id'
  | 'GET /guardian/rosters/:desk';

/** An envelope to each of seven slots and to the asker. */
const MAX_ASK_BYTES = 1_048_576;
/** Besides, a share of each of a thousand seals. */
const MAX_DECISION_BYTES = 5_242_880;

export function actsHandlers(programme: Programme, rules: RulesByAct): StaffHandlers<ActsRoute> {
  return {
    'GET /acts': async ({ who }) => Response.json(await listActs(programme, who)),
    'POST /acts': async ({ request, who }) => {
      const isNew = await proposeAct(
        programme,
        rules,
        who,
        await readJson(request, proposeActSchema, MAX_ASK_BYTES),
      );
      return Response.json({}, { status: isNew ? 201 : 200 });
    },
    'GET /acts/:id': async ({ who, param }) =>
      Response.json(await readAct(programme, rules, who, param('id'))),
    'POST /acts/:id/decision': async ({ request, who, param }) => {
      const decision = await readJson(request, decideActSchema, MAX_DECISION_BYTES);
      await decideAct(programme, rules, who, param('id'), decision);
      return Response.json({}, { status: 201 });
    },
    'GET /openings': async ({ who }) => Response.json(await listAsked(programme, who)),
    'GET /openings/:id': async ({ who, param }) =>
      Response.json(await readAsked(programme, who, param('id'))),
    // A guardian's browser verifies by it that a lead asks.
    'GET /guardian/rosters/:desk': async ({ who, param }) =>
      Response.json(await readRosterOf(programme, who, param('desk'))),
  };
}

async function proposeAct(
  programme: Programme,
  rules: RulesByAct,
  who: StaffSession,
  { ref, act, details, ...ask }: ProposeAct,
): Promise<boolean> {
  const { propose } = rules[act];
  if (propose === undefined) throw new Problem('forbidden');
  return programme.database.transaction(async (transaction) => {
    await requireStill(transaction, 'guardian', who);
    const there = await lockAct(transaction, ref);
    if (there !== null && (there.act !== act || there.account !== who.account)) throw new Problem('moved-on');
    if (there !== null) return false;
    const proposed = await propose(transaction, programme, { ref, who, details });
    const { account } = who;
    const asked = { ref, act, desk: GUARDIANS_DESK, account, ...proposed };
    return openAct(transaction, programme, asked, ask);
  });
}
