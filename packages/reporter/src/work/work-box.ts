import type { WorkPurpose } from '@bellbuoy/protocol';
import { part, show } from '../page/parts.ts';
import { dateLocale, say } from '../page/say.ts';
import { askChallenge } from './ask-challenge.ts';
import { isOfKnownKey } from './known-pass.ts';
import { solveBeside } from './solve-beside.ts';
import type { Toll } from './toll.ts';

const LONGEST_PASS = 2_048;

/** Shows the sum that a busy line asks for, and has it done. */
export class WorkBox {
  readonly #root: HTMLElement;
  readonly #progress: HTMLProgressElement;
  /** Passes that were not taken: once refused, always refused. */
  readonly #refused = new Set<string>();

  readonly #passKids: readonly string[];

  /**
   * @param root what `workBox` of the pages has made.
   * @param passKids the keys of which a pass may be.
   */
  constructor(root: HTMLElement, passKids: readonly string[]) {
    this.#root = root;
    this.#passKids = passKids;
    this.#progress = part(root, 'work-progress', HTMLProgressElement);
  }

  /** @param refusedPass one that has just been presented in vain. */
  async earn(purpose: WorkPurpose, refusedPass: string | null): Promise<Toll> {
    if (refusedPass !== null) this.#refused.add(refusedPass);
    this.#tell(refusedPass === null ? '' : say('work.passRefused'));
    this.#progress.value = 0;
    part(this.#root, 'work-left').textContent = '';
    show(this.#root);
    try {
      return await this.#race(purpose);
    } finally {
      show(this.#root, false);
    }
  }

  /** The sum against whatever the reporter presses. */
  async #race(purpose: WorkPurpose): Promise<Toll> {
    const ended = new AbortController();
    const pressed = new Promise<Toll>((resolve) => {
      const on = (name: string, act: () => void) => {
        this.#root.querySelector(`[data-${name}]`)?.addEventListener('click', act, { signal: ended.signal });
      };
      on('work-stop', () => resolve({ kind: 'stopped' }));
      on('work-pass-use', () => {
        const pass = this.#readPass();
        if (pass !== null) resolve({ kind: 'pass', pass });
      });
    });
    try {
      return await Promise.race([pressed, this.#work(purpose, ended.signal)]);
    } finally {
      ended.abort();
    }
  }

  async #work(purpose: WorkPurpose, signal: AbortSignal): Promise<Toll> {
    const challenge = await askChallenge(purpose);
    if (challenge === null) return { kind: 'offline' };
    if (signal.aborted) return { kind: 'stopped' };
    const since = performance.now();
    return solveBeside(challenge, (share) => this.#showProgress(share, performance.now() - since), signal);
  }

  /** The time left at worst. Most sums end earlier. */
  #showProgress(share: number, passedMs: number): void {
    this.#progress.value = share;
    const seconds = Math.max(1, Math.ceil((passedMs / share - passedMs) / 1000));
    const format = new Intl.NumberFormat(dateLocale(), {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'long',
    });
    part(this.#root, 'work-left').textContent = say('work.about', { time: format.format(seconds) });
  }

  #readPass(): string | null {
    const pass = part(this.#root, 'work-pass', HTMLInputElement).value.replaceAll(/\s/g, '');
    if (pass === '' || pass.length > LONGEST_PASS) return null;
    if (!this.#refused.has(pass) && isOfKnownKey(pass, this.#passKids)) return pass;
    this.#tell(say('work.passRefused'));
    return null;
  }

  #tell(text: string): void {
    part(this.#root, 'work-status').textContent = text;
  }
}
