import type { TranslationOf } from '../message.ts';
import type { recovery as english } from './en.ts';

export const recovery: TranslationOf<typeof english> = {
  'recovery.title': 'Si des clés sont perdues',
  'recovery.what':
    'Chaque clé du bureau est aussi gardée pour un trousseau de secours. Personne ne le détient : il ne se forme que lorsque deux parts sont réunies.',
  'recovery.two-leads':
    'Chaque responsable détient une part. Un collègue qui a perdu ses clés part et est invité de nouveau ; le secours rend ce que plus personne ne peut ouvrir.',
  'recovery.parts': 'Qui détient une part',
  'recovery.none': 'Il n’y a pas encore de trousseau de secours.',
  'recovery.since': 'Fait le {day}. Deux de ces parts l’ouvrent.',
  'recovery.on-paper': 'Papier',
  'recovery.out-of-date':
    'Un responsable est arrivé ou parti depuis. Refaites-le, pour que chaque responsable détienne une part.',
  'recovery.alone':
    'Vous êtes le seul responsable : la seconde part va sur papier. Si vous perdez votre phrase et vos clés d’accès, le papier seul n’ouvre rien : ayez un second responsable.',
  'recovery.make': 'Faire le trousseau de secours',
  'recovery.make-anew': 'Le refaire',
  'recovery.making': 'Création, et emballage de chaque clé pour lui',
  'recovery.made': 'Le trousseau de secours est en vigueur.',
  'recovery.paper.title': 'La part sur papier',
  'recovery.paper.what':
    'Imprimez ou notez ces 24 mots, et gardez-les loin de votre phrase secrète, par exemple dans un coffre.',
  'recovery.paper.once': 'Ils ne sont montrés que maintenant. Qui les a avec vos clés peut tout ouvrir.',
  'recovery.paper.kept': 'Je les ai gardés',
  'recovery.paper.field': 'Les 24 mots du papier',
  'recovery.paper.hint': 'Dans leur ordre. Numéros et majuscules ne comptent pas.',
  'recovery.paper.wrong': 'Entrez les 24 mots',
  'recovery.use': 'S’en servir',
  'recovery.use.what':
    'Deux parts sont réunies dans votre navigateur. Les collègues reçoivent les clés qui leur manquent, un autre trousseau prend la place de celui-ci, et le journal public dit qu’il a servi.',
  'recovery.use.no-part': 'Vous n’en détenez aucune part. Demandez à un responsable qui en a une.',
  'recovery.ask': 'Demander aux autres responsables',
  'recovery.waiting': 'Vous avez demandé. Dites à un autre responsable d’ouvrir cette page ; il a un jour.',
  'recovery.answered': '{name} a donné sa part.',
  'recovery.use.do': 'Récupérer maintenant',
  'recovery.using': 'Ouverture de chaque clé',
  'recovery.used': {
    one: 'Récupéré : {count} clé rendue. Le journal le dit.',
    other: 'Récupéré : {count} clés rendues. Le journal le dit.',
  },
  'recovery.asked-of-you': 'Un responsable demande votre part',
  'recovery.asked-of-you.what':
    'Ne la donnez que si vous lui avez parlé. Avec elle, il peut ouvrir tout ce que le bureau a.',
  'recovery.pass': 'Donner ma part à {name}',
  'recovery.passing': 'Scellement de votre part',
  'recovery.passed': 'Part donnée.',
  'recovery.passed-to': 'Vous avez donné votre part à {name}.',
  'recovery.no-part': '{name} demande, mais vous ne détenez aucune part.',
  'recovery.to': 'Ouvrir la page du secours',
  'bar.recovery': 'Secours',
  'recovery.link': 'Si des clés sont perdues',
  'recovery.link.what': 'Qui peut rendre ce que plus personne ne peut ouvrir.',
  'problem.paper-wrong': 'Ce ne sont pas 24 mots de la liste.',
  'problem.paper-wrong.next': 'Vérifiez l’orthographe et qu’il n’en manque aucun.',
  'problem.parts-wrong': 'Ces parts n’ouvrent pas le trousseau de secours.',
  'problem.parts-wrong.next':
    'L’une peut venir d’un trousseau antérieur ou d’un autre bureau. Demandez de nouveau.',
};
