import { type Day, dayOf, ProtocolError } from '@bellbuoy/protocol';
import type { AttachedFile, KeptAttachment } from '../attachments/attachment-list.ts';
import { loadOffline } from '../load-offline.ts';
import { loadSealing } from '../load-sealing.ts';
import { showWhileOffline } from '../offline/connection-note.ts';
import type { KeepPanel } from '../offline/keep-panel.ts';
import { canKeepFiles, whileKeeping } from '../offline/keeping-lock.ts';
import { keepWaiting, type WaitingReport } from '../offline/waiting-reports.ts';
import { copyText } from '../page/files.ts';
import { onPress, part, parts, show } from '../page/parts.ts';
import { locale, say } from '../page/say.ts';
import { keysToday } from '../programme/keys-today.ts';
import { loadProgramme, type ProgrammeState, type VerifiedProgramme } from '../programme/load-programme.ts';
import { type EarnToll, earnIn } from '../work/toll.ts';
import type { CompleteDraft } from './draft.ts';
import type { SealedFile, SealedReport } from './seal-report.ts';
import { type Delay, sendReport } from './send-report.ts';
import { sectionOf } from './steps.ts';
import type { Acceptance, Arrival } from './verify-acceptance.ts';

type Stage = 'files' | 'seal' | 'send' | 'verify';
type StageState = 'waiting' | 'doing' | 'done' | 'stopped';
type OpenProgramme = Extract<ProgrammeState, { kind: 'open' }>;

const FIRST_DELAY_MS = 2_000;
const MAX_DELAY_MS = 60_000;
/** Files that take no longer are nobody's concern. */
const PATIENCE_MS = 1_500;
/** New keys once, and once more if they change at that very moment. */
const MAX_SEALINGS = 3;

/** Why a report did not leave, as the page says it. Nothing but this goes wrong on the way. */
class SendingFailure extends Error {
  override readonly name = 'SendingFailure';
  readonly reason: 'files' | 'refused' | 'stopped' | 'expired' | 'unverified' | 'failed' | 'tooLong';

