// What somebody asks of the guardians, from the first question to the promise. It is sealed, sent and returned to by the
// same code as a report.

import {
  checkAnswerDay,
  dayOf,
  REDRESS_MATTERS,
  type RedressMatter,
  type RedressQuestion,
} from '@bellbuoy/protocol';
import { loadSealing, prepareSealing } from '../load-sealing.ts';
import { attachCount } from '../page/count.ts';
import { showProblems } from '../page/errors.ts';
import { saveText } from '../page/files.ts';
import { onPress, onSubmit, part, parts, show } from '../page/parts.ts';
import { locale, say, sayDay } from '../page/say.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';
import { type CheckedAnswer, showAnswers } from '../report/check-step.ts';
import { readChoice } from '../report/choice-page.ts';
import { ConfirmStep } from '../report/confirm-step.ts';
import { SendingStep } from '../report/sending-step.ts';
import { Steps, sectionOf } from '../report/steps.ts';
import { readText } from '../report/text-page.ts';
import type { Arrival } from '../report/verify-acceptance.ts';
import type { WordsCard } from '../report/words-step.ts';
import { MonthsField, sayMonths } from './months-field.ts';
import {
  ANSWER_CHARACTERS,
  completeRedress,
  emptyRedressDraft,
  monthsUntil,
  OPTIONAL,
  type RedressDraft,
  type RedressStep,
  redressPath,
  redressProgress,
} from './redress-draft.ts';
import { sayRedress } from './say-redress.ts';

type OpenProgramme = Extract<ProgrammeState, { kind: 'open' }>;

/** The steps that stand at the end of every way, whose headings tell nothing of what was asked. */
const TITLED = ['check', 'words', 'confirm', 'sending', 'sent'] as const satisfies readonly RedressStep[];

