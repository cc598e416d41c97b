import type { Day } from '@bellbuoy/protocol';
import { make } from '../page/make.ts';
import { sayDay } from '../page/say.ts';
import type { SealedReport } from '../report/seal-report.ts';
import { askForCarrying } from './ask-for-carrying.ts';
import { quietButton } from './quiet-button.ts';
import { saveBundle } from './save-bundle.ts';
import { sayKeeping } from './say-keeping.ts';
import { forgetKept, keepWaiting } from './waiting-reports.ts';

export interface KeepPanelHooks {
  /** The path of the page that takes a sealed file. */
  readonly sealedPage: string;
  /** Called whenever it is kept, or no longer. */
  readonly onChange: (isKept: boolean) => void;
}

type State = 'offer' | 'kept' | 'failed';

/**
 * Beside a report that cannot leave yet: an offer to keep it on the device, sealed, or as a file. Where somebody has
 * chosen to keep the site, that choice was this one too, and it is kept at once.
 */
export class KeepPanel {
  readonly element: HTMLElement;
  readonly #heading = make('h2');
  readonly #told = make('p', { role: 'status' });
  readonly #saved = make('p', { role: 'status' });
  readonly #actions = make('p', { class: 'actions' });
  readonly #sealed: SealedReport;
  readonly #acceptUntil: Day;
  readonly #hooks: KeepPanelHooks;
  #isKept = false;

  constructor(sealed: SealedReport, acceptUntil: Day, hooks: KeepPanelHooks) {
    this.#sealed = sealed;
    this.#acceptUntil = acceptUntil;
    this.#hooks = hooks;
    const lapse = make('p', {}, sayKeeping('waiting.lapse', { day: sayDay(acceptUntil) }));
    const lines = [this.#heading, this.#told, lapse, this.#saved, this.#actions];
    this.element = make('section', { class: 'notice' }, ...lines);
    this.#show('offer');
  }

  /** Keeps it without asking, where the site is kept. */
  async start(): Promise<void> {
    if (navigator.serviceWorker?.controller) await this.#keep();
  }

  async #keep(): Promise<void> {
    const { body, origin, logVkey } = this.#sealed;
    const { mailbox } = body;
    const acceptUntil = this.#acceptUntil;
    try {
      const where = { mailbox, body, origin, logVkey, acceptUntil };
      await keepWaiting({ kind: 'waiting', ...where, files: [], answer: null });
      this.#isKept = true;
      this.#show('kept');
      await askForCarrying();
    } catch {
      this.#show('failed');
    }
  }

  /** Takes it off the device again; while the page is open it is still tried from here. */
  async forget(): Promise<void> {
    if (!this.#isKept) return;
    await forgetKept(this.#sealed.body.mailbox);
    this.#isKept = false;
    this.#show('offer');
  }

  #show(state: State): void {
    this.#heading.textContent = sayKeeping(state === 'kept' ? 'keep.keptTitle' : 'keep.title');
    this.#told.textContent = sayKeeping(`keep.${state}`);
    this.#hooks.onChange(this.#isKept);
    const save = quietButton(sayKeeping('bundle.save'), () => {
      this.#saved.textContent = saveBundle(this.#sealed.body, this.#hooks.sealedPage);
    });
    const keep = quietButton(sayKeeping('keep.button'), () => this.#keep());
    const remove = quietButton(sayKeeping('waiting.delete'), () => this.forget());
    const buttons = { offer: [keep, save], kept: [save, remove], failed: [save] } as const;
    this.#actions.replaceChildren(...buttons[state]);
  }
}
