import type { Message } from '../message.ts';

export const clusters = {
  'clusters.title': 'Same object or event',
  'clusters.burst':
    'Many similar reports within a week: possible coordination, independence not shown. It makes none of them more urgent.',
  'clusters.folded': {
    one: '{count} case, folded together.',
    other: '{count} cases, folded together. Each reporter is still answered apart.',
  },
  'clusters.take-out': 'Take out',
  'clusters.take-out-of': 'Take out: {title}',
  'clusters.unfold': 'Unfold all',
  'clusters.similar': 'Similar by the desk’s own words and category. Look before you fold.',
  'clusters.fold': 'Fold in',
  'clusters.fold-in': 'Fold in: {title}',
  'clusters.of': 'of {day}',
  'clusters.more': { one: '{count} more case folded with it', other: '{count} more cases folded with it' },
  'clusters.selected': { one: '{count} chosen', other: '{count} chosen' },
  'clusters.selected.row': 'Chosen for folding',
  'clusters.fold-selected': 'Fold together',
  'clusters.clear': 'Choose none',
} as const satisfies Record<string, Message>;
