import { onPress, part } from './parts.ts';

/**
 * A button that shows or hides a secret while it is typed. Words from a card are hard to type unseen, so they start
 * shown; the field begins its life as a password all the same, because browsers keep those out of what they restore.
 */
export function attachReveal(root: ParentNode, field: string): void {
  const input = part(root, `field="${field}"`, HTMLInputElement);
  const button = part(root, `reveal="${field}"`, HTMLButtonElement);
  const apply = (isShown: boolean): void => {
    input.type = isShown ? 'text' : 'password';
    button.textContent = (isShown ? button.dataset['hide'] : button.dataset['show']) ?? '';
    button.setAttribute(
      'aria-label',
      (isShown ? button.dataset['hideLabel'] : button.dataset['showLabel']) ?? '',
    );
  };
  onPress(button, () => {
    apply(input.type === 'password');
    input.focus();
  });
  apply(true);
}
