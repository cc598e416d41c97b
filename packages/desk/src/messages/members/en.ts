import type { Message } from '../message.ts';

export const members = {
  'invitation.title': 'You are invited to the desk',
  'invitation.as-analyst':
    '{name}, you are asked to join the desk of {origin} as an analyst: somebody who reads and answers reports.',
  'invitation.as-lead':
    '{name}, you are asked to join the desk of {origin} as a lead: somebody who reads and answers reports, and admits others.',
  'invitation.account': 'You will sign in as {account}.',
  'invitation.next': 'Next you get a passphrase. Then whoever invited you admits you.',
  'invitation.accept': 'Accept',
  'invitation.working': 'Making your keys in this browser. This takes a moment.',
  'pending.title': 'You are nearly in',
  'pending.what':
    'Thank you, {name}. Tell whoever invited you that you have accepted: their browser now checks your keys and gives you access.',
  'pending.looking':
    'This page looks by itself and opens the desk once you are in. You can also close it and sign in later.',
  'members.title': 'Members',
  'members.checked':
    'Every member was admitted by a lead, back to the first. This browser has checked the signatures.',
  'members.name': 'Name',
  'members.account': 'Account',
  'members.role': 'Role',
  'members.you': 'you',
  'role.analyst': 'Analyst',
  'role.lead': 'Lead',
  'invitations.title': 'Invitations',
  'invitations.none': 'No invitation is open.',
  'invitations.state': 'State',
  'invitations.open': 'Not accepted yet',
  'invitations.accepted': 'Accepted: waits to be admitted',
  'invitations.admit': 'Admit {name} as {role}',
  'invitations.admitting': 'Giving access: {done} of {all} keys',
  'invitations.checking': 'Checking the keys',
  'invitations.withdraw': 'Withdraw',
  'invitations.withdraw-of': 'Withdraw the invitation of {name}',
  'invite.title': 'Invite somebody',
  'invite.role': 'Role',
  'invite.role.analyst': 'Reads and answers reports.',
  'invite.role.lead': 'Does what an analyst does, and admits others.',
  'invite.do': 'Make the link',
  'invite.working': 'Making the link',
  'invite.link': 'Link for {name}',
  'invite.link.hint':
    'Whoever has this link can take this place, once, for seven days. Give it to {name} in person or over a channel that you trust. It is shown only now.',
  'invite.copy': 'Copy the link',
  'invite.another': 'Invite another',
} as const satisfies Record<string, Message>;
