import { account } from './account/ar.ts';
import { accounts } from './accounts/ar.ts';
import { answering } from './answering/ar.ts';
import { audits } from './audits/ar.ts';
import { awards } from './awards/ar.ts';
import { came } from './came/ar.ts';
import type { Catalogue } from './catalogue.ts';
import { categories } from './categories/ar.ts';
import { clusters } from './clusters/ar.ts';
import { counter } from './counter/ar.ts';
import { deadlines } from './deadlines/ar.ts';
import { deciding } from './deciding/ar.ts';
import { demands } from './demands/ar.ts';
import { desks } from './desks/ar.ts';
import { exporting } from './exporting/ar.ts';
import { finishing } from './finishing/ar.ts';
import { guardianKeys } from './guardian-keys/ar.ts';
import { guardians } from './guardians/ar.ts';
import { handingOver } from './handing-over/ar.ts';
import { hearing } from './hearing/ar.ts';
import { keyboard } from './keyboard/ar.ts';
import { leaving } from './leaving/ar.ts';
import { letter } from './letter/ar.ts';
import { lists } from './lists/ar.ts';
import { measures } from './measures/ar.ts';
import { members } from './members/ar.ts';
import { moving } from './moving/ar.ts';
import { notices } from './notices/ar.ts';
import { openings } from './openings/ar.ts';
import { oversight } from './oversight/ar.ts';
import { panel } from './panel/ar.ts';
import { posts } from './posts/ar.ts';
import { problems } from './problems/ar.ts';
import { publications } from './publications/ar.ts';
import { queue } from './queue/ar.ts';
import { recovery } from './recovery/ar.ts';
import { redress } from './redress/ar.ts';
import { replies } from './replies/ar.ts';
import { said } from './said/ar.ts';
import { scrub } from './scrub/ar.ts';
import { search } from './search/ar.ts';
import { shell } from './shell/ar.ts';
import { signIn } from './sign-in/ar.ts';
import { telling } from './telling/ar.ts';
import { viewer } from './viewer/ar.ts';

/** What the desk says, in Arabic. */
export const ar: Catalogue = {
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
