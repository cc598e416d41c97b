// What guardians can decide on, of all domains.

import { type ActRules, noticeRules, openingRules, type RulesByAct } from '../../guardians/index.ts';
import { publishAct } from '../../log/index.ts';
import { extendSeal } from '../cases/keep-seal.ts';
import { checkRules } from './check-rules.ts';
import { orderRules } from './order-rules.ts';

/** A seal that guardians keep for longer; the log says until when. */
const extensionRules: ActRules = {
  onGranted: async (
    transaction,
    programme,
    { ref, mailbox, seal_payload: payload, until_day: until },
    day,
  ) => {
    if (payload === null || until === null) return;
    await extendSeal(transaction, programme, { mailbox, payload, until });
    await publishAct(transaction, { type: 'extension', day, ref, until });
  },
};

export const ACT_RULES: RulesByAct = {
  opening: openingRules,
  notice: noticeRules,
  extension: extensionRules,
  order: orderRules,
  check: checkRules,
};
