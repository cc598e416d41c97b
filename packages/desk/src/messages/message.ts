/** One text of the desk: plain, or by number when it counts something ({count} picks the form). */
export type Message =
  | string
  | {
      readonly zero?: string;
      readonly one?: string;
      readonly two?: string;
      readonly few?: string;
      readonly many?: string;
      readonly other: string;
    };

/** What a translation of a group of messages has: every one of them, and no other. */
export type TranslationOf<English> = Readonly<Record<keyof English, Message>>;

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
  return message[pluralRules(language).select(Number(count ?? 0))] ?? message.other;
}

function formatValue(value: string | number | undefined, language: string): string | undefined {
  return typeof value === 'number' ? numberFormat(language).format(value) : value;
}

// Both are dear to make, and a long list asks for them in every row.
const pluralRules = keptBy((language) => new Intl.PluralRules(language));
const numberFormat = keptBy((language) => new Intl.NumberFormat(language));

function keptBy<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const kept = made.get(language) ?? make(language);
    made.set(language, kept);
    return kept;
  };
}
