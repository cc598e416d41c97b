import type { TranslationOf } from '../message.ts';
import type { awards as english } from './en.ts';

export const awards = {
  'thanks.title': 'Remerciement',
  'thanks.what':
    'Pour des faits qui se sont révélés vrais. Un collègue les vérifie, quelqu’un d’autre recommande un remerciement, et un jury extérieur à ce bureau décide sans connaître le signalement.',
  'thanks.verify': 'Vérifier des faits …',
  'thanks.recommend': 'Recommander un remerciement …',
  'thanks.needs-facts':
    'Avant qu’un remerciement puisse être recommandé, quelqu’un d’autre ici vérifie les faits.',
  'thanks.needs-other': 'Vous avez vérifié ces faits : un collègue recommande donc le remerciement.',
  'thanks.facts.by': '{name} l’a vérifié le {day}.',
  'thanks.facts.unproven': 'Rien ne prouve qui l’a écrit. Rien ne peut être recommandé là-dessus.',
  'thanks.facts.how': 'Comment cela a été vérifié :',
  'thanks.state.open':
    '{name} l’a recommandé le {day}. Le jury peut décider jusqu’au {until}. Chaque membre décide seul ; ce que chacun a décidé s’affiche une fois ceci clos.',
  'thanks.state.granted': 'Le jury l’a accordé le {day}.',
  'thanks.state.refused': 'Le jury l’a refusé le {day}.',
  'thanks.state.ended': '{name} l’a recommandé le {day}. Cela s’est terminé sans décision.',
  'thanks.votes': 'Ce que le jury a dit',
  'thanks.vote.granted': 'A accordé',
  'thanks.vote.refused': 'A refusé',
  'thanks.vote.unproven': 'Rien ne prouve ce que ce membre a décidé.',
  'thanks.read': 'Lire ce que le jury lit',
  'offer.what':
    'L’offre est mise dans la conversation de l’auteur, jusqu’au {until}. Seul son navigateur reçoit ce qui permet de la réclamer : ni vous, ni le jury. Elle ne se fait qu’une fois, et ne se reprend pas.',
  'offer.claimant': 'Qui a le dossier peut maintenant faire l’offre.',
  'offer.words': 'Ceci l’accompagne, dans la langue de l’auteur :',
  'offer.make': 'Faire l’offre',
  'offer.working': 'Scellement et envoi …',
  'offer.said': 'L’offre est dans la conversation.',
  'offer.made':
    'Offert le {day}. Cela peut être réclamé jusqu’au {until}. Le bureau n’apprend jamais si ce fut le cas.',
  'facts.title': 'Vérifier des faits',
  'facts.what':
    'Écrivez ce que vous avez vérifié vous-même et trouvé vrai, et comment. Le jury le lit. N’écrivez aucun nom, ni rien qui montre qui a signalé. Qui vérifie ne peut pas recommander de remerciement dans ce dossier.',
  'facts.fact': 'Fait {n}',
  'facts.fact.hint': 'Une seule chose, telle qu’elle était.',
  'facts.how': 'Comment vous avez vérifié le fait {n}',
  'facts.how.hint':
    'Ce que vous avez regardé, ou à qui vous avez demandé, par sa fonction et non par son nom.',
  'facts.another': 'Ajouter un fait',
  'facts.remove': 'Retirer le fait {n}',
  'facts.missing': 'Écrivez ceci aussi, ou retirez le fait.',
  'facts.do': 'Signer ces faits',
  'facts.working': 'Signature …',
  'facts.said': 'Faits signés.',
  'facts.kept': 'Ce que vous avez écrit est toujours là.',
  'recommend.title': 'Recommander un remerciement',
  'recommend.kind': 'Quel remerciement recommandez-vous ?',
  'recommend.kind.hint':
    'La reconnaissance d’abord : beaucoup ne veulent rien d’autre. L’argent est pour des faits de poids, et modeste.',
  'recommend.kind.commendation': 'Une mention',
  'recommend.kind.commendation.hint':
    'Un certificat que chacun peut vérifier. Il dit le mois et le niveau, et rien du dossier.',
  'recommend.kind.money': 'De l’argent',
  'recommend.kind.money.hint': 'Des bons qui ne mènent à personne. Il faut que le budget le permette.',
  'recommend.kind.missing': 'Choisissez.',
  'recommend.level': 'Quel niveau ?',
  'recommend.level.1': 'Niveau 1 : c’était exact, et cela a aidé',
  'recommend.level.2': 'Niveau 2 : quelque chose a été réparé grâce à cela',
  'recommend.level.3': 'Niveau 3 : des personnes ont été préservées d’un mal',
  'recommend.amount': 'Combien, en {currency} ?',
  'recommend.amount.hint': 'De {least} à {most}, par pas de {least}.',
  'recommend.amount.wrong': 'Saisissez un montant de {least} à {most}, par pas de {least}.',
  'recommend.approvals': {
    one: '{count} membre du jury doit l’accorder.',
    other: '{count} membres du jury doivent l’accorder.',
  },
  'recommend.yes': 'Oui',
  'recommend.no': 'Non',
  'recommend.answer.missing': 'Choisissez une réponse.',
  'recommend.sentence': 'Qu’est-ce qui le montre ?',
  'recommend.sentence.hint': 'Une phrase. Rien qui montre qui a signalé.',
  'recommend.sentence.missing': 'Écrivez une phrase.',
  'recommend.stop':
    'Alors cela ne peut pas être recommandé. Vous pouvez toujours remercier l’auteur dans une réponse.',
  'recommend.ask.verified-by-another':
    'Avez-vous lu ce que {name} a vérifié, et votre recommandation repose-t-elle sur cela seul ?',
  'recommend.ask.new-to-desk': 'Était-ce nouveau pour le bureau ?',
  'recommend.ask.first-hand': 'L’auteur l’a-t-il constaté lui-même ?',
  'recommend.ask.not-for-a-name': 'Le recommanderiez-vous si cela ne menait au nom de personne ?',
  'recommend.ask.not-for-an-arrest-or-count':
    'Le recommanderiez-vous quoi qu’il advienne de quiconque, et quel que soit le nombre de signalements ?',
  'recommend.ask.object-not-controlled':
    'Est-il exclu que l’auteur l’ait mis là, ou l’ait eu entre les mains auparavant ?',
  'recommend.why': 'Pourquoi cela mérite-t-il un remerciement ?',
  'recommend.why.hint': 'Ce que le savoir a permis. Le jury le lit, l’auteur non.',
  'recommend.why.missing': 'Écrivez pourquoi.',
  'recommend.preview': 'Voici ce que le jury lit',
  'recommend.preview.what': {
    one: 'Cherchez encore une fois un nom, et tout ce qui montre qui a signalé. {count} membre du jury peut l’ouvrir, et vous : personne d’autre.',
    other:
      'Cherchez encore une fois un nom, et tout ce qui montre qui a signalé. {count} membres du jury peuvent l’ouvrir, et vous : personne d’autre.',
  },
  'recommend.back': 'Retour',
  'recommend.do': 'Le recommander au jury',
  'recommend.working': 'Scellement et envoi …',
  'recommend.said': 'Recommandé. Le jury décide.',
  'recommend.no-panel':
    'Personne du jury ne peut encore en décider : il n’y a donc personne à qui le sceller. Un administrateur signe la liste du jury.',
  'award.commendation': 'Mention, niveau {level}',
  'award.money': 'Argent, {amount}',
  'award.summary': 'Ce qui s’est passé, dans les mots du bureau',
  'award.facts': 'Ce qui a été vérifié',
  'award.facts.by': '{account} de {desk} l’a vérifié le {day}, et l’a signé.',
  'award.rules': 'Ce que demandent les règles',
  'award.why': 'Pourquoi cela mérite un remerciement',
  'rule.verified-by-another': 'Quelqu’un d’autre que qui recommande a vérifié les faits.',
  'rule.new-to-desk': 'C’était nouveau pour le bureau.',
  'rule.first-hand': 'L’auteur l’a constaté lui-même.',
  'rule.not-for-a-name': 'Ce n’est pas pour un nom.',
  'rule.not-for-an-arrest-or-count':
    'Ce n’est ni pour ce qu’il est advenu de quiconque, ni pour un nombre de signalements.',
  'rule.object-not-controlled': 'L’auteur ne l’a pas mis là, ni eu entre les mains auparavant.',
} as const satisfies TranslationOf<typeof english>;
