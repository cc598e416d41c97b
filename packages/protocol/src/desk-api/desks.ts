// Bodies of the calls about the desks of a programme, below /desk/api/v1.

import * as v from 'valibot';
import { textUpTo } from '../fields.ts';
import { personName, secret32 } from './parts.ts';

const MAX_LANGUAGES = 20;

/** An intake desk's id, as an operator chooses it. */
export const newDeskId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/));
/** What people call it, by language. */
const title = v.pipe(
  v.record(v.pipe(textUpTo(35), v.regex(/^[A-Za-z0-9-]+$/)), personName),
  v.check((titles) => 'en' in titles && Object.keys(titles).length <= MAX_LANGUAGES),
);

/** `POST /desks` */
export const addDeskSchema = v.strictObject({ id: newDeskId, title });
export type AddDesk = v.InferOutput<typeof addDeskSchema>;

/** Answer to `POST /desks` and `POST /desks/:desk/setup`: of the desk's setup link. */
export const deskTokenSchema = v.object({ token: secret32 });

/** Answer to `GET /desks`: the intake desks, the one that takes what is sent to none in particular first. */
export const deskListSchema = v.array(v.object({ id: newDeskId, title, isSetUp: v.boolean() }));
export type DeskList = v.InferOutput<typeof deskListSchema>;

/** `POST /setup/desk` */
export const setupDeskSchema = v.strictObject({ token: secret32 });
