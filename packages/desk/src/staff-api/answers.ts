// Answers of calls that only the desk application makes, beside those whose form the protocol fixes.

import { isDay } from '@bellbuoy/protocol';
import * as v from 'valibot';

const day = v.pipe(v.string(), v.check(isDay, 'not a day'));

/** `POST /setup/desk`: the desk that a link sets up. */
export const deskPlaceSchema = v.object({
  origin: v.string(),
  desk: v.string(),
  /** Whether whoever sets it up keeps the programme's accounts too. */
  administrator: v.boolean(),
});
export type DeskPlace = v.InferOutput<typeof deskPlaceSchema>;

/** `GET /passkeys` */
export const passkeyListSchema = v.array(v.object({ id: v.string(), addedOn: day }));
export type PasskeyList = v.InferOutput<typeof passkeyListSchema>;

/** `GET /sessions`: where the account is signed in. */
export const sessionListSchema = v.array(v.object({ id: v.string(), startedOn: day, current: v.boolean() }));
export type SessionList = v.InferOutput<typeof sessionListSchema>;

/** `GET /wraps/missing`: cases that some members cannot open yet, with those members. */
export const missingWrapsSchema = v.array(v.object({ case: v.string(), accounts: v.array(v.string()) }));
export type MissingWraps = v.InferOutput<typeof missingWrapsSchema>;
