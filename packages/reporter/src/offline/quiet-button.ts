import { make } from '../page/make.ts';
import { onPress } from '../page/parts.ts';

export function quietButton(text: string, act: () => void | Promise<void>): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'button button--quiet' }, text);
  onPress(button, act);
  return button;
}
