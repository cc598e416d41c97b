import { saveText } from '../page/files.ts';
import { make } from '../page/make.ts';
import { show } from '../page/parts.ts';
import { say, sayDay } from '../page/say.ts';
import { sayShare } from '../page/say-share.ts';
import { deliver, type Standing } from './deliver.ts';
import { quietButton } from './quiet-button.ts';
import { saveBundle } from './save-bundle.ts';
import { sayKeeping } from './say-keeping.ts';
import { type OfflineKey, sayOffline } from './say-offline.ts';
import type { FilesProgress } from './send-files.ts';
import { findKept, forgetKept, type KeptReport, type WaitingReport } from './waiting-reports.ts';

const TITLES = {
  waiting: 'state.waiting',
  unverified: 'state.unverified',
  lapsed: 'state.lapsed',
  arrived: 'state.arrived',
  refused: 'state.refused',
} as const satisfies Record<Standing['kind'], OfflineKey>;

type RefusalKey = `waiting.${'taken' | 'gone' | 'filesGone' | 'filesRefused'}`;

const REFUSALS: Readonly<Record<string, RefusalKey>> = {
  'files-gone': 'waiting.filesGone',
  'files-refused': 'waiting.filesRefused',
  'mailbox-taken': 'waiting.taken',
  gone: 'waiting.gone',
};

export interface WaitingHooks {
  readonly onStanding?: (standing: Standing) => void;
  /** It is no longer on the device. */
  readonly onGone?: () => void;
}

/** How one kept report stands, with what can be done about it. */
export class WaitingView {
  readonly element: HTMLElement;
  readonly #title = make('h3', { tabindex: '-1' });
  readonly #status = make('p', { role: 'status' });
  readonly #lapse = make('p', { class: 'quiet' });
  readonly #actions = make('p', { class: 'actions' });
  readonly #sealedPage: string;
  readonly #hooks: WaitingHooks;
  /** Whether a question stands there that progress must not take away. */
  #isAsking = false;
  #isTrying = false;
  #report: KeptReport;

