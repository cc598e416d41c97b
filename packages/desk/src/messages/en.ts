import { account } from './account/en.ts';
import { accounts } from './accounts/en.ts';
import { answering } from './answering/en.ts';
import { audits } from './audits/en.ts';
import { awards } from './awards/en.ts';
import { came } from './came/en.ts';
import { categories } from './categories/en.ts';
import { clusters } from './clusters/en.ts';
import { counter } from './counter/en.ts';
import { deadlines } from './deadlines/en.ts';
import { deciding } from './deciding/en.ts';
import { demands } from './demands/en.ts';
import { desks } from './desks/en.ts';
import { exporting } from './exporting/en.ts';
import { finishing } from './finishing/en.ts';
import { guardianKeys } from './guardian-keys/en.ts';
import { guardians } from './guardians/en.ts';
import { handingOver } from './handing-over/en.ts';
import { hearing } from './hearing/en.ts';
import { keyboard } from './keyboard/en.ts';
import { leaving } from './leaving/en.ts';
import { letter } from './letter/en.ts';
import { lists } from './lists/en.ts';
import { measures } from './measures/en.ts';
import { members } from './members/en.ts';
import { moving } from './moving/en.ts';
import { notices } from './notices/en.ts';
import { openings } from './openings/en.ts';
import { oversight } from './oversight/en.ts';
import { panel } from './panel/en.ts';
import { posts } from './posts/en.ts';
import { problems } from './problems/en.ts';
import { publications } from './publications/en.ts';
import { queue } from './queue/en.ts';
import { recovery } from './recovery/en.ts';
import { redress } from './redress/en.ts';
import { replies } from './replies/en.ts';
import { said } from './said/en.ts';
import { scrub } from './scrub/en.ts';
import { search } from './search/en.ts';
import { shell } from './shell/en.ts';
import { signIn } from './sign-in/en.ts';
import { telling } from './telling/en.ts';
import { viewer } from './viewer/en.ts';

/** What the desk says, in English. Every other language has the same keys, or does not build. */
export const en = {
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
} as const;
