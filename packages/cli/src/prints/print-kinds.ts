/** What can be made of a campaign. */
export const PRINT_KINDS = ['posters', 'pack', 'press', 'cards'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];