/** Everything that a visit has. Nothing of it outlives the page. */
export class RedressFlow {
  #draft: RedressDraft = emptyRedressDraft();
  readonly #programme: OpenProgramme;
  readonly #passed = new Set<RedressStep>();
  readonly #months: MonthsField;
  #acceptance: Arrival | null = null;
  #isChanging = false;
  #card: WordsCard | null = null;
  readonly #steps = new Steps<RedressStep>({
    first: 'matter',
    titled: TITLED,
    allow: (asked) => this.#allow(asked),
    onShow: (step) => this.#prepare(step),
    progress: (step) => redressProgress(step, this.#draft),
  });
  readonly #confirm = new ConfirmStep();
  readonly #sending = new SendingStep({
    onSent: (acceptance) => this.#showSent(acceptance),
    onEdit: () => this.#steps.go('check'),
  });

  constructor(programme: OpenProgramme) {
    this.#programme = programme;
    const day = dayOf(Date.now());
    this.#months = new MonthsField(sectionOf('months'), monthsUntil(day));
    const answerOn = sayRedress('answerOn', { day: sayDay(checkAnswerDay(day, day)) });
    for (const place of parts(document, 'answer-on')) place.textContent = answerOn;
    for (const section of parts(document, 'step')) this.#wake(section);
    onPress(part(document, 'words-again'), () => this.#steps.go('words'));
    onPress(part(document, 'promise-save'), () => this.#savePromise());
    this.#guardLeaving();
  }

  #wake(section: HTMLElement): void {
    const step = section.dataset['step'] as RedressStep;
    for (const input of section.querySelectorAll<HTMLInputElement>('input[type=radio]')) input.name = step;
    if (isAnswered(step) && step !== 'months') attachCount(section, step, ANSWER_CHARACTERS[step]);
    const form = section.querySelector('form');
    if (form !== null) onSubmit(form, () => this.#proceed(step));
    for (const button of parts(section, 'continue')) (button as HTMLButtonElement).disabled = false;
    for (const button of parts(section, 'back')) onPress(button, () => history.back());
  }

  async #proceed(step: RedressStep): Promise<void> {
    if (step === 'check') return this.#showWords();
    if (step === 'words') return this.#proceedFromWords();
    if (step === 'confirm') return this.#proceedFromConfirm();
    if (this.#read(step)) this.#pass(step);
  }

  /** Takes what was answered on a page; otherwise the page says what is missing. */
  #read(step: RedressStep): boolean {
    const section = sectionOf(step);
    if (step === 'matter') {
      const chosen = readChoice(section, sayRedress('matter'));
      if (isMatter(chosen)) this.#draft.matter = chosen;
      return chosen !== null;
    }
    if (!isAnswered(step)) return true;
    const answer = step === 'months' ? this.#readMonths(section) : this.#readText(section, step);
    if (answer !== null) this.#draft.answers[step] = answer;
    return answer !== null;
  }

  #readMonths(section: HTMLElement): string | null {
    const months = this.#months.answer();
    const problems = months === '' ? [{ field: 'months', text: sayRedress('months') }] : [];
    return showProblems(section, problems) ? months : null;
  }

  #readText(section: HTMLElement, question: Exclude<RedressQuestion, 'months'>): string | null {
    const problem = question === 'spellings' || question === 'wish' ? null : sayRedress(question);
    return readText(section, ANSWER_CHARACTERS[question], OPTIONAL.includes(question) ? null : problem);
  }

  #pass(step: RedressStep): void {
    this.#passed.add(step);
    prepareSealing();
    const path = redressPath(this.#draft);
    const ahead = path.slice(path.indexOf(step) + 1);
    // After a change only what was not asked before is asked: another matter has other questions.
    const next = this.#isChanging
      ? ahead.find((other) => other === 'check' || !this.#passed.has(other))
      : ahead[0];
    this.#steps.go(next ?? 'check');
  }

  #complete() {
    return completeRedress(this.#draft, this.#programme.programme.descriptor.policy.hash);
  }

  async #showWords(): Promise<void> {
    if (this.#complete() === null) return this.#steps.go(this.#firstOpen());
    try {
      const { drawWords, WordsCard } = await loadSealing();
      const card = (this.#card ??= new WordsCard(sectionOf('words')));
      if (card.words === null) card.fill(await drawWords(locale()));
      this.#passed.add('check');
      this.#steps.go('words');
    } catch {
      showProblems(sectionOf('check'), [{ field: null, text: say('error.offline') }]);
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
    const draft = this.#complete();
    if (words === null || draft === null) return;
    this.#steps.go('sending');
    await this.#sending.send({ draft, files: null, entropy: words.entropy }, this.#programme);
  }

  #showSent(acceptance: Arrival): void {
    this.#acceptance = acceptance;
    show(part(document, 'sent-answer'), this.#draft.matter === 'name-check');
    this.#forgetAnswers();
    part(sectionOf('sent'), 'promise-by').textContent = say('sent.by', { day: sayDay(acceptance.by) });
    void this.#offerReminder();
    this.#steps.go('sent');
  }

  async #offerReminder(): Promise<void> {
    const { hours } = this.#programme.programme.descriptor;
    const { Reminder, reminderDay } = await loadSealing();
    const day = dayOf(Date.now());
    new Reminder(sectionOf('sent')).setDay(reminderDay(hours, day, checkAnswerDay(day, day)));
  }

  #savePromise(): void {
    if (this.#acceptance === null) return;
    const { note, day } = this.#acceptance;
    saveText(say('promise.fileName', { day }), note);
  }

  /** Once sent, nothing that was typed stays on the page. */
  #forgetAnswers(): void {
    this.#draft = emptyRedressDraft();
    this.#months.clear();
    for (const form of document.querySelectorAll('form')) form.reset();
    showAnswers(sectionOf('check'), [], () => undefined);
  }

  #prepare(step: RedressStep): void {
    if (step !== 'check') return;
    this.#isChanging = false;
    showAnswers(sectionOf('check'), this.#answers(), (asked) => {
      this.#isChanging = true;
      this.#steps.go(asked);
    });
  }

  #answers(): CheckedAnswer<RedressStep>[] {
    const { matter, answers } = this.#draft;
    if (matter === null) return [];
    const chosen = document.querySelector(`label[for="matter-${matter}"]`)?.textContent ?? '';
    return redressPath(this.#draft).flatMap((step): CheckedAnswer<RedressStep>[] => {
      if (step !== 'matter' && !isAnswered(step)) return [];
      const question = sectionOf(step).querySelector('legend, h1')?.textContent.trim() ?? '';
      if (step === 'matter') return [{ step, question, answer: chosen }];
      const answer = answers[step] ?? '';
      return [{ step, question, answer: step === 'months' ? sayMonths(answer) : answer }];
    });
  }

  /** Nobody goes back into what is on its way, or forward into what has no beginning. */
  #allow(asked: RedressStep): RedressStep {
    if (this.#acceptance !== null) return asked === 'words' ? 'words' : 'sent';
    if (this.#steps.current === 'sending') return 'sending';
    const path = redressPath(this.#draft);
    const place = path.indexOf(asked);
    const isReached = place >= 0 && path.slice(0, place).every((step) => this.#passed.has(step));
    return isReached ? asked : this.#firstOpen();
  }

  #firstOpen(): RedressStep {
    const path = redressPath(this.#draft);
    return path.find((step) => step === 'check' || !this.#passed.has(step)) ?? 'check';
  }

  #guardLeaving(): void {
    let isLeaving = false;
    addEventListener('bellbuoy:leave', () => {
      isLeaving = true;
      this.#forgetAnswers();
      this.#card?.clear();
    });
    addEventListener('beforeunload', (event) => {
      const isStarted = Object.values(this.#draft.answers).some((answer) => answer !== '');
      if (!isLeaving && !this.#sending.isKept && isStarted) event.preventDefault();
    });
    // A page kept for "back" must not bring the words back on the screen once they have done their work.
    addEventListener('pagehide', () => {
      if (this.#acceptance !== null) this.#card?.clear();
    });
  }
}

function isMatter(value: string | null): value is RedressMatter {
  return REDRESS_MATTERS.some((matter) => matter === value);
}

function isAnswered(step: RedressStep): step is RedressQuestion {
  return step in ANSWER_CHARACTERS;
}
