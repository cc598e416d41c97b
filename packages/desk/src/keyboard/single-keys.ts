const NAME = 'bellbuoy-desk-single-keys';

/** Whether single keys do things in this browser. The only thing that the desk stores; it says nothing about anybody. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(NAME) !== 'off';
}

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, 'off');
}
