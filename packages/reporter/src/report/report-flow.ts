// Everything of a report after its first question. It is loaded while that is being read.

import { dayOf } from '@bellbuoy/protocol';
import { loadNames } from '../load-fields.ts';
import { loadSealing, prepareSealing } from '../load-sealing.ts';
import type { StoryHints } from '../names/story-hints.ts';
import { showProblems } from '../page/errors.ts';
import { saveText } from '../page/files.ts';
import { onPress, onSubmit, part, parts, show } from '../page/parts.ts';
import { locale, say, sayDay } from '../page/say.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';
import { sayHours } from '../programme/say-hours.ts';
import { answerTo, choiceOf, keepText, textOf } from './answers.ts';
import { type CheckedAnswer, showAnswers } from './check-step.ts';
import { readChoice } from './choice-page.ts';
import { ConfirmStep } from './confirm-step.ts';
import { categoryOf, completeDraft, type Draft, emptyDraft, isStarted, textsOf } from './draft.ts';
import { Fields, isFieldStep } from './field-steps.ts';
import { helperOf } from './helper.ts';
import { makeMissingPage } from './pages.ts';
import { FIRST, type FieldStepName, pathOf, progressOf, type Step, TITLED } from './path.ts';
import { showUsual } from './question-pages.ts';
import { charactersTooMany } from './room.ts';
import { SendingStep } from './sending-step.ts';
import type { Exit } from './step-frame.ts';
import { Steps, sectionOf } from './steps.ts';
import { clearText, readText } from './text-page.ts';
import type { Arrival } from './verify-acceptance.ts';
import type { Way } from './way.ts';
import type { WordsCard } from './words-step.ts';

type OpenProgramme = Extract<ProgrammeState, { kind: 'open' }>;

