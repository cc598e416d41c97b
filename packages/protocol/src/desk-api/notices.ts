// Bodies of the calls about how members are told that something waits.

import * as v from 'valibot';
import { accountField, textUpTo } from '../fields.ts';
import { personName } from './parts.ts';

/** Languages that mails are written in: those of the desk. */
export const NOTICE_LANGUAGES = ['en', 'es', 'fr', 'ar', 'zh-Hans'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** Answer to `GET /notices`: one's own, and what the programme can do. */
export const noticesSchema = v.object({
  mail: v.nullable(textUpTo(254)),
  onCall: v.boolean(),
  sendsMail: v.boolean(),
  callsPager: v.boolean(),
  /** When mail goes out, `HH:MM` by the clock of `zone`. */
  batches: v.array(textUpTo(5)),
  zone: textUpTo(64),
});
export type Notices = v.InferOutput<typeof noticesSchema>;

/** `PUT /notices` */
export const setNoticesSchema = v.strictObject({
  mail: v.nullable(v.pipe(textUpTo(254), v.email())),
  onCall: v.boolean(),
  language: v.picklist(NOTICE_LANGUAGES),
});
export type SetNotices = v.InferOutput<typeof setNoticesSchema>;

/** Answer to `GET /on-call`, for leads. */
export const onCallSchema = v.array(
  v.object({ account: accountField, name: personName, hasMail: v.boolean() }),
);
export type OnCall = v.InferOutput<typeof onCallSchema>;
