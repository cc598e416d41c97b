import { say } from '../messages/say.ts';
import type { DeskErrorCode } from './desk-error.ts';

/** What a person is told: what happened, and what to do next. */
export function problemWords(code: DeskErrorCode): readonly [what: string, next: string] {
  return (WORDS[code] ?? WORDS.unexpected)();
}

type Words = () => readonly [what: string, next: string];

// One entry a code. Codes that only a fault of ours could cause share the last one.
const WORDS: Partial<Record<DeskErrorCode, Words>> & { unexpected: Words } = {
  unreachable: () => [say('problem.unreachable'), say('problem.unreachable.next')],
  'strange-answer': () => [say('problem.strange-answer'), say('problem.strange-answer.next')],
  unavailable: () => [say('problem.unavailable'), say('problem.unavailable.next')],
  'wrong-passphrase': () => [say('problem.wrong-passphrase'), say('problem.wrong-passphrase.next')],
  'slow-down': () => [say('problem.slow-down'), say('problem.slow-down.next')],
  'wrong-programme': () => [say('problem.wrong-programme'), say('problem.wrong-programme.next')],
  'rolled-back': () => [say('problem.rolled-back'), say('problem.rolled-back.next')],
  'roster-unverified': () => [say('problem.roster-unverified'), say('problem.roster-unverified.next')],
  'not-on-roster': () => [say('problem.not-on-roster'), say('problem.not-on-roster.next')],
  'not-open': () => [say('problem.not-open'), say('problem.not-open.next')],
  'no-key': () => [say('problem.no-key'), say('problem.no-key.next')],
  'unreadable-case': () => [say('problem.unreadable-case'), say('problem.unreadable-case.next')],
  'bad-token': () => [say('problem.bad-token'), say('problem.bad-token.next')],
  'not-found': () => [say('problem.not-found'), say('problem.not-found.next')],
  'paper-wrong': () => [say('problem.paper-wrong'), say('problem.paper-wrong.next')],
  'parts-wrong': () => [say('problem.parts-wrong'), say('problem.parts-wrong.next')],
  'roles-conflict': () => [say('problem.roles-conflict'), say('problem.roles-conflict.next')],
  'last-one': () => [say('problem.last-one'), say('problem.last-one.next')],
  'account-taken': () => [say('problem.account-taken'), say('problem.account-taken.next')],
  'desk-taken': () => [say('problem.desk-taken'), say('problem.desk-taken.next')],
  'invitation-unverified': () => [
    say('problem.invitation-unverified'),
    say('problem.invitation-unverified.next'),
  ],
  'invitation-over': () => [say('problem.invitation-over'), say('problem.invitation-over.next')],
  'not-your-invitation': () => [say('problem.not-your-invitation'), say('problem.not-your-invitation.next')],
  'passkey-unavailable': () => [say('problem.passkey-unavailable'), say('problem.passkey-unavailable.next')],
  'passkey-stopped': () => [say('problem.passkey-stopped'), say('problem.passkey-stopped.next')],
  'passkey-known': () => [say('problem.passkey-known'), say('problem.passkey-known.next')],
  'passkey-without-prf': () => [say('problem.passkey-without-prf'), say('problem.passkey-without-prf.next')],
  'passkey-unknown': () => [say('problem.passkey-unknown'), say('problem.passkey-unknown.next')],
  claimed: () => [say('problem.claimed'), say('problem.claimed.next')],
  'not-claimed': () => [say('problem.not-claimed'), say('problem.not-claimed.next')],
  gone: () => [say('problem.gone'), say('problem.gone.next')],
  'no-case': () => [say('problem.no-case'), say('problem.no-case.next')],
  'moved-on': () => [say('problem.moved-on'), say('problem.moved-on.next')],
  finished: () => [say('problem.finished'), say('problem.finished.next')],
  'seal-unopenable': () => [say('problem.seal-unopenable'), say('problem.seal-unopenable.next')],
  'ask-unproven': () => [say('problem.ask-unproven'), say('problem.ask-unproven.next')],
  asked: () => [say('problem.asked'), say('problem.asked.next')],
  decided: () => [say('problem.decided'), say('problem.decided.next')],
  'stale-guardians': () => [say('problem.stale-guardians'), say('problem.stale-guardians.next')],
  'guardians-unproven': () => [say('problem.guardians-unproven'), say('problem.guardians-unproven.next')],
  recused: () => [say('problem.recused'), say('problem.recused.next')],
  'last-reader': () => [say('problem.last-reader'), say('problem.last-reader.next')],
  'in-review': () => [say('problem.in-review'), say('problem.in-review.next')],
  'not-scrubbed': () => [say('problem.not-scrubbed'), say('problem.not-scrubbed.next')],
  'too-early': () => [say('problem.too-early'), say('problem.too-early.next')],
  'no-body': () => [say('problem.no-body'), say('problem.no-body.next')],
  'not-vetted': () => [say('problem.not-vetted'), say('problem.not-vetted.next')],
  'reason-needed': () => [say('problem.reason-needed'), say('problem.reason-needed.next')],
  'slot-taken': () => [say('problem.slot-taken'), say('problem.slot-taken.next')],
  'few-outside': () => [say('problem.few-outside'), say('problem.few-outside.next')],
  'notice-too-short': () => [say('problem.notice-too-short'), say('problem.notice-too-short.next')],
  forbidden: () => [say('problem.forbidden'), say('problem.forbidden.next')],
  'incomplete-wraps': () => [say('problem.incomplete-wraps'), say('problem.incomplete-wraps.next')],
  'too-large': () => [say('problem.too-large'), say('problem.too-large.next')],
  'no-session': () => [say('problem.no-session'), say('problem.no-session.next')],
  unexpected: () => [say('problem.unexpected'), say('problem.unexpected.next')],
};
