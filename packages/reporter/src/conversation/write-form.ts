import type { AttachmentLimits } from '../attachments/attachment-field.ts';
import { attachCount } from '../page/count.ts';
import { showProblems } from '../page/errors.ts';
import { onSubmit, part, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { Writing } from './compose-message.ts';
import { MessageFiles } from './message-files.ts';
import type { MessageOutcome } from './session.ts';

const MAX_CHARACTERS = 12_000;

/** What somebody has to read before they write on. */
const REFRESHING: readonly MessageOutcome[] = ['moved-on', 'other-desk', 'gone'];

export interface WriteHooks {
  readonly send: (writing: Writing) => Promise<MessageOutcome>;
  /** Null while the programme is not open. */
  readonly limits: () => AttachmentLimits | null;
  /** Called after a message arrived, or when something else did meanwhile. */
  readonly onChanged: () => Promise<void>;
}

/** Writing to the desk. The text stays in its field until it has arrived. */
export class WriteForm {
  readonly #root = part(document, 'write');
  readonly #input = part(this.#root, 'field="message"', HTMLTextAreaElement);
  readonly #files: MessageFiles;
  readonly #hooks: WriteHooks;

  constructor(hooks: WriteHooks) {
    this.#hooks = hooks;
    this.#files = new MessageFiles(this.#root, hooks.limits);
    attachCount(this.#root, 'message', MAX_CHARACTERS);
    onSubmit(part(this.#root, 'write-form', HTMLFormElement), () => this.#submit());
  }

  allow(isAllowed: boolean): void {
    show(this.#root, isAllowed);
  }

  /** Says who can read what is written here, once that is another desk than the report was sent to. */
  sayReader(name: string | null): void {
    const words = part(this.#root, 'write-reader');
    words.textContent = name === null ? '' : say('write.reader', { desk: name });
    show(words, name !== null);
  }

  clear(): void {
    this.#input.value = '';
    this.#files.clear();
    this.#tell('');
    showProblems(this.#root, []);
  }

  async #submit(): Promise<void> {
    const text = this.#input.value.trim();
    const problem = problemOf(text);
    if (!this.#isFine(problem)) return;
    if (this.#files.isSending) this.#tell(say('sending.filesSending'));
    const attached = await this.#files.attached();
    this.#tell(attached === null ? '' : say('write.sending'));
    if (attached === null) return;
    const outcome = await this.#hooks.send({ text, attached });
    this.#tell('');
    const hasArrived = outcome === 'arrived' || outcome === 'kept-not';
    if (hasArrived) this.clear();
    if (hasArrived || REFRESHING.includes(outcome)) await this.#hooks.onChanged();
    if (hasArrived) this.#tell(say(outcome === 'arrived' ? 'write.sent' : 'write.notAdded'));
    else this.#isFine(sayOutcome(outcome));
  }

  #isFine(problem: string | null): boolean {
    return showProblems(this.#root, problem === null ? [] : [{ field: 'message', text: problem }]);
  }

  #tell(text: string): void {
    part(this.#root, 'write-status').textContent = text;
  }
}

function problemOf(text: string): string | null {
  if (text === '') return say('error.message');
  const over = text.length - MAX_CHARACTERS;
  return over > 0 ? say('error.tooLong', { count: over }) : null;
}

function sayOutcome(outcome: Exclude<MessageOutcome, 'arrived' | 'kept-not'>): string {
  switch (outcome) {
    case 'moved-on':
      return say('error.moved');
    case 'other-desk':
      return say('error.otherDesk');
    case 'gone':
      return say('error.gone');
    case 'too-large':
      return say('error.messageTooLong');
    case 'offline':
      return say('error.offline');
    case 'unavailable':
      return say('error.server');
    case 'no-keys':
      return say('error.programme');
    case 'stopped':
      return say('sending.stopped');
  }
}
