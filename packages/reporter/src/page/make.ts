type Child = Node | string | null;
type Attribute = string | number | boolean;

/**
 * An element with its attributes and children. True gives an attribute without a value, false leaves it out. A text
 * is text, never markup.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A list, one item each. */
export function makeList(tag: 'ol' | 'ul', items: readonly (Node | string)[]): HTMLElement {
  return make(tag, {}, ...items.map((item) => make('li', {}, item)));
}
