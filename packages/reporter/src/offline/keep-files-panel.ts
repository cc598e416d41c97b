import { make } from '../page/make.ts';
import type { Arrival } from '../report/verify-acceptance.ts';
import { forgetLeftBehind, type Standing } from './deliver.ts';
import { quietButton } from './quiet-button.ts';
import { sayKeeping } from './say-keeping.ts';
import { sayOffline } from './say-offline.ts';
import { forgetKept, type WaitingReport } from './waiting-reports.ts';
import { WaitingView } from './waiting-view.ts';

export interface KeepFilesHooks {
  /** The path of the page that takes a sealed file. */
  readonly sealedPage: string;
  /** Seals the files and the report onto the device. Null where there is no room. */
  readonly keep: () => Promise<WaitingReport | null>;
  readonly onArrived: (arrival: Arrival) => void;
  /** The reporter deleted it again, or it could not be sealed. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * Beside files that take long: an offer to keep them on the device, sealed, and the report with them. Nothing is kept
 * before it is accepted; from then on they are sent as whatever waits on the device is.
 */
export class KeepFilesPanel {
  readonly element: HTMLElement;
  readonly #heading = make('h2', { tabindex: '-1' }, sayKeeping('keep.title'));
  readonly #told = make('p', { role: 'status' }, sayOffline('keep.filesOffer'));
  readonly #below: HTMLElement;
  readonly #hooks: KeepFilesHooks;

  constructor(hooks: KeepFilesHooks) {
    this.#hooks = hooks;
    const keep = quietButton(sayOffline('keep.filesButton'), () => this.#keep());
    this.#below = make('div', {}, make('p', { class: 'actions' }, keep));
    this.element = make('section', { class: 'notice' }, this.#heading, this.#told, this.#below);
  }

  async #keep(): Promise<void> {
    const [offer] = this.#below.childNodes;
    this.#below.replaceChildren();
    this.#told.textContent = sayOffline('keep.filesSealing');
    try {
      const report = await this.#hooks.keep();
      if (report !== null) return await this.#watch(report);
      await forgetLeftBehind();
      this.#told.textContent = sayOffline('keep.filesFailed');
      this.#below.replaceChildren(...(offer === undefined ? [] : [offer]));
    } catch (error) {
      await forgetLeftBehind();
      this.#hooks.onFailed(error);
    }
  }

  async #watch(report: WaitingReport): Promise<void> {
    const view = new WaitingView(report, this.#hooks.sealedPage, {
      onStanding: (standing) => void this.#look(standing),
      onGone: () => this.#hooks.onFailed(new Error('deleted')),
    });
    this.#heading.textContent = sayKeeping('keep.keptTitle');
    this.#told.textContent = sayOffline('keep.filesKept');
    this.#below.replaceChildren(view.element);
    this.#heading.focus();
    await view.tryNow();
  }

  async #look(standing: Standing): Promise<void> {
    if (standing.kind !== 'arrived') return;
    // The page itself says so now, and offers the promise.
    await forgetKept(standing.report.mailbox);
    this.#hooks.onArrived(standing.report);
  }
}
