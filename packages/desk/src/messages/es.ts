import { account } from './account/es.ts';
import { accounts } from './accounts/es.ts';
import { answering } from './answering/es.ts';
import { audits } from './audits/es.ts';
import { awards } from './awards/es.ts';
import { came } from './came/es.ts';
import type { Catalogue } from './catalogue.ts';
import { categories } from './categories/es.ts';
import { clusters } from './clusters/es.ts';
import { counter } from './counter/es.ts';
import { deadlines } from './deadlines/es.ts';
import { deciding } from './deciding/es.ts';
import { demands } from './demands/es.ts';
import { desks } from './desks/es.ts';
import { exporting } from './exporting/es.ts';
import { finishing } from './finishing/es.ts';
import { guardianKeys } from './guardian-keys/es.ts';
import { guardians } from './guardians/es.ts';
import { handingOver } from './handing-over/es.ts';
import { hearing } from './hearing/es.ts';
import { keyboard } from './keyboard/es.ts';
import { leaving } from './leaving/es.ts';
import { letter } from './letter/es.ts';
import { lists } from './lists/es.ts';
import { measures } from './measures/es.ts';
import { members } from './members/es.ts';
import { moving } from './moving/es.ts';
import { notices } from './notices/es.ts';
import { openings } from './openings/es.ts';
import { oversight } from './oversight/es.ts';
import { panel } from './panel/es.ts';
import { posts } from './posts/es.ts';
import { problems } from './problems/es.ts';
import { publications } from './publications/es.ts';
import { queue } from './queue/es.ts';
import { recovery } from './recovery/es.ts';
import { redress } from './redress/es.ts';
import { replies } from './replies/es.ts';
import { said } from './said/es.ts';
import { scrub } from './scrub/es.ts';
import { search } from './search/es.ts';
import { shell } from './shell/es.ts';
import { signIn } from './sign-in/es.ts';
import { telling } from './telling/es.ts';
import { viewer } from './viewer/es.ts';

/** What the desk says, in Spanish. */
export const es: Catalogue = {
  ...exporting,
  ...clusters,
  ...search,
  ...account,
  ...accounts,
  ...answering,
  ...audits,
  ...awards,
  ...categories,
  ...deadlines,
  ...deciding,
  ...counter,
  ...demands,
  ...desks,
  ...finishing,
  ...guardianKeys,
  ...guardians,
  ...handingOver,
  ...hearing,
  ...keyboard,
  ...leaving,
  ...letter,
  ...lists,
  ...measures,
  ...members,
  ...moving,
  ...notices,
  ...openings,
  ...oversight,
  ...panel,
  ...posts,
  ...problems,
  ...publications,
  ...queue,
  ...redress,
  ...replies,
  ...recovery,
  ...said,
  ...scrub,
  ...shell,
  ...signIn,
  ...came,
  ...telling,
  ...viewer,
};
