import type { RewardsPageTexts, RewardsTexts } from './en.ts';

/** The page about thanks and money, in French, as it is built. */
export const rewardsPage = {
  'site.rewards': 'Comment nous disons merci',
  'rewards.title': 'Comment nous disons merci',
  'rewards.neverTitle': 'Ce qui n’est jamais payé',
  'rewards.never': 'Personne n’est jamais payé pour un nom, pour une arrestation ni pour chaque signalement.',
  'rewards.never1': 'Il n’y a ni points, ni classement, ni liste de ceux qui ont aidé.',
  'rewards.never2':
    'Rien n’est promis d’avance. Personne n’est tenu de signaler ni d’accepter quoi que ce soit.',
  'rewards.never3': 'Cela ne change rien à la lecture d’un signalement.',
  'rewards.conditionsTitle': 'Ce qui doit être vrai',
  'rewards.conditions': 'Six choses, toutes à la fois. Cette ligne ne peut pas les changer.',
  'rewards.verified-by-another':
    'Les faits ont été vérifiés par quelqu’un d’autre que celui qui propose de remercier.',
  'rewards.new-to-desk': 'Le bureau ne connaissait pas ces faits.',
  'rewards.first-hand': 'Vous les avez constatés vous-même.',
  'rewards.not-for-a-name': 'Ce n’est pas pour avoir nommé quelqu’un.',
  'rewards.not-for-an-arrest-or-count':
    'Ce n’est ni pour une arrestation, ni pour le nombre de signalements envoyés.',
  'rewards.object-not-controlled':
    'Ce que vous avez trouvé n’a jamais été entre vos mains ni sous votre garde.',
  'rewards.whoTitle': 'Qui décide, et comment',
  'rewards.who1': 'Une personne du bureau vérifie les faits. Une autre propose de remercier.',
  'rewards.who2':
    'Elles envoient au jury un court résumé, sans rien qui puisse vous trahir. Le jury ne voit jamais votre signalement.',
  'rewards.who3':
    'Chaque membre décide seul et écrit pourquoi. Personne ne décide de ce qu’il a proposé, vérifié ou traité.',
  'rewards.who4': 'Si assez de membres sont d’accord, l’offre attend {months} dans votre conversation.',
  'rewards.who5':
    'Votre appareil fait des bons, et cette ligne les signe sans les voir. Qui paie voit ce que vaut un bon, et ne peut pas savoir de quel signalement il vient.',
  'rewards.approvalsCaption': 'Combien de membres doivent être d’accord',
  'rewards.what': 'Quoi',
  'rewards.members': 'Membres',
  'rewards.upTo': 'Jusqu’à {amount}',
  'rewards.level': 'Attestation, niveau {level}',
  'rewards.commendation':
    'Une attestation est un document qui dit que quelqu’un a aidé. Elle porte un mois, un niveau, et un nom inventé ou aucun. Elle ne dit pas pourquoi. Chacun peut vérifier qu’elle est authentique.',
  'rewards.level.1': 'Pour une aide soigneuse.',
  'rewards.level.2': 'Pour une aide sur laquelle d’autres ont pu s’appuyer.',
  'rewards.level.3': 'Pour une aide qui a beaucoup compté.',
  'rewards.examplesTitle': 'Exemples',
  'rewards.examples': 'Ils sont inventés. Le jury regarde chaque signalement à part.',
  'rewards.given':
    '{amount}, par exemple en bons de {vouchers}. Membres qui doivent être d’accord : {members}.',
  'rewards.nothing': 'Rien. Une chose n’est pas vraie ici : « {condition} »',
  'rewards.budgetTitle': 'Combien il y a',
  'rewards.budget':
    'Au plus {year} par an, et au plus {quarter} par trimestre. Une seule somme est de {highest} au plus.',
  'rewards.unclaimedBudget': 'Ce que personne ne réclame peut être donné de nouveau.',
  'rewards.unclaimedCharity': 'Ce que personne ne réclame va à {charity}.',
  'rewards.payTitle': 'Comment c’est payé',
  'rewards.pay': 'Vous choisissez, et chaque bon peut être payé d’une autre façon et un autre jour.',
  'rewards.way.cash': 'En espèces, chez un partenaire de cette ligne.',
  'rewards.way.bank':
    'Sur un compte bancaire. Qui paie sait alors à qui il est, mais toujours pas pour quel signalement.',
  'rewards.way.gift': 'En don à une association : {charities}.',
  'rewards.crowd':
    'Les bons d’une même valeur se ressemblent tous. Plus il y en a dans un trimestre, moins chacun en dit. Là où vous les demandez, vous voyez combien il y en a, et attendre un peu aide.',
  'rewards.figuresTitle': 'Ce qui a été donné jusqu’ici',
  'rewards.figures': 'Des nombres, et aucun nom. Un nombre inférieur à cinq n’est pas montré.',
  'rewards.script': 'Cette page a besoin de scripts pour montrer des chiffres. Pour les programmes : {file}.',
} satisfies RewardsPageTexts;

/** What its script shows. */
export const rewardsLive = {
  none: 'Rien encore. Les chiffres d’un trimestre sont publiés après lui.',
  unreachable: 'Les chiffres ne peuvent pas être obtenus pour le moment. Réessayez plus tard.',
  quarter: '{quarter} {year}',
  'quarter.1': 'Janvier à mars',
  'quarter.2': 'Avril à juin',
  'quarter.3': 'Juillet à septembre',
  'quarter.4': 'Octobre à décembre',
  what: 'Quoi',
  given: 'Signés',
  redeemed: 'Remis',
  voucher: 'Bons de {amount}',
  level: 'Attestations, niveau {level}',
  few: 'moins de 5',
} satisfies RewardsTexts;
