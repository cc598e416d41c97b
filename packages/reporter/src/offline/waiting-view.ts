import { saveText } from '../page/files.ts';
import { make } from '../page/make.ts';
import { show } from '../page/parts.ts';
import { say, sayDay } from '../page/say.ts';
import { deliver, type Standing } from './deliver.ts';
import { quietButton } from './quiet-button.ts';
import { saveBundle } from './save-bundle.ts';
import { type OfflineKey, sayOffline } from './say-offline.ts';
import { findKept, forgetKept, type KeptReport, type WaitingReport } from './waiting-reports.ts';

const TITLES = {
  waiting: 'state.waiting',
  unverified: 'state.unverified',
  lapsed: 'state.lapsed',
  arrived: 'state.arrived',
  refused: 'state.refused',
} as const satisfies Record<Standing['kind'], OfflineKey>;

const REFUSALS: Readonly<Record<string, 'waiting.taken' | 'waiting.gone'>> = {
  'mailbox-taken': 'waiting.taken',
  gone: 'waiting.gone',
};

/** How one kept report stands, with what can be done about it. */
export class WaitingView {
  readonly element: HTMLElement;
  readonly #title = make('h3', { tabindex: '-1' });
  readonly #status = make('p', { role: 'status' });
  readonly #lapse = make('p', { class: 'quiet' });
  readonly #actions = make('p', { class: 'actions' });
  readonly #sealedPage: string;
  #report: KeptReport;

  /** @param sealedPage the path of the page that takes a sealed file. */
  constructor(report: KeptReport, sealedPage: string) {
    this.#report = report;
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
    this.#report = current;
    if (current.kind === 'waiting' && current.answer === null) this.#tell('state.leaving', 'waiting.leaving');
    this.#show(await deliver(current));
  }

  #show(standing: Standing): void {
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
      ? sayOffline('waiting.lapse', { day: sayDay(report.acceptUntil) })
      : '';
  }

  #buttonsFor(standing: Standing): HTMLButtonElement[] {
    const report = this.#report;
    if (standing.kind === 'arrived') return this.#arrivedButtons(standing.report);
    if (standing.kind === 'lapsed' || standing.kind === 'refused' || report.kind !== 'waiting')
      return [quietButton(sayOffline('waiting.delete'), () => this.#forget())];
    return [
      quietButton(sayOffline('waiting.tryNow'), () => this.tryNow()),
      quietButton(sayOffline('bundle.save'), () => this.#saveBundle(report)),
      quietButton(sayOffline('waiting.delete'), () => this.#askDelete(standing)),
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
  #askDelete(standing: Standing): void {
    this.#tell('waiting.deleteTitle', 'waiting.deleteSure');
    this.#setActions([
      quietButton(sayOffline('waiting.deleteYes'), () => this.#forget()),
      quietButton(sayOffline('waiting.deleteNo'), () => this.#show(standing)),
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