/** Everything that a visit has: answers, words, promise. Nothing of it outlives the page. */
export class ReportFlow {
  #draft: Draft = emptyDraft();
  readonly #way: Way;
  readonly #programme: OpenProgramme;
  readonly #helper: OpenProgramme | null;
  readonly #fields: Fields;
  /** The steps that were answered, or read and gone on from. */
  readonly #passed = new Set<Step>();
  #acceptance: Arrival | null = null;
  /** Set while one answer is being changed from the page on which all are checked. */
  #isChanging = false;
  readonly #steps = new Steps<Step>({
    first: FIRST,
    titled: TITLED,
    allow: (asked) => this.#allow(asked),
    onShow: (step) => this.#prepare(step),
    progress: (step) => progressOf(step, this.#draft, this.#way),
  });
  /** Null until somebody comes to their story. */
  #hints: StoryHints | null = null;
  /** Null until the words are drawn. */
  #card: WordsCard | null = null;
  readonly #confirm = new ConfirmStep();
  readonly #sending = new SendingStep({
    onSent: (acceptance) => this.#showSent(acceptance),
    onEdit: () => this.#steps.go('check'),
  });

  constructor({ policy, advisory }: Pick<Way, 'policy' | 'advisory'>, programme: OpenProgramme) {
    this.#programme = programme;
    this.#helper = helperOf(policy, programme);
    this.#way = { policy, advisory, hasHelper: this.#helper !== null };
    this.#fields = new Fields(programme.programme);
    for (const section of parts(document, 'step').slice(1)) this.#wake(section);
    onPress(part(document, 'words-again'), () => this.#steps.go('words'));
    onPress(part(document, 'promise-save'), () => this.#savePromise());
    this.#guardLeaving();
  }

  /** Takes the answer of a step and goes on, unless the page has to say that something is amiss. */
  async proceed(step: Step): Promise<void> {
    if (step === 'check') return this.#showWords();
    if (step === 'words') return this.#proceedFromWords();
    if (step === 'confirm') return this.#proceedFromConfirm();
    if (stopsFirst(step)) this.#steps.go('stopped');
    else if (await this.#read(step)) this.#pass(step);
  }

  /** Straight to help, for somebody who was approached or pressured. */
  askForHelp(): void {
    this.#draft.closest = 'help';
    this.#passed.add('seen').add('closest');
    this.#steps.go('help');
  }

  #leave(step: Step, exit: Exit): void {
    if (exit === 'stop') return this.#steps.go('stopped');
    if (exit === 'skip') {
      clearText(sectionOf(step));
      keepText(this.#draft, step, '');
    }
    this.#pass(step);
  }

  #wake(section: HTMLElement): void {
    const step = section.dataset['step'] as Step;
    const form = section.querySelector('form');
    if (form !== null) onSubmit(form, () => this.proceed(step));
    for (const button of parts(section, 'continue')) (button as HTMLButtonElement).disabled = false;
    for (const button of parts(section, 'back')) onPress(button, () => history.back());
    for (const button of parts(section, 'exit'))
      onPress(button, () => this.#leave(step, button.dataset['exit'] as Exit));
  }

  #read(step: Step): boolean | Promise<boolean> {
    if (isFieldStep(step)) return this.#readField(step);
    const section = sectionOf(step);
    const choice = choiceOf(step);
    if (choice !== null) {
      const chosen = readChoice(section, say(choice.problem));
      if (chosen !== null) choice.keep(this.#draft, chosen);
      return chosen !== null;
    }
    const asked = textOf(step);
    if (asked === null) return true;
    const text = readText(section, asked.limit, asked.problem === null ? null : say(asked.problem));
    if (text !== null) keepText(this.#draft, step, text);
    return text !== null;
  }

  /** Without a connection the questions about names and files can be passed: their fields stay closed. */
  async #readField(step: FieldStepName): Promise<boolean> {
    const field = await this.#fields.open(step, sectionOf(step));
    if (field === null) return step === 'files' || step === 'names';
    if (!field.read()) return false;
    if (step !== 'files') this.#draft[step] = field.answer();
    return true;
  }

  #pass(step: Step): void {
    this.#passed.add(step);
    if (categoryOf(this.#draft) !== null) prepareSealing();
    const path = pathOf(this.#draft, this.#way);
    const ahead = path.slice(path.indexOf(step) + 1);
    // After a change only what was not asked before is asked: another category has other questions.
    const next = this.#isChanging
      ? ahead.find((other) => other === 'check' || !this.#passed.has(other))
      : ahead[0];
    this.#steps.go(next ?? 'check');
  }

  #change(step: Step): void {
    this.#isChanging = true;
    this.#steps.go(step);
  }

  async #showWords(): Promise<void> {
    const section = sectionOf('check');
    const draft = completeDraft(this.#draft, this.#way);
    if (draft === null) return this.#steps.go(this.#firstOpen());
    const count = charactersTooMany(draft, this.#programme.programme.descriptor);
    if (count > 0) {
      showProblems(section, [{ field: null, text: say('error.allTooLong', { count }) }]);
      return;
    }
    try {
      const { drawWords, WordsCard } = await loadSealing();
      const card = (this.#card ??= new WordsCard(sectionOf('words')));
      if (card.words === null) card.fill(await drawWords(locale()));
      this.#passed.add('check');
      this.#steps.go('words');
    } catch {
      showProblems(section, [{ field: null, text: say('error.offline') }]);
    }
  }

  #proceedFromWords(): void | Promise<void> {
    if (this.#acceptance !== null) return this.#steps.go('sent');
    this.#passed.add('words');
    if (this.#card?.isSaved !== true) return this.#steps.go('confirm');
    return this.#send();
  }

  #proceedFromConfirm(): void | Promise<void> {
    const words = this.#card?.words ?? null;
    if (words !== null && this.#confirm.isConfirmed(words)) return this.#send();
  }

  async #send(): Promise<void> {
    const words = this.#card?.words ?? null;
    const draft = completeDraft(this.#draft, this.#way);
    if (words === null || draft === null) return;
    this.#steps.go('sending');
    const files = this.#fields.get('files')?.list ?? null;
    await this.#sending.send(
      { draft, files: files?.files.length === 0 ? null : files, entropy: words.entropy },
      this.#reader(),
    );
  }

  /** The programme, with the desk that the report is sealed to. */
  #reader(): OpenProgramme {
    const isForHelper = this.#draft.closest === 'help' && this.#draft.reader === 'helper';
    return (isForHelper ? this.#helper : null) ?? this.#programme;
  }

  #showSent(acceptance: Arrival): void {
    this.#acceptance = acceptance;
    this.#forgetAnswers();
    part(sectionOf('sent'), 'promise-by').textContent = say('sent.by', { day: sayDay(acceptance.by) });
    void this.#offerReminder();
    this.#steps.go('sent');
  }

  async #offerReminder(): Promise<void> {
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
    this.#fields.clear();
    this.#hints?.clear();
    for (const form of document.querySelectorAll('form')) form.reset();
    showAnswers(sectionOf('check'), [], () => undefined);
  }

  #prepare(step: Step): void {
    this.#make(step);
    if (isFieldStep(step)) void this.#fields.open(step, sectionOf(step));
    if (step === 'urgent') this.#showHours();
    if (step === 'innocent') this.#showUsual();
    if (step === 'saw' || step === 'check' || /^(?:own|asked):/.test(step)) void this.#pointAtWords(step);
    if (step !== 'check') return;
    this.#isChanging = false;
    showAnswers(sectionOf('check'), this.#answers(), (asked) => this.#change(asked));
  }

  /** What looks like a name, or tells who wrote it. Without a connection nothing is pointed at. */
  async #pointAtWords(step: Step): Promise<void> {
    const names = await loadNames().catch(() => null);
    if (names === null) return;
    this.#hints ??= new names.StoryHints();
    if (step === 'check') this.#hints.show(sectionOf(step), textsOf(this.#draft));
    else this.#hints.watch(sectionOf(step));
  }

  /** Makes the page of a step that the policy words, unless it is there. */
  #make(step: Step): void {
    const made = makeMissingPage(step, this.#way);
    if (made === null) return;
    this.#wake(made);
    if (step === 'closest') chooseFromAddress(made);
  }

  #showHours(): void {
    const place = part(document, 'hours="urgent"');
    const hours = sayHours(this.#programme.programme.descriptor.hours, new Date(), true);
    place.textContent = hours ?? '';
    show(place, hours !== null);
  }

  #showUsual(): void {
    const category = categoryOf(this.#draft);
    if (category !== null) showUsual(sectionOf('innocent'), this.#way.policy, category);
  }

  /** Every question of the way, as it was worded, with its answer. */
  #answers(): CheckedAnswer<Step>[] {
    return pathOf(this.#draft, this.#way).flatMap((step) => {
      const answer = isFieldStep(step)
        ? (this.#fields.get(step)?.summary() ?? '')
        : answerTo(step, this.#draft, this.#way);
      if (answer === null) return [];
      this.#make(step);
      const question = sectionOf(step).querySelector('h1')?.textContent ?? '';
      return [{ step, question, answer }];
    });
  }

  /** Nobody goes back into a report that is on its way, or forward into one that has no beginning. */
  #allow(asked: Step): Step {
    if (this.#acceptance !== null) return asked === 'words' ? 'words' : 'sent';
    if (this.#steps.current === 'sending') return 'sending';
    if (asked === 'stopped') return asked;
    const path = pathOf(this.#draft, this.#way);
    const place = path.indexOf(asked);
    const isReached = place >= 0 && path.slice(0, place).every((step) => this.#passed.has(step));
    return isReached ? asked : this.#firstOpen();
  }

  #firstOpen(): Step {
    const path = pathOf(this.#draft, this.#way);
    return path.find((step) => step === 'check' || !this.#passed.has(step)) ?? 'check';
  }

  #guardLeaving(): void {
    let isLeaving = false;
    addEventListener('bellbuoy:leave', () => {
      isLeaving = true;
      this.#draft = emptyDraft();
      this.#fields.clear();
      this.#hints?.clear();
      this.#card?.clear();
    });
    addEventListener('beforeunload', (event) => {
      if (!isLeaving && !this.#sending.isKept && isStarted(this.#draft)) event.preventDefault();
    });
    // A page kept for "back" must not bring the words back on the screen once they have done their work.
    addEventListener('pagehide', () => {
      if (this.#acceptance !== null) this.#card?.clear();
    });
  }
}

/** A lesson leads here with its category chosen, by what follows the `#`: the server never sees it. */
function chooseFromAddress(section: HTMLElement): void {
  const category = new URLSearchParams(location.hash.slice(1)).get('category');
  for (const option of section.querySelectorAll('input')) option.checked = option.value === category;
}

/** Where it is said that something is not for this line, the first button is to leave it. */
function stopsFirst(step: Step): boolean {
  return step.startsWith('outside:') || (step.startsWith('answer:') && step !== 'answer:unsure');
}
