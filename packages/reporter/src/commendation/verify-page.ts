import {
  type CommendationVerdict,
  checkCommendation,
  type GoodCommendation,
} from '@bellbuoy/protocol/commendations';
import { checkPost, isShownPost, type PostVerdict } from '@bellbuoy/protocol/posts';
import { sayDate } from '../messages/dates.ts';
import { onPress, part, parts, show } from '../page/parts.ts';
import { watchProgramme } from '../programme/show-state.ts';
import { fillCertificate, layOutForPrint, takeOffPaper } from './certificate.ts';
import { findInFile, withoutAddress } from './find-in-file.ts';
import { type LineKeys, loadLineKeys } from './load-keys.ts';
import { COMMENDATION_FORMS, saveCommendation, sayCommendation } from './save-commendation.ts';
import { showFingerprint, showPost } from './show-post.ts';

/** Wakes the page on which anybody checks a post or a commendation. Nothing of what is checked leaves it. */
export function attachVerifyPage(): void {
  new VerifyPage().attach();
}

type Shown =
  | CommendationVerdict['kind']
  | `post-${Exclude<PostVerdict['kind'], 'not-one'>}`
  | 'checking'
  | 'nothing'
  | 'offline';

class VerifyPage {
  /** Once they are there they stay: what is checked later needs no connection. */
  #keys: LineKeys | null = null;
  #good: GoodCommendation | null = null;
  readonly #text = part(document, 'field="credential"', HTMLTextAreaElement);
  readonly #file = part(document, 'file', HTMLInputElement);

  attach(): void {
    const button = part(document, 'check', HTMLButtonElement);
    onPress(button, () => this.#checkTyped());
    this.#file.addEventListener('change', () => void this.#checkFile(this.#file.files?.[0]));
    this.#attachDrop(part(document, 'drop'));
    onPress(part(document, 'print'), () => print());
    for (const form of COMMENDATION_FORMS) onPress(part(document, `save="${form}"`), () => this.#save(form));
    addEventListener('hashchange', () => this.#checkAddress());
    button.disabled = this.#file.disabled = false;
    void watchProgramme(() => undefined);
    void this.#loadKeys().then((keys) => showFingerprint(keys?.vkey ?? null));
    this.#checkAddress();
  }

  /** Whoever scanned a code comes with it behind the address, which is never sent. */
  #checkAddress(): void {
    const text = location.hash.slice(1);
    // A place on this page is shorter.
    if (text.length > 100) void this.#check(text);
  }

  async #checkTyped(): Promise<void> {
    const typed = this.#text.value;
    const text = isShownPost(typed) ? typed : withoutAddress(typed);
    this.#complain(text === '');
    if (text !== '') await this.#check(text);
  }

  #complain(isEmpty: boolean): void {
    const error = part(document.body, 'drop').querySelector<HTMLElement>('.field-error');
    if (error === null) return;
    error.textContent = isEmpty ? (this.#text.dataset['empty'] ?? '') : '';
    show(error, isEmpty);
    this.#text.setAttribute('aria-describedby', isEmpty ? `${error.id} credential-hint` : 'credential-hint');
    if (isEmpty) this.#text.focus();
  }

  async #checkFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    this.#complain(false);
    this.#show('checking');
    const text = await findInFile(file);
    this.#file.value = '';
    if (text === null) this.#show('nothing');
    else await this.#check(text);
  }

  async #check(text: string): Promise<void> {
    this.#show('checking');
    const keys = await this.#loadKeys();
    if (keys === null) return this.#show('offline');
    if (isShownPost(text)) return this.#judgePost(checkPost(text, keys.vkey));
    const verdict = await checkCommendation(text, keys.credentials);
    if (verdict.kind === 'key-withdrawn')
      part(document, 'verdict-day').textContent = sayDate(verdict.day, document.documentElement.lang);
    this.#show(verdict.kind);
    if (verdict.kind === 'good') this.#showCertificate(verdict);
  }

  #judgePost(verdict: PostVerdict): void {
    this.#show(verdict.kind === 'not-one' ? 'not-one' : `post-${verdict.kind}`);
    showPost(verdict);
    part(document, 'verdicts').scrollIntoView({ block: 'start' });
  }

  async #loadKeys(): Promise<LineKeys | null> {
    this.#keys ??= await loadLineKeys();
    return this.#keys;
  }

  #show(shown: Shown): void {
    this.#good = null;
    takeOffPaper();
    show(part(document, 'shown'), false);
    show(part(document, 'post'), false);
    part(document, 'saved').textContent = '';
    part(document, 'certificate-place').replaceChildren();
    for (const each of parts(document, 'verdict')) show(each, each.dataset['verdict'] === shown);
  }

  #showCertificate(good: GoodCommendation): void {
    this.#good = good;
    const certificate = fillCertificate(good);
    part(document, 'certificate-place').replaceChildren(certificate);
    layOutForPrint(certificate);
    show(part(document, 'shown'));
    part(document, 'verdicts').scrollIntoView({ block: 'start' });
  }

  async #save(form: (typeof COMMENDATION_FORMS)[number]): Promise<void> {
    if (this.#good === null) return;
    const isSaved = await saveCommendation(this.#good, form);
    part(document, 'saved').textContent = sayCommendation(isSaved ? 'saved' : 'noPng');
  }

  #attachDrop(place: HTMLElement): void {
    addEventListener('dragover', (event) => {
      event.preventDefault();
      place.classList.add('is-over');
    });
    addEventListener('dragleave', () => place.classList.remove('is-over'));
    addEventListener('drop', (event) => {
      event.preventDefault();
      place.classList.remove('is-over');
      void this.#checkFile(event.dataTransfer?.files[0]);
    });
  }
}
