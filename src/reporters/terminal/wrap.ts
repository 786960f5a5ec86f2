/**
 * Breaks text between words into lines of at most `columns` characters, all but the first indented. Without a width, as
 * in a file, it stays one line; a word too long for a line has one of its own.
 */
export function wrap(text: string, columns: number | undefined, indent: number): readonly string[] {
  if (columns === undefined || text.length <= columns) return [text];
  const lines: string[] = [];
  const start = /^ */.exec(text)?.[0] ?? '';
  let line = start;
  let isFresh = true;
  for (const word of text.slice(start.length).split(/(?<=\S) (?=\S)/)) {
    if (!isFresh && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = ' '.repeat(indent);
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return [...lines, line];
}