  constructor(reason: SendingFailure['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** What is sent beside the text. */
export interface SendingFiles {
  readonly attached: readonly AttachedFile[];
  /** Resolves when nothing is under way any more. Returns whether all have arrived. */
  settled(): Promise<boolean>;
  /** Seals them onto the device instead. Returns whether there was room. */
  keep(write: (kept: readonly KeptAttachment[]) => Promise<void>): Promise<boolean>;
  pause(isPaused: boolean): void;
  clear(): void;
}

export interface Dispatch {
  readonly draft: CompleteDraft;
  /** Null when none were chosen. */
  readonly files: SendingFiles | null;
  readonly entropy: Uint8Array;
}

interface OfferToKeep {
  readonly programme: OpenProgramme;
  /** Ends saying that there is no connection: what waits says that itself. */
  readonly endNote: () => void;
  /** Aborted when it is over. */
  readonly signal: AbortSignal;
}

export interface SendingHooks {
  readonly onSent: (acceptance: Arrival) => void;
  /** Back to the answers, where that is safe. */
  readonly onEdit: () => void;
}

/** Seals and sends with progress that one can see, and says that it arrived only when that is proven. */
export class SendingStep {
  readonly #section = sectionOf('sending');
  readonly #hooks: SendingHooks;
  #sealed: SealedReport | null = null;
  #again: () => void = () => undefined;
  #draft: CompleteDraft | null = null;
  /** There once a sealed report could not leave at once. */
  #panel: KeepPanel | null = null;
  #isKept = false;
  /** Counts the attempts, so that one that was left does not go on. */
  #run = 0;

  constructor(hooks: SendingHooks) {
    this.#hooks = hooks;
    for (const note of parts(document, 'files-offline')) showWhileOffline(note);
    onPress(part(this.#section, 'sending-without-files'), () => this.#edit());
    onPress(part(this.#section, 'sending-again'), () => this.#again());
    onPress(part(this.#section, 'sending-copy'), () => this.#copyAnswers());
    onPress(part(this.#section, 'sending-edit'), () => this.#edit());
  }

  /** Whether the sealed report waits on the device, so that the page may be closed. */
  get isKept(): boolean {
    return this.#isKept;
  }

  async send(dispatch: Dispatch, programme: OpenProgramme): Promise<void> {
    const run = ++this.#run;
    this.#draft = dispatch.draft;
    this.#again = () => void this.send(dispatch, programme);
    show(part(this.#section, 'stage="files"'), dispatch.files !== null);
    show(part(this.#section, 'sending-problem'), false);
    try {
      const acceptance = await this.#sendSealed(dispatch, programme);
      this.#sealed = null;
      this.#draft = null;
      this.#hooks.onSent(acceptance);
    } catch (error) {
      if (run === this.#run) this.#stop(error instanceof SendingFailure ? error.reason : 'failed');
    }
  }

  async #sendSealed(dispatch: Dispatch, first: OpenProgramme): Promise<Arrival> {
    if (dispatch.files !== null) {
      const arrived = await this.#sendFiles(dispatch.files, dispatch, first);
      if (arrived !== null) return arrived;
    }
    let programme = await this.#keysFor(first);
    for (let sealing = 0; sealing < MAX_SEALINGS; sealing++) {
      this.#sealed ??= await this.#seal(dispatch, dispatch.files?.attached ?? [], programme);
      this.#mark('send', 'doing', say('sending.sending'));
      const { acceptUntil } = programme.epoch;
      const sending = await sendReport(this.#sealed, this.#earnBy(programme.programme), (why, attempt) => {
        if (dispatch.files === null) void this.#offerKeeping(acceptUntil);
        return this.#wait(why, attempt);
      });
      if (sending.kind === 'answered') {
        const acceptance = await this.#verify(this.#sealed, sending.body);
        await this.#stopKeeping();
        return acceptance;
      }
      // The same bytes again, should the reporter think better of it.
      if (sending.kind === 'stopped') throw new SendingFailure('stopped');
      await this.#stopKeeping();
      this.#sealed = null;
      if (sending.kind === 'refused')
        throw new SendingFailure(sending.code === 'unknown-upload' ? 'files' : 'refused');
      programme = await this.#newKeys(programme.programme);
    }
    throw new SendingFailure('expired');
  }

  #earnBy({ descriptor }: VerifiedProgramme): EarnToll {
    const passKids = descriptor.issuing.filter(({ kind }) => kind === 'pass').map(({ kid }) => kid);
    return earnIn(part(this.#section, 'work'), passKids);
  }

  /** The keys that the page was loaded with, if they still hold; otherwise new ones. */
  async #keysFor({ programme }: OpenProgramme): Promise<OpenProgramme> {
    const epoch = keysToday(programme, dayOf(Date.now()));
    return epoch === null ? this.#newKeys(programme) : { kind: 'open', programme, epoch };
  }

  async #newKeys(before: VerifiedProgramme): Promise<OpenProgramme> {
    for (let attempt = 1; ; attempt++) {
      const state = await loadProgramme(dayOf(Date.now()), before);
      if (state.kind === 'open') return state;
      if (state.kind !== 'unreachable') throw new SendingFailure('expired');
      await this.#wait('offline', attempt);
    }
  }

  /**
   * Sends the files from this page, unless the reporter has them kept on the device meanwhile: then with the report,
   * which has arrived when this returns it.
   */
  async #sendFiles(
    files: SendingFiles,
    dispatch: Dispatch,
    programme: OpenProgramme,
  ): Promise<Arrival | null> {
    this.#mark('files', 'doing', say('sending.filesSending'));
    // Whoever sends the report wants its files sent, too.
    files.pause(false);
    const run = this.#run;
    const endNote = showWhileOffline(part(this.#section, 'sending-files-offline'));
    const kept = new AbortController();
    const areSent = await Promise.race([
      files.settled(),
      this.#offerKeepingFiles(files, dispatch, { programme, endNote, signal: kept.signal }),
    ]).finally(() => {
      kept.abort();
      endNote();
    });
    if (typeof areSent !== 'boolean') return areSent;
    // Whoever went back to the answers meanwhile sends again from there.
    if (run !== this.#run) throw new SendingFailure('stopped');
    if (!areSent) throw new SendingFailure('files');
    this.#mark('files', 'done');
    return null;
  }

  /** Resolves only once the reporter has chosen it and the report with its files has arrived. */
  async #offerKeepingFiles(
    files: SendingFiles,
    dispatch: Dispatch,
    { programme, endNote, signal }: OfferToKeep,
  ): Promise<Arrival> {
    const arrived = Promise.withResolvers<Arrival>();
    const offline = await loadOffline().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    if (offline === null || !canKeepFiles() || signal.aborted) return arrived.promise;
    const panel = new offline.KeepFilesPanel({
      sealedPage: this.#section.dataset['sealedPage'] ?? '',
      keep: async () => {
        const report = await this.#keepWithFiles(files, dispatch, programme);
        if (report !== null) endNote();
        return report;
      },
      onArrived: arrived.resolve,
      onFailed: (error) => {
        arrived.reject(error instanceof SendingFailure ? error : new SendingFailure('files'));
        // Deleted from the device: what is left here is the list of what was chosen.
        if (this.#isKept) files.clear();
        this.#showKept(false);
      },
    });
    part(this.#section, 'sending-waiting').after(panel.element);
    signal.addEventListener('abort', () => panel.element.remove());
    return arrived.promise;
  }

  /** Null where there is no room on the device. */
  async #keepWithFiles(
    files: SendingFiles,
    dispatch: Dispatch,
    first: OpenProgramme,
  ): Promise<WaitingReport | null> {
    const programme = await this.#keysFor(first);
    const { acceptUntil } = programme.epoch;
    let report: WaitingReport | null = null;
    await whileKeeping(() =>
      files.keep(async (kept) => {
        const { body, origin, logVkey } = await this.#seal(dispatch, kept, programme);
        const where = { mailbox: body.mailbox, body, origin, logVkey, acceptUntil };
        report = { kind: 'waiting', ...where, files: kept.map(({ file }) => file), answer: null };
        await keepWaiting(report);
        this.#showKept(true);
      }),
    );
    return report;
  }

  async #seal(
    { draft, entropy }: Dispatch,
    attached: readonly SealedFile[],
    { programme, epoch }: OpenProgramme,
  ): Promise<SealedReport> {
    this.#mark('seal', 'doing', say('sending.sealing'));
    const { sealReport } = await loadSealing();
    const addressee = { ...programme, epoch };
    const day = dayOf(Date.now());
    const sealed = await sealReport({
      draft,
      attached,
      addressee,
      entropy,
      locale: locale(),
      day,
    }).catch((error: unknown) => {
      throw new SendingFailure(
        error instanceof ProtocolError && error.code === 'too-large' ? 'tooLong' : 'failed',
      );
    });
    this.#mark('seal', 'done');
    return sealed;
  }

  async #verify(sealed: SealedReport, answer: unknown): Promise<Acceptance> {
    this.#mark('send', 'done');
    this.#mark('verify', 'doing', say('sending.verifying'));
    const { verifyAcceptance } = await loadSealing();
    try {
      const acceptance = verifyAcceptance(answer, sealed, dayOf(Date.now()));
      this.#mark('verify', 'done', '');
      return acceptance;
    } catch {
      throw new SendingFailure('unverified');
    }
  }

  /** Waits for a connection, for the button, or for its time: whichever comes first. */
  async #wait(why: Delay, attempt: number): Promise<void> {
    this.#mark('send', 'doing', say(why === 'offline' ? 'sending.waiting' : 'sending.busy'));
    const waiting = part(this.#section, 'sending-waiting');
    show(waiting);
    const delay = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), MAX_DELAY_MS);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delay);
      const now = (): void => {
        clearTimeout(timer);
        resolve();
      };
      addEventListener('online', now, { once: true });
      part(this.#section, 'sending-retry').addEventListener('click', now, { once: true });
    });
    show(waiting, false);
    this.#mark('send', 'doing', say('sending.sending'));
  }

  // Files that were sent lapse sooner than a report may wait, so a report with files is sent from an open page.
  async #offerKeeping(acceptUntil: Day): Promise<void> {
    const { KeepPanel } = await loadSealing();
    if (this.#panel !== null || this.#sealed === null) return;
    this.#panel = new KeepPanel(this.#sealed, acceptUntil, {
      sealedPage: this.#section.dataset['sealedPage'] ?? '',
      onChange: (isKept) => this.#showKept(isKept),
    });
    part(this.#section, 'sending-waiting').after(this.#panel.element);
    await this.#panel.start();
  }

  #showKept(isKept: boolean): void {
    this.#isKept = isKept;
    show(part(this.#section, 'sending-keep-open'), !isKept);
  }

  async #stopKeeping(): Promise<void> {
    const panel = this.#panel;
    this.#panel = null;
    panel?.element.remove();
    await panel?.forget();
  }

  #stop(reason: SendingFailure['reason']): void {
    for (const stage of parts(this.#section, 'stage')) {
      if (stage.dataset['progressState'] === 'doing')
        this.#mark(stage.dataset['stage'] as Stage, 'stopped', '');
    }
    const problem = part(this.#section, 'sending-problem');
    part(problem, 'sending-reason').textContent = say(`sending.${reason}`);
    // Once it may have arrived, other bytes under the same words would only be refused.
    show(part(problem, 'sending-edit'), reason !== 'unverified');
    show(problem);
    problem.querySelector('h2')?.focus();
  }

  #mark(stage: Stage, state: StageState, told?: string): void {
    const item = part(this.#section, `stage="${stage}"`);
    item.dataset['progressState'] = state;
    part(item, 'stage-state').textContent = part(this.#section, 'stages').dataset[state] ?? '';
    if (told !== undefined) part(this.#section, 'sending-status').textContent = told;
  }

  async #copyAnswers(): Promise<void> {
    if (this.#draft === null) return;
    const { answers, remark } = this.#draft;
    const isCopied = await copyText([...Object.values(answers), remark ?? ''].join('\n\n').trim());
    part(this.#section, 'sending-status').textContent = say(
      isCopied ? 'sending.textCopied' : 'words.copyFailed',
    );
  }

  #edit(): void {
    this.#run++;
    for (const stage of ['files', 'seal', 'send', 'verify'] as const) this.#mark(stage, 'waiting', '');
    this.#hooks.onEdit();
  }
}
