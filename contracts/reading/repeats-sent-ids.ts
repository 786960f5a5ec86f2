/** So few ids are compared sooner than they are put into a set. */
const few = 8;

/**
 * Whether each listed id is one that was sent, letter by letter, and none is listed more often than it was sent; of a
 * long list that names an id twice it says no, and a closer look decides.
 * That is the usual case, in which nothing about the ids can be wrong.
 */
export function repeatsSentIds(listed: readonly string[], sent: readonly string[]): boolean {
  if (listed.length === 0) return true;
  if (listed.length > sent.length) return false;
  if (sent.length > few) return areDistinctAmong(listed, sent);
  const left = [...sent];
  return listed.every((id) => {
    const index = left.indexOf(id);
    if (index === -1) return false;
    left[index] = left.at(-1) ?? '';
    left.pop();
    return true;
  });
}

/** Each id is taken once, however often it was sent. */
function areDistinctAmong(listed: readonly string[], sent: readonly string[]): boolean {
  const left = new Set(sent);
  return listed.every((id) => left.delete(id));
}
