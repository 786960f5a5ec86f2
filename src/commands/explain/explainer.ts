/** Something that `explain` can tell about. */
export interface Explainer {
  readonly id: string;
  readonly lines: () => readonly string[];
}

const labelWidth = 9;

/** Lines under a label; none when there is nothing to say. */
export function section(label: string, texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => `${(index === 0 ? label : '').padEnd(labelWidth)}  ${text}`);
}

/** Lines that stand as they are, indented below a label. */
export function block(label: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [label, ...lines.map((line) => (line === '' ? '' : `    ${line}`))];
}
