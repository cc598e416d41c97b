import { onPress, part, show } from '../page/parts.ts';

/** Withdrawing takes two presses: the second beside the sentence that says what it cannot do. */
export class WithdrawPanel {
  readonly #root = part(document, 'withdraw');

  constructor(withdraw: () => Promise<void>) {
    onPress(part(this.#root, 'withdraw-start'), () => this.#ask(true));
    onPress(part(this.#root, 'withdraw-keep'), () => this.#ask(false));
    onPress(part(this.#root, 'withdraw-do'), async () => {
      await withdraw();
      this.#ask(false);
    });
  }

  allow(isAllowed: boolean): void {
    show(this.#root, isAllowed);
  }

  #ask(isAsked: boolean): void {
    const sure = part(this.#root, 'withdraw-sure');
    show(sure, isAsked);
    show(part(this.#root, 'withdraw-ask'), !isAsked);
    if (isAsked) sure.querySelector('h3')?.focus();
  }
}
