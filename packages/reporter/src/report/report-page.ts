import { dayOf } from '@bellbuoy/protocol';
import type { AttachmentField } from '../attachments/attachment-field.ts';
import { loadAttachments } from '../load-attachments.ts';
import { loadPlace, loadTime } from '../load-fields.ts';
import { loadSealing, prepareSealing } from '../load-sealing.ts';
import { attachCount } from '../page/count.ts';
import { showProblems } from '../page/errors.ts';
import { saveText } from '../page/files.ts';
import { onPress, onSubmit, part, parts, show } from '../page/parts.ts';
import { locale, say, sayDay } from '../page/say.ts';
import type { PlaceField } from '../place/place-field.ts';
import { type ProgrammeState } from '../programme/load-programme.ts';
import { sayHours } from '../programme/say-hours.ts';
import { watchProgramme } from '../programme/show-state.ts';
import type { TimeField } from '../time/time-field.ts';
import { ConfirmStep } from './confirm-step.ts';
import { type Draft, emptyDraft, isComplete, isStarted, MAX_CHARACTERS, safetyStepOf } from './draft.ts';
import { groupRadios, readCategory, readText, readUrgent, showAnswers } from './questions.ts';
import { SendingStep } from './sending-step.ts';
import { type Step, Steps, sectionOf } from './steps.ts';
import type { Acceptance } from './verify-acceptance.ts';
import type { WordsCard } from './words-step.ts';

/** Wakes the report page. */
export function attachReportPage(): void {
  new ReportPage().attach();
}

