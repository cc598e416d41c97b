import { commendationSchema } from '@bellbuoy/protocol';
import { checkCommendation, type GoodCommendation, toShortForm } from '@bellbuoy/protocol/commendations';
import * as v from 'valibot';
import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';
import { RadioGroup } from '../page/radios.ts';
import { type Answer, callServer } from '../server/call-server.ts';
import { sayMonth } from './certificate.ts';
import { loadLineKeys } from './load-keys.ts';
import { COMMENDATION_FORMS, saveCommendation, sayCommendation as say } from './save-commendation.ts';

/**
 * Puts into `place` what makes a certificate of a commendation voucher. Nothing of the conversation goes with it: no token, no
 * words. Whoever opens it again within thirty days is given the same.
 *
 * @param voucher finished, in compact form.
 */
export async function openCommendation(place: HTMLElement, voucher: string): Promise<void> {
  const choice = new RadioGroup('commendation-name', 'none', [
    { value: 'none', label: say('none') },
    { value: 'drawn', label: say('drawn') },
  ]);
  const status = make('p', { class: 'status', role: 'status' });
  const button = make('button', { type: 'button', class: 'button' }, say('make'));
  const asking = make(
    'div',
    {},
    make('p', {}, say('lead')),
    make('fieldset', {}, make('legend', {}, say('which')), choice.element),
    make('p', { class: 'aside' }, say('wait')),
    make('p', {}, button),
  );
  const heading = make('h3', { tabindex: '-1' }, say('title'));
  place.replaceChildren(make('section', { class: 'commendation' }, heading, asking, status));
  onPress(button, async () => {
    status.textContent = say('making');
    const exchanged = await exchange(voucher, choice.value === 'drawn');
    if (typeof exchanged === 'string') {
      status.textContent = say(exchanged);
      return;
    }
    status.textContent = say('done');
    asking.replaceWith(showCommendation(exchanged, status));
    heading.focus();
  });
}

/** Why nothing was made, as the texts name it. */
type Failure = 'offline' | 'unavailable' | 'spent' | 'over' | 'refused' | 'unverified';

/** What comes back is believed only if the keys of a verified descriptor vouch for it. */
async function exchange(voucher: string, pseudonym: boolean): Promise<GoodCommendation | Failure> {
  const answer = await callServer({
    method: 'POST',
    path: '/commendations',
    body: { voucher, pseudonym },
  });
  if (answer.kind !== 'done') return failureOf(answer);
  const body = v.safeParse(commendationSchema, answer.body);
  const keys = await loadLineKeys();
  if (keys === null) return 'offline';
  if (!body.success) return 'unverified';
  const verdict = await checkCommendation(body.output.credential, keys.credentials);
  return verdict.kind === 'good' ? verdict : 'unverified';
}

function failureOf(answer: Exclude<Answer, { kind: 'done' }>): Failure {
  if (answer.kind !== 'refused') return answer.kind;
  if (answer.code === 'voucher-spent') return 'spent';
  return answer.code === 'voucher-over' ? 'over' : 'refused';
}

/** What it says, how to keep it, and the way to the certificate. */
function showCommendation(good: GoodCommendation, status: HTMLElement): HTMLElement {
  const { level, month, pseudonym } = good.commendation;
  const rows = [
    [say('level'), say('levelOf', { level })],
    [say('month'), sayMonth(month)],
    [say('name'), pseudonym ?? say('noName')],
  ].flatMap(([name = '', told = '']) => [make('dt', {}, name), make('dd', {}, make('bdi', {}, told))]);
  const saving = COMMENDATION_FORMS.map((form) => {
    const button = make('button', { type: 'button', class: 'button button--quiet' }, say(SAVE_TEXTS[form]));
    onPress(button, async () => {
      status.textContent = say((await saveCommendation(good, form)) ? 'saved' : 'noPng');
    });
    return button;
  });
  const certificate = make(
    'a',
    // What stands behind the address is never sent; the page is this site's own, in a tab that cannot reach this one.
    { class: 'button', href: `${verifyPath()}#${toShortForm(good)}`, target: '_blank', rel: 'noopener' },
    say('certificate'),
  );
  return make(
    'div',
    {},
    make('dl', { class: 'commendation__facts' }, ...rows),
    make('p', { class: 'aside' }, say('careful')),
    make('p', { class: 'actions' }, certificate, ...saving),
  );
}

const SAVE_TEXTS = { credential: 'saveCredential', svg: 'saveSvg', png: 'savePng' } as const;

/** The page is beside the one that this stands on, in the same language. */
function verifyPath(): string {
  return location.pathname.replace(/[^/]+\/$/, 'verify/');
}
