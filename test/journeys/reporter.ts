import type { Page } from 'playwright-core';

// What a stranger does on the public site, by what they see there: roles, labels and words, never classes or ids.

/** A report as its author would tell it. */
export interface Answers {
  /** The category as it stands in the list. */
  readonly category: string | RegExp;
  readonly saw: string;
  readonly where: string;
  readonly when: string;
  /** What else is done on these two pages, besides the words. */
  readonly whereElse?: () => Promise<void>;
  readonly whenElse?: () => Promise<void>;
  readonly urgent?: boolean;
  /** What is done on the page that asks for files. */
  readonly attach?: (page: Page) => Promise<void>;
}

/** Files a report from the first page to the proof, and returns the twelve words. */
export async function fileReport(page: Page, publicUrl: string, answers: Answers): Promise<string[]> {
  await page.goto(publicUrl);
  await page.getByRole('link', { name: 'Report what you saw' }).click();
  await answerQuestions(page, answers);
  await press(page, 'Continue to your twelve words');
  const words = await readWords(page);
  await press(page, 'I have kept them');
  await typeTwoWords(page, words);
  await press(page, 'Seal and send');
  await reportHasArrived(page);
  return words;
}

/** Answers every question, up to the page on which all is checked. */
export async function answerQuestions(page: Page, answers: Answers): Promise<void> {
  await page.getByRole('radio', { name: answers.category }).check();
  await press(page, 'Continue');
  await passSafetyPage(page);
  for (const [question, answer, answerElse] of [
    ['What did you see yourself?', answers.saw, undefined],
    ['Where was it?', answers.where, answers.whereElse],
    ['When was it?', answers.when, answers.whenElse],
  ] as const) {
    await page.getByLabel(question).fill(answer);
    await answerElse?.();
    await press(page, 'Continue');
  }
  await answers.attach?.(page);
  await passFiles(page);
  await page
    .getByRole('radio', { name: answers.urgent === true ? 'Yes, it is urgent' : /^No, it can wait/ })
    .check();
  await press(page, 'Continue');
  await page.getByRole('heading', { name: 'Check what you wrote' }).waitFor();
}

/** Goes on from the question about files. */
export async function passFiles(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Do you have a photograph' }).waitFor();
  await press(page, 'Continue');
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

/** Leaves the page that comes before the questions where somebody may be in danger, if it came. */
async function passSafetyPage(page: Page): Promise<void> {
  const safety = page.getByRole('button', {
    name: /^(I am at a safe distance|Nobody is in danger now|I want to go on)$/,
  });
  await safety.or(page.getByLabel('What did you see yourself?')).filter({ visible: true }).first().waitFor();
  if (await safety.filter({ visible: true }).count()) await safety.filter({ visible: true }).click();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
