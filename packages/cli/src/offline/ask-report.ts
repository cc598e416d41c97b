import { CATEGORIES, type Category } from '@bellbuoy/protocol';
import { usage } from '../terminal/exit.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { ReportFile } from './report-file.ts';

const QUESTIONS = [
  ['saw', 'What did you see yourself? Say what happened, not who you are: '],
  ['where', 'Where was it? '],
  ['when', 'When was it? '],
] as const;
const NAMES =
  'The name of somebody who took part, if you know it. It is sealed apart: the desk cannot read it, only guardians together can. The name, or nothing: ';

/**
 * Asks for a report, question by question, as the site does.
 *
 * @param category one that was given already.
 * @param takesNames whether the programme has guardians who could keep a name.
 */
export async function askReport(
  terminal: Terminal,
  { category, takesNames }: { category: string | null; takesNames: boolean },
): Promise<ReportFile> {
  const chosen = category === null ? await askCategory(terminal) : parseCategory(category);
  const answers: Record<string, string> = {};
  for (const [id, question] of QUESTIONS) answers[id] = await askUntilAnswered(terminal, question);
  const names = takesNames ? await ask(terminal, NAMES) : '';
  const urgent = await ask(terminal, 'Is it urgent? The server sees this one answer. Type yes, or nothing: ');
  const named = names === '' ? {} : { names };
  return { category: chosen, answers, ...named, ...(urgent.toLowerCase() === 'yes' ? { urgent: true } : {}) };
}

async function askCategory(terminal: Terminal): Promise<Category> {
  CATEGORIES.forEach((category, index) => terminal.err(`${String(index + 1).padStart(4)}  ${category}`));
  const answer = await askUntilAnswered(terminal, 'What comes closest? Its number or its name: ');
  return parseCategory(CATEGORIES[Number(answer) - 1] ?? answer);
}

function parseCategory(text: string): Category {
  const category = CATEGORIES.find((known) => known === text);
  if (category === undefined) throw usage(`“${text}” is no category.`, `One of: ${CATEGORIES.join(', ')}.`);
  return category;
}

async function askUntilAnswered(terminal: Terminal, question: string): Promise<string> {
  for (;;) {
    const answer = await ask(terminal, question);
    if (answer !== '') return answer;
  }
}

async function ask(terminal: Terminal, question: string): Promise<string> {
  const answer = await terminal.ask(question);
  if (answer === null) throw usage('There is no terminal to ask on.', 'Give --in FILE.');
  return answer.trim();
}
