import { addFactsSchema, makeOfferSchema, recommendSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { offerAward } from './offer-award.ts';
import { readCaseAwards, recommendAward } from './recommend-award.ts';
import { verifyFacts } from './verify-facts.ts';

type AwardRoute = 'GET /cases/:id/awards' | `POST /cases/:id/${'facts' | 'recommendation' | 'offer'}`;

/** An envelope to each of 64 members of the panel and to the author. */
const MAX_RECOMMENDATION_BYTES = 6_291_456;
/** A reply and its copy. */
const MAX_OFFER_BYTES = 262_144;

/** The calls by which a desk thanks a reporter, with the panel's consent. */
export function awardHandlers(programme: Programme): StaffHandlers<AwardRoute> {
  return {
    'GET /cases/:id/awards': async ({ who, param }) =>
      Response.json(await readCaseAwards(programme, who, param('id'))),
    'POST /cases/:id/facts': async ({ request, who, param }) => {
      const isNew = await verifyFacts(programme, who, param('id'), await readJson(request, addFactsSchema));
      return Response.json({}, { status: isNew ? 201 : 200 });
    },
    'POST /cases/:id/recommendation': async ({ request, who, param }) => {
      const sent = await readJson(request, recommendSchema, MAX_RECOMMENDATION_BYTES);
      const isNew = await recommendAward(programme, who, param('id'), sent);
      return Response.json({}, { status: isNew ? 201 : 200 });
    },
    'POST /cases/:id/offer': async ({ request, who, param }) => {
      const offer = await readJson(request, makeOfferSchema, MAX_OFFER_BYTES);
      const isNew = await offerAward(programme, who, param('id'), offer);
      return Response.json({}, { status: isNew ? 201 : 200 });
    },
  };
}