/** Everything that a visit has: answers, words, promise. Nothing of it outlives the page. */
class ReportPage {
  #draft: Draft = emptyDraft();
  #programme: ProgrammeState | null = null;
  #acceptance: Acceptance | null = null;
  /** Null until somebody comes to the question about files. */
  #files: AttachmentField | null = null;
  /** Null until they are loaded: until then words alone answer where and when. */
  #place: PlaceField | null = null;
  #time: TimeField | null = null;
  /** Set while one answer is being changed from the page on which all are checked. */
  #isChanging = false;
  readonly #steps = new Steps({
    allow: (asked) => this.#allow(asked),
    onShow: (step) => this.#prepare(step),
  });
  /** Null until the words are drawn. */
  #card: WordsCard | null = null;
  readonly #confirm = new ConfirmStep();
  readonly #sending = new SendingStep({
    onSent: (acceptance) => this.#showSent(acceptance),
    onEdit: () => this.#steps.go('check'),
  });

  attach(): void {
    groupRadios();
    for (const [field, limit] of Object.entries(MAX_CHARACTERS)) attachCount(document, field, limit);
    for (const step of parts(document, 'step')) this.#attachForm(step);
    for (const button of parts(document, 'change'))
      onPress(button, () => this.#change(button.dataset['change'] as Step));
    onPress(part(document, 'words-again'), () => this.#steps.go('words'));
    onPress(part(document, 'promise-save'), () => this.#savePromise());
    this.#guardLeaving();
    void watchProgramme((state) => this.#setProgramme(state));
  }

  #attachForm(section: HTMLElement): void {
    const form = section.querySelector('form');
    if (form !== null) onSubmit(form, () => this.#proceed(section.dataset['step'] as Step));
  }

  #setProgramme(state: ProgrammeState): void {
    this.#programme = state;
    const isOpen = state.kind === 'open';
    for (const button of parts(document, 'continue')) (button as HTMLButtonElement).disabled = !isOpen;
    show(part(document, 'getting-ready'), !isOpen);
  }

  #showHours(): void {
    if (this.#programme?.kind !== 'open') return;
    const place = part(document, 'hours="urgent"');
    const hours = sayHours(this.#programme.programme.descriptor.hours, new Date(), true);
    place.textContent = hours ?? '';
    show(place, hours !== null);
  }

  #proceed(step: Step): void | Promise<void> {
    switch (step) {
      case 'category':
        return this.#proceedFromCategory();
      case 'first-device':
      case 'first-danger':
      case 'first-coercion':
        return this.#next('saw');
      case 'saw':
        return readText('saw', this.#draft) ? this.#next('where') : undefined;
      case 'where':
        return this.#read('where', this.#place) ? this.#next('when') : undefined;
      case 'when':
        return this.#read('when', this.#time) ? this.#next('files') : undefined;
      case 'files':
        return this.#files?.isDecided() === false ? undefined : this.#next('urgent');
      case 'urgent':
        return readUrgent(this.#draft) ? this.#next('check') : undefined;
      case 'check':
        return this.#showWords();
      case 'words':
        return this.#proceedFromWords();
      case 'confirm':
        return this.#proceedFromConfirm();
      case 'none':
      case 'sending':
      case 'sent':
    }
  }

  #read(step: 'where' | 'when', field: PlaceField | TimeField | null): boolean {
    if (field === null) return readText(step, this.#draft);
    if (!field.read()) return false;
    this.#draft[step] = field.answer();
    return true;
  }

  #proceedFromCategory(): void {
    const chosen = readCategory(this.#draft);
    if (chosen === null) return;
    prepareSealing();
    const safety = this.#draft.category === null ? null : safetyStepOf(this.#draft.category);
    if (chosen === 'none') this.#steps.go('none');
    else if (safety !== null) this.#steps.go(safety);
    else this.#next('saw');
  }

  /** The next question, or straight back to where the change was asked for. */
  #next(step: Step): void {
    this.#steps.go(this.#isChanging ? 'check' : step);
  }

  #change(step: Step): void {
    this.#isChanging = true;
    this.#steps.go(step);
  }

  async #showWords(): Promise<void> {
    try {
      const { drawWords, WordsCard } = await loadSealing();
      const card = (this.#card ??= new WordsCard(sectionOf('words')));
      if (card.words === null) card.fill(await drawWords(locale()));
      this.#steps.go('words');
    } catch {
      showProblems(sectionOf('check'), [{ field: null, text: say('error.offline') }]);
    }
  }

  #proceedFromWords(): void | Promise<void> {
    if (this.#acceptance !== null) return this.#steps.go('sent');
    if (this.#card?.isSaved !== true) return this.#steps.go('confirm');
    return this.#send();
  }

  #proceedFromConfirm(): void | Promise<void> {
    const words = this.#card?.words ?? null;
    if (words !== null && this.#confirm.isConfirmed(words)) return this.#send();
  }

  async #send(): Promise<void> {
    const words = this.#card?.words ?? null;
    if (words === null || !isComplete(this.#draft) || this.#programme?.kind !== 'open') return;
    this.#steps.go('sending');
    const files = this.#files?.list ?? null;
    await this.#sending.send(
      { draft: this.#draft, files: files?.files.length === 0 ? null : files, entropy: words.entropy },
      this.#programme,
    );
  }

  #showSent(acceptance: Acceptance): void {
    this.#acceptance = acceptance;
    this.#forgetAnswers();
    part(sectionOf('sent'), 'promise-by').textContent = say('sent.by', { day: sayDay(acceptance.by) });
    void this.#offerReminder();
    this.#steps.go('sent');
  }

  async #offerReminder(): Promise<void> {
    if (this.#programme?.kind !== 'open') return;
    const { hours } = this.#programme.programme.descriptor;
    const { Reminder, reminderDay } = await loadSealing();
    new Reminder(sectionOf('sent')).setDay(reminderDay(hours, dayOf(Date.now())));
  }

  #savePromise(): void {
    if (this.#acceptance === null) return;
    const { note, day } = this.#acceptance;
    saveText(say('promise.fileName', { day }), note);
  }

  /** Once sent, nothing that was typed stays on the page. */
  #forgetAnswers(): void {
    this.#draft = emptyDraft();
    this.#files?.clear();
    this.#place?.clear();
    this.#time?.clear();
    for (const form of document.querySelectorAll('form')) form.reset();
    showAnswers(this.#draft, {}, []);
  }

  #prepare(step: Step): void {
    if (step === 'urgent') this.#showHours();
    if (step === 'files') void this.#prepareFiles();
    if (step === 'saw' || step === 'where' || step === 'when') void this.#prepareFields();
    if (step !== 'check') return;
    this.#isChanging = false;
    const told = {
      ...(this.#place === null ? {} : { where: this.#place.summary() }),
      ...(this.#time === null ? {} : { when: this.#time.summary() }),
    };
    showAnswers(this.#draft, told, this.#files?.list.files.map(({ name }) => name) ?? []);
  }

  /** Without a connection the two questions are answered in words. */
  async #prepareFields(): Promise<void> {
    const [place, time] = await Promise.all([loadPlace().catch(() => null), loadTime().catch(() => null)]);
    if (place !== null) this.#place ??= new place.PlaceField(sectionOf('where'));
    if (time !== null) this.#time ??= new time.TimeField(sectionOf('when'));
  }

  /** Without a connection the question can be passed: its field stays closed. */
  async #prepareFiles(): Promise<void> {
    if (this.#files !== null || this.#programme?.kind !== 'open') return;
    const { limits } = this.#programme.programme.descriptor;
    const loaded = await loadAttachments().catch(() => null);
    if (loaded !== null) this.#files ??= new loaded.AttachmentField(sectionOf('files'), limits);
  }

  /** Nobody goes back into a report that is on its way, or forward into one that has no beginning. */
  #allow(asked: Step): Step {
    if (this.#acceptance !== null) return asked === 'words' ? 'words' : 'sent';
    if (this.#steps.current === 'sending') return 'sending';
    if (asked === 'sending' || asked === 'sent') return isComplete(this.#draft) ? 'check' : 'category';
    const needsAll = asked === 'check' || asked === 'words' || asked === 'confirm';
    if (needsAll && !isComplete(this.#draft)) return 'category';
    return asked;
  }

  #guardLeaving(): void {
    let isLeaving = false;
    addEventListener('bellbuoy:leave', () => {
      isLeaving = true;
      this.#draft = emptyDraft();
      this.#files?.clear();
      this.#card?.clear();
    });
    addEventListener('beforeunload', (event) => {
      if (!isLeaving && isStarted(this.#draft)) event.preventDefault();
    });
    // A page kept for "back" must not bring the words back on the screen once they have done their work.
    addEventListener('pagehide', () => {
      if (this.#acceptance !== null) this.#card?.clear();
    });
  }
}
