import type { IssuingHealth } from '@bellbuoy/server';
import { type Finding, fail, ok, warn } from './finding.ts';

const CHECK = 'issuing keys';
const MAKE = 'Keep the server running, which makes them by itself, or run: bellbuoy issuing make';

/** Whether what is granted can be claimed. */
export function checkIssuing(health: IssuingHealth): Finding {
  const { isOpen, signing, missingNow, missingNext, elsewhere, fault } = health;
  if (elsewhere > 0) {
    const says = `${elsewhere} are kept by another keeper than the one in config.json: they sign nothing.`;
    return fail(CHECK, says, 'Name the former keeper again until their quarter is over.');
  }
  if (fault !== null) {
    return fail(
      CHECK,
      `They do not sign: ${fault}`,
      'Bring back what their keeper needs: see “issuing” in config.json.',
    );
  }
  if (!isOpen) {
    return ok(CHECK, signing === 0 ? 'None, and nobody can be thanked yet.' : `${signing} sign.`);
  }
  if (missingNow > 0)
    return fail(CHECK, `${missingNow} of this quarter are missing: not all can be claimed.`, MAKE);
  if (missingNext > 0) return warn(CHECK, `${missingNext} of the next quarter are missing.`, MAKE);
  return ok(CHECK, `${signing} sign, each tried.`);
}
