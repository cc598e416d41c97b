/** One text of the desk: plain, or by number when it counts something ({count} picks the form). */
export type Message =
  | string
  | {
      readonly one?: string;
      readonly two?: string;
      readonly few?: string;
      readonly many?: string;
      readonly other: string;
    };

type Gaps<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}`
  ? Gap | Gaps<Rest>
  : never;
type TextsOf<M> = M extends string
  ? M
  : M extends Readonly<Record<string, infer Form>>
    ? Form & string
    : never;

/** The names of the gaps in a message: `Hello {name}` has `name`. */
export type GapsOf<M> = Gaps<TextsOf<M>>;

/** Picks the form by `count` and fills the gaps. A gap without a value stays visible, so that it is noticed. */
export function fillMessage(
  message: Message,
  language: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const text = typeof message === 'string' ? message : formFor(message, language, values.count);
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => formatValue(values[name], language) ?? gap);
}

function formFor(
  message: Exclude<Message, string>,
  language: string,
  count: string | number | undefined,
): string {
  const category = new Intl.PluralRules(language).select(Number(count ?? 0));
  return (category === 'zero' ? undefined : message[category]) ?? message.other;
}

function formatValue(value: string | number | undefined, language: string): string | undefined {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
}