  /** @param sealedPage the path of the page that takes a sealed file. */
  constructor(report: KeptReport, sealedPage: string, hooks: WaitingHooks = {}) {
    this.#report = report;
    this.#hooks = hooks;
    this.#sealedPage = sealedPage;
    const lines = [this.#title, this.#status, this.#lapse, this.#actions];
    this.element = make('article', { class: 'notice' }, ...lines);
    addEventListener('online', () => void this.tryNow());
  }

  /** Tries to send it, and shows what came of that. */
  async tryNow(): Promise<void> {
    const { mailbox } = this.#report;
    const current = await findKept(mailbox);
    if (current === null) return this.#showGone();
    if (this.#isTrying) return;
    this.#isTrying = true;
    this.#report = current;
    if (current.kind === 'waiting' && current.answer === null) this.#tell('state.leaving', 'waiting.leaving');
    if (current.kind === 'waiting' && current.files.length > 0) this.#offerDeletion();
    const standing = await deliver(current, (progress) => this.#showFiles(progress)).finally(() => {
      this.#isTrying = false;
    });
    if ((await findKept(mailbox)) === null) return;
    this.#show(standing);
    this.#hooks.onStanding?.(standing);
  }

  /** Files take long, so that one may change one's mind meanwhile. */
  #offerDeletion(): void {
    const remove = (): void =>
      this.#askDelete(() => {
        this.#tell('state.leaving', 'waiting.leaving');
        this.#offerDeletion();
      });
    this.#setActions([quietButton(sayKeeping('waiting.delete'), remove)]);
  }

  #showFiles({ share, isConnected }: FilesProgress): void {
    if (this.#isAsking) return;
    setText(this.#title, sayOffline(isConnected ? 'state.leaving' : 'state.waiting'));
    const percent = sayShare(share);
    setText(
      this.#status,
      sayOffline(isConnected ? 'waiting.filesSending' : 'waiting.filesWaiting', { percent }),
    );
  }

  #show(standing: Standing): void {
    this.#isAsking = false;
    this.#title.textContent = sayOffline(TITLES[standing.kind]);
    this.#status.textContent = sayStanding(standing);
    this.#lapse.textContent = this.#sayTime(standing);
    this.#setActions(this.#buttonsFor(standing));
  }

  #setActions(buttons: readonly HTMLButtonElement[]): void {
    this.#actions.replaceChildren(...buttons);
    show(this.#actions, buttons.length > 0);
    show(this.#lapse, this.#lapse.textContent !== '');
  }

  #sayTime(standing: Standing): string {
    const report = this.#report;
    if (standing.kind === 'arrived') return sayOffline('waiting.ends', { day: sayDay(standing.report.by) });
    const isOpen = standing.kind === 'waiting' || standing.kind === 'unverified';
    return isOpen && report.kind === 'waiting'
      ? sayKeeping('waiting.lapse', { day: sayDay(report.acceptUntil) })
      : '';
  }

  #buttonsFor(standing: Standing): HTMLButtonElement[] {
    const report = this.#report;
    if (standing.kind === 'arrived') return this.#arrivedButtons(standing.report);
    if (standing.kind === 'lapsed' || standing.kind === 'refused' || report.kind !== 'waiting')
      return [quietButton(sayKeeping('waiting.delete'), () => this.#forget())];
    return [
      quietButton(sayOffline('waiting.tryNow'), () => this.tryNow()),
      // The page that takes such a file takes no others with it.
      ...(report.files.length === 0
        ? [quietButton(sayKeeping('bundle.save'), () => this.#saveBundle(report))]
        : []),
      quietButton(sayKeeping('waiting.delete'), () => this.#askDelete(() => this.#show(standing))),
    ];
  }

  #arrivedButtons({ day, note }: Extract<Standing, { kind: 'arrived' }>['report']): HTMLButtonElement[] {
    const save = (): Promise<void> => {
      saveText(say('promise.fileName', { day }), note);
      return this.#forget();
    };
    return [
      quietButton(sayOffline('waiting.save'), save),
      quietButton(sayOffline('waiting.forget'), () => this.#forget()),
    ];
  }

  #saveBundle({ body }: WaitingReport): void {
    this.#status.textContent = saveBundle(body, this.#sealedPage);
  }

  /** It has not left, so this loses it. */
  #askDelete(goBack: () => void): void {
    this.#tell('waiting.deleteTitle', 'waiting.deleteSure');
    this.#isAsking = true;
    const no = (): void => {
      this.#isAsking = false;
      goBack();
    };
    this.#setActions([
      quietButton(sayOffline('waiting.deleteYes'), () => this.#forget()),
      quietButton(sayOffline('waiting.deleteNo'), no),
    ]);
    this.#title.focus();
  }

  async #forget(): Promise<void> {
    await forgetKept(this.#report.mailbox);
    this.#showGone();
    this.#title.focus();
  }

  #showGone(): void {
    this.#tell('state.deleted', 'waiting.deleted');
    this.#hooks.onGone?.();
  }

  #tell(title: 'state.leaving' | 'state.deleted' | 'waiting.deleteTitle', text: ToldAlone): void {
    this.#title.textContent = sayOffline(title);
    this.#status.textContent = sayOffline(text);
    this.#lapse.textContent = '';
    this.#setActions([]);
  }
}

type ToldAlone = 'waiting.leaving' | 'waiting.deleted' | 'waiting.deleteSure';

function sayStanding(standing: Standing): string {
  switch (standing.kind) {
    case 'waiting':
    case 'unverified':
    case 'lapsed':
      return sayOffline(`waiting.${standing.kind}`);
    case 'arrived':
      return sayOffline('waiting.arrived', { day: sayDay(standing.report.by) });
    case 'refused':
      return sayOffline(REFUSALS[standing.code] ?? 'waiting.refused');
  }
}

// A live region speaks whenever it is written to, even with what it says already.
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
