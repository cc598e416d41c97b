import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import { accountsHandlers, desksHandlers, staffApi } from '../accounts/index.ts';
import { attentionHandlers } from '../attention/index.ts';
import { awarenessHandlers } from '../awareness/index.ts';
import { demandsHandlers } from '../demands/index.ts';
import { actsHandlers, guardiansHandlers } from '../guardians/index.ts';
import { measuresHandlers } from '../measures/index.ts';
import { oversightHandlers } from '../oversight/index.ts';
import { postsHandlers } from '../posts/index.ts';
import type { Programme } from '../programme/index.ts';
import { publicNotesHandlers } from '../public-notes/index.ts';
import { redemptionHandlers } from '../redemption/index.ts';
import { rewardsHandlers } from '../rewards/index.ts';
import { auditsHandlers } from '../transparency/index.ts';
import { ACT_RULES } from './asking/act-rules.ts';
import { recoveryHandlers } from './recovery/recovery-routes.ts';
import { redressHandlers } from './redress/redress-routes.ts';
import { memberHandlers } from './roster/member-routes.ts';
import { deskHandlers } from './routes.ts';

/**
 * The whole staff API, to be mounted at `/desk/api/v1` behind `requireSameOrigin`.
 *
 * @param wait lets time pass for the slow-down; a test's own where none is to pass.
 */
export function deskApi(programme: Programme, wait: (ms: number) => Promise<void> = pause): Hono {
  return staffApi(programme, {
    ...accountsHandlers(programme, wait),
    ...attentionHandlers(programme),
    ...auditsHandlers(programme),
    ...awarenessHandlers(programme),
    ...demandsHandlers(programme),
    ...desksHandlers(programme),
    ...guardiansHandlers(programme),
    ...actsHandlers(programme, ACT_RULES),
    ...measuresHandlers(programme),
    ...oversightHandlers(programme),
    ...postsHandlers(programme),
    ...publicNotesHandlers(programme),
    ...rewardsHandlers(programme),
    ...redemptionHandlers(programme),
    ...deskHandlers(programme),
    ...memberHandlers(programme),
    ...recoveryHandlers(programme),
    ...redressHandlers(programme),
  });
}
