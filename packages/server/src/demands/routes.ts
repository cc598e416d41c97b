import { closeDemandSchema, recordDemandSchema, stateDemandsSchema } from '@bellbuoy/protocol';
import { Hono } from 'hono';
import type { StaffHandlers } from '../accounts/index.ts';
import { answerUnlessKnown, Problem, readJson } from '../http/index.ts';
import { type Programme, type StatementEdition, statementInForce } from '../programme/index.ts';
import { closeDemand, recordDemand } from './record-demand.ts';
import { listDemands, stateDemands } from './state-demands.ts';

export type DemandsRoute =
  | 'GET /demands'
  | 'POST /demands'
  | 'POST /demands/:id/outcome'
  | 'POST /demands/statement';

export function demandsHandlers(programme: Programme): StaffHandlers<DemandsRoute> {
  return {
    'GET /demands': async () => Response.json(await listDemands(programme)),
    'POST /demands': async ({ request, who }) => {
      const ref = await recordDemand(programme, who.account, await readJson(request, recordDemandSchema));
      return Response.json({ ref }, { status: 201 });
    },
    'POST /demands/:id/outcome': async ({ request, param }) => {
      await closeDemand(programme, param('id'), await readJson(request, closeDemandSchema));
      return new Response(null, { status: 204 });
    },
    'POST /demands/statement': async ({ request }) => {
      const { refs } = await readJson(request, stateDemandsSchema);
      await stateDemands(programme, refs);
      return Response.json({}, { status: 201 });
    },
  };
}

/** The statement in force, for everybody, on both origins: also once it has run out, which says something too. */
export function publicDemandsRoutes({ database }: Programme): Hono {
  const inForce = async (): Promise<StatementEdition> => {
    const edition = await statementInForce(database.store, 'demands');
    if (edition === null) throw new Problem('not-found');
    return edition;
  };
  return new Hono()
    .get('/.well-known/bellbuoy-demands', async (context) =>
      answerUnlessKnown(context, { bytes: (await inForce()).bytes, type: 'application/json' }),
    )
    .get('/.well-known/bellbuoy-demands.note', async (context) => {
      const bytes = new TextEncoder().encode((await inForce()).note ?? '');
      return answerUnlessKnown(context, { bytes, type: 'text/plain; charset=utf-8' });
    });
}
