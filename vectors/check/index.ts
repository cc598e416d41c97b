import { actChecks } from './acts.ts';
import { ageChecks } from './age.ts';
import { attachmentChecks } from './attachments.ts';
import { awardChecks } from './awards.ts';
import type { Check } from './check.ts';
import { commendationChecks } from './commendations.ts';
import { descriptorChecks } from './descriptor.ts';
import { cardChecks, invitationChecks, rosterChecks } from './desks.ts';
import { envelopeChecks } from './envelopes.ts';
import { auditChecks, figuresChecks } from './figures.ts';
import { frameChecks } from './frames.ts';
import { guardianChecks } from './guardians.ts';
import { keyringChecks, passphraseChecks } from './keyrings.ts';
import { logChecks } from './log.ts';
import { merkleChecks } from './merkle.ts';
import { noteChecks } from './notes.ts';
import { postChecks } from './posts.ts';
import { practiceChecks } from './practice.ts';
import { promiseChecks } from './promise.ts';
import { bip39Checks, receiptChecks } from './receipts.ts';
import { nameSealChecks } from './seals.ts';
import { base64urlChecks, canonicalChecks } from './text.ts';
import { blindChecks, voucherChecks, workChecks } from './vouchers.ts';
import { witnessChecks } from './witness.ts';

export type { Check } from './check.ts';

/** Every known answer, by the file of vectors that it comes from. */
export const checksByVectors: Record<string, readonly Check[]> = {
  base64url_rfc4648: base64urlChecks,
  canonical_rfc8785: canonicalChecks,
  keyring_bellbuoy: keyringChecks,
  passphrase_bellbuoy: passphraseChecks,
  bip39_trezor: bip39Checks,
  receipt_bellbuoy: receiptChecks,
  age_cctv: ageChecks,
  frame_bellbuoy: frameChecks,
  envelope_bellbuoy: envelopeChecks,
  attachment_bellbuoy: attachmentChecks,
  guardians_bellbuoy: guardianChecks,
  seal_bellbuoy: nameSealChecks,
  act_bellbuoy: actChecks,
  award_bellbuoy: awardChecks,
  roster_bellbuoy: rosterChecks,
  invitation_bellbuoy: invitationChecks,
  card_bellbuoy: cardChecks,
  merkle_rfc6962: merkleChecks,
  note_c2sp: noteChecks,
  log_c2sp: logChecks,
  witness_torchwood: witnessChecks,
  promise_bellbuoy: promiseChecks,
  figures_bellbuoy: figuresChecks,
  audit_bellbuoy: auditChecks,
  descriptor_bellbuoy: descriptorChecks,
  blind_rfc9474: blindChecks,
  voucher_bellbuoy: voucherChecks,
  commendation_bellbuoy: commendationChecks,
  post_bellbuoy: postChecks,
  work_altcha: workChecks,
  practice_bellbuoy: practiceChecks,
};

/** What became of the checks: how many agreed, by file, and each that did not. */
export interface VectorsReport {
  readonly agreed: Record<string, number>;
  readonly disagreed: readonly string[];
}

/**
 * Runs the checks. Needs nothing of its platform but the web's own functions, so it runs in any browser.
 *
 * @param except files to leave out, where an engine would take minutes.
 */
export async function runVectors(except: readonly string[] = []): Promise<VectorsReport> {
  const agreed: Record<string, number> = {};
  const disagreed: string[] = [];
  for (const [vectors, checks] of Object.entries(checksByVectors)) {
    if (except.includes(vectors)) continue;
    agreed[vectors] = 0;
    for (const { name, run } of checks) {
      try {
        await run();
        agreed[vectors] += 1;
      } catch (error) {
        disagreed.push(`${vectors}: ${name}: ${String(error)}`);
      }
    }
  }
  return { agreed, disagreed };
}
