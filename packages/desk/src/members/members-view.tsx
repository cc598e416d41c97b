import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import type { Desk } from '../desk/desk.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';
import { refreshMembers } from '../seat/take-seat.ts';
import { tendKeys } from '../seat/tend-keys.ts';
import { admitMember, type PendingInvitation } from './admit-member.ts';
import { changeRole, endMembership } from './change-member.ts';
import { type Invitee, invite } from './invite.ts';
import { MembersPage } from './members-page.tsx';
import type { MembersPageProps, ShownMember } from './members-page-props.ts';
import { nameOf } from './read-roster.ts';

/** How often the page looks whether somebody has accepted. */
const LOOK_EVERY_MS = 5_000;

/** The members' page with what it does. */
export function MembersView({ desk }: { desk: Desk }) {
  const { seat } = desk.store.read();
  const isLead = seat.session.role === 'lead';
  const [invitations, setInvitations] = useState<readonly PendingInvitation[]>([]);
  const [link, setLink] = useState<MembersPageProps['link']>(null);
  const [busy, setBusy] = useState<MembersPageProps['busy']>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);

  const look = async () => setInvitations(isLead ? await seat.api.invitations() : []);
  useEffect(() => {
    void refreshMembers(seat).then((current) => desk.store.change({ seat: current }), showProblem);
    void look().catch(showProblem);
    const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  function showProblem(error: unknown): void {
    setProblem(codeOf(error));
  }

  const doing = async (working: MembersPageProps['busy'], act: () => Promise<string>) => {
    if (busy !== null) return false;
    setBusy(working);
    setProblem(null);
    const said = await act().catch((error: unknown): undefined => {
      showProblem(error);
    });
    if (said !== undefined) desk.store.change({ said });
    setBusy(null);
    await look().catch(() => {});
    return said !== undefined;
  };

  const onInvite = (invitee: Invitee) =>
    doing({ id: 'invite', words: say('invite.working') }, async () => {
      const url = await invite(desk.store.read().seat, invitee, deskUrl());
      setLink({ name: invitee.name, url });
      return say('said.invited');
    });

  const onAdmit = (invitation: PendingInvitation) =>
    doing({ id: invitation.id, words: say('invitations.checking') }, async () => {
      const admitted = await admitMember(desk.store.read().seat, invitation, (done, all) =>
        setBusy({ id: invitation.id, words: say('invitations.admitting', { done, all }) }),
      );
      desk.store.change({ seat: admitted });
      return say('said.admitted', { name: invitation.name });
    });

  const onWithdraw = ({ id }: PendingInvitation) =>
    doing({ id: `withdraw ${id}`, words: '' }, async () => {
      await seat.api.withdrawInvitation(id);
      return say('said.withdrawn');
    });

  const onRole: MembersPageProps['onRole'] = (account, role) =>
    doing({ id: account, words: say('leaving.working') }, async () => {
      desk.store.change({ seat: await changeRole(desk.store.read().seat, account, role) });
      return say('leaving.role.saved');
    });

  const onEnd: MembersPageProps['onEnd'] = (account) =>
    doing({ id: account, words: say('leaving.end.working') }, async () => {
      const seat = await endMembership(desk.store.read().seat, account);
      desk.store.change({ seat });
      void tendKeys(seat).catch(() => {});
      return say('leaving.ended');
    });

  return (
    <MembersPage
      members={shownMembers(desk.store.read().seat)}
      invitations={isLead ? invitations : null}
      link={link}
      busy={busy}
      problem={problem}
      onRole={onRole}
      onEnd={onEnd}
      onInvite={(invitee) => void onInvite(invitee)}
      onAnother={() => setLink(null)}
      onCopied={() => desk.store.change({ said: say('said.copied') })}
      onAdmit={(invitation) => void onAdmit(invitation)}
      onWithdraw={(invitation) => void onWithdraw(invitation)}
    />
  );
}

function shownMembers({ members, session }: Seat): ShownMember[] {
  return [...members.roster.members].map(([account, { role }]) => ({
    ...{ account, role },
    name: nameOf(members, account),
    isSelf: account === session.account,
  }));
}

function deskUrl(): string {
  return new URL('.', document.baseURI).href;
}
