import type { Page } from 'playwright-core';

// What a stranger does on the public site, by what they see there: roles, labels and words, never classes or ids.

/** A report as its author would tell it. */
export interface Answers {
  /** The category as it stands in the list. */
  readonly category: string | RegExp;
  /** What was come across; without it, something that somebody did. */
  readonly seen?: string | RegExp;
  /** Whether they would report it whoever did it; without it, they would. */
  readonly whoever?: string;
  readonly saw: string;
  readonly where: string;
  readonly when: string;
  /** What else is done on these two pages, besides the words. */
  readonly whereElse?: () => Promise<void>;
  readonly whenElse?: () => Promise<void>;
  /** Answers to the category's own questions and to the one after an innocent explanation; the others are passed. */
  readonly others?: Readonly<Record<string, string>>;
  readonly urgent?: boolean;
  /** What is done on the page with the name box. */
  readonly name?: (page: Page) => Promise<void>;
  /** What is done on the page that asks for files. */
  readonly attach?: (page: Page) => Promise<void>;
}

/** Files a report from the first page to the proof, and returns the twelve words. */
export async function fileReport(page: Page, publicUrl: string, answers: Answers): Promise<string[]> {
  await page.goto(publicUrl);
  await page.getByRole('link', { name: 'Report what you saw' }).click();
  await answerQuestions(page, answers);
  return sendReport(page);
}

/** From the page on which all is checked to the proof. Returns the twelve words. */
export async function sendReport(page: Page): Promise<string[]> {
  await press(page, 'Continue to your twelve words');
  const words = await readWords(page);
  await press(page, 'I have kept them');
  await typeTwoWords(page, words);
  await press(page, 'Seal and send');
  await reportHasArrived(page);
  return words;
}

/** Answers every question, from the first up to the page on which all is checked. */
export async function answerQuestions(page: Page, answers: Answers): Promise<void> {
  await passGate(page, answers);
  await answerTheRest(page, answers);
}

/** The questions before the report itself: what was come across, what it is, and whether it is about the act. */
export async function passGate(
  page: Page,
  { seen, category, whoever }: Pick<Answers, 'seen' | 'category' | 'whoever'>,
): Promise<void> {
  await choose(page, 'What did you come across yourself?', seen ?? 'Something that somebody did');
  await choose(page, 'What comes closest?', category);
  await passSafetyPage(page);
  await choose(page, 'Would you report it whoever did it?', whoever ?? 'Yes, whoever did it');
}

/** Answers whatever is asked, up to the page on which all is checked. */
export async function answerTheRest(page: Page, answers: Answers): Promise<void> {
  for (;;) {
    const question = await headingOf(page);
    if (question === 'Check what you wrote') return;
    await goOn(page, () => answerOne(page, question, answers));
  }
}

/** Chooses an answer of a question and goes on to the next page. */
export async function choose(page: Page, question: string, answer: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: question }).waitFor();
  await page.getByRole('radio', { name: answer }).check();
  await goOn(page, () => press(page, 'Continue'));
}

/** What the page is headed. */
export function headingOf(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** Does what leads to another page, and waits until that is there. */
export async function goOn(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await headingOf(page);
  await act();
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: before }).waitFor();
}

/** The twelve words of the card. */
export async function readWords(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Keep these twelve words' }).waitFor();
  return page
    .getByRole('list', { name: 'Twelve words, in this order' })
    .getByRole('listitem')
    .allInnerTexts();
}

/** Types the two words that are asked for. */
export async function typeTwoWords(page: Page, words: readonly string[]): Promise<void> {
  await page.getByRole('heading', { name: 'Type two of your words' }).waitFor();
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
}

/** Waits until the page says that the report arrived, which it says only once the promise has verified. */
export async function reportHasArrived(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
}

/** Returns with the words, or the numbers, and waits until the conversation is open. */
export async function returnWithWords(
  page: Page,
  publicUrl: string,
  words: readonly string[],
): Promise<void> {
  await page.goto(new URL('/return/', publicUrl).href);
  await typeWords(page, words);
  await page.getByRole('heading', { name: 'Your conversation' }).waitFor();
}

/** Types words into the form that is on screen, and sends it. */
export async function typeWords(page: Page, words: readonly string[]): Promise<void> {
  await page.getByLabel('Your twelve words, or the twelve numbers').fill(words.join(' '));
  await press(page, 'Open my conversation');
}

/** What the timeline shows, oldest first, one text an entry. */
export async function readTimeline(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: 'What happened so far' }).getByRole('listitem').allInnerTexts();
}

/** Looks for something new, and waits until that is done. */
export async function lookForNews(page: Page): Promise<void> {
  await press(page, 'Look for something new');
  await page.getByText(/Looked up just now|There is nothing new/).waitFor();
}

/** Writes to the desk, and waits until the message has arrived. */
export async function writeToDesk(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your message').fill(text);
  await press(page, 'Seal and send');
  await page.getByText('Your message has arrived.').waitFor();
}

/** Deletes the message that says `text`. */
export async function deleteMessage(page: Page, text: string): Promise<void> {
  const entry = page.getByRole('listitem').filter({ hasText: text });
  await entry.getByRole('button', { name: 'Delete this message' }).click();
  await entry.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('The message is deleted.').waitFor();
}

/** Withdraws the report of the conversation that is open. */
export async function withdrawReport(page: Page): Promise<void> {
  await press(page, 'Withdraw my report');
  await press(page, 'Yes, withdraw it');
  await page.getByText('Your report is withdrawn. We deleted our copy.').waitFor();
}

/** What the page says of the report in the log. */
export async function readLogResult(page: Page): Promise<string> {
  return page
    .getByText(/Your report is in the log\. Your browser|is not in the log yet\. The promise/)
    .innerText();
}

async function answerOne(page: Page, question: string, answers: Answers): Promise<void> {
  const { saw, where, when, others = {} } = answers;
  const told = { 'What did you see yourself?': saw, 'Where was it?': where, 'When was it?': when, ...others };
  const text = (told as Readonly<Record<string, string>>)[question];
  const urgent = answers.urgent === true ? 'Yes, it is urgent' : /^No, it can wait/;
  if (text !== undefined) await page.getByLabel(question).fill(text);
  if (question === 'Where was it?') await answers.whereElse?.();
  else if (question === 'When was it?') await answers.whenElse?.();
  else if (question.startsWith('Do you know the name')) await answers.name?.(page);
  else if (question.startsWith('Do you have a photograph')) await answers.attach?.(page);
  else if (question === 'Is it urgent?') await page.getByRole('radio', { name: urgent }).check();
  else if (text === undefined) return press(page, 'Skip this question');
  await press(page, 'Continue');
}

/** Leaves the page that comes first where somebody may be in danger, if it comes. */
async function passSafetyPage(page: Page): Promise<void> {
  const safety = page.getByRole('button', {
    name: /^(I am at a safe distance|Nobody is in danger now|I want to go on)$/,
  });
  const last = page.getByRole('heading', { name: 'Would you report it whoever did it?' });
  await safety.or(last).first().waitFor();
  if (await safety.count()) await goOn(page, () => safety.click());
}

/** Presses a button. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
