import { Button } from '../form/button.tsx';
import { PersonFields, usePerson } from '../form/person-fields.tsx';

/** Asks for a person's name and the account name that they will sign in with. */
export function AccountForm({
  initial,
  submitLabel,
  onDone,
}: {
  initial: { account: string; name: string };
  submitLabel: string;
  onDone: (chosen: { account: string; name: string }) => void;
}) {
  const person = usePerson(initial);
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = person.submit();
    if (chosen !== null) onDone(chosen);
  };
  return (
    <form onSubmit={submit} noValidate>
      <PersonFields person={person} isOwn />
      <div class="actions">
        <Button kind="primary" type="submit">
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
