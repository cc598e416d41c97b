import { demandWords } from '@bellbuoy/content/demand-words/en';
import type { Text } from '../message.ts';

/** The page of legal demands and incidents, and the words of the closed sets. */
export const demandsPage = {
  'site.demands': 'Legal demands',
  'demands.title': 'Legal demands and incidents',
  'demands.lead':
    'What authorities and courts have asked of this line, what they were given, and what went wrong here. Nobody is named, and no report is told apart.',
  'demands.statementTitle': 'What the programme states',
  'demands.reading': 'Reading and checking the statement …',
  'demands.good':
    'On {day} there were those listed here and no others. The programme’s key has signed this, and this page has checked it. It holds until {expires}; then it must be said again.',
  'demands.over':
    'The last statement ran out on {expires}, and nobody has said it again. That can be an oversight. It can also mean that somebody may not say it any more.',
  'demands.none': 'This programme has not stated anything yet. That says nothing either way.',
  'demands.broken': 'What the server sent is not what the programme’s key has signed. Do not rely on it.',
  'demands.offline': 'The statement could not be fetched. Try again with a connection.',
  'demands.listTitle': 'What is recorded',
  'demands.empty': 'Nothing: no demand and no incident.',
  'demands.day': 'Day',
  'demands.kind': 'What',
  'demands.about': 'About',
  'demands.outcome': 'What came of it',
  'demands.open': 'still open',
  'demands.checkTitle': 'Check this yourself',
  'demands.check':
    'The record and the signed statement are files of this site. Each entry stands in the public log too, from the day on which it was recorded.',
  'demands.cannotTitle': 'What nobody here can give',
  'demands.cannot1': 'Who reported. Nothing that is stored tells it.',
  'demands.cannot2': 'A sealed name. It opens only when several independent guardians decide so.',
  'demands.cannot3': 'What was deleted. Its key is gone.',
  ...demandWords,
} as const satisfies Readonly<Record<string, Text>>;
