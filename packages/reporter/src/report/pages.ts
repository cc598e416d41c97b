import type { Category, Exclusion } from '@bellbuoy/protocol';
import { part } from '../page/parts.ts';
import {
  answerPage,
  closestAgainPage,
  closestPage,
  helpersPage,
  helpPage,
  outsidePage,
  readerPage,
  reasonPage,
  remarkPage,
  safetyPage,
  stoppedPage,
  whoeverPage,
} from './gate-pages.ts';
import type { Step } from './path.ts';
import { askedPage, innocentPage, ownPage, sawPage } from './question-pages.ts';
import type { Way } from './way.ts';

/**
 * The section of a step. One that the policy words is made when it is first shown, and stays with what was answered
 * on it; the others were built with the site.
 *
 * @returns null for a section that is there already.
 */
export function makeMissingPage(step: Step, way: Way): HTMLElement | null {
  const steps = part(document, 'steps');
  if (steps.querySelector(`[data-step="${step}"]`) !== null) return null;
  const made = makePage(step, way);
  made.hidden = true;
  steps.append(made);
  return made;
}

function makePage(step: Step, { policy, advisory }: Way): HTMLElement {
  const [kind = '', about = '', id = ''] = step.split(':');
  switch (kind) {
    case 'closest':
      return closestPage(policy);
    case 'closest-again':
      return closestAgainPage(policy);
    case 'reason':
      return reasonPage(policy);
    case 'outside':
      return outsidePage(policy, about as Exclusion | 'none');
    case 'answer':
      return answerPage(policy, about as 'told' | 'feeling' | 'no' | 'unsure');
    case 'safety':
      return safetyPage(policy, about as Category);
    case 'whoever':
      return whoeverPage(policy);
    case 'remark':
      return remarkPage(policy);
    case 'help':
      return helpPage(policy);
    case 'reader':
      return readerPage(policy);
    case 'helpers':
      return helpersPage(policy);
    case 'stopped':
      return stoppedPage();
    case 'saw':
      return sawPage(policy);
    case 'own':
      return ownPage(policy, about as Category, id);
    case 'asked':
      return askedPage(advisory, about);
    case 'innocent':
      return innocentPage(policy);
    default:
      throw new Error(`no page ${step}`);
  }
}
