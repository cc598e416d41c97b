import { setTimeout as pause } from 'node:timers/promises';
import { type Award, type Offer, parseJson } from '@bellbuoy/protocol';
import { bandOf, fromMajor, parseRewardRules } from '@bellbuoy/protocol/rewards';
import { voucherChoices } from '@bellbuoy/protocol/vouchers';
import * as v from 'valibot';
import { claimOffer, listOffers } from '../client/claim-client.ts';
import { exchangeCommendation } from '../client/commendation-client.ts';
import { offerAward, recommendAward, verifyFacts } from '../client/desk-awards.ts';
import { readCase } from '../client/desk-client.ts';
import { send } from '../client/http.ts';
import type { OfficeSession } from '../client/office-client.ts';
import { decideAward } from '../client/panel-client.ts';
import { redeemVouchers } from '../client/paymaster-client.ts';
import { type KnownProgramme, openProgramme } from '../client/programme-client.ts';
import { unreachable } from '../terminal/exit.ts';
import type { DemoCast, Thanked } from './demo-cast.ts';
import type { DemoOfficer, StoryStep, Thanks } from './story.ts';

export type ThanksStep = Extract<
  StoryStep,
  { does: 'verify-facts' | 'recommend' | 'vote' | 'offer' | 'claim' | 'redeem' | 'exchange' }
>;

const publishedSchema = v.object({ rules: v.unknown() });
const LOOK_AGAIN_MS = 200;
/** Seconds for each key; on a slow machine more. */
const PATIENCE_MS = 180_000;

const STEPS = ['verify-facts', 'recommend', 'vote', 'offer', 'claim', 'redeem', 'exchange'];

export function isThanks(step: StoryStep): step is ThanksStep {
  return STEPS.includes(step.does);
}

/** @param caseOf the case of the report, where it is acted on. */
export async function playThanks(
  cast: DemoCast,
  { thanked, caseOf }: { readonly thanked: Thanked; readonly caseOf: () => string },
  step: ThanksStep,
): Promise<void> {
  const { programme, members } = cast;
  switch (step.does) {
    case 'verify-facts': {
      const member = members[step.by];
      return verifyFacts(member, await readCase(member, caseOf()), step.facts);
    }
    case 'recommend': {
      const award = await awardOf(programme, step.thanks);
      const opened = await readCase(members.lead, caseOf());
      thanked.award = await recommendAward(programme, members.lead, opened, { ...step, award });
      return;
    }
    case 'vote':
      return decideAward(programme, officer(cast, step.by), thanked.award ?? '', step);
    case 'offer': {
      const member = members[step.by];
      return offerAward(member, await readCase(member, caseOf()), step.text);
    }
    case 'claim': {
      const [offer] = await listOffers(programme, thanked.receipt);
      if (offer === undefined) throw new Error('a demo story claims what was not offered');
      cast.programme = await awaitKeys(programme, offer);
      thanked.vouchers = await claimOffer(cast.programme, thanked.receipt, offer);
      return;
    }
    case 'redeem': {
      const brought = thanked.vouchers.splice(0, step.vouchers);
      const answers = await redeemVouchers(officer(cast, step.by), brought, step.way);
      if (answers.some(({ verdict }) => verdict !== 'paid'))
        throw new Error('a demo story’s voucher was not paid');
      return;
    }
    case 'exchange': {
      const [voucher = ''] = thanked.vouchers.splice(0, 1);
      await exchangeCommendation(programme, { voucher, pseudonym: step.pseudonym });
    }
  }
}

function officer({ officers }: DemoCast, by: DemoOfficer): OfficeSession {
  const session = officers.get(by)?.session;
  if (session === undefined) throw new Error('somebody acts in the demo before they are appointed');
  return session;
}

async function awardOf({ url, fetch }: KnownProgramme, thanks: Thanks): Promise<Award> {
  if (thanks.kind === 'commendation') return thanks;
  const published = v.parse(
    publishedSchema,
    parseJson(await (await send(fetch, `${url}/rewards-in-force.json`)).bytes()),
  );
  const rules = parseRewardRules(published.rules);
  const amount = fromMajor(BigInt(thanks.major), rules.currency);
  const band = bandOf(rules, amount)?.id;
  if (band === undefined) throw new Error('a demo story recommends more than the rules have a band for');
  return { kind: 'money', amount: Number(amount), currency: rules.currency, band };
}

/** The server makes the keys of a quarter by itself, and names them in the next edition of the descriptor. */
async function awaitKeys(known: KnownProgramme, offer: Offer): Promise<KnownProgramme> {
  const giveUp = performance.now() + PATIENCE_MS;
  for (let programme = known; performance.now() < giveUp; ) {
    if (voucherChoices(offer, programme.descriptor.issuing, programme.today).length > 0) return programme;
    await pause(LOOK_AGAIN_MS);
    programme = await openProgramme(known.url, { today: known.today });
  }
  throw unreachable(
    'The issuing keys of this quarter were not made.',
    'Remove the data folder and start again.',
  );
}
