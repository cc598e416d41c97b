import { account } from './account/fr.ts';
import { accounts } from './accounts/fr.ts';
import { answering } from './answering/fr.ts';
import { audits } from './audits/fr.ts';
import { awards } from './awards/fr.ts';
import { came } from './came/fr.ts';
import type { Catalogue } from './catalogue.ts';
import { categories } from './categories/fr.ts';
import { clusters } from './clusters/fr.ts';
import { counter } from './counter/fr.ts';
import { deadlines } from './deadlines/fr.ts';
import { deciding } from './deciding/fr.ts';
import { demands } from './demands/fr.ts';
import { desks } from './desks/fr.ts';
import { exporting } from './exporting/fr.ts';
import { finishing } from './finishing/fr.ts';
import { guardianKeys } from './guardian-keys/fr.ts';
import { guardians } from './guardians/fr.ts';
import { handingOver } from './handing-over/fr.ts';
import { hearing } from './hearing/fr.ts';
import { keyboard } from './keyboard/fr.ts';
import { leaving } from './leaving/fr.ts';
import { letter } from './letter/fr.ts';
import { lists } from './lists/fr.ts';
import { measures } from './measures/fr.ts';
import { members } from './members/fr.ts';
import { moving } from './moving/fr.ts';
import { notices } from './notices/fr.ts';
import { openings } from './openings/fr.ts';
import { oversight } from './oversight/fr.ts';
import { panel } from './panel/fr.ts';
import { posts } from './posts/fr.ts';
import { problems } from './problems/fr.ts';
import { publications } from './publications/fr.ts';
import { queue } from './queue/fr.ts';
import { recovery } from './recovery/fr.ts';
import { redress } from './redress/fr.ts';
import { replies } from './replies/fr.ts';
import { said } from './said/fr.ts';
import { scrub } from './scrub/fr.ts';
import { search } from './search/fr.ts';
import { shell } from './shell/fr.ts';
import { signIn } from './sign-in/fr.ts';
import { telling } from './telling/fr.ts';
import { viewer } from './viewer/fr.ts';

/** What the desk says, in French. */
export const fr: Catalogue = {
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
