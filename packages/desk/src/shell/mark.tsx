/** Where the build put the mark, relative to the page. */
declare const MARK: string;

/** The mark beside a name that says the same, so it needs no words of its own. */
export function Mark() {
  return <img src={MARK} alt="" />;
}
