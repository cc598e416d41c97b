import { attachCount } from '../page/count.ts';
import { showProblems } from '../page/errors.ts';
import { onSubmit, part, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { MessageOutcome } from './session.ts';

const MAX_CHARACTERS = 12_000;

export interface WriteHooks {
  readonly send: (text: string) => Promise<MessageOutcome>;
  /** Called after a message arrived, or when something else did meanwhile. */
  readonly onChanged: () => Promise<void>;
}

/** Writing to the desk. The text stays in its field until it has arrived. */
export class WriteForm {
  readonly #root = part(document, 'write');
  readonly #input = part(this.#root, 'field="message"', HTMLTextAreaElement);
  readonly #hooks: WriteHooks;

  constructor(hooks: WriteHooks) {
    this.#hooks = hooks;
    attachCount(this.#root, 'message', MAX_CHARACTERS);
    onSubmit(part(this.#root, 'write-form', HTMLFormElement), () => this.#submit());
  }

  allow(isAllowed: boolean): void {
    show(this.#root, isAllowed);
  }

  clear(): void {
    this.#input.value = '';
    this.#tell('');
    showProblems(this.#root, []);
  }

  async #submit(): Promise<void> {
    const text = this.#input.value.trim();
    const problem = problemOf(text);
    if (!this.#isFine(problem)) return;
    this.#tell(say('write.sending'));
    const outcome = await this.#hooks.send(text);
    this.#tell('');
    const hasArrived = outcome === 'arrived' || outcome === 'kept-not';
    if (hasArrived) this.clear();
    if (hasArrived || outcome === 'moved-on' || outcome === 'gone') await this.#hooks.onChanged();
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
